"""Mail says that a date is not kept and names no other: what becomes of the item, the letters to the
customer, the plan and the lists; and what takes it back."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from draft_samples import COMPANY, LANGUAGES, MANAGER, NEXT_UPDATE, RECIPIENT, TARGET, templates
from mails import mail
from speaking_models import SaidModel, opened
from standing_cases import BOX, JO, METTE, OURS, Story
from test_where_things_stand import a_full_story, answer, standing_of

from mailbox_agent.agent import run_pass
from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.kept_dates import not_kept
from mailbox_agent.documents.case_file import Edition, build_document
from mailbox_agent.drafts.checks import check_draft
from mailbox_agent.drafts.left_open import left_open_in_words
from mailbox_agent.drafts.points import NOT_KEPT
from mailbox_agent.records import CaseRecord, Item, ItemChange, Question, Quote, Source
from mailbox_agent.understanding.model_dates import believed_move

INTERNAL = (
    "Hi Robin,\n\nbetween us: we won't have the workaround for the warehouse export by 13 May, the"
    " Kraken is broken. New date to come.\n\nJo\n"
)
CHECK_LATE = "Hi Robin,\n\nthe check in the import job will not make it by 29 May.\n\nJo\n"
ASKS = "Hello,\n\nwhere do things stand? We have heard nothing.\n\nMette\n"
OUT_OF_DATE = "not kept, no new date yet"


@pytest.fixture
def promised(tmp_path: Path) -> Story:
    """On Tuesday something was promised for Wednesday, 13 May 2026, and for the 29th."""
    return Story.begun(tmp_path / "desk")


def record_of(story: Story) -> CaseRecord:
    with story.desk.store(story.now) as store:
        return whole_case(store, story.desk.settings, 1)


def item_of(story: Story, number: int = 1) -> Item:
    return next(one for one in record_of(story).items if one.id == number)


def plan_of(record: CaseRecord, edition: Edition) -> dict[str, str]:
    """What the plan says of the state of each action, and in its open questions."""
    plan = build_document(
        record, kind="remediation_plan", edition=edition, company=COMPANY, people=(MANAGER,),
        now=datetime.combine(date(2026, 5, 12), NEXT_UPDATE.timetz()), zone="UTC", language="en",
    )  # fmt: skip
    said = {
        row.id: row.cell("state").text + row.cell("state").comment
        for part in plan.sections
        if part.key == "actions"
        for row in part.rows
    }
    asked = [part for part in plan.sections if part.key == "questions"]
    return said | {
        "questions": "\n".join(row.cells[0][1].text for part in asked for row in part.rows)
    }


def test_internal_mail_marks_the_item_and_its_words_stay_with_us(promised: Story) -> None:
    promised.comes(INTERNAL, JO, OURS, BOX)
    item = item_of(promised)
    said = not_kept(item)
    assert said is not None and item.due == date(2026, 5, 13) and item.state == "open"
    assert said.source.author == "Jo Berg" and "won't have the workaround" in said.source.quote
    assert [one.id for one in record_of(promised).items if not_kept(one)] == [1]
    (draft,) = promised.drafts("slip")
    assert (draft.status, draft.occasion) == ("pending", "slip:1@2026-05-13")
    assert "We are not keeping a date that we gave you in case ESC-1" in draft.body
    assert "We do not have a new date yet" in draft.body
    assert "Kraken" not in draft.body and "between us" not in draft.body
    assert [one.check for one in draft.findings if one.blocking] == []
    (why,) = [one for one in draft.findings if one.check == "slip"]
    assert "Jo Berg wrote on 2026-05-13" in why.text and "won't have the workaround" in why.text
    assert "correct ESC-1 --item 1 --due YYYY-MM-DD" in why.text
    assert "next_update" not in {one.check for one in draft.findings}


def test_the_lists_and_the_plan_say_so(promised: Story) -> None:
    promised.comes(CHECK_LATE, JO, OURS, BOX)
    shown = promised.runs("show", "ESC-1").output
    assert "2026-05-29, will not be kept" in shown
    assert "Its date, 2026-05-29, is not kept, and no other is named" in shown
    assert "“the check in the import job will not make it by 29 May.”" in shown
    record = record_of(promised)
    inside, outside = plan_of(record, "internal"), plan_of(record, "customer")
    assert "date not kept" in inside["2"] and "Jo Berg" in inside["2"]
    assert "A2 needs a new date, the present one is not kept" in inside["questions"]
    assert "not kept" not in outside["2"] and "will not make it" not in str(outside)
    assert any("(due 2026-05-29, not kept)" in one for one in left_open_in_words(record))


def test_the_next_update_and_an_answer_name_no_date_as_if_it_held(promised: Story) -> None:
    promised.comes(CHECK_LATE, JO, OURS, BOX)
    (slip,) = promised.drafts("slip", "pending")
    promised.decides("approve", slip.id)
    promised.passes()
    told = f"add a check to the import job by 29 May 2026.” (29 May 2026, {OUT_OF_DATE})"
    assert promised.runs("write", "ESC-1", "update").exit_code == 0
    (update,) = promised.drafts("update", "pending")
    assert told in update.body and [one for one in update.findings if one.blocking] == []
    assert any("says that this date is not kept" in one.text for one in update.findings)
    promised.comes(ASKS)
    (draft,) = promised.drafts("acknowledgement", "pending")
    assert told in draft.body
    assert len(promised.drafts("slip")) == 1  # told once


def test_what_our_own_mail_has_told_them_is_no_letter_and_stands_in_the_next_update(
    promised: Story,
) -> None:
    promised.comes(
        "Dear Mette,\n\nthe check in the import job will not make it by 29 May. We will tell you more"
        " soon.\n\nRobin Meyer\n", OURS, METTE, BOX,
    )  # fmt: skip
    assert not_kept(next(i for i in customer_view(record_of(promised)).items if i.id == 2))
    assert "date not kept" in plan_of(record_of(promised), "customer")["2"]
    assert promised.drafts("slip") == []
    assert promised.runs("write", "ESC-1", "update").exit_code == 0
    (update,) = promised.drafts("update", "pending")
    assert f"(29 May 2026, {OUT_OF_DATE})" in update.body
    assert not any("has not seen says" in one.text for one in update.findings)


@pytest.mark.parametrize(
    ("text", "due", "state"),
    [
        ("we will add a check to the import job by 29 May 2026 after all.", "2026-05-29", "open"),
        ("the check in the import job is postponed to 5 June 2026.", "2026-06-05", "open"),
        ("the check has been added to the import job.", "2026-05-29", "done"),
    ],
)
def test_later_mail_takes_it_back(promised: Story, text: str, due: str, state: str) -> None:
    promised.comes(CHECK_LATE, JO, OURS, BOX)
    (slip,) = promised.drafts("slip", "pending")
    promised.comes(f"Hi Robin,\n\n{text}\n\nJo\n", JO, OURS, BOX)
    item = item_of(promised, 2)
    assert (str(item.due), item.state, not_kept(item)) == (due, state, None)
    assert len(record_of(promised).items) == 3  # no second copy of the same
    left = [one for one in promised.drafts("slip", "pending") if one.id == slip.id]
    assert left == [] or due == "2026-06-05"  # moved inside: still not the date that they know


def test_a_person_says_that_it_is_kept_after_all_or_names_the_new_date(promised: Story) -> None:
    promised.comes(CHECK_LATE, JO, OURS, BOX)
    said = promised.runs("correct", "ESC-1", "--item", "2", "--due", "2026-05-29")
    assert "item 2: due 2026-05-29, not a later day" in said.output
    assert not_kept(item_of(promised, 2)) is None
    promised.passes()
    assert promised.drafts("slip", "pending") == []
    promised.comes(CHECK_LATE, JO, OURS, BOX)  # and again it is not
    assert not_kept(item_of(promised, 2)) is not None
    promised.corrects(2, due="2026-06-03")
    promised.passes()
    (slip,) = promised.drafts("slip", "pending")
    assert "(29 May 2026 → 3 June 2026)" in slip.body


def test_old_mail_that_comes_late_marks_no_date_that_was_set_since(promised: Story) -> None:
    promised.corrects(2, due="2026-06-03")
    said = ItemChange(promised.now - timedelta(days=1), "kept", "", "no", _by("Jo Berg"))
    item = item_of(promised, 2)
    assert not_kept(replace(item, history=(*item.history, said))) is None


# Read by a model


def spoken(story: Story, text: str, sender: str, update: dict[str, Any]) -> None:
    def say(question: Question) -> dict[str, Any]:
        return {"kind": "update", "updates_to_items": [update]}

    story.days(1)
    story.count += 1
    story.desk.deliver(
        mail(
            text, sender=sender, to=BOX if sender == METTE else OURS, subject="Re: Export",
            message_id=f"<m{story.count}@x.example>",
            headers={"In-Reply-To": f"<m{story.count - 1}@x.example>", "Cc": BOX},
            date=f"{story.now - timedelta(minutes=5):%a, %d %b %Y %H:%M:%S +0000}",
        ),
        at=story.now,
    )  # fmt: skip
    with story.desk.store(story.now) as store:
        run_pass(replace(story.desk.agent(store), model=opened(SaidModel(say))), story.now)


def moved(
    item: int, quote: str, new: str | None = None, words: str | None = None
) -> dict[str, Any]:
    return {
        "item": item, "new_status": "moved", "new_due": new, "due_words": words, "quote": quote,
    }  # fmt: skip


def test_a_model_that_names_no_new_date_leaves_its_trace(promised: Story) -> None:
    quote = "The import thing slips, I cannot say to when."
    spoken(promised, f"Robin,\n\n{quote}\n\nJo\n", JO, moved(2, quote))
    said = not_kept(item_of(promised, 2))
    assert said is not None and said.source.quote == quote


def test_what_a_customer_says_of_our_date_is_put_to_a_person(promised: Story) -> None:
    quote = "I hear that the import check is off the table for May."
    spoken(promised, f"Robin,\n\n{quote}\n\nMette\n", METTE, moved(2, quote))
    assert not_kept(item_of(promised, 2)) is None
    shown = promised.runs("show", "ESC-1").output
    assert "Mette Aagaard says of item 2: its date, 2026-05-29, is not kept" in " ".join(
        shown.split()
    )


@pytest.mark.parametrize(
    ("quote", "said", "words", "found"),
    [
        ("We slip, no idea to when.", None, None, (True, None)),
        ("It will not be ready by 29 May.", None, "by 29 May", (True, None)),
        ("It will not be ready by 29 May.", "2026-05-29", "by 29 May", (True, None)),
        ("It stays at 29 May.", "2026-05-29", "29 May", (False, None)),
        ("It moves to 5 June.", "2026-06-05", "5 June", (True, date(2026, 6, 5))),
        ("It moves to 5 June.", None, "5 June", (True, date(2026, 6, 5))),
        ("It moves to after the holidays.", "2026-06-05", "after the holidays", (True, None)),
    ],
)
def test_which_move_of_a_model_is_believed(
    quote: str, said: str | None, words: str | None, found: tuple[bool, date | None]
) -> None:
    sent = datetime.combine(date(2026, 5, 12), NEXT_UPDATE.timetz())
    present = date(2026, 5, 29)
    assert believed_move(present, said, words, Quote(quote, None), sent, "en") == found
    nowhere = believed_move(None, None, None, Quote("We slip.", None), sent, "en")
    assert nowhere == (False, None)  # where no date was given none is lost


# Their words


def _by(author: str) -> Source:
    return Source("note", 99, author, NEXT_UPDATE - timedelta(hours=2), "", role="internal")


def off(record: CaseRecord) -> CaseRecord:
    """The open promise of the story, of which we know that it is not kept."""
    step = ItemChange(NEXT_UPDATE - timedelta(hours=2), "kept", "", "no", _by("Jo Berg"))
    items = [replace(i, history=(*i.history, step)) if i.id == 14 else i for i in record.items]
    return replace(record, items=tuple(items))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_it_and_passes_the_checks(language: str) -> None:
    record = off(a_full_story(language))
    assert [one.id for one in standing_of(record).off_inside] == [14]
    text = answer(record, language)
    assert NOT_KEPT[language].format("") in text.body
    assert list(
        check_draft(
            text, record=record, recipients=(RECIPIENT,), company=COMPANY, people=(MANAGER,),
            allowed_texts=(text.subject,),
            template_text=templates().replies["acknowledgement", language].text,
            next_update_at=NEXT_UPDATE, zone=record.case.zone, target=TARGET, language=language,
            customer_domains=("nordhavn.example",),
        )
    ) == []  # fmt: skip


def test_a_closing_letter_promises_nothing_for_such_a_day(promised: Story) -> None:
    promised.comes(CHECK_LATE, JO, OURS, BOX)
    promised.comes("Hello,\n\nthe export works again, thank you. You can close this.\n")
    (draft,) = promised.drafts("closing", "pending")
    assert "29 May" not in draft.body
    assert any("Its date, 2026-05-29, is not kept" in one.text for one in draft.findings)
