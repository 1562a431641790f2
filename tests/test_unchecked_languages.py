"""A model's letter in a language whose words no check knows: only where an approver reads it."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from mails import mail
from speaking_models import SaidModel, opened
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.records import Question

DANISH = """Hej,

den natlige eksport til vores lager har fejlet siden fredag, og fyrre medarbejdere kan ikke arbejde.
Det er meget alvorligt for os, og vi mister penge hver eneste dag.

Mette Aagaard
"""
LIE = "Det er helt og holdent vores skyld, og vi betaler jeres tab fuldt ud."
SAID = {
    "Dear": "Kære Mette Aagaard,",
    "Thank you": "Tak for din henvendelse til os.",
    "We are sorry": LIE,
    "We have opened": "Vi har oprettet eskaleringssag ESC-1 og er i gang med at se på den.",
    "Robin Meyer": "Robin Meyer (Escalation Manager) har ansvaret for sagen hos Vendor.",
    "You will hear": "I hører fra os igen senest tirsdag den 12. maj 2026 kl. 17:00 (CEST).",
    "If anything": "Hvis noget ændrer sig, skal I bare svare på denne mail.",
    "Kind regards": "Venlig hilsen",
    "The escalation team": "Eskaleringsholdet hos Vendor",
    "Case [": "Sag [ESC-1] – behold venligst dette nummer, når I svarer.",
}


def letter(root: Path, settings: str = SETTINGS) -> str:
    def say(question: Question) -> dict[str, Any]:
        if question.purpose == "read_message":
            return {"language": "da", "complaint": DANISH.splitlines()[2].split(",")[0]}
        found = re.findall(r"^(\d+)\. (?!\[fixed\])(.*)$", question.input, re.MULTILINE)
        said = {n: new for n, text in found for old, new in SAID.items() if text.startswith(old)}
        return {"sentences": [{"n": int(n), "text": new, "facts": []} for n, new in said.items()]}

    desk = Workspace(root, settings)
    desk.draws = False
    desk.deliver(mail(DANISH))
    with desk.store() as store:
        run_pass(replace(desk.agent(store), model=opened(SaidModel(say))), NOON)
    (draft,) = desk.drafts
    return str(draft.get_content())


def test_nobody_approves_what_neither_they_nor_a_check_can_read(tmp_path: Path) -> None:
    said = letter(tmp_path)
    assert LIE not in said and "Thank you for writing to us." in said


def test_whoever_reads_it_decides(tmp_path: Path) -> None:
    reads = SETTINGS.replace("approves = true", 'approves = true\nlanguages = ["en", "da"]')
    assert LIE in letter(tmp_path, reads)  # shown as unchecked: they see what it says
