"""The letter that ends a case: once for each end, from what its customer knows, never by itself."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from case_samples import NOW, solved_record
from draft_samples import COMPANY, LANGUAGES, MANAGER, letterhead, templates
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.casework.desk import Desk
from mailbox_agent.closing import close_case, reopen_case
from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import drafts_of_case
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.drafts.checks import check_draft
from mailbox_agent.drafts.closing_letter import compose_closing
from mailbox_agent.drafts.left_open import left_open_in_words
from mailbox_agent.errors import UserError
from mailbox_agent.prompts import templates_of
from mailbox_agent.records import Decider, Draft, DraftText
from mailbox_agent.review.decisions import approve, reject
from mailbox_agent.review.terminal import edit_draft

ROBIN = Decider("Robin Meyer", "terminal")
METTE = "Mette Aagaard <mette@nordhavn.example>"
RASMUS = "Rasmus Holt <rasmus@nordhavn.example>"
OURS = "Robin Meyer <robin.meyer@vendor.example>"
JO = "Jo Berg <jo.berg@vendor.example>"
SOLVED = "Hello,\n\nthe export works again since this morning, thank you. You can close this.\n"
ANEW = "Hello,\n\nthe export is broken again since ten, forty pickers stand idle.\n"


class Story:
    """Mails of one case, a day after another, each with a pass behind it."""

    def __init__(self, root: Path) -> None:
        self.desk = Workspace(root)
        self.desk.draws = False
        self.count = 0
        self.now = NOON

    def comes(self, text: str, sender: str = METTE, to: str = "", cc: str = "") -> None:
        self.count += 1
        self.now = NOON + timedelta(days=self.count - 1)
        parent = {"In-Reply-To": f"<m{self.count - 1}@x.example>"} if self.count > 1 else {}
        copies = {"Cc": cc} if cc else {}
        self.desk.deliver(
            mail(
                text, sender=sender, to=to or "escalations@vendor.example",
                subject="Re: Export" if parent else "Export",
                message_id=f"<m{self.count}@x.example>", headers={**parent, **copies},
                date=f"{self.now - timedelta(hours=2):%a, %d %b %Y %H:%M:%S +0000}",
            ),
            at=self.now,
        )  # fmt: skip
        self.passes()

    def passes(self) -> None:
        self.now += timedelta(minutes=5)
        report = self.desk.work(self.now)
        assert report.problems == []

    def closings(self) -> list[Draft]:
        with self.desk.store(self.now) as store:
            return [one for one in drafts_of_case(store, 1) if one.kind == "closing"]

    def decides(self, what: str, number: int) -> None:
        with self.desk.store(self.now) as store:
            (draft,) = [one for one in drafts_of_case(store, 1) if one.id == number]
            if what == "approve":
                approve(store, draft, ROBIN, self.now)
            else:
                reject(store, draft, ROBIN, "I have called her", self.now)


@pytest.fixture
def story(tmp_path: Path) -> Story:
    story = Story(tmp_path / "desk")
    story.comes(
        "Hello,\n\nthe nightly export to our warehouse has failed since Friday. Forty pickers stand"
        " idle.\nPlease send us a workaround by Thursday.\n\nMette Aagaard\n", cc=RASMUS,
    )  # fmt: skip
    story.comes(
        "Dear Mette,\n\nI will send you a workaround by 13 May 2026. We will add a check to the"
        " import job by 29 May 2026.\n\nRobin Meyer\n", OURS, METTE, "escalations@vendor.example",
    )  # fmt: skip
    story.comes(
        "Dear Mette,\n\nThe workaround is done, I sent it to you this morning. The root cause is"
        " confirmed: a cleaning job emptied the table before the export ran.\n\nRobin Meyer\n",
        OURS, METTE, "escalations@vendor.example",
    )  # fmt: skip
    story.comes(
        "Hi Robin,\n\nbetween us: the Kraken team forgot to switch the job off. We will rebuild the"
        " Kraken by 20 May 2026.\n\nJo\n", JO, OURS, "escalations@vendor.example",
    )  # fmt: skip
    return story


def test_whoever_says_that_it_is_solved_gets_one_letter_that_tells_the_whole(story: Story) -> None:
    assert story.closings() == []
    story.comes(SOLVED)
    (draft,) = story.closings()
    assert (draft.status, draft.audience, draft.to) == ("pending", "customer", (METTE,))
    assert draft.findings == () and draft.next_update_at is None
    for words in (
        "You told us on 15 May 2026 that it is solved.",
        "You wrote to us on 11 May 2026:",
        "the nightly export to our warehouse has failed since Friday.",
        "Forty pickers stand idle.",
        "“I will send you a workaround by 13 May 2026.” (13 May 2026)",
        "a cleaning job emptied the table before the export ran.",
        "“We will add a check to the import job by 29 May 2026.”",
        "simply reply to this e-mail and the case is opened again",
        "[ESC-1]",
    ):
        assert words in draft.body, words
    assert "Kraken" not in draft.body and "hear from us" not in draft.body
    story.passes()
    assert len(story.closings()) == 1
    assert [one["In-Reply-To"] for one in story.desk.drafts] == ["<m5@x.example>"]


def test_it_is_sent_once_and_the_case_stays_solved(story: Story) -> None:
    story.comes(SOLVED)
    story.decides("approve", story.closings()[0].id)
    story.passes()
    story.passes()
    assert [one["Subject"] for one in story.desk.sent] == ["Re: Export [ESC-1]"]
    assert [one.status for one in story.closings()] == ["sent"]
    with story.desk.store(story.now) as store:
        case = load_case(store, 1)
        assert (case.status, case.next_update_at) == ("resolved", None)
        assert load_case_record(store, 1).sent[-1].kind == "closing"


def test_one_that_was_rejected_is_not_made_again(story: Story) -> None:
    story.comes(SOLVED)
    story.decides("reject", story.closings()[0].id)
    story.passes()
    assert [one.status for one in story.closings()] == ["rejected"]
    assert story.desk.drafts == []


def test_a_new_complaint_withdraws_it_and_a_new_end_makes_another(story: Story) -> None:
    story.comes(SOLVED)
    story.comes(ANEW)
    assert [one.status for one in story.closings()] == ["superseded"]
    story.comes(SOLVED)
    assert [one.status for one in story.closings()] == ["superseded", "pending"]
    assert story.closings()[1].occasion != story.closings()[0].occasion


def test_one_that_was_approved_stays_here_when_the_customer_writes_again(story: Story) -> None:
    story.comes(SOLVED)
    story.decides("approve", story.closings()[0].id)
    story.comes(ANEW)
    assert [one.status for one in story.closings()] == ["void"]
    assert story.desk.sent == []


def a_desk(story: Story, store: object) -> Desk:
    box = story.desk.settings.mailboxes[0]
    row = mailbox_row(store, box.name, NOON)  # type: ignore[arg-type]
    return Desk(store, story.desk.settings, box, row, story.now)  # type: ignore[arg-type]


def test_a_case_that_a_person_opens_again_lets_none_leave(story: Story) -> None:
    story.comes(SOLVED)
    (draft,) = story.closings()
    with story.desk.store(story.now) as store:
        desk = a_desk(story, store)
        text = f"To: {METTE}\nSubject: {draft.subject}\n\nDear Mette,\n\n{draft.body}"
        edited = edit_draft(desk, draft, text, ROBIN, templates_of(story.desk.settings))
        approve(store, edited, ROBIN, story.now)
        reopen_case(desk, load_case(store, 1), "Robin Meyer", "one warehouse is left")
    story.passes()
    assert [one.status for one in story.closings()] == ["void"]
    assert story.desk.sent == []


def test_a_touched_one_is_flagged_and_can_not_be_approved(story: Story) -> None:
    story.comes(SOLVED)
    (draft,) = story.closings()
    with story.desk.store(story.now) as store:
        desk = a_desk(story, store)
        text = f"To: {METTE}\nSubject: {draft.subject}\n\nDear Mette,\n\n{draft.body}"
        edit_draft(desk, draft, text, ROBIN, templates_of(story.desk.settings))
        reopen_case(desk, load_case(store, 1), "Robin Meyer", "one warehouse is left")
    story.passes()
    with pytest.raises(UserError, match="the case is open again"):
        story.decides("approve", draft.id)


def test_an_update_that_the_end_withdraws_is_not_said_to_wait(story: Story) -> None:
    with story.desk.store(story.now) as store:
        due = load_case(store, 1).next_update_at
    assert due is not None
    story.now = due - timedelta(minutes=30)
    story.passes()
    with story.desk.store(story.now) as store:
        (update,) = [one for one in drafts_of_case(store, 1) if one.kind == "update"]
    assert update.status == "pending"
    story.comes(SOLVED)
    (draft,) = story.closings()
    assert "beside" not in {one.check for one in draft.findings}
    with pytest.raises(UserError, match=r"its case is not open any more$"):
        story.decides("approve", update.id)


def test_closing_the_case_leaves_it_and_makes_it_where_there_is_none(story: Story) -> None:
    story.comes(SOLVED)
    with story.desk.store(story.now) as store:
        record = load_case_record(store, 1)
        close_case(store, story.desk.settings, record, "Robin Meyer", "solved", story.now)
    story.passes()
    assert [one.status for one in story.closings()] == ["pending"]


def test_who_closes_is_shown_what_we_promised_and_what_they_asked_for(story: Story) -> None:
    story.comes("Hello,\n\nplease also send us the log files of Friday.\n\nMette\n")
    with story.desk.store(story.now) as store:
        record = load_case_record(store, 1)
        with pytest.raises(UserError, match=r"leaves actions open: promised by us: .*--why"):
            close_case(store, story.desk.settings, record, "Robin Meyer", " ", story.now)
        close_case(store, story.desk.settings, record, "Robin Meyer", "they left", story.now)
    said = dict(one.split(": ", 1) for one in left_open_in_words(record))
    assert "(due 2026-05-29)" in said["promised by us"]
    assert "log files of Friday" in said["asked by the customer"]
    done = tuple(replace(one, state="done") for one in record.items)
    assert list(left_open_in_words(replace(record, items=done))) == []
    many = tuple(replace(record.items[0], id=number, state="open") for number in range(30))
    (line,) = left_open_in_words(replace(record, items=many))
    assert line.endswith("and 22 more")


def test_a_case_that_a_person_closes_is_not_called_solved(story: Story) -> None:
    with story.desk.store(story.now) as store:
        record = load_case_record(store, 1)
        close_case(store, story.desk.settings, record, "Robin Meyer", "they left", story.now)
    story.passes()
    (draft,) = story.closings()
    assert "We are closing escalation case ESC-1." in draft.body
    assert "solved" not in draft.body and "they left" not in draft.body
    assert draft.cc == (RASMUS,)
    assert [one.check for one in draft.findings] == ["closing", "seen", "seen"]


def test_what_is_overdue_or_was_asked_and_never_promised_is_for_the_approver(story: Story) -> None:
    story.comes("Hello,\n\nplease also send us the log files of Friday.\n\nMette\n")
    story.now = NOON + timedelta(days=25)
    with story.desk.store(story.now) as store:
        record = load_case_record(store, 1)
        close_case(store, story.desk.settings, record, "Robin Meyer", "done", story.now)
    story.passes()
    (draft,) = story.closings()
    found = {one.text for one in draft.findings}
    assert "This was due on 2026-05-29 and is not in the letter: is it done, or when?" in found
    assert "still comes from us" not in draft.body and "29 May" not in draft.body
    assert "They asked for this, and nobody has said that it is done." in found
    assert "log files" not in draft.body


def test_a_matter_that_its_customer_has_not_heard_of_ends_without_a_letter(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    story.comes(
        "Hi team,\n\nbelow is from Crestline.\n\nTom\n\n---------- Forwarded message ---------\n"
        "From: Denise Marchetta <dmarchetta@crestline.example>\nSubject: Going live?\n"
        "To: Tom Okafor <tom.okafor@vendor.example>\n\nTexting fails at 38 properties.\n\nDenise\n",
        "Tom Okafor <tom.okafor@vendor.example>",
    )
    with story.desk.store(story.now) as store:
        record = load_case_record(store, 1)
        close_case(store, story.desk.settings, record, "Robin Meyer", "done", story.now)
    story.passes()
    assert story.closings() == []


def test_an_end_of_long_ago_is_no_occasion(story: Story) -> None:
    story.comes(SOLVED)
    with story.desk.store(story.now) as store, store.write():
        store.run("DELETE FROM draft_revisions")
        store.run("UPDATE drafts SET status = 'superseded' WHERE kind = 'closing'")
    story.count += 30
    story.comes("Thank you all.\n", RASMUS)
    assert [one.status for one in story.closings()] == ["superseded"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_it_and_no_check_finds_anything(language: str) -> None:
    record = solved_record()
    shared = replace(record, items=record.items[:2])
    text = compose_closing(shared, letterhead(shared.messages[-1], language), now=NOW)
    assert isinstance(text, DraftText) and text.language == language
    assert "ESC-7" in text.subject and "ESC-7" in text.body
    found = check_draft(
        text, record=shared, recipients=("Mette Aagaard <mette@nordhavn.example>",),
        company=COMPANY, people=(MANAGER,), template_text=templates().replies[
            "closing_message", language
        ].text, language=language, zone="Europe/Copenhagen", ends=True,
        customer_domains=("nordhavn.example",),
    )  # fmt: skip
    assert found == ()


def test_what_one_of_them_told_us_alone_is_not_quoted_to_a_colleague_of_theirs(
    story: Story,
) -> None:
    story.comes(
        "Robin, in confidence, please do not tell Rasmus: we lose 40 000 euros a day.\n\nMette\n",
        METTE, OURS, "escalations@vendor.example",
    )  # fmt: skip
    story.comes(SOLVED, RASMUS)
    (draft,) = story.closings()
    assert draft.to == (RASMUS,)
    assert "Mette Aagaard wrote to us on 11 May 2026:" in draft.body  # he was on that one
    assert "in confidence" not in draft.body and "40 000" not in draft.body


def test_a_complaint_is_not_quoted_where_somebody_in_copy_has_not_seen_it(story: Story) -> None:
    story.comes(SOLVED, METTE, cc="Ida Lund <ida@nordhavn.example>")
    (draft,) = story.closings()
    assert "Ida Lund <ida@nordhavn.example>" in draft.cc
    assert "Forty pickers" not in draft.body
