"""Two cases become one, or one becomes two: nobody is told a thing twice, and what one case has
promised the other one keeps."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from model_passes import rows
from standing_cases import BOX, COMPLAINT, METTE, OURS, PROMISES, Story

from mailbox_agent.database.cases import load_case
from mailbox_agent.records import Case

RASMUS = "Rasmus Holt <rasmus@nordhavn.example>"
URGENT = (
    "Hello,\n\nthe label printer in hall 3 prints nothing since this morning. We can't ship.\n\n"
    "Rasmus Holt\n"
)
SOLVED = "Hello,\n\nit works again, this is solved, thank you.\n\nMette\n"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """Mette's export, of low severity; Rasmus' printer, of high. No case is answered yet."""
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT)
    story.comes(URGENT, RASMUS, subject="Label printer")
    assert [story_case(story, number).severity for number in (1, 2)] == ["low", "high"]
    return story


def story_case(story: Story, number: int) -> Case:
    with story.desk.store(story.now) as store:
        return load_case(store, number)


def waiting(story: Story) -> list[tuple[int, str, str]]:
    """(number, kind, to) of what nobody has decided."""
    found = rows(
        story.desk,
        "SELECT id, kind, json_extract(recipients, '$.to[0]') AS reader FROM drafts"
        " WHERE status = 'pending' ORDER BY id",
    )
    return [(row["id"], row["kind"], row["reader"]) for row in found]


def answered(story: Story) -> None:
    for number, _, _ in waiting(story):
        story.decides("approve", number)
    story.passes()


def merged(story: Story) -> None:
    done = story.runs("merge", "ESC-2", "ESC-1")
    assert done.exit_code == 0, done.output
    story.passes()


def later(moment: datetime | None) -> datetime:
    assert moment is not None
    return moment


def test_who_was_answered_in_the_one_is_not_answered_again_in_the_other(story: Story) -> None:
    answered(story)
    merged(story)
    assert waiting(story) == []
    assert [mail["To"] for mail in story.desk.sent] == [METTE, RASMUS]


def test_they_hear_from_us_by_the_time_that_either_case_has_named(story: Story) -> None:
    answered(story)
    sooner = later(story_case(story, 2).next_update_at)
    assert sooner < later(story.case.next_update_at)
    merged(story)
    assert (story.case.next_update_at, story.case.severity) == (sooner, "high")
    story.passes(sooner - timedelta(hours=1))
    assert [(kind, to) for _, kind, to in waiting(story)] == [("update", RASMUS)]


def test_the_approver_hears_that_they_know_it_by_another_number(story: Story) -> None:
    answered(story)
    merged(story)
    story.passes(later(story.case.next_update_at) - timedelta(hours=1))
    (draft,) = story.drafts("update", "pending")
    why = "rasmus@nordhavn.example knows the case as ESC-2: tell them that it goes on as ESC-1."
    assert [one.text for one in draft.findings if one.check == "number"] == [why]
    story.decides("approve", draft.id)
    story.passes()
    assert story.runs("write", "ESC-1", "update").exit_code == 0
    (draft,) = story.drafts("update", "pending")
    assert [one.text for one in draft.findings if one.check == "number"] == []


def test_what_waits_does_not_put_off_what_the_other_case_has_promised(story: Story) -> None:
    (mette, *_), (rasmus, *_) = waiting(story)
    story.decides("approve", rasmus)
    story.passes()
    sooner = later(story_case(story, 2).next_update_at)
    merged(story)
    ((number, kind, to),) = waiting(story)
    assert number > mette and (kind, to) == ("acknowledgement", METTE)
    (draft,) = story.drafts("acknowledgement", "pending")
    assert draft.next_update_at == sooner


def test_nor_does_what_was_approved_before_the_merge(story: Story) -> None:
    (mette, *_), (rasmus, *_) = waiting(story)
    story.decides("approve", rasmus)
    story.passes()
    sooner = later(story_case(story, 2).next_update_at)
    story.decides("approve", mette)
    merged(story)
    assert [mail["To"] for mail in story.desk.sent] == [RASMUS, METTE]
    assert story.case.next_update_at == sooner


def test_what_a_person_has_written_is_not_thrown_away(story: Story) -> None:
    (_, (number, *_)) = waiting(story)
    text = story.desk.root / "text"
    text.write_text(f"To: {RASMUS}\nSubject: Your printer [ESC-2]\n\nDear Rasmus, I am on it.\n")
    assert story.runs("edit", str(number), "--file", str(text)).exit_code == 0
    merged(story)
    (draft,) = [one for one in story.drafts("acknowledgement", "pending") if one.id == number]
    assert "I am on it" in draft.body
    (why,) = [one.text for one in draft.findings if one.check == "outdated"]
    assert why == "Read it again: its case ESC-2 is part of ESC-1 now."


def test_an_open_matter_is_not_buried_in_a_case_that_is_over(story: Story) -> None:
    answered(story)
    story.comes(SOLVED, subject="Re: Export [ESC-1]")
    assert story.case.status == "resolved"
    sooner = later(story_case(story, 2).next_update_at)
    merged(story)
    assert (story.case.status, story.case.next_update_at) == ("open", sooner)
    assert [kind for _, kind, _ in waiting(story)] == ["update"]


def test_a_case_that_is_over_does_not_open_the_one_that_it_joins(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    story.comes(URGENT, RASMUS, subject="Label printer")
    story.comes(COMPLAINT, subject="Export")
    answered(story)
    story.comes(SOLVED.replace("Mette", "Rasmus"), RASMUS, subject="Re: Label printer [ESC-1]")
    assert story.runs("close", "ESC-2", "--why", "moved").exit_code == 0
    merged(story)
    assert story.case.status == "resolved"


def test_a_slip_that_was_told_is_not_told_again(story: Story) -> None:
    answered(story)
    story.comes(
        "Dear Rasmus,\n\nI will send you a new driver for the label printer by 14 May 2026.\n",
        OURS, RASMUS, BOX, subject="Re: Label printer [ESC-2]",
    )  # fmt: skip
    story.days(2)
    story.passes()
    for number, kind, _ in waiting(story):
        story.decides("approve" if kind == "slip" else "reject", number)
    story.passes()
    assert [row["kind"] for row in rows(story.desk, "SELECT kind FROM drafts WHERE status = 'sent'"
                                        " AND case_id = 2")][-1] == "slip"  # fmt: skip
    merged(story)
    for hours in range(0, 24, 6):
        story.passes(story.now + timedelta(hours=6))
        assert "slip" not in [kind for _, kind, _ in waiting(story)], hours


def test_what_was_promised_is_kept_in_the_case_that_was_split_off(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT)
    story.comes("Hello,\n\nand the label printer in hall 3 prints nothing.\n\nMette\n")
    answered(story)
    story.comes(PROMISES.replace("warehouse export", "label printer"), OURS, METTE, BOX)
    assert story.runs("split", "ESC-1", "2", "3").exit_code == 0
    story.passes()
    assert waiting(story) == []
    story.passes(story.now + timedelta(days=1, hours=6))
    assert [(kind, to) for _, kind, to in waiting(story)] == [("slip", METTE)]


def test_a_draft_about_mail_that_was_split_off_is_made_in_its_new_case(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT)
    answered(story)
    story.comes("Hello,\n\ncould you please look at the label printer in hall 3, too?\n\nMette\n")
    ((before, *_),) = waiting(story)
    assert story.runs("split", "ESC-1", "2").exit_code == 0
    story.passes()
    ((after, kind, _),) = waiting(story)
    assert after > before and kind == "acknowledgement"
    assert story.drafts("acknowledgement", "pending") == []  # none in the case that it came from


def test_who_was_answered_before_the_split_is_not_answered_again(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT)
    answered(story)
    story.comes("Hello,\n\ncould you please look at the label printer in hall 3, too?\n\nMette\n")
    answered(story)
    assert story.runs("split", "ESC-1", "2").exit_code == 0
    story.passes()
    assert waiting(story) == []
    assert story.runs("write", "ESC-2", "update").exit_code == 0
    ((number, *_),) = waiting(story)
    found = story.runs("draft", str(number)).output
    assert "knows the case as ESC-1: tell them that it goes on as ESC-2." in found
