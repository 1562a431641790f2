"""Mails that nobody wrote: absence notes, bounces, newsletters, ticket receipts, calendars."""

from datetime import datetime, timedelta
from random import Random

from machine_words import ABSENCE_SUBJECTS, ABSENCES, BOUNCE, CALENDAR, NEWS, NEWSLETTER, RECEIPT
from mime import Headers, header_word, mail_date, mailbox, multipart, text_part, whole_mail
from people import MAILBOX, Person
from slots import Slots
from transport import transport_headers

STANDING_ALONE = ("newsletter", "bounce", "calendar", "receipt", "absence")


def machine_mail(rng: Random, kind: str, who: Person, date: datetime, subject: str) -> bytes:
    """An automatic mail of `who`'s side. `subject` is that of the mail it answers."""
    return MAKERS[kind](rng, who, date, subject)


def _head(
    rng: Random, who: Person, date: datetime, subject: str, more: Headers, name: str = ""
) -> Headers:
    domain = who.email.partition("@")[2]
    return [
        *transport_headers(rng, who, date, "server"),
        ("From", mailbox(name or who.name, who.email)),
        ("To", mailbox("Vendor Escalations", MAILBOX)),
        ("Subject", header_word(subject)),
        ("Date", mail_date(date)),
        ("Message-ID", f"<{rng.getrandbits(80):x}@{domain}>"),
        *more,
    ]


def _absence(rng: Random, who: Person, date: datetime, subject: str) -> bytes:
    slots = Slots(
        rng, who.language, date, {"who": who.name, "email": who.email, "subject": subject}
    )
    text = ABSENCES[who.language].format_map(slots)
    line = ABSENCE_SUBJECTS[who.language].format(subject=subject)
    more = [("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")]
    head = _head(rng, who, date, line, more if rng.random() < 0.8 else [])
    return whole_mail(head, text_part(rng, "plain", text, "utf-8"))


def _bounce(rng: Random, who: Person, date: datetime, subject: str) -> bytes:
    domain = who.email.partition("@")[2]
    text, status, returned = (
        piece.format(email=who.email, domain=domain, subject=subject, date=mail_date(date))
        for piece in BOUNCE
    )
    head = _head(
        rng, who, date, "Undelivered Mail Returned to Sender", [("Auto-Submitted", "auto-replied")]
    )
    head = [(k, f"MAILER-DAEMON@{domain}" if k == "From" else v) for k, v in head]
    parts = [
        text_part(rng, "plain", text, "utf-8"),
        b"Content-Type: message/delivery-status\n\n" + status.encode(),
        b"Content-Type: message/rfc822\n\n" + returned.encode(),
    ]
    report = multipart(rng, "report", parts, "; report-type=delivery-status")
    return whole_mail(head, report)


def _newsletter(rng: Random, who: Person, date: datetime, subject: str) -> bytes:
    domain = who.email.partition("@")[2]
    items = rng.sample(NEWS, rng.randint(4, len(NEWS)))
    rows = "".join(
        NEWSLETTER[1].format(title=title, text=text, domain=domain) for title, text in items
    )
    more = [
        ("List-Id", f"<news.{domain}>"),
        ("List-Unsubscribe", f"<https://news.{domain}/u/{rng.randrange(10**8)}>"),
        ("Precedence", "bulk"),
    ]
    head = _head(rng, who, date, f"{rng.choice(items)[0]} and {len(items) - 1} more", more, "News")
    plain = "\n\n".join(f"{title}\n{text}" for title, text in items)
    parts = [
        text_part(rng, "plain", plain, "utf-8"),
        text_part(rng, "html", NEWSLETTER[0].format(rows=rows, domain=domain), "utf-8"),
    ]
    return whole_mail(head, multipart(rng, "alternative", parts))


def _receipt(rng: Random, who: Person, date: datetime, subject: str) -> bytes:
    text = RECEIPT.format(n=rng.randrange(10**6), subject=subject, company=who.company)
    head = _head(
        rng, who, date, f"[#{rng.randrange(10**6)}] Request received: {subject}",
        [("Auto-Submitted", "auto-generated"), ("X-Auto-Response-Suppress", "All")], "Service Desk",
    )  # fmt: skip
    return whole_mail(head, text_part(rng, "plain", text, "utf-8"))


def _calendar(rng: Random, who: Person, date: datetime, subject: str) -> bytes:
    start = date + timedelta(days=rng.randint(1, 9))
    event = CALENDAR.format(
        uid=f"{rng.getrandbits(96):x}",
        start=f"{start:%Y%m%dT%H0000Z}",
        email=who.email,
        subject=subject,
    )
    parts = [
        text_part(rng, "plain", f"{who.name} has invited you to {subject}.\n", "utf-8"),
        b"Content-Type: text/calendar; charset=utf-8; method=REQUEST\n\n" + event.encode(),
    ]
    return whole_mail(
        _head(rng, who, date, f"Invitation: {subject}", []), multipart(rng, "alternative", parts)
    )


MAKERS = {
    "absence": _absence,
    "bounce": _bounce,
    "newsletter": _newsletter,
    "receipt": _receipt,
    "calendar": _calendar,
}
