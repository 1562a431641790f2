"""A mail that we sent comes back: its case shows it, its manager is told once, status says it."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from mails import mail
from notices import over_smtp, read
from smtp_servers import PostOffice
from test_on_call import ROBIN, TEAM, told, work
from workspaces import NOON, Workspace

from mailbox_agent.cli import cli
from mailbox_agent.database.came_back import still_back
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve

ANN = "ann@customer.example"
MILD = (
    "Hello,\n\nthe logo on our invoices is a little blurred. No hurry, when could you look at"
    " it?\n\nAnn Lee\nCustomer Ltd\n"
)


def from_ann(number: int, at: str, text: str = MILD) -> bytes:
    return mail(
        text,
        sender=f"Ann Lee <{ANN}>",
        subject="Logo on invoices",
        message_id=f"<{number}@customer.example>",
        date=f"Mon, 11 May 2026 {at} +0200",
    )


@pytest.fixture
def ours(tmp_path: Path, office: PostOffice) -> tuple[Workspace, str]:
    """A workspace whose acknowledgement to Ann is out, and its Message-ID."""
    desk = over_smtp(tmp_path / "desk", office.port, TEAM)
    desk.deliver(from_ann(1, "13:59:00"))
    work(desk, 0)
    with desk.store() as store:
        approve(store, load_draft(store, 1), Decider("Robin Meyer", "terminal"), NOON)
    work(desk, 1)
    (sent,) = office.mails
    office.mails.clear()
    return desk, str(read(sent.content)["Message-ID"])


def returned(headers: str, text: str, sender: str = "MAILER-DAEMON@mx.vendor.example") -> bytes:
    """A report in plain words, as qmail, Exim or a home-made server writes it."""
    return (
        f"From: {sender}\nTo: escalations@vendor.example\nSubject: Undelivered Mail Returned to"
        f" Sender\nDate: Mon, 11 May 2026 14:02:00 +0200\nMessage-ID: <b1@mx.vendor.example>\n"
        f"{headers}Content-Type: text/plain\n\n{text}"
    ).encode()


def by_header(ours: str) -> bytes:
    refused = f"<{ANN}>: 550 User unknown\n"
    return returned(f"Return-Path: <>\nIn-Reply-To: {ours}\nReferences: {ours}\n", refused)


def by_returned_text(ours: str) -> bytes:
    refused = f"Your message could not be delivered.\n\n<{ANN}>: 550 User unknown\n"
    below = f"\n--- Below is a copy of it ---\nMessage-ID: {ours}\nTo: {ANN}\n"
    return returned("", refused + below, "postmaster@customer.example")


def shown(desk: Workspace) -> str:
    place = ("--as-of", "2026-05-11T12:09Z", "--workspace", str(desk.root))
    result = CliRunner().invoke(cli, [*place, "show", "ESC-1"])
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


@pytest.mark.parametrize("report", [by_header, by_returned_text])
def test_a_plain_report_about_a_mail_of_ours_is_told_once_and_shown(
    ours: tuple[Workspace, str], office: PostOffice, report: Callable[[str], bytes]
) -> None:
    desk, message_id = ours
    desk.deliver(report(message_id))
    for minute in (3, 4, 5):
        work(desk, minute)
    assert told(office) == [ROBIN]
    said = read(office.mails[0].content)
    assert said["Subject"] == "A mail of ours did not arrive: case ESC-1: Customer"
    assert "draft 1" in said.get_content() and ANN in said.get_content()
    assert f"The customer did not get draft 1: it came back from {ANN}" in shown(desk)


def test_a_report_about_no_mail_of_ours_or_no_recipient_of_it_tells_nobody(
    ours: tuple[Workspace, str], office: PostOffice
) -> None:
    desk, message_id = ours
    desk.deliver(by_header("<c1.d1.r1.aaaaaaaaaaaaaaaaaaaa@vendor.example>"))
    other = by_header(message_id).replace(ANN.encode(), b"bob@customer.example")
    desk.deliver(other.replace(b"<b1@", b"<b2@"))
    work(desk, 3)
    assert told(office) == []
    assert "did not get" not in shown(desk)


def test_who_writes_again_has_been_reached(ours: tuple[Workspace, str]) -> None:
    desk, message_id = ours
    desk.deliver(by_header(message_id))
    work(desk, 3)
    with desk.store() as store:
        assert [one.addresses for one in still_back(store)] == [(ANN,)]
    desk.deliver(from_ann(2, "14:05:00", "Hello,\n\nour mailbox was broken. Any news?\n\nAnn\n"))
    work(desk, 6)
    with desk.store(NOON + timedelta(minutes=6)) as store:
        assert still_back(store) == ()
