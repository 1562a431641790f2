"""Mail as it comes from the wild: every file of fixtures/broken, and whatever hypothesis thinks of."""

import json
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mails import mail

from mailbox_agent.errors import MessageError
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.part_bytes import part_bytes
from mailbox_agent.records import Message

BROKEN = Path(__file__).parent.parent / "fixtures" / "broken"
MAILS = sorted(BROKEN.glob("*.eml"))
CALM = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def strings_of(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in strings_of(item)]
    if is_dataclass(value) and not isinstance(value, type):
        return [text for f in fields(value) for text in strings_of(getattr(value, f.name))]
    return []


def check_whole(message: Message, raw: bytes) -> None:
    for text in strings_of(message):
        text.encode("utf-8")
        assert "\x00" not in text
    assert message.size == len(raw)
    assert message.message_id.startswith("<")
    for name in (message.subject, *(a.filename for a in message.attachments)):
        assert "\n" not in name
    for moment in (message.date, message.received_at):
        assert moment is None or moment.utcoffset() is not None
    for attachment in message.attachments:
        assert len(part_bytes(raw, attachment.part)) == attachment.size
    ids = [attachment.part for attachment in message.attachments]
    assert len(ids) == len(set(ids))


def test_there_is_an_expectation_for_every_broken_mail() -> None:
    assert len(MAILS) >= 25
    assert {path.stem for path in MAILS} == {
        path.name.removesuffix(".expected.json") for path in BROKEN.glob("*.expected.json")
    }


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_a_broken_mail_is_read_as_a_person_would(path: Path) -> None:
    raw = path.read_bytes()
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    message = parse_message(raw)
    check_whole(message, raw)
    assert parse_message(raw) == message
    seen = {
        "sender": message.sender.email if message.sender else None,
        "sender_name": message.sender.name if message.sender else None,
        "to": [a.email for a in message.to],
        "date": message.date.isoformat() if message.date else None,
        "received_at": message.received_at.isoformat() if message.received_at else None,
        "in_reply_to": list(message.in_reply_to),
        "references": list(message.references),
        "attachments": [a.filename for a in message.attachments],
        "parts": [a.part for a in message.attachments],
        "report": message.report
        and {
            "action": message.report.action,
            "failed_recipients": list(message.report.failed_recipients),
            "status": message.report.status,
            "original_message_id": message.report.original_message_id,
        },
    }
    for key, value in expected.items():
        if key == "defect":
            assert any(value in defect for defect in message.defects), message.defects
        elif key == "hidden":
            assert message.hidden_text.split("\n") == value
        elif key == "cc_contains":
            assert set(value) <= {a.email for a in message.cc}
        elif key == "body_text_starts":
            assert message.body_text.startswith(value)
        else:
            assert (seen[key] if key in seen else getattr(message, key)) == value, key


@CALM
@given(st.binary(max_size=3_000))
def test_any_bytes_are_some_mail(raw: bytes) -> None:
    check_whole(parse_message(raw), raw)


HEADER_VALUES = st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass"))
HEADER_NAMES = st.sampled_from(
    "From To Cc Reply-To Subject Date Message-ID References Received Return-Path Content-Type "
    "Content-Transfer-Encoding Content-Disposition X-Failed-Recipients".split()
)
CONTENT_TYPES = st.sampled_from(
    "text/plain text/html multipart/mixed;boundary=b multipart/alternative;boundary=b message/rfc822 "
    "multipart/report;boundary=b;report-type=delivery-status message/delivery-status text/calendar "
    "application/ms-tnef application/pkcs7-mime text/rfc822-headers multipart/digest;boundary=b "
    "text/plain;format=flowed;delsp=yes text/enriched multipart/related;boundary=b".split()
)
ENCODINGS = st.sampled_from(["base64", "quoted-printable", "8bit", "x-uuencode", "rubbish"])
BODIES = st.lists(
    st.one_of(
        st.binary(max_size=200),
        st.sampled_from(
            [
                b"--b\n",
                b"--b--\n",
                b"\n",
                b"<p style='display:none'>x</p>",
                b"begin 644 a\n",
                b"> ",
                b"=\n",
            ]
        ),
        st.builds(
            lambda t, e: f"--b\nContent-Type: {t}\nContent-Transfer-Encoding: {e}\n\n".encode(),
            CONTENT_TYPES,
            ENCODINGS,
        ),
    ),
    max_size=12,
).map(b"".join)


@CALM
@given(
    st.lists(st.tuples(HEADER_NAMES, HEADER_VALUES), max_size=8), CONTENT_TYPES, ENCODINGS, BODIES
)
def test_any_headers_over_any_parts_are_some_mail(
    headers: list[tuple[str, bytes]], content_type: str, encoding: str, body: bytes
) -> None:
    head = b"".join(name.encode() + b": " + value + b"\r\n" for name, value in headers)
    raw = (
        head
        + f"Content-Type: {content_type}\nContent-Transfer-Encoding: {encoding}\n\n".encode()
        + body
    )
    check_whole(parse_message(raw), raw)


@CALM
@given(
    st.sampled_from(MAILS),
    st.lists(
        st.tuples(
            st.sampled_from(["flip", "cut", "double", "insert"]),
            st.floats(0, 1),
            st.integers(0, 255),
        ),
        max_size=6,
    ),
)
def test_a_real_mail_with_bytes_flipped_cut_or_doubled_is_still_read(
    path: Path, changes: list[tuple[str, float, int]]
) -> None:
    raw = bytearray(path.read_bytes())
    for kind, where, value in changes:
        at = int(where * len(raw))
        if kind == "flip" and at < len(raw):
            raw[at] ^= value
        elif kind == "cut":
            del raw[at : at + value]
        elif kind == "double":
            raw[at:at] = raw[at : at + value * 4]
        else:
            raw[at:at] = bytes([value])
    check_whole(parse_message(bytes(raw)), bytes(raw))


def test_a_part_that_is_not_there_is_an_error_of_that_mail() -> None:
    with pytest.raises(MessageError):
        part_bytes(mail(), "7.1")
