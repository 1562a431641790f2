"""A model whose few words for a deed or cause say the contrary of the mail's sentence."""

import pytest

from mailbox_agent.records import Quote
from mailbox_agent.understanding.model_values import believed_text


@pytest.mark.parametrize(
    ("quote", "said", "language"),
    [
        ("Do not delete the old delivery notes before Friday.", "Delete the old notes", "en"),
        ("Please don’t restart the server tonight.", "Restart the server", "en"),
        ("Release 7.2 was never the cause of it.", "Release 7.2 was the cause", "en"),
        ("Delete the old delivery notes.", "Do not delete the old delivery notes", "en"),
        ("Löschen Sie die alten Belege nicht.", "Die alten Belege löschen", "de"),
        ("Ne supprimez pas les anciens bons.", "Supprimer les anciens bons", "fr"),
        ("No borren los albaranes antiguos.", "Borrar los albaranes antiguos", "es"),
        ("Não apaguem os documentos antigos.", "Apagar os documentos antigos", "pt"),
        ("Slet ikke de gamle følgesedler.", "Slet de gamle følgesedler", "da"),
        ("Nie usuwajcie starych dokumentów.", "Usuwajcie starych dokumentów", "pl"),
        ("古い納品書は削除しないでください。", "古い納品書は削除", "ja"),
    ],
)
def test_the_mails_own_words_stand_instead(quote: str, said: str, language: str) -> None:
    assert believed_text(said, Quote(quote, None), language) == quote


@pytest.mark.parametrize(
    ("quote", "said", "language"),
    [
        ("Please send us the corrected list by Friday.", "Send the corrected list", "en"),
        ("The portal is not up, so please send the list by mail.", "Send the list by mail", "en"),
        ("Send the log no later than Wednesday.", "Send the log", "en"),
        ("Senden Sie das Protokoll nicht später als Freitag.", "Protokoll senden", "de"),
        ("Do not delete the old delivery notes.", "Do not delete the notes", "en"),
        ("Verifiquem os erros no sistema.", "Verificar os erros de sistema", "pt"),
    ],
)
def test_words_that_say_the_same_are_the_models(quote: str, said: str, language: str) -> None:
    assert believed_text(said, Quote(quote, None), language) == said
