"""Who waits for an answer, who gets one next, and that nobody's mail is dropped on the way."""

from datetime import datetime, timedelta

import pytest
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import drafts_of_case, list_drafts, load_draft
from mailbox_agent.drafts.open_word import open_word
from mailbox_agent.records import Decider, Draft
from mailbox_agent.review.decisions import approve, reject

pytestmark = pytest.mark.usefixtures("no_documents")

ROBIN = Decider("Robin Meyer", "terminal")
INGRID = """Guten Tag,

die Waagen 3 und 4 senden seit 6 Uhr keine Gewichte mehr. 40 LKW stehen auf dem Hof.

Bitte nennen Sie uns bis heute 16 Uhr, wer das übernimmt.

Mit freundlichen Grüßen
Ingrid Aldermann
"""
KEN = """Hi,

I am standing next to scale 3 and it is still broken. I need the PLC password before 22:00.

Ken
"""
BY_HAND = """Hello,

I have looked into it: the scales get a new switch this afternoon.

Robin
"""


def from_ingrid(text: str = INGRID, number: int = 1, **more: object) -> bytes:
    arguments = {
        "sender": "Ingrid Aldermann <ingrid@quastwerk.example>",
        "subject": "Ausfall Waage 3 und 4",
        "message_id": f"<i{number}@quastwerk.example>",
        "date": "Mon, 11 May 2026 12:00:00 +0200",
        **more,
    }
    return mail(text, **arguments)  # type: ignore[arg-type]


def from_ken(text: str = KEN, **more: object) -> bytes:
    arguments = {
        "sender": "Ken Okonjo <ken@quastwerk.example>",
        "subject": "Re: Ausfall Waage 3 und 4",
        "message_id": "<k1@quastwerk.example>",
        "headers": {"In-Reply-To": "<i1@quastwerk.example>"},
        "date": "Mon, 11 May 2026 13:00:00 +0200",
        **more,
    }
    return mail(text, **arguments)  # type: ignore[arg-type]


def all_drafts(workspace: Workspace) -> tuple[Draft, ...]:
    with workspace.store() as store:
        return drafts_of_case(store, 1)


def alive(workspace: Workspace) -> Draft:
    with workspace.store() as store:
        (draft,) = list_drafts(store)
    return draft


def said_by(draft: Draft, check: str) -> list[str]:
    return [finding.text for finding in draft.findings if finding.check == check]


def decide(workspace: Workspace, draft_id: int, now: datetime) -> None:
    with workspace.store() as store:
        approve(store, load_draft(store, draft_id), ROBIN, now)


def test_of_two_who_wrote_each_gets_their_own_words_in_their_own_language(
    workspace: Workspace,
) -> None:
    workspace.deliver(from_ingrid())
    workspace.deliver(from_ken())
    workspace.work()
    first = alive(workspace)
    assert first.to == ("Ingrid Aldermann <ingrid@quastwerk.example>",)
    assert first.language == "de" and "senden seit 6 Uhr keine Gewichte mehr" in first.body
    assert "password" not in first.body
    assert any("Ken Okonjo waits for an answer as well" in text for text in said_by(first, "newer"))

    decide(workspace, first.id, NOON)
    workspace.work(NOON + timedelta(minutes=1))
    second = alive(workspace)
    assert second.to == ("Ken Okonjo <ken@quastwerk.example>",)
    assert second.language == "en" and "PLC password" in second.body
    assert "Gewichte" not in second.body and "LKW" not in second.body
    assert said_by(second, "newer") == []


def test_a_draft_whose_time_has_passed_is_made_anew_for_the_same_person(
    workspace: Workspace,
) -> None:
    from mailbox_agent.review.decisions import supersede

    workspace.deliver(from_ingrid())
    workspace.work()
    workspace.deliver(from_ken(), at=NOON)
    workspace.work(NOON + timedelta(minutes=1))
    much_later = NOON + timedelta(days=30)
    with workspace.store() as store:
        supersede(store, load_draft(store, 1), "the time that it promised had passed", much_later)
    workspace.work(much_later)
    again = alive(workspace)
    assert again.id != 1
    assert again.to == ("Ingrid Aldermann <ingrid@quastwerk.example>",)
    assert "senden seit 6 Uhr keine Gewichte mehr" in again.body
    assert any("Ken Okonjo" in text for text in said_by(again, "newer"))


def test_who_comes_later_is_named_in_the_draft_that_lies_there_once(workspace: Workspace) -> None:
    workspace.deliver(from_ingrid())
    workspace.work()
    workspace.deliver(from_ken())
    workspace.work(NOON + timedelta(minutes=1))
    workspace.work(NOON + timedelta(minutes=2))
    draft = alive(workspace)
    assert draft.id == 1 and draft.to[0].startswith("Ingrid")
    assert len(said_by(draft, "newer")) == 1


def test_a_second_mail_of_the_same_person_keeps_what_the_first_one_asked(
    workspace: Workspace,
) -> None:
    workspace.deliver(from_ingrid())
    workspace.work()
    workspace.deliver(
        from_ingrid(
            "Guten Tag,\n\nauch Waage 5 sendet seit 13 Uhr keine Gewichte mehr. Können Sie das bitte bis"
            " morgen prüfen?\n\nIngrid Aldermann\n",
            2,
            date="Mon, 11 May 2026 13:30:00 +0200",
            headers={"In-Reply-To": "<i1@quastwerk.example>"},
        )
    )
    workspace.work(NOON + timedelta(minutes=1))
    draft = alive(workspace)
    assert draft.answers_message == 2
    assert "wer das übernimmt" in draft.body and "11. Mai 2026" in draft.body
    assert "auch Waage 5 sendet seit 13 Uhr keine Gewichte mehr. Können Sie das" in draft.body


def test_a_rejected_draft_lets_the_next_person_have_theirs(workspace: Workspace) -> None:
    workspace.deliver(from_ingrid())
    workspace.deliver(from_ken())
    workspace.work()
    with workspace.store() as store:
        reject(store, load_draft(store, 1), ROBIN, "I have called her", NOON)
    workspace.work(NOON + timedelta(minutes=1))
    assert alive(workspace).to == ("Ken Okonjo <ken@quastwerk.example>",)
    workspace.work(NOON + timedelta(minutes=2))
    assert len(all_drafts(workspace)) == 2


def test_once_one_of_us_has_written_nobody_waits_any_more(workspace: Workspace) -> None:
    workspace.deliver(from_ingrid())
    workspace.deliver(from_ken())
    workspace.work()
    workspace.deliver(
        mail(
            BY_HAND,
            sender="Robin Meyer <robin.meyer@vendor.example>",
            to="ingrid@quastwerk.example, ken@quastwerk.example",
            subject="Re: Ausfall Waage 3 und 4",
            message_id="<r1@vendor.example>",
            date="Mon, 11 May 2026 13:40:00 +0200",
            headers={"In-Reply-To": "<k1@quastwerk.example>", "Cc": "escalations@vendor.example"},
        )
    )
    workspace.work(NOON + timedelta(minutes=1))
    assert [draft.status for draft in all_drafts(workspace)] == ["superseded"]


def test_who_asks_again_after_our_answer_gets_a_follow_up(workspace: Workspace) -> None:
    workspace.deliver(from_ingrid())
    workspace.work()
    decide(workspace, 1, NOON)
    workspace.work(NOON + timedelta(minutes=1))
    promised = alive_case(workspace).next_update_at
    workspace.deliver(
        from_ingrid(
            "Guten Tag,\n\nWaage 5 sendet jetzt auch keine Gewichte mehr. Bitte schicken Sie uns einen"
            " Techniker bis morgen 9 Uhr.\n\nIngrid Aldermann\n",
            2,
            date="Mon, 11 May 2026 14:10:00 +0200",
            headers={"In-Reply-To": "<i1@quastwerk.example>"},
        )
    )
    workspace.work(NOON + timedelta(minutes=20))
    draft = alive(workspace)
    assert draft.answers_message == 2 and "weitere Nachricht" in draft.body
    assert "Eskalationsfall ESC-1 angelegt" not in draft.body
    assert "einen Techniker bis morgen 9 Uhr" in draft.body
    assert "wer das übernimmt" not in draft.body  # that was answered
    assert draft.next_update_at == promised
    workspace.work(NOON + timedelta(minutes=21))
    assert len(all_drafts(workspace)) == 2


def alive_case(workspace: Workspace):  # type: ignore[no-untyped-def]
    with workspace.store() as store:
        return load_case(store, 1)


def test_a_promised_update_that_is_late_stays_late_until_the_customer_hears(
    workspace: Workspace,
) -> None:
    workspace.deliver(from_ingrid())
    workspace.work()
    decide(workspace, 1, NOON)
    workspace.work(NOON + timedelta(minutes=1))
    promised = alive_case(workspace).next_update_at
    late = NOON + timedelta(days=20)
    workspace.deliver(
        from_ingrid(
            "Guten Tag,\n\nwann hören wir etwas von Ihnen? Wie ist der Stand?\n\nIngrid Aldermann\n",
            2,
            date="Sun, 31 May 2026 13:10:00 +0200",
            headers={"In-Reply-To": "<i1@quastwerk.example>"},
        ),
        at=late,
    )
    workspace.work(late)
    draft, case = alive(workspace), alive_case(workspace)
    assert case.next_update_at == promised
    assert draft.next_update_at is not None and draft.next_update_at > late
    assert any("has not been given" in text for text in said_by(draft, "next_update"))
    (open_one,) = open_word(case, all_drafts(workspace), late, "Europe/Copenhagen")
    assert "was promised an update by" in open_one.text

    decide(workspace, draft.id, late)
    workspace.work(late + timedelta(minutes=1))
    assert alive_case(workspace).next_update_at == draft.next_update_at
    assert open_word(alive_case(workspace), all_drafts(workspace), late, "") == ()


def test_a_customer_comes_before_a_partner_and_each_side_gets_its_own_mail(tmp_path) -> None:
    partners = SETTINGS + '\n[partners]\ndomains = ["integrator.example"]\n'
    workspace = Workspace(tmp_path / "desk", partners)
    workspace.deliver(
        mail(
            "Hello,\n\nplease keep the old export until 31 July, Quastwerk needs it.\n\nKenji Hayashi\n",
            sender="Kenji Hayashi <kenji@integrator.example>",
            to="escalations@vendor.example, ingrid@quastwerk.example",
            subject="Re: Ausfall Waage 3 und 4",
            message_id="<p1@integrator.example>",
            date="Mon, 11 May 2026 13:30:00 +0200",
            headers={"In-Reply-To": "<i1@quastwerk.example>"},
        )
    )
    workspace.deliver(from_ingrid(headers={"Cc": "kenji@integrator.example"}))
    workspace.work()
    first = alive(workspace)
    assert first.to == ("Ingrid Aldermann <ingrid@quastwerk.example>",)
    decide(workspace, first.id, NOON)
    workspace.work(NOON + timedelta(minutes=1))
    second = alive(workspace)
    assert second.to == ("Kenji Hayashi <kenji@integrator.example>",) and second.cc == ()
    assert not any(finding.blocking for finding in second.findings)


@pytest.mark.parametrize("where", ["draft recorded", "draft laid"])
def test_killed_while_the_next_persons_draft_is_made_there_is_one(
    workspace: Workspace, where: str
) -> None:
    class Killed(BaseException):
        pass

    def kill(step: str) -> None:
        if step == where:
            raise Killed

    workspace.deliver(from_ingrid())
    workspace.deliver(from_ken())
    workspace.work()
    decide(workspace, 1, NOON)
    with pytest.raises(Killed):
        workspace.work(NOON + timedelta(minutes=1), at=kill)
    workspace.work(NOON + timedelta(minutes=2))
    assert [draft.status for draft in all_drafts(workspace)] == ["sent", "pending"]
