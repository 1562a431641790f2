"""A draft as mail bytes: threaded, readable everywhere, and with no way to smuggle in a header."""

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default

import pytest
from draft_samples import MAILBOX

from mailbox_agent.drafts.reply import (
    build_reply,
    content_hash,
    quoted_reply,
    trim_references,
)
from mailbox_agent.errors import MessageError
from mailbox_agent.records import Draft, Message

WHEN = datetime(2026, 5, 11, 9, 0, tzinfo=UTC)
DRAFT = Draft(
    id=4, case_id=1, audience="customer", kind="acknowledgement", occasion="message:1", revision=2,
    status="approved", sender=MAILBOX, reply_to=MAILBOX, to=("Mette Aagaard <mette@nordhavn.example>",),
    cc=(), subject="Re: Export broken [ESC-7]", body="Dear Mette Aagaard,\n\nThank you.\n", language="en",
    message_id="<esc-7.4.2.abc@vendor.example>", in_reply_to="<m1@nordhavn.example>",
    references=("<m0@nordhavn.example>", "<m1@nordhavn.example>"), content_hash="", created_at=WHEN,
)  # fmt: skip


def built(draft: Draft = DRAFT, **more: object) -> EmailMessage:
    raw = build_reply(
        draft,
        from_name="Vendor Escalations",
        instance="agent-1",
        token="ESC-7",
        date=WHEN,
        **more,  # type: ignore[arg-type]
    )
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    raw.decode("ascii")
    parsed = message_from_bytes(raw, policy=default)
    assert isinstance(parsed, EmailMessage) and not parsed.defects
    return parsed


def test_it_is_threaded_under_the_mail_that_it_answers() -> None:
    mail = built()
    assert mail["Message-ID"] == "<esc-7.4.2.abc@vendor.example>"
    assert mail["In-Reply-To"] == "<m1@nordhavn.example>"
    assert mail["References"].split() == ["<m0@nordhavn.example>", "<m1@nordhavn.example>"]
    assert mail["Subject"] == "Re: Export broken [ESC-7]"


def test_it_comes_from_the_shared_mailbox_and_answers_go_there() -> None:
    mail = built()
    assert mail["From"] == f"Vendor Escalations <{MAILBOX}>"
    assert mail["Reply-To"] == MAILBOX
    assert mail["X-Mailbox-Agent"] == "agent-1"
    assert mail["X-Mailbox-Agent-Draft"] == "4.2"
    assert mail["X-Escalation-Case"] == "ESC-7"


def test_what_a_person_approved_does_not_say_that_a_machine_wrote_it() -> None:
    assert built()["Auto-Submitted"] is None
    automatic = built(automatic=True)
    assert automatic["Auto-Submitted"] == "auto-replied"
    assert automatic["X-Auto-Response-Suppress"] == "All"


def test_names_and_subjects_of_any_script_and_length_arrive_as_written() -> None:
    subject = "Re: " + "書き出しデータの欠落について żółć " * 8 + "[ESC-7]"
    draft = replace(
        DRAFT,
        subject=subject,
        to=("北川 美咲 <misaki@kitagawa.example>",),
        cc=('"Müller, Jörg (IT)" <joerg@kunde.example>', "Zoë O'Brien <zoe@kunde.example>"),
        body="お世話になっております。\n" + "ä" * 5000 + "\n",
    )
    mail = built(draft)
    assert mail["Subject"] == subject
    assert mail["To"].addresses[0].display_name == "北川 美咲"
    assert [a.display_name for a in mail["Cc"].addresses] == ["Müller, Jörg (IT)", "Zoë O'Brien"]
    assert mail.get_content().replace("\r\n", "\n") == draft.body


@pytest.mark.parametrize("bad", ["x\r\nBcc: all@evil.example", "x\nX: y", "x\0y", "x\ry"])
@pytest.mark.parametrize("field", ["subject", "message_id", "sender", "reply_to"])
def test_a_header_line_cannot_be_smuggled_in(field: str, bad: str) -> None:
    with pytest.raises(MessageError):
        build_reply(
            replace(DRAFT, **{field: bad}),
            from_name="V",
            instance="a",
            token="ESC-7",
            date=WHEN,  # type: ignore[arg-type]
        )


@pytest.mark.parametrize("bad", ["<x\r\nBcc: all@evil.example>", "<ü@x.example>", f"<{'x' * 500}>"])
def test_an_id_that_no_header_may_carry_is_left_out(bad: str) -> None:
    """Some mail has such an id; it is answered all the same."""
    mail = built(replace(DRAFT, in_reply_to=bad))
    assert "In-Reply-To" not in mail and "Bcc" not in mail


@pytest.mark.parametrize(
    "to",
    [
        "Mette\r\nBcc: x@evil.example <mette@nordhavn.example>",
        "no address",
        "",
        "Mette <mette@nordhavn.example\n>",
        "<a@b@c>",
        "x" * 5000,
    ],
)
def test_an_unusable_recipient_is_refused(to: str) -> None:
    with pytest.raises(MessageError):
        build_reply(replace(DRAFT, to=(to,)), from_name="V", instance="a", token="E", date=WHEN)


def test_long_names_keep_their_blanks() -> None:
    name = "Żółć Gęślą " * 5 + "Jaźń"
    draft = replace(DRAFT, to=(f"{name} <z@kunde.example>",))
    raw = build_reply(draft, from_name="V", instance="a", token="ESC-7", date=WHEN)
    # Python's newer parser puts blanks between encoded words of a phrase; this one obeys RFC 2047.
    header = str(message_from_bytes(raw)["To"])
    assert str(make_header(decode_header(header))) == f"{name} <z@kunde.example>"


def test_half_a_character_does_not_stop_a_mail() -> None:
    mail = built(replace(DRAFT, subject="a \udce4 b", body="x \ud800 y\0\n"))
    assert mail["Subject"] == "a ? b" and mail.get_content().strip() == "x ? y"


def test_a_draft_without_a_recipient_is_refused() -> None:
    with pytest.raises(MessageError, match="recipient"):
        build_reply(replace(DRAFT, to=()), from_name="V", instance="a", token="ESC-7", date=WHEN)


def test_two_people_in_one_header_value_are_not_taken_for_one() -> None:
    draft = replace(DRAFT, to=("A <a@kunde.example>, B <b@kunde.example>",))
    assert len(built(draft)["To"].addresses) == 2


def test_the_answered_text_stands_below_as_mail_programs_do() -> None:
    mail = built(
        quoted_text="The export\nis broken.", quoted_author="Mette", quoted_date="2026-05-11"
    )
    lines = mail.get_content().splitlines()
    assert lines[-3:] == ["2026-05-11, Mette:", "> The export", "> is broken."]


def test_a_long_answered_text_is_bounded() -> None:
    quoted = quoted_reply("line\n" * 5000 + "x" * 100_000, "M\nette", "2026-05-11")
    assert quoted.count("\n") <= 65
    assert quoted.rstrip().endswith("> […]")


def test_long_message_ids_are_not_broken_or_encoded() -> None:
    long = "<" + "a" * 150 + "@namprd05.prod.outlook.example>"
    draft = replace(DRAFT, in_reply_to=long, references=(long, "<b@x>", long.replace("a", "b")))
    raw = build_reply(draft, from_name="V", instance="a", token="ESC-7", date=WHEN)
    assert b"In-Reply-To: " + long.encode() + b"\r\n" in raw
    assert raw.count(long.encode()) == 2 and b"=?" not in raw


def test_a_domain_of_another_script_is_written_in_ascii() -> None:
    assert (
        built(replace(DRAFT, to=("J <j@bücher.example>",)))["To"] == "J <j@xn--bcher-kva.example>"
    )


def test_a_very_long_chain_loses_its_middle() -> None:
    ids = tuple(f"<{n}@x>" for n in range(300))
    kept = trim_references(ids)
    assert len(kept) == 20
    assert kept[0] == "<0@x>" and kept[-1] == "<299@x>"


def test_references_from_a_broken_mail_do_not_break_ours() -> None:
    draft = replace(
        DRAFT, references=("<a@x>", "not an id", "<b\r\nBcc: x@y>", "<" + "c" * 2000 + "@x>")
    )
    assert built(draft)["References"] == "<a@x>"


def test_the_hash_changes_with_everything_an_approval_is_for() -> None:
    base = content_hash("a@x", ["b@x"], ["c@x"], "s", "body", ["1"])
    others = [
        content_hash("z@x", ["b@x"], ["c@x"], "s", "body", ["1"]),
        content_hash("a@x", ["b@x", "c@x"], [], "s", "body", ["1"]),
        content_hash("a@x", ["b@x"], ["c@x"], "s!", "body", ["1"]),
        content_hash("a@x", ["b@x"], ["c@x"], "s", "body!", ["1"]),
        content_hash("a@x", ["b@x"], ["c@x"], "s", "body", []),
    ]
    assert base == content_hash("a@x", ("b@x",), ("c@x",), "s", "body", ("1",))
    assert len({base, *others}) == 6


def _message(**values: object) -> Message:
    return Message(
        **{  # type: ignore[arg-type]
            "message_id": "<c@x>", "message_id_made": False, "subject": "", "sender": None,
            "envelope_sender": None, "reply_to": (), "to": (), "cc": (), "date": None,
            "received_at": None, "in_reply_to": (), "references": (), "headers": (), "body_text": "",
            "body_source": "none", "hidden_text": "", "format_flowed": False, "attachments": (),
            "calendar_method": "", "report": None, "report_type": "", "encrypted": False,
            "signed": False, "content_type": "", "size": 0, "raw_sha256": "", "fingerprint": "",
            **values,
        }
    )  # fmt: skip
