"""A mail that nobody here has read is seen by a person: who wrote it, about what, in which case."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.case_view import whole_case
from mailbox_agent.database.ledger import set_aside
from mailbox_agent.records.protocols import MOST_KEPT

METTE = "Mette Aagaard <mette@nordhavn.example>"
COMPLAINT = "Hello,\n\nthe export to our warehouse has been failing since Thursday.\n\nMette\n"
LIMITED = SETTINGS.replace('path = "mail"', 'path = "mail"\nmax_message_bytes = 65536')
LOGS = [("log.txt", "text/plain", b"x" * 90_000)]


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    """One case, ESC-1, in a mailbox that takes 64 kB."""
    desk = Workspace(tmp_path / "desk", LIMITED)
    desk.deliver(mail(COMPLAINT, sender=METTE, subject="Export broken"))
    desk.work(documents=False)
    return desk


def later(text: str, **headers: str) -> bytes:
    return mail(
        text,
        sender=METTE,
        subject="Re: Export broken",
        message_id="<m2@nordhavn.example>",
        date="Mon, 11 May 2026 11:00:00 +0200",
        headers={"In-Reply-To": "<m1@nordhavn.example>", **headers},
        attachments=LOGS if "logs" in text else None,
    )


def test_a_file_larger_than_any_mail_is_set_aside_with_its_size(desk: Workspace) -> None:
    key = desk.deliver(later("see the dump"))
    os.truncate(desk.mail / "new" / key, MOST_KEPT + 1)  # a hole: it takes no room on the disk
    desk.work(NOON + timedelta(hours=1), documents=False)
    with desk.store() as store:
        (row,) = set_aside(store)
    assert (row["reason"], row["token"]) == ("oversized", "ESC-1")
    assert f"{MOST_KEPT + 1:,} bytes" in row["detail"]


ENCRYPTED = later("-----").replace(
    b'Content-Type: text/plain; charset="utf-8"',
    b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
)
TOO_LARGE = later("Everything is down, logs attached. Call me now!\n\nMette\n")


def to_look_at(desk: Workspace) -> list[str]:
    with desk.store() as store:
        findings = whole_case(store, desk.settings, 1).findings
    return [one.text for one in findings if one.kind == "not_read"]


@pytest.mark.parametrize(
    ("raw", "reason"), [(ENCRYPTED, "encrypted"), (TOO_LARGE, "oversized")], ids=["secret", "large"]
)
def test_a_mail_that_cannot_be_read_is_shown_with_its_writer_and_on_its_case(
    desk: Workspace, raw: bytes, reason: str
) -> None:
    desk.deliver(raw)
    desk.work(NOON + timedelta(minutes=1), documents=False)
    with desk.store() as store:
        (row,) = set_aside(store)
    assert (row["reason"], row["token"]) == (reason, "ESC-1")
    assert (row["sender_email"], row["subject"]) == ("mette@nordhavn.example", "Re: Export broken")
    (text,) = to_look_at(desk)
    assert text.startswith("the mail of Mette Aagaard of 2026-05-11 11:00 is not read")


def test_an_answer_of_one_of_us_settles_it(desk: Workspace) -> None:
    desk.deliver(TOO_LARGE)
    desk.deliver(
        mail(
            "Dear Mette,\n\nthank you for the logs, we are on it.\n\nJo\n",
            sender="Jo Berg <jo.berg@vendor.example>",
            to=METTE,
            message_id="<j1@vendor.example>",
            date="Mon, 11 May 2026 11:30:00 +0200",
            headers={"Cc": "escalations@vendor.example", "In-Reply-To": "<m2@nordhavn.example>"},
        )
    )
    desk.work(NOON + timedelta(minutes=1), documents=False)
    assert to_look_at(desk) == []


def test_a_large_mail_of_nobody_known_is_shown_with_its_writer(desk: Workspace) -> None:
    desk.deliver(mail("Our logs.\n", sender="Ann <ann@customer.example>", subject="Portal down",
                      message_id="<a1@customer.example>", attachments=LOGS))  # fmt: skip
    desk.work(NOON + timedelta(minutes=1), documents=False)
    with desk.store() as store:
        (row,) = set_aside(store)
        cases = store.all("SELECT id FROM cases")
    assert (row["sender_email"], row["subject"]) == ("ann@customer.example", "Portal down")
    assert row["token"] is None and len(cases) == 1


def test_large_bytes_without_a_header_are_kept_all_the_same(desk: Workspace) -> None:
    desk.deliver(b"\x00" * 90_000)
    report = desk.work(NOON + timedelta(minutes=1), documents=False)
    assert report.tally.set_aside == 1 and report.problems == []


def test_the_same_large_mail_twice_is_one(desk: Workspace) -> None:
    desk.deliver(TOO_LARGE)
    desk.deliver(TOO_LARGE)
    desk.deliver(TOO_LARGE.replace(b"logs attached", b"LOGS attached"))
    desk.work(NOON + timedelta(minutes=1), documents=False)
    with desk.store() as store:
        reasons = sorted(row["reason"] for row in set_aside(store))
    assert reasons == ["duplicate", "oversized", "oversized"]


@pytest.mark.parametrize(
    "headers",
    [{"Auto-Submitted": "auto-generated"}, {"Precedence": "bulk"}, {"Return-Path": "<>"}],
)
def test_what_only_a_header_calls_automatic_is_to_be_looked_at_in_its_case(
    desk: Workspace, headers: dict[str, str]
) -> None:
    text = "Mette Aagaard commented:\n\nThe export is failing again. Please fix it by Friday.\n"
    desk.deliver(later(text, **headers))
    desk.work(NOON + timedelta(minutes=1), documents=False)
    (finding,) = to_look_at(desk)
    assert "by a header alone" in finding


def test_an_absence_in_a_case_is_nothing_to_look_at(desk: Workspace) -> None:
    desk.deliver(
        later("I am out of the office until 18 May 2026.\n", **{"Auto-Submitted": "auto-replied"})
    )
    desk.work(NOON + timedelta(minutes=1), documents=False)
    assert to_look_at(desk) == []
