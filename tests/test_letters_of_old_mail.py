"""An archive comes into the store: old mail makes no letter, and moves no case that goes on."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from mails import mail
from standing_cases import BOX, COMPLAINT, METTE, OURS, PROMISES, Story

LAST_YEAR = datetime(2025, 5, 5, 9, 0, tzinfo=UTC)
SOLVED = "Hello,\n\nit works again, this is solved, thank you.\n\nMette\n"
DOWN = (
    "Hello,\n\nproduction is down at all sites since this morning, nobody can work. This is"
    " critical.\n\nMette\n"
)
THEN = PROMISES.replace("2026", "2025")


def archive(root: Path, *said: tuple[str, str, str]) -> str:
    """Mails of one thread, a day after another, before the first one of the story."""
    root.mkdir()
    for number, (text, sender, to) in enumerate(said):
        written = LAST_YEAR + timedelta(days=number)
        parent = {"In-Reply-To": f"<old{number - 1}@x.example>"} if number else {}
        raw = mail(
            text, sender=sender, to=to, subject="Export", message_id=f"<old{number}@x.example>",
            headers={"Cc": BOX, **parent}, date=f"{written:%a, %d %b %Y %H:%M:%S +0000}",
        )  # fmt: skip
        (root / f"{number}.eml").write_bytes(raw)
    return str(root)


def imported(story: Story, *said: tuple[str, str, str]) -> None:
    done = story.runs("import", archive(story.desk.root / "old", *said))
    assert done.exit_code == 0, done.output


def goes_on(story: Story) -> None:
    """A reply to the newest old mail comes today."""
    story.desk.deliver(
        mail(
            "Hello,\n\nthe export has failed again.\n\nMette\n", sender=METTE, subject="Re: Export",
            headers={"In-Reply-To": "<old1@x.example>"}, message_id="<today@x.example>",
            date=f"{story.now:%a, %d %b %Y %H:%M:%S +0000}",
        ),
        at=story.now,
    )  # fmt: skip
    story.passes()


def kinds(story: Story) -> list[str]:
    found = ("acknowledgement", "update", "slip", "closing")
    return [kind for kind in found if story.drafts(kind)]


def test_the_clock_asks_for_no_letter_in_an_old_case(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    imported(story, (COMPLAINT, METTE, BOX), (THEN, OURS, METTE))
    for _ in range(10):
        story.passes(story.now + timedelta(hours=12))
    assert (story.case.history, story.case.status, kinds(story)) == (True, "open", [])


def test_nor_does_one_that_was_solved_long_ago(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    imported(story, (COMPLAINT, METTE, BOX), (THEN, OURS, METTE), (SOLVED, METTE, OURS))
    story.passes()
    assert (story.case.status, kinds(story)) == ("resolved", [])


def test_an_old_case_that_goes_on_today_has_its_letters(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    imported(story, (COMPLAINT, METTE, BOX), (THEN, OURS, METTE))
    goes_on(story)
    assert (story.case.history, kinds(story)) == (False, ["acknowledgement"])


def test_thanks_of_last_year_do_not_end_a_case_of_today(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    goes_on(story)
    before = story.case
    imported(story, (COMPLAINT, METTE, BOX), (SOLVED, METTE, OURS))
    story.passes()
    assert (before.status, story.case.status) == ("open", "open")
    assert story.case.next_update_at == before.next_update_at


def test_trouble_of_last_year_does_not_make_a_case_of_today_urgent(tmp_path: Path) -> None:
    story = Story(tmp_path / "desk")
    goes_on(story)
    before = story.case
    imported(story, (COMPLAINT, METTE, BOX), (DOWN, METTE, OURS))
    story.passes()
    assert story.case.severity == before.severity != "critical"


def test_thanks_that_come_late_do_not_end_what_has_failed_again_since(tmp_path: Path) -> None:
    story = Story.begun(tmp_path / "desk")
    story.comes("Hello,\n\nthe export has failed again, please help.\n\nMette\n")
    written = story.now - timedelta(hours=3)
    story.desk.deliver(
        mail(
            SOLVED, sender=METTE, subject="Re: Export", message_id="<late@x.example>",
            headers={"In-Reply-To": "<m2@x.example>"},
            date=f"{written:%a, %d %b %Y %H:%M:%S +0000}",
        ),
        at=story.now,
    )  # fmt: skip
    story.passes()
    assert (story.case.status, kinds(story)) == ("open", ["acknowledgement"])
    assert "has asked for more since then" in story.runs("show", "ESC-1").output
