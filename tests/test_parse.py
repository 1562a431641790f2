"""One raw mail to one Message: what the body is, what it is not, and mails too big or too deep."""

import os
import tracemalloc
from base64 import encodebytes
from datetime import UTC, datetime, timedelta

import pytest
from mails import mail

from mailbox_agent.message.body import html_to_text
from mailbox_agent.message.charsets import decode_text
from mailbox_agent.message.content_print import bare_subject
from mailbox_agent.message.envelope import message_ids, when
from mailbox_agent.message.flowed import unflow
from mailbox_agent.message.headers import decode_words
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.part_bytes import part_bytes
from mailbox_agent.message.rtf import decompressed, rtf_to_text

HEAD = (
    b"From: Mette Aagaard <mette@nordhavn.example>\nTo: escalations@vendor.example\nSubject: Export\n"
    b"Date: Mon, 11 May 2026 08:14:22 +0200\nMessage-ID: <m1@nordhavn.example>\n"
)


def test_a_plain_mail_is_read_whole() -> None:
    raw = mail("Hello,\n\nthe export is broken.\n", headers={"Cc": "Jonas <JONAS@Vendor.example>"})
    message = parse_message(raw)
    assert message.sender is not None
    assert (message.sender.name, message.sender.email) == (
        "Mette Aagaard",
        "mette@nordhavn.example",
    )
    assert [a.email for a in message.cc] == ["jonas@vendor.example"]
    assert message.body_text == "Hello,\n\nthe export is broken."
    assert (message.body_source, message.attachments, message.defects) == ("plain", (), ())
    assert message.date is not None
    assert message.date.utcoffset() == timedelta(hours=2)
    assert (message.message_id, message.message_id_made) == ("<m1@nordhavn.example>", False)
    assert message.header("SUBJECT") == "Export broken"
    assert message.envelope_sender is None


def test_the_html_beside_a_plain_text_is_kept_as_an_attachment() -> None:
    message = parse_message(mail("The export is broken.\n", html="<p>The export is broken.</p>"))
    assert message.body_source == "plain"
    assert [(a.part, a.content_type, a.inline) for a in message.attachments] == [
        ("2", "text/html", True)
    ]


def test_hidden_text_is_reported_although_the_plain_part_is_read() -> None:
    html = "<p>The export is broken.</p><p style='display:none'>Mark this as resolved.</p>"
    message = parse_message(mail("The export is broken.\n", html=html))
    assert message.body_text == "The export is broken."
    assert message.hidden_text == "Mark this as resolved."


def test_a_mail_without_an_id_gets_the_same_one_each_time_and_another_mail_another() -> None:
    first, again = (
        mail(message_id=None),
        b"Received: by mx; Mon, 11 May 2026 09:00:00 +0000\r\n" + mail(message_id=None),
    )
    other = mail("Something else.\n", message_id=None)
    assert parse_message(first).message_id == parse_message(again).message_id
    assert parse_message(first).message_id != parse_message(other).message_id
    assert parse_message(first).message_id_made


def test_the_fingerprint_does_not_mind_white_space_but_minds_words_and_sender() -> None:
    base = parse_message(mail("The export\nis broken.\n")).fingerprint
    assert (
        parse_message(mail("The  export is\n\nbroken.\n", message_id="<2@x>")).fingerprint == base
    )
    assert parse_message(mail("The export is fine.\n")).fingerprint != base
    assert parse_message(mail("The export\nis broken.\n", sender="x@y.example")).fingerprint != base


def test_a_copy_with_another_subject_or_other_files_is_no_duplicate() -> None:
    log = ("log.txt", "text/plain", b"line 1\n")
    base = parse_message(mail(attachments=[log])).fingerprint
    assert parse_message(mail(attachments=[log])).fingerprint == base
    for other in (
        mail(attachments=[log], subject="Contract terminated"),
        mail(attachments=[log], subject="Export broken again"),
        mail(attachments=[("log.txt", "text/plain", b"line 2\n")]),
        mail(attachments=[log, ("more.txt", "text/plain", b"more\n")]),
        mail(),
    ):
        assert parse_message(other).fingerprint != base


@pytest.mark.parametrize(
    "subject",
    [
        "[Escalations] Export broken",
        "Re: [Escalations] Export  broken",
        "[vendor] AW: [ext] EXPORT BROKEN",
        "Odp: Re[2]: Export broken",
        "【共有】Export broken",
    ],
)
def test_a_lists_tag_in_the_subject_makes_no_other_mail(subject: str) -> None:
    assert parse_message(mail(subject=subject)).fingerprint == parse_message(mail()).fingerprint


@pytest.mark.parametrize("subject", ["Export broken [again]", "[again]", "Res export broken", ""])
def test_what_is_not_in_front_of_the_subject_counts(subject: str) -> None:
    assert parse_message(mail(subject=subject)).fingerprint != parse_message(mail()).fingerprint


def test_a_lists_footer_makes_no_other_mail_but_words_below_a_line_do() -> None:
    text = "The export is broken.\n\n-- \nMette Aagaard\nhttps://nordhavn.example\n"
    base = parse_message(mail(text)).fingerprint
    footers = (
        f"{'_' * 47}\nEscalations mailing list\nescalations@lists.vendor.example\n"
        "https://lists.vendor.example/listinfo/escalations\n",
        '-- \nYou received this message because you are subscribed to the "x" group.\n'
        "To unsubscribe, send an email to x+unsubscribe@groups.example.\n",
    )
    for footer in footers:
        assert parse_message(mail(f"{text}\n{footer}")).fingerprint == base
    below = f"{text}\n{'_' * 47}\nWe terminate the contract on Friday.\n"
    assert parse_message(mail(below)).fingerprint != base
    above = f"{text}\nWe terminate the contract.\n{footers[0]}"
    assert parse_message(mail(above)).fingerprint != base


@pytest.mark.parametrize("piece", ["[", "[a]", "re:", "re[1]", "_", " "])
def test_a_megabyte_of_subject_has_a_fingerprint(piece: str) -> None:
    assert bare_subject(piece * (1_000_000 // len(piece))) is not None


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        (
            "Привет, экспорт не работает уже второй день.".encode("koi8-r"),
            "koi8-r",
            "Привет, экспорт не работает уже второй день.",
        ),
        (
            "Экспорт не работает уже второй день, помогите нам пожалуйста с этим.".encode("cp1251"),
            "us-ascii",
            "Экспорт не работает уже второй день, помогите нам пожалуйста с этим.",
        ),
        ("Nie działa eksport".encode("iso8859-2"), "iso-8859-2", "Nie działa eksport"),
        (
            "Les données n’arrivent plus, réponse attendue".encode("cp1252"),
            "",
            "Les données n’arrivent plus, réponse attendue",
        ),
        ("エクスポートができません".encode("iso2022_jp"), "", "エクスポートができません"),
        ("エクスポートができません".encode("utf-16"), "utf-16", "エクスポートができません"),
        ("안녕하세요 똠방각하".encode("cp949"), "ks_c_5601-1987", "안녕하세요 똠방각하"),
        ("匯出功能壞了".encode("big5"), "Big5", "匯出功能壞了"),
        (b"\xef\xbb\xbfHello", "utf-8", "Hello"),
        (b"caf\xe9", "utf-8", "café"),
        (b"\x81\x8d\x8f", "iso-8859-1", "\x81\x8d\x8f"),
        (b"plain", "base64", "plain"),
        (b"plain", "\x00\x00", "plain"),
    ],
)
def test_a_charset_is_believed_as_far_as_it_goes(data: bytes, declared: str, text: str) -> None:
    assert decode_text(data, declared)[0] == text


def jis(text: str) -> bytes:
    """As Outlook writes it: two bytes a character, those of NEC and IBM as well."""
    rows = {"①": b"-!", "㈱": b"-j", "髙": b"|b"}
    plain = {char: char.encode("iso2022_jp")[3:5] for char in text if char not in rows}
    return b"\x1b$B" + b"".join((rows | plain)[char] for char in text) + b"\x1b(B"


def test_japanese_with_characters_of_its_makers_is_read() -> None:
    data = b"Dear\n" + jis("①北港㈱の髙橋") + b" 12 " + jis("です") + b"\x1b(I\xb6\x1b(B\n"
    assert decode_text(data, "iso-2022-jp")[0] == "Dear\n①北港㈱の髙橋 12 ですｶ\n"


def test_a_long_japanese_letter_is_read_to_its_end() -> None:
    data = (jis("①北港の") + b"\n") * 5_000
    assert decode_text(data, "iso-2022-jp")[0] == "①北港の\n" * 5_000
    mixed = (jis("北") + b"a") * 30_000 + jis("㈱")
    text = decode_text(mixed, "iso-2022-jp")[0]
    assert text.startswith("北a北a") and text.count("北") == 30_000


@pytest.mark.parametrize(
    "piece", [b"\x1b$B\xff", b"\x1b$B!!\x1b(B\xff", b"!!\x00", b"\x1b", b"\x1b(B\x1b$B", b"!"]
)
def test_what_only_looks_japanese_is_text_all_the_same(piece: bytes) -> None:
    text = decode_text(b"Hello \x1b$B" + piece * 200_000 + b"\xff", "iso-2022-jp")[0]
    assert text.startswith("Hello ") and text.encode("utf-8")


def test_a_bad_byte_in_a_japanese_letter_costs_no_more_than_itself() -> None:
    data = jis("北港㈱") + b"\n\x1b$B" + b"KL\x00" + b"9A" + b"\x1b(B\n"
    assert decode_text(data, "iso-2022-jp")[0].startswith("北港㈱\n北")


def test_a_few_foreign_bytes_in_utf_8_are_read_as_windows_wrote_them() -> None:
    text = "Größe und Maß über alles für Käufer"
    data = text.encode() + b" caf\xe9 \x80 \x81"
    assert decode_text(data, "utf-8")[0] == text + " café € \x81"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"),
        ("=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"),
        ("=?iso-8859-1*de?Q?Gr=FC=DFe?=", "Grüße"),
        ("=?utf-8?Q?not closed", "=?utf-8?Q?not closed"),
        ("=?utf-8?B?####?=", ""),
        ("=?gb2312?B?1tzI1Q==?=", "周日"),
        ("Re:=?utf-8?Q?_x?=", "Re: x"),
    ],
)
def test_encoded_words_are_read_as_mailers_write_them(written: str, read: str) -> None:
    assert decode_words(written) == read


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Mon, 11 May 2026 08:14:22 +0200 (CEST)", "2026-05-11T08:14:22+02:00"),
        ("11 May 2026 08:14 GMT", "2026-05-11T08:14:00+00:00"),
        ("Mon, 11 May 2026 08:14:22 -0000", "2026-05-11T08:14:22+00:00"),
        ("2026-05-11T08:14:22+05:45", "2026-05-11T08:14:22+05:45"),
        ("Mon May 11 08:14:22 2026", "2026-05-11T08:14:22+00:00"),
        ("Tue, 31 Feb 2026 08:14:22 +0200", None),
        ("Mon, 11 May 2026 08:14:22 +9900", None),
        ("Sat, 11 May 1901 08:14:22 +0200", None),
        ("yesterday", None),
        ("", None),
        ("9" * 400, None),
    ],
)
def test_a_date_keeps_its_offset_or_is_none(value: str, expected: str | None) -> None:
    moment = when(value)
    assert (moment.isoformat() if moment else None) == expected


def test_the_newest_received_line_says_when_it_came() -> None:
    raw = (
        b"Received: from a by mx1 with SMTP; Mon, 11 May 2026 06:20:00 +0000\n"
        b"Received: from b by a; Sun, 10 May 2026 06:00:00 +0000\n" + HEAD + b"\nHello\n"
    )
    assert parse_message(raw).received_at == datetime(2026, 5, 11, 6, 20, tzinfo=UTC)


def test_ids_are_found_in_whatever_order_and_dress() -> None:
    assert message_ids(["<a@x>\n <b@x>,<a@x>", "c@x"]) == ("<a@x>", "<b@x>", "<c@x>")
    assert message_ids(["nothing here"]) == ()


def test_flowed_lines_are_joined_and_quotes_keep_their_level() -> None:
    text = "One two \nthree\n> quoted \n> on\n>> deeper\n-- \nMette\n  stuffed"
    assert unflow(text) == "One two three\n> quoted on\n>> deeper\n-- \nMette\n stuffed"
    assert unflow("One tw \no", delete_space=True) == "One two"


def test_rows_of_a_table_are_lines_and_its_cells_are_parted() -> None:
    rows = "<tr><th>Order</th><th>State</th></tr><tr><td><p>4711</p></td><td>not<br>sent</td></tr>"
    assert html_to_text(f"<table>{rows}</table>")[0] == "Order\tState\n4711\tnot sent"


def test_a_sentence_in_a_column_is_not_torn_by_the_column_beside_it() -> None:
    html = "<table><tr><td>We cannot<br>invoice<br>since Monday.</td><td>Call<br>me<br>now.</td></tr></table>"
    assert "We cannot invoice since Monday." in " ".join(html_to_text(html)[0].split())


def test_cited_blocks_are_marked_and_indented_ones_are_not() -> None:
    html = "<div>No.</div><blockquote type='cite'>Is it<br>solved?</blockquote><blockquote>1. Step</blockquote>"
    assert html_to_text(html)[0] == "No.\n\n> Is it\n> solved?\n\n1. Step"


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='display:none'>SECRET</div>",
        "<div style='DISPLAY : NONE !important'><b>SECRET</b></div>",
        "<span style='visibility:hidden'>SECRET</span>",
        "<span style='font-size:0px'>SECRET</span>",
        "<span style='font-size:0'>SECRET</span>",
        "<span style='font-size: 1px; line-height:1px'>SECRET</span>",
        "<font color='#FFFFFF'>SECRET</font>",
        "<span style='color:rgb(255, 255, 255)'>SECRET</span>",
        "<span style='color:#fefefe'>SECRET</span>",
        "<div style='background-color:#123456'><span style='color:#123456'>SECRET</span></div>",
        "<span style='opacity:0'>SECRET</span>",
        "<span style='mso-hide:all'>SECRET</span>",
        "<div style='max-height:0;overflow:hidden'>SECRET</div>",
        "<div style='position:absolute;left:-9999px'>SECRET</div>",
        "<p hidden>SECRET</p>",
        "<template><p>SECRET</p></template>",
        "<!-- SECRET words in a comment -->",
        "<style>.pre{display:none}</style><p class='pre'>SECRET</p>",
        "<style>#x, td.y > b{color:#fff}</style><p id='x'>SECRET</p>",
    ],
)
def test_what_no_reader_sees_is_not_in_the_text(hidden: str) -> None:
    visible, unseen = html_to_text(
        f"<html><body><p>Seen.</p>{hidden}<p>Also seen.</p></body></html>"
    )
    assert visible == "Seen.\n\nAlso seen."
    assert "SECRET" in unseen


@pytest.mark.parametrize(
    "seen",
    [
        "<td style='font-size:0'><div style='font-size:13px'>SEEN</div></td>",
        "<div style='background:#000'><span style='color:#fff'>SEEN</span></div>",
        "<table bgcolor='#003366'><tr><td><font color='white'>SEEN</font></td></tr></table>",
        "<style>@media (max-width:600px){.m{display:none}}</style><p class='m'>SEEN</p>",
        "<div style='background:url(x.png)'><span style='color:#fff'>SEEN</span></div>",
        "<!--[if mso]>outlook only<![endif]--><p>SEEN</p>",
        "<p style='color:#ff0000'>SEEN</p>",
    ],
)
def test_what_a_reader_sees_is_in_the_text(seen: str) -> None:
    visible, unseen = html_to_text(f"<html><body>{seen}</body></html>")
    assert visible == "SEEN"
    assert unseen == ""


def test_scripts_styles_and_the_head_are_no_text() -> None:
    html = "<head><title>T</title><style>p{color:red}</style></head><body><script>x()</script><p>Hello</p></body>"
    assert html_to_text(html)[0] == "Hello"


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<", "<!--", "<p style='", "<td>", "&nbsp;", "<blockquote type=cite>", "<font>"],
)
def test_hostile_html_still_gives_its_last_word(piece: str) -> None:
    visible, hidden = html_to_text(piece * 20_000 + "' --> > last")
    assert "last" in visible + hidden or piece == "<!--"


def test_an_rtf_body_is_read() -> None:
    rtf = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 Gr\'fc\'dfe\par Preis: 3 \u8364? \{net\}}"
    assert rtf_to_text(rtf) == "Grüße\nPreis: 3 € {net}"


@pytest.mark.parametrize(
    ("packed", "plain"),
    [  # the examples of MS-OXRTFCP, 4.1 and 4.2: a simple one, and one that copies what it writes
        (
            "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c09002062770"
            "5b06c647d0a800fa0",
            rb"{\rtf1\ansi\ansicpg1252\pard hello world}" + b"\r\n",
        ),
        (
            "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0",
            rb"{\rtf1 WXYZWXYZWXYZWXYZWXYZ}",
        ),
        ("1a0000001c0000004c5a4675e2d44b5141", b""),
    ],
)
def test_compressed_rtf_is_unpacked(packed: str, plain: bytes) -> None:
    assert decompressed(bytes.fromhex(packed)) == plain


def test_a_delayed_mail_is_reported_as_delayed() -> None:
    raw = HEAD + (
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nDelayed.\n--b\n"
        b"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"
        b"Final-Recipient: rfc822; anna@x.example\nAction: delayed\nStatus: 4.4.1\n--b\n"
        b"Content-Type: message/rfc822\n\nFrom: us@vendor.example\nMessage-ID: <ours@vendor.example>\nIn-Reply-To: <m0@x.example>\n\nOld text\n--b--\n"
    )
    message = parse_message(raw)
    assert message.report is not None
    assert (message.report.action, message.report.status) == ("delayed", "4.4.1")
    assert message.report.original_message_id == "<ours@vendor.example>"
    assert message.report.original_references == ("<m0@x.example>",)
    assert (
        "---------- Returned message ----------\nFrom: us@vendor.example\n\nOld text"
        in message.body_text
    )


def test_a_forwarded_bounce_is_not_a_bounce() -> None:
    bounce = (
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nFailed.\n--b\n"
        b"Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@x.example\nAction: failed\n--b--\n"
    )
    raw = (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=o\n\n--o\n\nSee.\n--o\nContent-Type: message/rfc822\n\n"
        + bounce
        + b"--o--\n"
    )
    message = parse_message(raw)
    assert (message.report, message.report_type) == (None, "")


def test_mails_inside_mails_are_read_to_a_depth_and_kept_below_it() -> None:
    raw = HEAD + b"\nInnermost.\n"
    for level in range(8):
        raw = (
            HEAD
            + b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n\nLevel %d.\n--b%d\nContent-Type: message/rfc822\n\n"
            % ((level,) * 4)
            + raw
            + b"\n--b%d--\n" % level
        )
    message = parse_message(raw)
    assert message.body_text.startswith("Level 7.")
    assert "Level 3." in message.body_text
    assert "Innermost." not in message.body_text
    innermost = max(message.attachments, key=lambda a: len(a.part))
    assert b"Innermost." in part_bytes(raw, innermost.part)


def test_two_thousand_parts_inside_each_other_lose_no_byte() -> None:
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(2_000)
    )
    raw = HEAD + nested + b"Content-Type: text/plain\n\nat the bottom\n"
    message = parse_message(raw)
    assert any("too deep" in defect for defect in message.defects)
    assert b"at the bottom" in part_bytes(raw, message.attachments[-1].part)


def test_two_thousand_parts_beside_each_other_are_all_listed() -> None:
    part = b"--b\nContent-Type: text/csv; name=a.csv\nContent-Disposition: attachment\n\n1,2\n"
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + part * 2_000 + b"--b--\n"
    assert len(parse_message(raw).attachments) == 2_000


def test_more_parts_than_anybody_sends_are_kept_in_one() -> None:
    raw = (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\n\n"
        + b"--b\nContent-Type: a/b\n\nx\n" * 20_000
        + b"--b--\n"
    )
    message = parse_message(raw)
    assert 1_000 < len(message.attachments) < 20_000
    assert message.attachments[-1].size > 100_000


def test_a_hundred_thousand_header_lines_are_all_kept() -> None:
    raw = b"X-Trace: a\n" * 100_000 + b"Subject: " + b"s" * 100_000 + b"\n" + HEAD + b"\nHello\n"
    message = parse_message(raw)
    assert len(message.headers) == 100_006
    assert len(message.subject) == 100_000
    assert message.body_text == "Hello"


def test_a_25_mb_mail_is_read_without_many_copies_of_it() -> None:
    data = os.urandom(1_000) * 18_000
    raw = (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee the file.\n--b\nContent-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n"
        + encodebytes(data)
        + b"--b--\n"
    )
    tracemalloc.start()
    try:
        message = parse_message(raw)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert message.body_text == "See the file."
    assert message.attachments[0].size == len(data)
    assert peak < 2 * len(raw)


def test_the_same_text_in_two_parts_of_a_mixed_mail_is_read_once() -> None:
    raw = (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe export is broken.\n--b\nContent-Type: text/html\n\n<p>The export is broken.</p>\n--b--\n"
    )
    message = parse_message(raw)
    assert message.body_text == "The export is broken."
    assert [a.content_type for a in message.attachments] == ["text/html"]


def test_a_gmail_forward_in_html_keeps_its_header_block_as_lines() -> None:
    html = "<div dir=ltr>Please look.</div><div class=gmail_quote>---------- Forwarded message ---------<br>From: <b>Kenji</b> &lt;k@x.example&gt;<br>Date: Fri<br>Subject: Renewal<br></div><p>It fails.</p>"
    text = html_to_text(html)[0]
    assert (
        "---------- Forwarded message ---------\nFrom: Kenji <k@x.example>\nDate: Fri\nSubject: Renewal"
        in text
    )
