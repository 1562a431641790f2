"""One of us promises something and writes on the day after that it is done: no date is missed."""

from pathlib import Path

import pytest
from model_passes import rows
from standing_cases import BOX, COMPLAINT, METTE, OURS, Story

SAID = {
    "de": (
        "ich schicke Ihnen bis zum 12. Mai 2026 einen Workaround für den Export.",
        "den Workaround für den Export habe ich Ihnen heute geschickt.",
    ),
    "fr": (
        "je vous enverrai une solution de contournement pour l'export d'ici le 12 mai 2026.",
        "je vous ai envoyé aujourd'hui la solution de contournement pour l'export.",
    ),
    "es": (
        "le enviaré una solución provisional para la exportación antes del 13 de mayo de 2026.",
        "hoy le he enviado la solución provisional para la exportación.",
    ),
    "it": (
        "Le invierò una soluzione provvisoria per l'esportazione entro il 12 maggio 2026.",
        "oggi Le ho inviato la soluzione provvisoria per l'esportazione.",
    ),
    "nl": (
        "ik stuur u uiterlijk 12 mei 2026 een workaround voor de export.",
        "ik heb u vandaag de workaround voor de export gestuurd.",
    ),
    "pt": (
        "Enviarei uma solução provisória para a exportação até 12 de maio de 2026.",
        "Enviei-lhe hoje a solução provisória para a exportação.",
    ),
    "pl": (
        "wyślę Pani obejście dla eksportu do 12 maja 2026.",
        "wysłałem dziś Pani obejście dla eksportu.",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_what_is_done_on_its_day_is_no_promise_for_that_day_and_no_date_that_is_missed(
    tmp_path: Path, language: str
) -> None:
    promise, done = SAID[language]
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT)
    story.comes(f"Hello Mette,\n\n{promise}\n\nRobin Meyer\n", OURS, METTE, BOX)
    story.comes(f"Hello Mette,\n\n{done}\n\nRobin Meyer\n", OURS, METTE, BOX)
    items = rows(story.desk, "SELECT due, promise, state FROM items")
    assert items == [{"due": "2026-05-12", "promise": 1, "state": "done"}]
    story.days(1)
    story.passes(story.now)
    assert story.drafts("slip", "pending", "sent") == []


def test_what_was_done_in_japanese_is_at_least_no_promise(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT)
    story.comes(
        "Aagaard様\n\n本日、回避策をお送りいたしました。\n\nRobin Meyer\n", OURS, METTE, BOX
    )
    assert rows(story.desk, "SELECT id FROM items") == []


@pytest.mark.parametrize(
    "question", ["A che punto siamo con l'esportazione?", "Em que ponto está a exportação?"]
)
def test_who_asks_where_we_stand_gives_no_task(tmp_path: Path, question: str) -> None:
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT)
    story.comes(f"{question}\n\nMette Aagaard\n")
    assert rows(story.desk, "SELECT what FROM items") == []
