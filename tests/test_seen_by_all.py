"""What one of the customer's people writes to us alone is for none of their colleagues: not in a
list, not in a model's question, not quoted below."""

from datetime import timedelta
from pathlib import Path

import pytest
from standing_cases import BOX, COMPLAINT, METTE, OURS, PROMISES, Story
from workspaces import SETTINGS

from mailbox_agent.answering.letters import Letter, letter_of
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.ledger import mailbox_row
from mailbox_agent.prompts import templates_of
from mailbox_agent.records import Draft

NO_SLIPS = SETTINGS + "\n[updates]\nslipped_dates = false\n"
HOUR = timedelta(hours=1)
RASMUS = "Rasmus Holt <rasmus@nordhavn.example>"
SECRET = "Please send me your price list by 29 May 2026, we look at other vendors"
PRIVATE = f"Robin, in confidence, Mette must not know:\n\n{SECRET}.\n\nRasmus\n"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    """Both complain, both are promised; then Rasmus writes to us alone."""
    story = Story(tmp_path / "desk", NO_SLIPS)
    story.comes(COMPLAINT, cc=RASMUS)
    story.comes(PROMISES, OURS, METTE, f"{BOX}, {RASMUS}")
    story.comes(PRIVATE, RASMUS, OURS, BOX)
    return story


def heard_and_due(story: Story) -> Draft:
    """One of us answers Rasmus; the update that is due then."""
    story.comes("Dear Rasmus,\n\nthank you, I keep it to myself.\n\nRobin\n", OURS, RASMUS, BOX)
    assert story.case.next_update_at is not None
    story.passes(story.case.next_update_at - HOUR)
    (draft,) = story.drafts("update", "pending")
    return draft


def letter_to_be_worded(story: Story, draft: Draft) -> Letter:
    with story.desk.store(story.now) as store:
        (box,) = story.desk.settings.mailboxes
        row = mailbox_row(store, box.name, story.now)
        desk = Desk(store, story.desk.settings, box, row, story.now)
        found = letter_of(desk, draft, templates_of(story.desk.settings))
    assert found is not None
    return found


def test_it_is_not_quoted_below_a_letter_that_a_colleague_gets(story: Story) -> None:
    draft = heard_and_due(story)
    assert (draft.to, draft.cc) == ((RASMUS,), (METTE,))
    (mail,) = [one for one in story.desk.drafts if one["In-Reply-To"] == "<m3@x.example>"]
    assert "certificate chain" in mail.get_content()
    assert "other vendors" not in mail.as_string()
    assert "answered mail is quoted" not in story.runs("draft", str(draft.id)).output


def test_who_is_left_out_of_the_letter_lets_the_mail_stand_below_again(story: Story) -> None:
    draft = heard_and_due(story)
    text = story.desk.root / "text"
    text.write_text(f"To: {RASMUS}\nCc:\nSubject: {draft.subject}\n\n{draft.body}")
    assert story.runs("edit", str(draft.id), "--file", str(text)).exit_code == 0
    story.passes()
    (mail,) = [one for one in story.desk.drafts if one["In-Reply-To"] == "<m3@x.example>"]
    assert mail["Cc"] is None and "> Robin, in confidence" in mail.get_content()


def test_no_model_is_told(story: Story) -> None:
    letter = letter_to_be_worded(story, heard_and_due(story))
    assert letter.mail == ""
    assert any("workaround" in one.text for one in letter.facts)
    assert not any("vendors" in one.text or "price list" in one.text for one in letter.facts)


def test_what_all_of_them_complained_of_can_be_named_in_every_letter(story: Story) -> None:
    facts = [one.text for one in letter_to_be_worded(story, heard_and_due(story)).facts]
    assert "they wrote: “the nightly export to our warehouse has failed since Friday.”" in facts


def test_the_approver_is_told_what_is_left_out(story: Story) -> None:
    (why,) = [one for one in heard_and_due(story).findings if one.check == "seen"]
    assert why.text.startswith("Left out: Rasmus Holt wrote this") and "price list" in why.sentence


def test_who_wrote_it_is_answered_with_it(story: Story) -> None:
    (draft,) = story.drafts("acknowledgement", "pending")
    assert (draft.to, draft.cc) == ((RASMUS,), ())
    assert "other vendors" in draft.body
    assert [one for one in draft.findings if one.check == "seen"] == []
    assert "price list" in letter_to_be_worded(story, draft).mail


def test_a_later_mail_with_the_colleague_in_copy_is_answered_without_it(story: Story) -> None:
    story.comes("Hello,\n\nhow does it stand with the export?\n\nRasmus\n", RASMUS, cc=METTE)
    (draft,) = story.drafts("acknowledgement", "pending")
    assert (draft.to, draft.cc) == ((RASMUS,), (METTE,))
    assert "other vendors" not in draft.body and "workaround" in draft.body
    assert "price list" in "".join(one.sentence for one in draft.findings if one.check == "seen")
    letter = letter_to_be_worded(story, draft)
    assert "how does it stand" in letter.mail
    assert not any("price list" in one.text for one in letter.facts)


def test_what_we_promised_to_one_of_them_alone_is_asked_about(story: Story) -> None:
    story.comes(
        "Dear Rasmus,\n\nI will send you the price list by 25 May 2026.\n", OURS, RASMUS, BOX
    )
    story.passes(story.case.next_update_at - HOUR)  # type: ignore[operator]
    (draft,) = story.drafts("update", "pending")
    assert draft.cc == (METTE,)
    found = {one.sentence: one.text for one in draft.findings if one.check == "seen"}
    assert "I will send you the price list by 25 May 2026." in draft.body
    assert "may they read it?" in found["I will send you the price list by 25 May 2026."]
