"""A remedy that was tried in vain is no cause; what it did not lie in is a ruled-out one."""

import pytest
from readings import read

from mailbox_agent.understanding.cause_wording import cause_words
from mailbox_agent.understanding.sentences import split_sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Restarting the print service did not help.",
        "Rebooting the server twice didn't help either.",
        "Der Neustart des Dienstes hat nichts gebracht.",
        "Le redémarrage du serveur n'a rien changé.",
        "Reiniciar el servidor no sirvió de nada.",
    ],
)
def test_a_remedy_tried_in_vain_is_no_cause(sentence):
    assert read(f"Hello,\n\nthe export is broken since Monday. {sentence}\n").root_causes == ()


@pytest.mark.parametrize(
    "sentence", ["Am Schaltschrank lag es nicht.", "Am Kabel liegt es jedenfalls nicht."]
)
def test_what_it_did_not_lie_in_is_ruled_out(sentence):
    said = cause_words(split_sentences(sentence, 0, len(sentence))[0], "de")
    assert said
    assert said.status == "ruled_out"
