"""Who wrote last takes no mail any more: the others of the customer's hear from us all the same."""

from pathlib import Path

from bounce_mails import bounce
from standing_cases import BOX, COMPLAINT, METTE, OURS, PROMISES, Story

from mailbox_agent.records import Draft

RASMUS = "Rasmus Holt <rasmus@nordhavn.example>"
LONE = "Lone Friis <lone@nordhavn.example>"
ASKS = "Robin,\n\nmy last day is near. How does it stand with the export?\n\nRasmus\n"


def story_with(tmp_path: Path, cc: str, *, first: str = METTE) -> Story:
    """The first complains, one of us answers; Rasmus asks with others in Cc, is answered, and the
    answer comes back."""
    story = Story(tmp_path / "desk")
    story.comes(COMPLAINT, first)
    story.comes(PROMISES, OURS, first, f"{BOX}, {RASMUS}")
    story.comes(ASKS, RASMUS, cc=cc)
    (draft,) = story.drafts("acknowledgement", "pending")
    story.decides("approve", draft.id)
    story.passes()
    (sent,) = [one for one in story.drafts("acknowledgement", "sent") if one.id == draft.id]
    back = bounce("rasmus@nordhavn.example", "5.1.1", about=sent.message_id, at="18:30:00")
    story.desk.deliver(back.replace(b"Mon, 11 May", b"Wed, 13 May"), at=story.now)
    story.passes()
    return story


def update(story: Story) -> Draft:
    for draft in story.drafts("slip", "pending"):
        story.decides("reject", draft.id)
    assert story.runs("write", "ESC-1", "update").exit_code == 0
    (draft,) = story.drafts("update", "pending")
    return draft


def test_the_letter_goes_to_a_colleague_with_a_role_in_the_case(tmp_path: Path) -> None:
    draft = update(story_with(tmp_path, METTE))
    assert (draft.to, draft.cc) == ((METTE,), ())
    assert draft.body.startswith("Dear Mette Aagaard,")
    (why,) = [one for one in draft.findings if one.check == "recipients"]
    assert "rasmus@nordhavn.example has bounced for good" in why.text
    assert "mette@nordhavn.example instead" in why.text and not why.blocking


def test_a_colleague_who_has_not_seen_the_mail_gets_nothing_of_it(tmp_path: Path) -> None:
    story = story_with(tmp_path, "")
    draft = update(story)
    assert draft.to == (METTE,) and draft.subject == "Re: Export [ESC-1]"
    (mail,) = [one for one in story.desk.drafts if one["To"] == METTE]
    assert "last day" not in mail.get_content()


def test_who_was_on_the_mail_gets_it_where_nobody_else_has_a_role(tmp_path: Path) -> None:
    draft = update(story_with(tmp_path, LONE, first=RASMUS))
    assert draft.to == (LONE,) and draft.body.startswith("Dear Lone Friis,")


def test_where_there_is_nobody_else_the_draft_says_so(tmp_path: Path) -> None:
    draft = update(story_with(tmp_path, "", first=RASMUS))
    assert draft.to == () and [one.check for one in draft.findings if one.blocking] == [
        "recipients"
    ]
