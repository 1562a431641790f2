"""Two of the customer's people write to us, each without the other: no letter to one tells of the
other's mail, not by its subject, nor by when we wrote last, nor by whom it thanks."""

from pathlib import Path

import pytest
from standing_cases import BOX, METTE, OURS, Story
from workspaces import SETTINGS

from mailbox_agent.records import Draft

NO_SLIPS = SETTINGS + "\n[updates]\nslipped_dates = false\n"
RASMUS = "Rasmus Holt <rasmus@nordhavn.example>"
SUBJECT = "Mette will be replaced in June"
PRIVATE = (
    "Robin,\n\nplease keep this between us. The nightly export to our warehouse fails since Friday."
    " Forty pickers stand idle.\n\nRasmus Holt\n"
)
ASKS = "Hello,\n\nhow does it stand with the nightly export to our warehouse?\n\nMette\n"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """Rasmus opens the case, Mette asks in it: neither has seen the other's mail."""
    story = Story(tmp_path / "desk", NO_SLIPS)
    story.comes(PRIVATE, RASMUS, subject=SUBJECT)
    story.decides("approve", 1)
    story.passes()
    story.comes(ASKS, METTE, subject="Export (ESC-1)")
    return story


def waiting(story: Story, kind: str) -> Draft:
    (draft,) = story.drafts(kind, "pending")
    return draft


def update(story: Story) -> Draft:
    """Mette has her answer; the update that is due next."""
    story.decides("approve", waiting(story, "acknowledgement").id)
    story.passes()
    story.passes(story.case.next_update_at)
    return waiting(story, "update")


def test_who_has_never_heard_from_us_is_not_told_of_our_last_message(story: Story) -> None:
    draft = waiting(story, "acknowledgement")
    assert draft.to == (METTE,)
    assert "There is nothing yet that we can report." in draft.body
    assert "our last message" not in draft.body


def test_a_letter_bears_no_subject_that_one_of_its_readers_has_not_seen(story: Story) -> None:
    draft = update(story)
    assert (draft.to, draft.cc) == ((METTE,), (RASMUS,))
    assert draft.subject == "Re: your case [ESC-1]"
    (mail,) = [one for one in story.desk.drafts if one["Subject"] == draft.subject]
    assert "June" not in mail.as_string()


def test_the_approver_hears_that_each_would_learn_of_the_other(story: Story) -> None:
    found = [one.text for one in update(story).findings if one.check == "seen"]
    why = "Rasmus Holt is on no mail of this case together with Mette Aagaard"
    assert any(one.startswith(why) for one in found)


def test_a_closing_message_does_not_thank_the_one_who_wrote_in_private(story: Story) -> None:
    story.decides("reject", waiting(story, "acknowledgement").id)
    assert story.runs("close", "ESC-1", "--why", "done").exit_code == 0
    story.passes()
    draft = waiting(story, "closing")
    assert draft.to == (METTE,)
    assert "Rasmus" not in draft.body and "told us" not in draft.body
    assert SUBJECT not in draft.subject + draft.body


def test_what_he_writes_with_her_in_copy_is_told_back_and_not_what_he_wrote_alone(
    tmp_path: Path,
) -> None:
    story = Story(tmp_path / "desk", NO_SLIPS)
    story.comes(PRIVATE, RASMUS)
    story.comes(
        "Hello,\n\nthe label printer in hall 3 has failed since Sunday as well. Please send us a fix"
        " by 15 May 2026.\n\nRasmus\n",
        RASMUS,
        cc=METTE,
    )
    draft = waiting(story, "acknowledgement")
    assert (draft.to, draft.cc) == ((RASMUS,), (METTE,))
    assert "“the label printer in hall 3 has failed since Sunday as well.”" in draft.body
    assert "nightly export" not in draft.body


def test_who_is_added_by_an_edit_is_asked_about(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk", NO_SLIPS)
    story.comes(PRIVATE, RASMUS, subject=SUBJECT)
    draft = waiting(story, "acknowledgement")
    assert "fails since Friday" in draft.body
    text = story.desk.root / "text"
    text.write_text(f"To: {RASMUS}\nCc: {METTE}\nSubject: {draft.subject}\n\n{draft.body}")
    assert story.runs("edit", str(draft.id), "--file", str(text)).exit_code == 0
    found = {one.sentence: one.text for one in waiting(story, "acknowledgement").findings}
    assert (
        "have seen it: may they?"
        in found["The nightly export to our warehouse fails since Friday."]
    )
    assert "the mail with this subject" in found[SUBJECT]


def test_what_we_wrote_to_a_partner_is_no_last_message_to_the_customer(tmp_path: Path) -> None:
    settings = NO_SLIPS + '\n[partners]\ndomains = ["partner.example"]\n'
    story = Story(tmp_path / "desk", settings)
    story.comes(
        "Dear vendor,\n\nNordhavn's nightly export to their warehouse fails. Please help.\n\nPat\n",
        "Pat Quinn <pat@partner.example>",
        cc=METTE,
    )
    story.decides("approve", 1)
    story.passes()
    story.comes("Hello,\n\nhow does it stand with the export (ESC-1)?\n\nMette\n", METTE)
    draft = waiting(story, "acknowledgement")
    assert draft.to == (METTE,) and "our last message" not in draft.body


def test_our_answer_by_hand_to_her_is_our_last_message_to_her(story: Story) -> None:
    story.comes("Dear Mette,\n\nwe look into it.\n\nRobin\n", OURS, METTE, BOX)
    story.comes(ASKS, METTE)
    draft = waiting(story, "acknowledgement")
    assert "since our last message to you of 13 May 2026" in draft.body
