"""Reports of mail servers about a domain's mail: a machine's, whoever sends them."""

import gzip
from email.message import EmailMessage

import pytest
from mails import mail

from mailbox_agent.message.automatic import why_automatic
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.records import Automatic


def answer(raw: bytes) -> Automatic | None:
    message = parse_message(raw)
    return why_automatic(message, read_body(message))


def with_file(subject: str, name: str, text: str = "", sender: str = "dmarc@post.example") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "escalations@vendor.example", subject
    made["Date"], made["Message-ID"] = "Tue, 17 Nov 2026 01:00:00 +0000", "<r1@post.example>"
    made.set_content(text)
    made.add_attachment(gzip.compress(b"<feedback/>"), "application", "gzip", filename=name)
    return made.as_bytes()


@pytest.mark.parametrize(
    "subject",
    [
        "Report domain: vendor.example Submitter: post.example Report-ID: 1791",
        "Report Domain: vendor.example Submitter: mail.example Report-ID: <2026.11.17.9@mail.example>",
        "[Preview] Report Domain: vendor.example Submitter: enterprise.example Report-ID: ab12",
        "Dmarc Aggregate Report Domain: vendor.example",
        "DMARC report for vendor.example from post.example",
    ],
)
def test_its_subject_is_enough_where_nobody_wrote_a_word(subject: str) -> None:
    found = answer(mail("", sender="postmaster@post.example", subject=subject))
    assert found is not None
    assert found.kind == "notification"


@pytest.mark.parametrize(
    "name",
    [
        "post.example!vendor.example!1794873600!1794959999.zip",
        "post.example!vendor.example!1794873600!1794959999.xml.gz",
        "mail.example!vendor.example!1794873600!1794959999!a1.json.gz",
    ],
)
def test_its_file_is_enough_whatever_the_subject(name: str) -> None:
    found = answer(with_file("Daily data", name, "This is an aggregate report.\n"))
    assert found is not None
    assert found.kind == "notification"


def test_a_tls_report_says_so_in_a_header() -> None:
    headers = {"TLS-Report-Domain": "vendor.example", "TLS-Report-Submitter": "post.example"}
    found = answer(mail("", sender="tls@post.example", subject="Daily", headers=headers))
    assert found is not None
    assert found.kind == "notification"


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Re: Report domain: vendor.example Submitter: post.example Report-ID: 7",
         "We looked at it, your invoices fail DMARC and land in our spam folder.\n"),
        ("Fwd: Report domain: vendor.example Submitter: post.example Report-ID: 7",
         "Could you look into this? Your notices to our plant are rejected.\n"),
        ("DMARC report for our domain", "Could you tell us why your system breaks our signature?\n"),
        ("Report domain data is wrong", "The domain report in your portal shows last year's figures.\n"),
        ("DMARC", "Since Monday your mails to us fail DMARC and nobody receives the invoices.\n"),
        ("DMARC report for portside.example shows failures",
         "I looked at our report: half of the mail your platform sends for us fails. Please help.\n"),
    ],
)  # fmt: skip
def test_whoever_writes_about_such_a_report_is_a_person(subject: str, text: str) -> None:
    assert answer(mail(text, sender="Jo Doe <jo@portside.example>", subject=subject)) is None
