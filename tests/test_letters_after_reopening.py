"""A case is solved, comes up again, is solved again: what had passed when they said that it was
solved is no date that we do not keep."""

from datetime import timedelta
from pathlib import Path

import pytest
from standing_cases import METTE, Story

SOLVED = "Hello,\n\nit works again, the case can be closed, thank you.\n\nMette\n"
AGAIN = "Hello,\n\nsorry, the export to our warehouse has failed again tonight.\n\nMette\n"
ASKS = "Hello,\n\nhow does it stand with the export?\n\nMette\n"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """Of two promises, for the 13th and the 29th, the first had passed when it was solved, on the
    16th."""
    story = Story.begun(tmp_path / "desk")
    story.days(3)
    story.comes(SOLVED)
    assert story.case.status == "resolved"
    return story


def answered(story: Story) -> None:
    (draft,) = story.drafts("acknowledgement", "pending")
    story.decides("approve", draft.id)
    story.passes()


def test_a_date_that_had_passed_when_it_was_solved_slips_no_more(story: Story) -> None:
    story.comes(AGAIN)
    assert story.case.status == "open"
    answered(story)
    for _ in range(4):
        story.passes(story.now + timedelta(hours=6))
    assert story.drafts("slip", "pending") == []


def test_nor_is_it_told_to_be_late(story: Story) -> None:
    story.comes(AGAIN)
    answered(story)
    story.comes(ASKS)
    (draft,) = story.drafts("acknowledgement", "pending")
    assert "past its date" not in draft.body and "a workaround" not in draft.body
    assert "We will add a check to the import job by 29 May 2026." in draft.body
    (why,) = [one for one in draft.findings if one.check == "standing"]
    assert "had passed when they said that it was solved" in why.text
    assert why.sentence.startswith("I will send you a workaround")


def test_a_date_that_passes_after_it_was_solved_slips(story: Story) -> None:
    story.days(20)
    story.comes(AGAIN)
    answered(story)
    story.passes(story.now + timedelta(hours=6))
    (draft,) = story.drafts("slip", "pending")
    assert draft.occasion == "slip:2@2026-05-29"
    assert "a workaround" not in draft.body


def test_a_new_date_for_it_is_told(story: Story) -> None:
    story.comes(AGAIN)
    answered(story)
    story.corrects(1, due="2026-05-22")
    story.passes(story.now + timedelta(hours=6))
    (draft,) = story.drafts("slip", "pending")
    assert "(13 May 2026 → 22 May 2026)" in draft.body


def test_each_end_has_its_own_closing_message_and_no_other_letter_waits(story: Story) -> None:
    (first,) = story.drafts("closing", "pending")
    story.decides("approve", first.id)
    story.comes(AGAIN)  # before it could leave
    assert story.drafts("closing", "pending", "approved") == []
    story.comes(SOLVED)
    (second,) = story.drafts("closing", "pending")
    assert second.occasion != first.occasion and second.to == (METTE,)
    undecided = [one.id for kind in ("acknowledgement", "update", "slip")
                 for one in story.drafts(kind, "pending", "approved")]  # fmt: skip
    assert undecided == [] and list(story.desk.sent) == []
