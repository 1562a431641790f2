"""Letters that the clock asks for: the update that was promised, and the date that is not kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from draft_samples import (
    COMPANY,
    LANGUAGES,
    MANAGER,
    NEXT_UPDATE,
    RECIPIENT,
    TARGET,
    letterhead,
    templates,
)
from standing_cases import BOX, COMPLAINT, JO, METTE, OURS, PROMISES, ROBIN, Story
from test_where_things_stand import a_full_story, standing_of
from workspaces import SETTINGS

from mailbox_agent.casework.desk import Desk
from mailbox_agent.casework.falling_due import anything_due
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.drafts.checks import check_draft
from mailbox_agent.drafts.slips import Slip, slips_of
from mailbox_agent.drafts.update_letter import compose_slip, compose_update
from mailbox_agent.prompts import templates_of
from mailbox_agent.records import DraftText
from mailbox_agent.review.terminal import edit_draft
from mailbox_agent.settings import load_settings

HOUR = timedelta(hours=1)
NO_SLIPS = SETTINGS + "\n[updates]\nslipped_dates = false\n"
PROMISED = datetime(2026, 5, 19, 15, 0, tzinfo=UTC)  # the next update after our mail of Tuesday
DRAFTED = PROMISED - 4 * HOUR
TOLD = datetime(2026, 5, 18, 15, 0, tzinfo=UTC)
TWO_DAYS = datetime(2026, 5, 13, 15, 0, tzinfo=UTC)  # Wednesday, close of business


@pytest.fixture
def quiet(tmp_path: Path) -> Story:
    """A case in which the customer has been written to, and nothing happens; updates alone."""
    return Story.begun(tmp_path / "desk", NO_SLIPS)


@pytest.fixture
def promised(tmp_path: Path) -> Story:
    """Something was promised for Wednesday, 13 May 2026."""
    return Story.begun(tmp_path / "desk")


def is_due(story: Story, at: datetime) -> bool:
    with story.desk.store(at) as store:
        (box,) = story.desk.settings.mailboxes
        desk = Desk(store, story.desk.settings, box, mailbox_row(store, box.name, at), at)
        return anything_due(desk)


# The update


def test_before_the_promised_time_an_update_lies_there_though_nothing_has_happened(
    quiet: Story,
) -> None:
    assert quiet.case.next_update_at == PROMISED
    quiet.passes()  # what the last pass has written
    assert not is_due(quiet, DRAFTED - timedelta(minutes=1))
    assert is_due(quiet, DRAFTED)
    quiet.passes(DRAFTED - timedelta(minutes=1))
    assert quiet.drafts("update") == []
    quiet.passes(DRAFTED)
    (draft,) = quiet.drafts("update")
    assert (draft.status, draft.audience, draft.to) == ("pending", "customer", (METTE,))
    assert draft.in_reply_to == "<m1@x.example>" and draft.answers_message == 1
    assert draft.next_update_at is not None and draft.next_update_at > PROMISED
    assert [one.check for one in draft.findings if one.blocking] == []
    for words in (
        "Here is where things stand in case ESC-1.",  # by hand nobody has named a time
        "There is nothing new to report since our last message of 12 May 2026.",
        "This is past its date and not done yet. We are sorry for that:\n\n"
        "  – “I will send you a workaround for the warehouse export by 13 May 2026.” (Robin Meyer, 13 May 2026)",
        "You will hear from us again by",
    ):
        assert words in draft.body, words
    assert len(quiet.desk.drafts) == 1


def test_one_update_for_one_promise_however_many_passes(quiet: Story) -> None:
    for minutes in (0, 1, 2, 60):
        quiet.passes(DRAFTED + timedelta(minutes=minutes))
    assert len(quiet.drafts("update")) == 1
    assert not is_due(quiet, DRAFTED + 2 * HOUR)


def test_what_was_sent_sets_the_next_promise(quiet: Story) -> None:
    quiet.passes(DRAFTED)
    (draft,) = quiet.drafts("update")
    quiet.decides("approve", draft.id)
    quiet.passes(DRAFTED + HOUR)
    assert quiet.drafts("update")[0].status == "sent"
    assert quiet.case.next_update_at == draft.next_update_at
    assert len(quiet.desk.sent) == 1
    quiet.passes(DRAFTED + 6 * HOUR)
    assert len(quiet.drafts("update")) == 1


def test_a_rejected_update_is_not_drafted_again_for_that_time(quiet: Story) -> None:
    quiet.passes(DRAFTED)
    quiet.decides("reject", quiet.drafts("update")[0].id)
    quiet.passes(DRAFTED + HOUR)
    quiet.passes(PROMISED + HOUR)
    assert [one.status for one in quiet.drafts("update")] == ["rejected"]
    assert not is_due(quiet, PROMISED + 2 * HOUR)


def test_the_manager_who_is_asked_for_an_update_is_shown_the_draft(tmp_path: Path) -> None:
    alerts = '[alerts]\nadministrators = ["it@vendor.example"]\n'
    quiet = Story.begun(tmp_path / "desk", f"{NO_SLIPS}\n{alerts}")
    quiet.passes(DRAFTED)
    quiet.passes(PROMISED + HOUR)
    (draft,) = quiet.drafts("update")
    with quiet.desk.store(quiet.now) as store:
        row = store.one("SELECT body FROM notices WHERE kind = 'promise'")
    assert row and f"A draft to them waits:  mailbox-agent draft {draft.id}\n" in row["body"]


@pytest.fixture
def told(tmp_path: Path) -> Story:
    """The customer has got an acknowledgement, which names Monday, 18 May, 15:00."""
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT)
    story.decides("approve", 1)
    story.passes()
    assert story.case.next_update_at == TOLD and len(story.desk.sent) == 1
    return story


def test_who_was_told_a_time_hears_by_then(told: Story) -> None:
    told.passes(TOLD - 4 * HOUR)
    (draft,) = told.drafts("update")
    assert "Here is the update on case ESC-1 that we had promised you." in draft.body
    assert "nothing new to report since our last message of 11 May 2026" in draft.body


def test_an_update_that_comes_late_says_so(told: Story) -> None:
    told.passes(TOLD + 3 * HOUR)
    (draft,) = told.drafts("update")
    assert "comes later than we had told you. We are sorry about that." in draft.body
    assert draft.next_update_at is not None and draft.next_update_at > told.now


def test_one_whose_own_promise_has_passed_is_written_anew(told: Story) -> None:
    told.passes(TOLD - 4 * HOUR)
    told.passes(TOLD + timedelta(days=9))
    first, second = told.drafts("update")
    assert (first.status, second.status) == ("superseded", "pending")
    assert "comes later than we had told you" in second.body


def test_an_answer_takes_the_place_of_the_update(quiet: Story) -> None:
    quiet.passes(DRAFTED)
    quiet.comes("Hello,\n\nthe export is still broken, what do we do?\n\nMette\n")
    assert [one.status for one in quiet.drafts("update")] == ["superseded"]
    (answer,) = quiet.drafts("acknowledgement", "pending")
    assert answer.answers_message == 3
    assert len(quiet.desk.drafts) == 1


def test_an_update_that_a_person_has_edited_stays_and_says_who_has_written(quiet: Story) -> None:
    quiet.passes(DRAFTED)
    (draft,) = quiet.drafts("update")
    with quiet.desk.store(quiet.now) as store:
        (box,) = quiet.desk.settings.mailboxes
        row = mailbox_row(store, box.name, quiet.now)
        text = f"To: {METTE}\nSubject: {draft.subject}\n\n{draft.body}\nWe have found the log.\n"
        desk = Desk(store, quiet.desk.settings, box, row, quiet.now)
        edit_draft(desk, draft, text, ROBIN, templates_of(quiet.desk.settings))
    quiet.comes("Hello,\n\nthe export is still broken, what do we do?\n\nMette\n")
    (kept,) = quiet.drafts("update")
    assert kept.status == "pending" and "found the log" in kept.body
    assert any(one.check == "newer" for one in kept.findings)
    assert quiet.drafts("acknowledgement", "pending") == []


def test_a_colleague_who_writes_to_the_customer_restarts_the_clock(quiet: Story) -> None:
    quiet.passes(DRAFTED)
    quiet.comes("Dear Mette,\n\nwe are still at it.\n\nRobin\n", OURS, METTE, BOX)
    (draft,) = quiet.drafts("update")
    assert (draft.status, draft.why) == ("superseded", "the customer has heard from us since")
    quiet.passes()
    assert len(quiet.drafts("update")) == 1


def test_an_approved_update_stays_here_when_a_colleague_was_faster(quiet: Story) -> None:
    quiet.passes(DRAFTED)
    (draft,) = quiet.drafts("update")
    quiet.decides("approve", draft.id)
    quiet.comes("Dear Mette,\n\nwe are still at it.\n\nRobin\n", OURS, METTE, BOX)
    (draft,) = quiet.drafts("update")
    assert (draft.status, len(quiet.desk.sent)) == ("void", 0)
    assert draft.why == "one of us has written to the customer since it was approved"


def test_a_case_that_is_solved_needs_no_update(quiet: Story) -> None:
    quiet.passes(DRAFTED)
    quiet.comes("Hello,\n\neverything works again since noon, thank you. You can close this.\n")
    assert quiet.case.status == "resolved"
    (draft,) = quiet.drafts("update")
    assert (draft.status, draft.why) == ("superseded", "the case is no longer open")


def test_without_a_lead_no_update_is_drafted(tmp_path: Path) -> None:
    off = SETTINGS + '\n[updates]\nlead = "0"\nslipped_dates = false\n'
    story = Story.begun(tmp_path / "desk", off)
    story.passes(PROMISED + 9 * HOUR)
    assert story.drafts("update") == []


def test_who_was_never_written_to_hears_nothing_from_the_clock(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT)
    story.passes(story.now + timedelta(days=20))
    assert story.drafts("update") == [] and story.drafts("slip") == []


def test_progress_that_only_we_know_of_is_not_told(quiet: Story) -> None:
    quiet.comes(
        "Hi Robin,\n\nThe Kraken is rebuilt. We will deploy the Kraken by 20 May 2026.\n\nJo\n",
        JO, OURS, BOX,
    )  # fmt: skip
    quiet.passes(DRAFTED)
    (draft,) = quiet.drafts("update")
    assert "Kraken" not in draft.body and "nothing new to report" in draft.body


def test_killed_before_its_letter_was_recorded_a_pass_makes_it_again(quiet: Story) -> None:
    class Killed(BaseException):
        pass

    def kill(step: str) -> None:
        if step == "clock letter recorded":
            raise Killed

    with pytest.raises(Killed):
        quiet.desk.work(DRAFTED, at=kill)
    quiet.passes(DRAFTED + timedelta(minutes=1))
    quiet.passes(DRAFTED + timedelta(minutes=2))
    assert len(quiet.drafts("update")) == 1 and len(quiet.desk.drafts) == 1


# A date that is not kept


def test_a_date_that_passes_is_told_once(promised: Story) -> None:
    promised.passes(TWO_DAYS - timedelta(minutes=1))
    assert promised.drafts("slip") == [] and not is_due(promised, TWO_DAYS - timedelta(minutes=1))
    promised.passes(TWO_DAYS + timedelta(minutes=1))
    (draft,) = promised.drafts("slip")
    assert (draft.status, draft.occasion) == ("pending", "slip:1@2026-05-13")
    assert draft.next_update_at == PROMISED
    for words in (
        "We are not keeping a date that we gave you in case ESC-1:\n\n"
        "  – “I will send you a workaround for the warehouse export by 13 May 2026.” (13 May 2026)",
        "We do not have a new date yet that we can stand by.",
        "  – “We will add a check to the import job by 29 May 2026.” (29 May 2026)",
    ):
        assert words in draft.body, words
    (why,) = draft.findings
    assert "correct ESC-1 --item 1 --state done. If it has a new date:" in why.text
    promised.passes(TWO_DAYS + HOUR)
    assert len(promised.drafts("slip")) == 1
    assert not is_due(promised, TWO_DAYS + 2 * HOUR)


def test_a_rejected_slip_is_not_drafted_again(promised: Story) -> None:
    promised.passes(TWO_DAYS + HOUR)
    promised.decides("reject", promised.drafts("slip")[0].id)
    promised.passes(TWO_DAYS + 2 * HOUR)
    assert [one.status for one in promised.drafts("slip")] == ["rejected"]


def test_a_date_that_internal_mail_moves_is_told_without_the_new_one_until_it_is_released(
    promised: Story,
) -> None:
    promised.comes(
        "Hi Robin,\n\nbetween us: the workaround for the warehouse export is postponed to 18 May 2026.\n\nJo\n",
        JO, OURS, BOX,
    )  # fmt: skip
    (draft,) = promised.drafts("slip")
    assert "18 May" not in draft.body and "We do not have a new date yet" in draft.body
    (why,) = [one for one in draft.findings if one.check == "slip"]
    assert "mailbox-agent correct ESC-1 --item 1 --due 2026-05-18" in why.text
    assert "the workaround for the warehouse export is postponed" in why.text
    promised.corrects(1, due="2026-05-18")
    promised.passes()
    first, second = promised.drafts("slip")
    assert (first.status, second.status) == ("superseded", "pending")
    assert "(13 May 2026 → 18 May 2026)" in second.body
    assert "Does the new date work for you?" in second.body
    assert "We do not have a new date" not in second.body


def test_a_date_that_we_have_moved_in_mail_to_them_is_no_news(promised: Story) -> None:
    promised.comes(
        "Dear Mette,\n\nthe workaround for the warehouse export is postponed to 18 May 2026.\n\nRobin Meyer\n",
        OURS, METTE, BOX,
    )  # fmt: skip
    promised.passes(TWO_DAYS + HOUR)
    assert promised.drafts("slip") == []


def test_a_slip_that_has_waited_too_long_is_written_anew(promised: Story) -> None:
    promised.passes(TWO_DAYS + HOUR)
    promised.passes(PROMISED + HOUR)
    first, second = promised.drafts("slip")
    assert (first.status, second.status) == ("superseded", "pending")
    assert second.next_update_at is not None and second.next_update_at > promised.now


def test_what_is_done_meanwhile_needs_no_regret(promised: Story) -> None:
    promised.passes(TWO_DAYS + HOUR)
    promised.corrects(1, state="done")
    promised.passes()
    assert [one.status for one in promised.drafts("slip")] == ["superseded"]


def test_an_update_gives_way_to_a_date_that_is_not_kept(promised: Story) -> None:
    promised.passes(TWO_DAYS + HOUR)
    promised.decides("reject", promised.drafts("slip")[0].id)
    promised.passes(DRAFTED)
    assert [one.status for one in promised.drafts("update")] == ["pending"]
    promised.corrects(2, due="2026-06-02")
    promised.passes()
    assert [one.status for one in promised.drafts("update")] == ["superseded"]
    slip = promised.drafts("slip", "pending")[0]
    assert slip.occasion == "slip:2@2026-05-29" and "(29 May 2026 → 2 June 2026)" in slip.body
    assert slip.next_update_at is not None and slip.next_update_at > PROMISED


def test_what_an_answer_has_told_is_not_told_again(promised: Story) -> None:
    promised.days(2)
    promised.comes("Hello,\n\nwhere do things stand? We have heard nothing.\n\nMette\n")
    (answer,) = promised.drafts("acknowledgement", "pending")
    assert (
        "I will send you a workaround for the warehouse export by 13 May 2026.” (Robin Meyer, 13 May 2026)"
        in answer.body
    )
    assert promised.drafts("slip", "pending") == []
    promised.decides("approve", answer.id)
    promised.passes()
    promised.passes()
    assert promised.drafts("slip", "pending") == []


def test_a_store_full_of_late_cases_gets_one_letter_each_and_no_second_flood(
    promised: Story,
) -> None:
    late = PROMISED + timedelta(days=60)
    promised.passes(late)
    promised.passes(late + HOUR)
    waiting = [*promised.drafts("slip", "pending"), *promised.drafts("update", "pending")]
    assert [one.occasion for one in waiting] == ["slip:1@2026-05-13,2@2026-05-29"]


def test_a_mailbox_of_late_cases_gets_one_letter_for_each(tmp_path: Path) -> None:
    """As a store of an older version, whose cases nobody has closed."""
    story = Story(tmp_path / "desk", SETTINGS + '\n[updates]\nlead = "0"\nslipped_dates = false\n')
    for number, place in enumerate(("harbour", "airport", "station")):
        story.day_of(number, place)
    assert all_letters(story) == []
    (story.desk.root / "mailbox_agent.toml").write_text(SETTINGS, encoding="utf-8")
    story.desk.settings = load_settings(story.desk.root, {})
    for day in (40, 40, 41):
        story.passes(story.now + timedelta(days=day))
        assert [number for number, _ in all_letters(story)] == [1, 2, 3]


def all_letters(story: Story) -> list[tuple[int, str]]:
    with story.desk.store(story.now) as store:
        return [
            (one.case_id, one.kind) for one in list_drafts(store) if one.kind in ("update", "slip")
        ]


# Asked for by a person


def test_a_manager_may_have_the_update_before_the_clock_asks(quiet: Story) -> None:
    assert "draft 2 for ESC-1 waits for a decision" in quiet.runs("write", "ESC-1", "update").output
    (draft,) = quiet.drafts("update")
    assert draft.status == "pending" and len(quiet.desk.drafts) == 1
    quiet.passes()
    quiet.passes(DRAFTED)
    assert [one.status for one in quiet.drafts("update")] == ["pending"]
    again = quiet.runs("write", "ESC-1", "update")
    assert again.exit_code == 1 and "draft 2 (update) to the customer" in str(again.exception)


def test_an_update_is_for_an_open_case_and_a_closing_message_for_one_that_is_over(
    quiet: Story,
) -> None:
    assert "ESC-1 is open" in str(quiet.runs("write", "ESC-1", "closing").exception)
    quiet.comes("Hello,\n\neverything works again since noon, thank you. You can close this.\n")
    assert "ESC-1 is resolved" in str(quiet.runs("write", "ESC-1", "update").exception)
    (draft,) = quiet.drafts("closing", "pending")
    assert f"draft {draft.id} (closing)" in str(quiet.runs("write", "ESC-1", "closing").exception)
    quiet.decides("reject", draft.id)
    assert quiet.runs("write", "ESC-1", "closing").exit_code == 0
    assert len(quiet.drafts("closing", "pending")) == 1


def test_where_nobody_of_the_customers_was_on_a_mail_there_is_nobody_to_write_to(
    tmp_path: Path,
) -> None:
    story = Story(tmp_path / "desk")
    story.comes(
        "Hi,\n\nthe warehouse of Nordhavn has stood still since Friday, they are furious. Please"
        " help.\n\nTom\n", "Tom Okafor <tom.okafor@vendor.example>",
    )  # fmt: skip
    refused = story.runs("write", "ESC-1", "update")
    assert refused.exit_code == 1 and "there is nobody to write to" in str(refused.exception)


# Their words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_it_and_passes_the_checks(language: str) -> None:
    record = a_full_story(language)
    now = NEXT_UPDATE - HOUR
    slips = tuple(slips_of(record, now, TARGET.calendar, ()))
    assert [one.item.id for one in slips] == [11, 13] and slips[0].new is not None
    standing = standing_of(record)
    for text, folder in (
        (_update(record, standing, language), "status_update"),
        (_slip(record, slips, standing, language), "slipped_date"),
    ):
        assert "ESC-" in text.body
        assert {one.check for one in text.findings} <= {"standing"}  # what is late: is it done?
        assert list(
            check_draft(
                text, record=record, recipients=(RECIPIENT,), company=COMPANY, people=(MANAGER,),
                allowed_texts=(text.subject,),
                template_text=templates().replies[folder, language].text,
                next_update_at=NEXT_UPDATE, zone=record.case.zone, target=TARGET,
                language=language, customer_domains=("nordhavn.example",),
            )
        ) == []  # fmt: skip


def _update(record, standing, language: str) -> DraftText:  # type: ignore[no-untyped-def]
    head = letterhead(record.messages[0], language, NEXT_UPDATE, record.case.zone)
    return compose_update(record, head, standing=standing, promised=True, late=True)


def _slip(record, slips: tuple[Slip, ...], standing, language: str) -> DraftText:  # type: ignore[no-untyped-def]
    head = letterhead(record.messages[0], language, NEXT_UPDATE, record.case.zone)
    standing = replace(standing, overdue=(), moved=())
    return compose_slip(record, slips, head, standing=standing)


def test_what_one_of_them_offers_in_confidence_is_not_listed_to_a_colleague_of_theirs(
    tmp_path: Path,
) -> None:
    rasmus = "Rasmus Holt <rasmus@nordhavn.example>"
    story = Story(tmp_path / "desk", NO_SLIPS)
    story.comes(COMPLAINT, cc=rasmus)
    story.comes(PROMISES, OURS, METTE, f"{BOX}, {rasmus}")
    private = "Robin, in confidence: I will send you the salary list of Rasmus by 25 May 2026.\n"
    story.comes(private, METTE, OURS, BOX)
    story.comes("Hello,\n\nthe export is still failing here.\n\nRasmus\n", rasmus)
    story.comes("Dear Rasmus,\n\nwe are at it.\n\nRobin\n", OURS, rasmus, BOX)
    assert story.case.next_update_at is not None
    story.passes(story.case.next_update_at - HOUR)
    (draft,) = story.drafts("update", "pending")
    assert draft.to == (rasmus,)
    assert "certificate chain" in draft.body and "salary" not in draft.body


def test_a_letter_to_new_york_writes_all_its_dates_as_they_do_there(tmp_path: Path) -> None:
    there = '\n[[customer]]\nname = "Nordhavn"\ndomains = ["nordhavn.example"]\nzone = "America/New_York"\n'
    story = Story.begun(tmp_path / "desk", SETTINGS + there)
    story.days(3)
    story.passes()
    (draft,) = story.drafts("slip", "pending")
    assert "(May 13, 2026)" in draft.body and "(May 29, 2026)" in draft.body
    assert "by Tuesday, May 19, 2026, 11:00 AM (EDT)" in draft.body


def test_who_approves_an_update_hears_of_the_new_date_that_only_we_know(promised: Story) -> None:
    promised.comes(
        "Jo,\n\nthe workaround for the warehouse export is postponed to 22 May 2026.\n\nRobin\n",
        OURS, JO, BOX,
    )  # fmt: skip
    (slip,) = promised.drafts("slip", "pending")
    promised.decides("approve", slip.id)
    promised.passes()
    assert promised.case.next_update_at is not None
    promised.passes(promised.case.next_update_at - HOUR)
    (update,) = promised.drafts("update", "pending")
    assert "22 May" not in update.body
    whys = [one.text for one in update.findings if one.check == "standing"]
    assert any("Among us it is due on 2026-05-22 by now" in why for why in whys), whys
    assert any(why.endswith("correct ESC-1 --item 1 --due 2026-05-22") for why in whys)
