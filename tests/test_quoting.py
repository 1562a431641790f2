"""What of a mail's body is the sender's own, on mails as real clients write them."""

import dataclasses
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mails import mail

from mailbox_agent.message.client_dates import read_client_date
from mailbox_agent.message.forward import read_address, read_recipients
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.records.mail import Body, Message

FIXTURES = Path(__file__).parent.parent / "fixtures" / "quoting"
SITUATIONS = sorted(FIXTURES.glob("*.eml"))
BASE = parse_message(mail())


def body_of(text: str, **changes: object) -> Body:
    return read_body(dataclasses.replace(BASE, body_text=text, **changes))  # type: ignore[arg-type]


def kinds_of(text: str, **changes: object) -> list[tuple[str, str]]:
    return [(s.kind, text[s.start : s.end].strip()) for s in body_of(text, **changes).segments]


def assert_covered(message: Message, body: Body) -> None:
    place = 0
    for segment in body.segments:
        assert segment.start == place and segment.end > place
        place = segment.end
    assert place == len(message.body_text)


@pytest.mark.parametrize("path", SITUATIONS, ids=lambda path: path.stem)
def test_it_reads_the_mail_of(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    message = parse_message(path.read_bytes())
    body = read_body(message)
    assert body.new_text.split() == expected["new_text"].split()
    assert body.language == expected.get("language", body.language)
    found = [
        (
            forward.author.email if forward.author else None,
            forward.date.strftime("%Y-%m-%dT%H:%M") if forward.date else None,
            forward.subject,
        )
        for forward in body.forwards
    ]
    wanted = expected.get("forwards", [])
    assert found == [(one["author"], one["date"], one["subject"]) for one in wanted]
    for forward, one in zip(body.forwards, wanted, strict=True):
        assert message.body_text[forward.start : forward.end].startswith(one["begins"])
    kept = "".join(
        message.body_text[s.start : s.end] for s in body.segments if s.kind == "forwarded"
    )
    assert all(words in kept for words in expected.get("kept_in_forward", []))
    assert_covered(message, body)


def test_there_are_enough_situations_to_speak_of_all_clients() -> None:
    assert len(SITUATIONS) >= 60


def test_an_attached_mail_is_forwarded_even_below_quoted_history() -> None:
    text = (
        "See attached.\n\nOn 9 May 2026 at 08:00, Jo <jo@vendor.example> wrote:\n> Any proof?\n\n"
        "---------- Forwarded message (attached) ----------\nFrom: Ana <ana@salinas.example>\n"
        "Date: Mon, 11 May 2026 08:14:22 +0200\nSubject: Proof\n\nHere is the proof.\n"
    )
    assert [kind for kind, _ in kinds_of(text)] == [
        "own",
        "attribution",
        "quoted",
        "attribution",
        "forwarded",
    ]
    (forward,) = body_of(text).forwards
    assert forward.author and forward.author.email == "ana@salinas.example"
    assert text[forward.start : forward.end].strip() == "Here is the proof."


def test_the_original_inside_a_bounce_is_quoted() -> None:
    text = "Mailbox full.\n\n---------- Returned message ----------\nFrom: Jo <jo@vendor.example>\nSubject: Hi\n\nPlease pay.\n"
    assert kinds_of(text)[-1] == ("quoted", "Please pay.")
    assert body_of(text).new_text == "Mailbox full."


def test_the_same_block_is_history_in_a_reply_and_a_forward_in_a_forward() -> None:
    block = "Please see.\n\nFrom: Ana <ana@salinas.example>\nSent: Friday, June 12, 2026 4:30 PM\nTo: Tom <tom@vendor.example>\nSubject: Totals\n\nThey are wrong.\n"
    assert kinds_of(block, subject="RE: Totals")[-1][0] == "quoted"
    assert kinds_of(block, subject="[ext] FW: Totals")[-1][0] == "forwarded"
    assert kinds_of(block, subject="AW: WG: Totals")[-1][0] == "quoted"


def test_a_block_answered_to_its_own_author_is_history() -> None:
    block = "Done.\n\nFrom: Esc <escalations@vendor.example>\nSent: 12 June 2026 16:30\nTo: Mette <mette@nordhavn.example>\nSubject: Totals\n\nPlease fix.\n"
    assert kinds_of(block, subject="Totals")[-1][0] == "quoted"


def test_marked_lines_stay_own_where_nothing_was_answered() -> None:
    text = "Your contract says:\n\n> within four hours\n\nYou did not.\n"
    assert body_of(text, subject="Contract").new_text == text.strip()


def test_marked_lines_are_quoted_in_a_reply_without_attribution() -> None:
    text = "> Is it fixed?\n\nNo.\n"
    assert body_of(text, in_reply_to=("<a@vendor.example>",)).new_text == "No."


def test_initials_are_a_typed_name_and_not_a_signature() -> None:
    assert body_of("It broke again.\n\nMA\n").new_text == "It broke again.\n\nMA"


def test_a_mail_that_is_only_a_signature_line_is_kept() -> None:
    assert body_of("Mette Aagaard\n").new_text == "Mette Aagaard"


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Verzonden vanaf mijn iPhone",
        "Wysłane z iPhone'a",
        "Enviado do meu iPhone",
        "Sendt fra min iPhone",
        "Skickat från min iPhone",
        "iPhoneから送信",
        "从我的 iPhone 发送",
        "나의 iPhone에서 보냄",
        "Get Outlook for Android",
        "Outlook für iOS beziehen",
        "Télécharger Outlook pour iOS",
        "Gesendet mit der GMX Mail App",
        "Sent with Proton Mail secure email.",
    ],
)
def test_a_telephone_signs_for_itself(line: str) -> None:
    assert body_of(f"Still broken.\n\n{line}\n").new_text == "Still broken."


@pytest.mark.parametrize(
    "line",
    [
        "Sent the logs from the server in Mail an hour ago, please check the iPhone app.",
        "We get errors on Outlook every morning.",
        "From Monday: nobody answers.",
        "Regards the invoice: it is wrong.",
        "I need a call, my phone is +45 55 55 01 47 and I am in the office until six.",
    ],
)
def test_a_sentence_that_only_resembles_is_kept(line: str) -> None:
    assert body_of(f"Hello,\n\nthe export is broken.\n\n{line}\n").new_text.endswith(line)


ZONE = BASE.date.tzinfo if BASE.date else None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Mon, Jun 15, 2026 at 10:12 PM", "2026-06-15T22:12:00+02:00"),
        ("Dienstag, 19. Mai 2026 09:15", "2026-05-19T09:15:00+02:00"),
        ("mardi 9 juin 2026 à 16 h 40", "2026-06-09T16:40:00+02:00"),
        ("jueves, 14 de mayo de 2026 19:22", "2026-05-14T19:22:00+02:00"),
        ("wtorek, 19 maja 2026 09:15", "2026-05-19T09:15:00+02:00"),
        ("2026年5月11日 8:14", "2026-05-11T08:14:00+02:00"),
        ("2026/5/11 下午 8:14", "2026-05-11T20:14:00+02:00"),
        ("05/11/2026 08:14 AM", "2026-05-11T08:14:00+02:00"),
        ("11/05/2026 08:14", "2026-05-11T08:14:00+02:00"),
        ("11/05/2026 08:14 (GMT+01:00)", "2026-05-11T08:14:00+01:00"),
        ("Mon, 11 May 2026 08:14:22 -0400", "2026-05-11T08:14:22-04:00"),
        ("2 July 2026 at 09:05:11 CEST", "2026-07-02T09:05:11+02:00"),
    ],
)
def test_it_reads_the_date_that_a_client_printed(written: str, meant: str) -> None:
    found = read_client_date(written, ZONE)
    assert found is not None and found.isoformat() == meant


@pytest.mark.parametrize("written", ["", "yesterday", "99/99/2026", "31 February 2026", "5"])
def test_an_unreadable_date_is_none(written: str) -> None:
    assert read_client_date(written, ZONE) is None


def test_it_reads_addresses_as_clients_print_them() -> None:
    outlook = read_address("Aagaard, Mette [mailto:mette@nordhavn.example]")
    assert outlook and (outlook.name, outlook.email) == ("Aagaard, Mette", "mette@nordhavn.example")
    notes = read_address("Mette Aagaard/HQ/Nordhavn")
    assert notes and (notes.name, notes.email) == ("Mette Aagaard", "")
    found = read_recipients("Holt, Rasmus <r@n.example>; Priya; a@b.example")
    assert [(one.name, one.email) for one in found] == [
        ("Holt, Rasmus", "r@n.example"),
        ("Priya", ""),
        ("", "a@b.example"),
    ]


PIECES = st.sampled_from(
    [
        "Hello,", "", " ", ">", "> quoted", ">> deep", "-- ", "--", "Regards", "Mette", "=====", "TEL 03-5555",
        "On Mon, May 11, 2026 at 8:14 AM Mette <m@x.example> wrote:", "From: A <a@b.example>", "Subject: x",
        "Sent: Monday 8:14", "To: c@d.example", "-----Original Message-----", "Sent from my iPhone", "[MA] yes",
        "---------- Forwarded message ---------", "---------- Forwarded message (attached) ----------",
        "GmbH", "not the intended recipient", "CAUTION: external email", "P.S. more", "\u200b", "\r", "\x00", "＞引用",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    text=st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map("\n".join)),
    subject=st.sampled_from(["", "Re: x", "FW: x"]),
)
def test_any_text_is_covered_exactly_and_new_text_is_made_of_it(text: str, subject: str) -> None:
    message = dataclasses.replace(BASE, body_text=text, subject=subject)
    body = read_body(message)
    assert_covered(message, body)
    own = [text[s.start : s.end].strip("\n\r \t") for s in body.segments if s.kind == "own"]
    assert body.new_text == "\n\n".join(piece for piece in own if piece)
    assert all(0 <= one.start <= one.end <= len(text) for one in body.forwards)


@pytest.mark.parametrize(
    "piece", [">", "> ", "\n", " \n", "a", "-", "On Mon 8:14 wrote:\n", "From: a\n", "あ"]
)
def test_a_large_hostile_body_is_covered_too(piece: str) -> None:
    message = dataclasses.replace(BASE, body_text=piece * (200_000 // len(piece)))
    assert_covered(message, read_body(message))


def test_an_unmarked_answer_below_an_unmarked_quotation_begins_below_the_others_name() -> None:
    text = "On Mon, May 11, 2026, 8:14 AM Jonas Berg <jonas@vendor.example> wrote:\n\nIs it fixed?\n\nJonas\n\nNo, it is worse.\n"
    assert body_of(text, subject="Re: Export").new_text == "No, it is worse."


def test_nothing_is_cut_where_an_unmarked_answer_cannot_be_told_from_the_quotation() -> None:
    text = "On Mon, May 11, 2026, 8:14 AM Jonas Berg <jonas@vendor.example> wrote:\n\nIs it fixed?\n\nNo, it is worse.\n"
    assert "No, it is worse." in body_of(text, subject="Re: Export").new_text


def test_a_dated_sentence_about_a_colleague_is_not_an_attribution() -> None:
    text = "Hello,\n\nAm 12.05.2026 um 14:10 Uhr schrieb Ihr Kollege:\n\nWir liefern im Juni.\n\nWo ist die Lieferung?\n"
    assert body_of(text, subject="Lieferung").new_text == text.strip()


def test_pgp_armour_is_not_the_senders_text_but_a_broken_one_hides_nothing() -> None:
    armour = "-----BEGIN PGP SIGNATURE-----\n\nabc=\n"
    assert body_of(f"It broke.\n\n{armour}-----END PGP SIGNATURE-----\n").new_text == "It broke."
    assert body_of(f"{armour}\nIt broke.\n").new_text.endswith("It broke.")


def test_a_legal_notice_without_a_blank_line_above_takes_no_text_with_it() -> None:
    own = "Hello,\nthe export is broken.\nPlease call me today.\nRegards\nMette"
    notice = (
        "This message is confidential. If you are not the intended recipient, please delete it."
    )
    assert body_of(f"{own}\n{notice}\n").new_text == own
    assert body_of(f"The export is broken.\n{notice}\n").new_text == "The export is broken."


@pytest.mark.parametrize(
    "line",
    [
        "No. It still rejects everything over 5 MB.",
        'So now it is "early Q3".',
        "Please treat this message as confidential until Friday.",
        "Yes, it is complete.",
    ],
)
def test_a_sentence_below_the_typed_name_is_not_part_of_a_signature(line: str) -> None:
    assert body_of(f"It broke again.\n\nRegards\nMette\n\n{line}\n").new_text.endswith(line)
