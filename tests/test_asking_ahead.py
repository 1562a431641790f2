"""While one mail waits for the answer about another, a third is asked about; the record is the
same as if they had been asked about one by one."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mails import mail
from model_passes import rows
from speaking_models import SaidModel, opened
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.pass_report import PassReport
from mailbox_agent.records import Question

TABLE = '\n[model]\nbase_url = "http://127.0.0.1:9/v1"\nparallel_calls = {}\n'
RECORD = (
    "SELECT m.message_id, a.case_id, r.engine, json_extract(r.record, '$.summary') AS summary"
    " FROM messages m JOIN readings r ON r.message_id = m.id AND r.current"
    " LEFT JOIN assignments a ON a.message_id = m.id AND a.current ORDER BY m.id"
)


def of_nordhavn(number: int, text: str) -> bytes:
    return mail(
        f"Hello,\n\n{text}\n\nMette\n",
        sender="mette@nordhavn.example",
        subject="The nightly export",
        message_id=f"<{number}@nordhavn.example>",
        headers=None if number == 1 else {"In-Reply-To": "<1@nordhavn.example>"},
    )


FIRST = of_nordhavn(1, "the nightly export fails since Monday. Forty pickers stand idle.")
SECOND = of_nordhavn(2, "it failed again this night, now for both warehouses.")
OTHER = mail(
    "Hello,\n\nthe invoice screen takes a minute to open.\n\nOle\n",
    sender="ole@arlund.example",
    subject="Slow invoices",
    message_id="<1@arlund.example>",
)
NOTE = mail(
    "Team,\n\nthe export is broken at one more customer.\n\nTom\n",
    sender="tom.okafor@vendor.example",
    subject="One more",
    message_id="<1@vendor.example>",
)


def read_with(
    desk: Workspace, mails: list[bytes], say: Callable[[Question], dict[str, Any] | str]
) -> tuple[PassReport, SaidModel]:
    for one in mails:
        desk.deliver(one)
    model = SaidModel(say)
    with desk.store() as store:
        return run_pass(
            replace(desk.agent(store), model=opened(model), documents=False), NOON
        ), model


def summary_of(question: Question) -> dict[str, Any]:
    """Depends on what is known of the case when it is asked."""
    known = "later mail" if "KNOWN CASE\nnone" not in question.input else "first mail"
    return {
        "summary": f"A {known} about {question.input.partition('Subject: ')[2].splitlines()[0]}."
    }


def is_about(question: Question, words: str) -> bool:
    return question.purpose == "read_message" and words in question.input.partition("OWN TEXT")[2]


def test_another_customers_mail_is_asked_about_while_two_of_one_case_wait_for_each_other(
    tmp_path: Path,
) -> None:
    """The first and the third stand in the model's queue together, or neither is answered."""
    together = threading.Barrier(2, timeout=30)

    def say(question: Question) -> dict[str, Any]:
        if is_about(question, "Forty pickers") or is_about(question, "invoice screen"):
            together.wait()
        return summary_of(question)

    desk = Workspace(tmp_path, SETTINGS + TABLE.format(2))
    report, model = read_with(desk, [FIRST, SECOND, OTHER], say)
    assert (report.tally.filed, report.problems) == (3, [])
    assert not together.broken
    assert [row["engine"] for row in rows(desk, RECORD)] == ["model"] * 3
    assert (len(model.read), len(desk.drafts)) == (3, 2)


def test_the_record_is_that_of_asking_one_by_one(tmp_path: Path) -> None:
    mails = [FIRST, SECOND, OTHER, NOTE, of_nordhavn(3, "and again today, for three.")]
    records = []
    for parallel in (1, 8):
        desk = Workspace(tmp_path / str(parallel), SETTINGS + TABLE.format(parallel))
        report, model = read_with(desk, mails, summary_of)
        assert (report.tally.filed, report.problems, len(model.read)) == (5, [], 5)
        records.append([tuple(row.values()) for row in rows(desk, RECORD)])
    assert records[0] == records[1]
    cases = [row[1] for row in records[0]]
    assert cases.count(cases[0]) == 3, records


def test_a_colleagues_note_is_asked_about_when_all_before_it_have_been_read(tmp_path: Path) -> None:
    desk = Workspace(tmp_path, SETTINGS + TABLE.format(8))
    asked: list[tuple[str, int]] = []

    def say(question: Question) -> dict[str, Any]:
        if question.purpose == "read_message":
            subject = question.input.partition("\nSubject: ")[2].splitlines()[0]
            asked.append((subject, rows(desk, "SELECT count(*) AS n FROM messages")[0]["n"]))
        return summary_of(question)

    report, _ = read_with(desk, [FIRST, SECOND, NOTE, OTHER], say)
    assert report.problems == []
    read_before = dict(asked)
    assert read_before["One more"] == 2
    assert read_before["Slow invoices"] == 0


@pytest.mark.parametrize("outcome", ["refused", "invalid"])
def test_what_got_no_answer_before_its_turn_is_not_asked_again_when_it_comes(
    tmp_path: Path, outcome: str
) -> None:
    desk = Workspace(tmp_path, SETTINGS + TABLE.format(2))
    report, model = read_with(
        desk,
        [FIRST, SECOND, OTHER],
        lambda question: outcome if is_about(question, "invoice screen") else summary_of(question),
    )
    assert (report.tally.filed, report.problems) == (3, [])
    assert sum(is_about(one, "invoice screen") for one in model.read) == 1
    assert [row["engine"] for row in rows(desk, RECORD)] == ["model", "model", "rules"]
