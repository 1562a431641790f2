"""A secret that a customer wrote into a mail comes out of no door; the store keeps the evidence."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest
from click.testing import CliRunner
from mails import mail
from workspaces import EVERYBODY, NOON, Workspace

from mailbox_agent.cli import cli
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.search import search_messages
from mailbox_agent.documents.versions import make_document
from mailbox_agent.notices.case_words import words_of
from mailbox_agent.records import Case
from mailbox_agent.settings import Settings

PASSWORD, IN_LINK, CARD = "hunter22", "Blau4711", "4111 1111 1111 1111"
SECRETS = (PASSWORD, IN_LINK, CARD)
TEXT = f"""Hello,

our 40 agents can't work since this morning: the password is {PASSWORD} and the portal rejects it.
{PASSWORD} has stopped working for our whole office in Lyon.
The job fetches https://jdoe:{IN_LINK}@files.customer.example/in and fails each time.

Please reset {PASSWORD} by Friday 15 May. Our card {CARD} was charged twice, please refund it.
Robin, please check it.

Ann Lee
Head of Operations
"""


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    """A case whose customer wrote secrets into text and subject."""
    subject = f"Portal down (password: {PASSWORD})"
    workspace.deliver(mail(TEXT, sender="Ann Lee <ann@customer.example>", subject=subject))
    workspace.work()
    return workspace


def held_in(text: str) -> list[str]:
    """Which secrets a text gives away, however it is wrapped."""
    plain = " ".join(re.sub(r"\n>+ ?", " ", text).split())
    return [secret for secret in SECRETS if secret in plain]


def case_of(desk: Workspace) -> tuple[Settings, Case]:
    with desk.store() as store:
        return desk.settings, load_case(store, 1)


def test_the_store_keeps_what_was_written(desk: Workspace) -> None:
    with desk.store() as store:
        quotes = "\n".join(row["quote"] for row in store.all("SELECT quote FROM sources"))
        (row,) = store.all("SELECT body_text FROM message_text")
    assert held_in(quotes) == [PASSWORD]
    assert held_in(row["body_text"]) == list(SECRETS)


def test_a_draft_tells_no_secret_back(desk: Workspace) -> None:
    (draft,) = desk.drafts
    parts = [part.get_content() for part in draft.walk() if part.get_content_maintype() == "text"]
    shown = "\n".join([str(draft["Subject"]), *parts])
    assert held_in(shown) == []
    assert "[password]" in parts[0].partition("> ")[0]  # told back, not left out
    assert "jdoe:[password]@files.customer.example" in shown.replace("\n> ", "")


def documents(desk: Workspace) -> Iterator[str]:
    """The text of each Word file, its comments too."""
    with desk.store() as store:
        for edition in ("customer", "internal"):
            make_document(store, desk.settings, 1, "remediation_plan", edition, NOON)
    for path in desk.settings.store.glob("documents/**/*.docx"):
        with zipfile.ZipFile(path) as package:
            parts = [one for one in package.namelist() if one.endswith(".xml")]
            yield re.sub(r"<[^>]+>", "", " ".join(package.read(one).decode() for one in parts))


def test_word_files_and_their_comments_hold_no_secret(desk: Workspace) -> None:
    files = list(documents(desk))
    assert files
    assert [held_in(text) for text in files] == [[] for _ in files]
    assert any("[password]" in text for text in files)


@pytest.mark.parametrize(
    "command",
    [
        ("show", "ESC-1"),
        ("show", "ESC-1", "--json"),
        ("cases",),
        ("drafts",),
        ("draft", "1"),
        ("search", "portal"),
        ("search", "portal", "--json"),
        ("search", "hunter22"),
    ],
)
def test_no_list_and_no_page_of_the_terminal_shows_one(
    desk: Workspace, command: tuple[str, ...]
) -> None:
    arguments = ["--workspace", str(desk.root), "--as-of", "2026-05-11T12:30Z", *command]
    done = CliRunner().invoke(cli, arguments)
    assert done.exit_code == 0, done.output
    assert "[password]" in done.output
    assert held_in(done.output) == []


def test_an_excerpt_that_has_lost_the_telling_word_is_shown_without(desk: Workspace) -> None:
    with desk.store() as store:
        (row,) = search_messages(store, EVERYBODY, "stopped")
    assert "stopped" in row["excerpt"]
    assert held_in(f"{row['subject']} {row['excerpt']}") == []


def test_a_notice_to_our_people_quotes_none(desk: Workspace) -> None:
    settings, case = case_of(desk)
    settings = replace(settings, alerts=replace(settings.alerts, quote_mail=True))
    with desk.store() as store:
        words = words_of(store, settings, case, NOON)
    assert "[password]" in words.quoted
    assert held_in(f"{words.title}\n{words.quoted}") == []


def test_a_note_is_shown_without_the_secret_of_a_mail(desk: Workspace) -> None:
    arguments = ["--workspace", str(desk.root), "--as-of", "2026-05-11T12:30Z"]
    noted = ["note", "ESC-1", f"Ann says {PASSWORD} works again in Lyon"]
    assert CliRunner().invoke(cli, [*arguments, *noted]).exit_code == 0
    shown = CliRunner().invoke(cli, [*arguments, "show", "ESC-1"]).output
    assert "Ann says [password] works again" in " ".join(shown.split())
    assert held_in(shown) == []
