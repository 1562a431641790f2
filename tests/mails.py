"""Builds raw mails for tests: the bytes that a server would hand over, not our own nouns."""

from email.message import EmailMessage
from email.policy import SMTP

BASE_DATE = "Mon, 11 May 2026 08:14:22 +0200"


def mail(
    text: str = "Hello,\n\nthe export is broken.\n",
    *,
    sender: str = "Mette Aagaard <mette@nordhavn.example>",
    to: str = "escalations@vendor.example",
    subject: str | None = "Export broken",
    date: str | None = BASE_DATE,
    message_id: str | None = "<m1@nordhavn.example>",
    headers: dict[str, str] | None = None,
    html: str | None = None,
    attachments: list[tuple[str, str, bytes]] | None = None,
) -> bytes:
    """A well-formed mail; headers given as None are left out. attachments: (name, type, bytes)."""
    message = EmailMessage(policy=SMTP)
    for name, value in (
        ("From", sender),
        ("To", to),
        ("Subject", subject),
        ("Date", date),
        ("Message-ID", message_id),
        *((headers or {}).items()),
    ):
        if value is not None:
            message[name] = value
    message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    for name, content_type, data in attachments or []:
        main, _, sub = content_type.partition("/")
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()
