"""Drafts in a model's words: sentence by sentence, and the template's where one does not hold."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from mails import mail
from speaking_models import SaidModel, opened
from workspaces import NOON, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.answering.checking import KINDS
from mailbox_agent.answering.letters import PURPOSES
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.drafts.by_model import units_of
from mailbox_agent.records import Finding, Question
from mailbox_agent.records.draft import DraftKind

TEXT = """Hello,

the nightly export to our warehouse has failed since Friday. Forty pickers stand idle.
Please send us a workaround by Thursday.

Mette Aagaard
"""


def a_pass(desk: Workspace, model: SaidModel) -> str:
    with desk.store() as store:
        run_pass(replace(desk.agent(store), model=opened(model)), NOON)
    (draft,) = desk.drafts
    return str(draft.get_content()).replace("\r\n", "\n")


def by_rules(tmp_path: Path, text: str = TEXT) -> str:
    desk = Workspace(tmp_path / "rules")
    desk.deliver(mail(text))
    desk.work()
    (draft,) = desk.drafts
    return str(draft.get_content()).replace("\r\n", "\n")


def findings(desk: Workspace) -> list[Finding]:
    with desk.store() as store:
        (row,) = store.all("SELECT id FROM drafts WHERE status = 'pending'")
        found = load_draft(store, row["id"]).findings
    return [one for one in found if one.check == "model"]


def number_of(question: Question, words: str) -> int:
    found = re.search(rf"^(\d+)\. (?:\[fixed\] )?.*{re.escape(words)}", question.input, re.M)
    assert found, question.input
    return int(found[1])


def writer(*turns: dict[str, str]) -> SaidModel:
    """Says a sentence otherwise, found by words of the template's; a turn for each question."""
    left = list(turns)

    def say(question: Question) -> dict[str, Any] | str:
        if question.purpose == "read_message":
            return "refused"
        said = left.pop(0)
        return {"sentences": [{"n": number_of(question, words), "text": text, "facts": []}
                              for words, text in said.items()]}  # fmt: skip

    return SaidModel(say)


BETTER = "We are sorry that your pickers stand idle while the export to the warehouse fails."


def test_a_sentence_is_said_better_and_the_rest_stays(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT))
    text = a_pass(desk, writer({"We are sorry": BETTER}))
    assert BETTER in text
    assert text.replace(BETTER, "") == re.sub(r"We are sorry[^.]*\.", "", by_rules(tmp_path))
    with desk.store() as store:
        (draft,) = store.all("SELECT revision, touched, status FROM drafts")
        assert draft == {"revision": 2, "touched": 0, "status": "pending"}
        authors = store.all("SELECT author FROM draft_revisions ORDER BY revision")
        assert [one["author"] for one in authors] == ["mailbox-agent", "mailbox-agent, said"]


def test_what_nobody_said_is_written_once_more_and_else_the_templates_stays(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT))
    lie = "We are sorry and will refund you."
    model = writer({"We are sorry": lie}, {"We are sorry": "Our engineer Boris broke it, sorry."})
    text = a_pass(desk, model)
    assert text == by_rules(tmp_path)
    asked = [one for one in model.asked if one.purpose == "write_acknowledgement"]
    assert len(asked) == 2
    (found,) = findings(desk)
    assert found.sentence.startswith("We are sorry") and "a cause" in found.text
    assert not found.blocking
    assert "WRITE ONLY THESE AGAIN" in asked[1].input and "“refund”" in asked[1].input


def test_a_sentence_that_was_mended_stands(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT))
    lie = "We are sorry and will fix it within 2 hours."
    assert BETTER in a_pass(desk, writer({"We are sorry": lie}, {"We are sorry": BETTER}))
    assert findings(desk) == []


def test_what_was_refused_stands_beside_what_was_said_better(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT))
    lie = {"If anything changes": "It works again, simply reply to this e-mail."}
    assert BETTER in a_pass(desk, writer({"We are sorry": BETTER, **lie}, lie))
    (found,) = findings(desk)
    assert found.sentence.startswith("If anything changes") and "works" in found.text


def test_many_that_were_refused_are_counted(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT))
    starts = ("Thank you", "We are sorry", "We have opened", "You will hear", "If anything")
    lies = dict.fromkeys(starts, "It works again, and we pay 5,000 euros.")
    assert a_pass(desk, writer(lies, lies)) == by_rules(tmp_path)
    assert len(findings(desk)) == 4
    assert "2 more" in findings(desk)[-1].text


def test_their_words_behind_a_japanese_point_are_fixed() -> None:
    body = "ご要望として、次の点を記録いたしました。\n\n  ・「原因をご報告ください。」\n"
    assert [one.fixed for one in units_of(body, ())] == [False, True, True]


def test_the_time_of_the_next_update_and_quotes_can_not_be_lost(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT))
    vague = {"You will hear from us": "You will hear from us soon.", "“": "They said it fails."}
    assert a_pass(desk, writer(vague, vague)) == by_rules(tmp_path)


def test_where_the_model_fails_the_templates_letter_is_there(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT))
    assert a_pass(desk, SaidModel(lambda _: "timed_out")) == by_rules(tmp_path)


def test_the_model_that_writes_sees_only_what_the_customer_knows(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT))
    model = writer({})
    a_pass(desk, model)
    internal = mail(
        "Jo, between us: the Kraken module lost the jobs, do not tell them.\n",
        sender="Robin Meyer <robin.meyer@vendor.example>", to="escalations@vendor.example",
        subject="Re: Export broken [ESC-1]", message_id="<i1@vendor.example>",
        headers={"In-Reply-To": "<m1@nordhavn.example>"}, date="Mon, 11 May 2026 10:00:00 +0200",
    )  # fmt: skip
    desk.deliver(internal)
    desk.deliver(mail("Any news on this?\n", subject="Re: Export broken",
                      message_id="<m2@nordhavn.example>", date="Mon, 11 May 2026 11:00:00 +0200",
                      headers={"In-Reply-To": "<m1@nordhavn.example>"}))  # fmt: skip
    model = writer({}, {})
    with desk.store() as store:
        run_pass(replace(desk.agent(store), model=opened(model)), NOON)
    letters = [one.input for one in model.asked if one.purpose == "write_answer"]
    assert letters and not any("Kraken" in one for one in letters)
    of_customers = [one.input for one in model.asked if "Any news on this?" in one.input]
    assert of_customers and not any("Kraken" in one for one in of_customers)


def test_a_password_never_leaves(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT + "\nThe login is admin, password: Tr0ub4dor&3x\n"))
    model = writer({})
    a_pass(desk, model)
    assert len(model.asked) == 2
    assert not any("Tr0ub4dor" in one.input for one in model.asked)


def test_every_kind_of_draft_is_one_that_is_made_from_a_folder_of_templates() -> None:
    assert {kind for kind, _ in KINDS} == set(get_args(DraftKind))
    assert {kind for kind, audience in KINDS if audience == "customer"} - {"plan"} == set(PURPOSES)


def test_one_sentence_does_not_stand_twice_in_a_letter(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "model")
    desk.deliver(mail(TEXT))
    said = {"We are sorry": BETTER, "Thank you": BETTER}
    text = a_pass(desk, writer(said, {"Thank you": BETTER}))
    assert text.count(BETTER) == 1
    (found,) = findings(desk)
    assert "another sentence of the letter" in found.text
