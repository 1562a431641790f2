"""A letter waits for a decision, and one of us writes to the customer by hand meanwhile."""

from pathlib import Path

import pytest
from standing_cases import BOX, METTE, OURS, Story

from mailbox_agent.records import Draft

BY_HAND = "Dear Mette,\n\nwe have just talked about the export.\n\nRobin\n"
FOUND = "Robin Meyer has written to the customer since (message 3): read it first"


def waiting(story: Story, kind: str) -> Draft:
    (draft,) = story.drafts(kind, "pending")
    return draft


def told(story: Story, kind: str) -> list[str]:
    return [one.text for one in waiting(story, kind).findings if one.check == "by_hand"]


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story.begun(tmp_path / "desk")


def test_who_decides_on_a_slipped_date_is_told(story: Story) -> None:
    story.days(2)
    story.passes()
    assert told(story, "slip") == []
    story.comes(BY_HAND, OURS, METTE, BOX)
    assert told(story, "slip") == [FOUND]
    story.passes()
    assert told(story, "slip") == [FOUND]


def test_who_decides_on_a_closing_message_is_told(story: Story) -> None:
    assert story.runs("close", "ESC-1", "--why", "solved by phone").exit_code == 0
    story.passes()
    story.comes(BY_HAND, OURS, METTE, BOX)
    assert told(story, "closing") == [FOUND]


def test_who_edits_it_then_knows(story: Story) -> None:
    story.days(2)
    story.passes()
    story.comes(BY_HAND, OURS, METTE, BOX)
    draft = waiting(story, "slip")
    text = story.desk.root / "text"
    text.write_text(f"To: {METTE}\nSubject: {draft.subject}\n\n{draft.body}")
    assert story.runs("edit", str(draft.id), "--file", str(text)).exit_code == 0
    story.passes()
    assert told(story, "slip") == []


def test_an_edited_answer_stays_and_says_so(story: Story) -> None:
    story.comes("Hello,\n\nplease call me about the export.\n\nMette\n")
    draft = waiting(story, "acknowledgement")
    text = story.desk.root / "text"
    text.write_text(f"To: {METTE}\nSubject: {draft.subject}\n\nDear Mette, I call at 5. [ESC-1]\n")
    assert story.runs("edit", str(draft.id), "--file", str(text)).exit_code == 0
    story.comes(BY_HAND, OURS, METTE, BOX)
    assert told(story, "acknowledgement") == [FOUND.replace("3", "4")]


def test_what_one_of_us_writes_inside_is_no_word_to_the_customer(story: Story) -> None:
    story.days(2)
    story.passes()
    story.comes("Hi,\n\nthe workaround takes longer.\n\nJo\n", "Jo Berg <jo.berg@vendor.example>")
    assert told(story, "slip") == []
