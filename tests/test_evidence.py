"""Where a quote stands, and what happens to one that stands nowhere."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from mails import mail
from readings import read_raw

from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.quoting import read_body
from mailbox_agent.records import Impact, Quote, Segment
from mailbox_agent.understanding.evidence import (
    fold_with_places,
    ground,
    locate_quote,
    segment_at,
)

TEXT = "Hi,\n\nit’s the “new” mapping – it\nfails every\u00a0night.\n\n> the export is down\n> since Monday\n"
SEGMENTS = (Segment("own", 0, 52), Segment("quoted", 52, len(TEXT)))


def test_an_exact_quote_has_its_offsets():
    place = locate_quote("fails every", TEXT, SEGMENTS)
    assert place is not None
    assert (place.segment, TEXT[place.start : place.end]) == ("own", "fails every")


def test_white_space_and_typography_are_folded():
    place = locate_quote('it\'s the "new" mapping - it fails every night.', TEXT, SEGMENTS)
    assert place is not None
    assert TEXT[place.start : place.end].startswith("it’s the “new”")
    assert TEXT[place.start : place.end].endswith("night.")


def test_a_quote_over_quoted_lines_is_found_with_its_marks():
    text = "the export is down\nsince Monday"
    assert locate_quote("> the export is down\n> since Monday", text, ()) is not None


def test_a_row_of_a_table_is_found_however_its_cells_are_parted():
    text = "Step\tOwner\tDate\nClear disk\tJonas Lindqvist\t7 May\n"
    for row in ("| Clear disk | Jonas Lindqvist | 7 May |", "Clear disk Jonas Lindqvist 7 May"):
        place = locate_quote(row, text, ())
        assert place is not None
        assert text[place.start : place.end] == "Clear disk\tJonas Lindqvist\t7 May"
    assert locate_quote("||", text, ()) is None


def test_soft_hyphens_do_not_hide_a_quote():
    assert locate_quote("Rechnungslauf", "der Rech\u00adnungs\u200blauf steht", ()) is not None


def test_a_quote_that_is_not_there_has_no_place():
    assert locate_quote("we will refund you", TEXT, SEGMENTS) is None
    assert locate_quote("   ", TEXT, SEGMENTS) is None


def test_own_words_win_over_the_quoted_copy():
    text = "> close it\n\nclose it"
    place = locate_quote("close it", text, (Segment("quoted", 0, 12), Segment("own", 12, 20)))
    assert place is not None
    assert (place.segment, place.start) == ("own", 12)


def test_words_over_own_and_quoted_text_are_not_the_senders():
    assert segment_at(40, 60, SEGMENTS) == "quoted"


def test_an_invented_quote_is_kept_and_named_unsupported():
    raw = mail("Hello,\n\nthe export is broken since Monday.\n")
    message, reading = read_raw(raw)
    body = read_body(parse_message(raw))
    invented = replace(reading, impact=(Impact(Quote("we lost $1m", None)),))
    grounded = ground(invented, message, body)
    assert grounded.impact[0].quote == Quote("we lost $1m", None)
    assert grounded.unsupported == ("we lost $1m",)


def test_hostile_repetition_is_searched_in_linear_time():
    text = "a " * 300_000
    segments = tuple(Segment("quoted", n, n + 6_000) for n in range(0, 600_000, 6_000))
    place = locate_quote("a a a", text, segments)
    assert place is not None
    assert place.segment == "quoted"


ODD = st.lists(
    st.sampled_from(
        ["a", "B", " ", "\n", "\u00a0", "\u00ad", "\u200b", "“", '"', "–", "-", "…", "...", "> ", "ß", "İ", "🙂", "é"]
    ),
    max_size=40,
).map("".join)  # fmt: skip
ANY = st.one_of(ODD, st.text(max_size=120))


def folded(text):
    return fold_with_places(text)[0].strip()


@given(quote=ANY, text=ANY)
def test_what_is_found_says_what_the_quote_says(quote, text):
    place = locate_quote(quote, text, ())
    if place is not None:
        found = text[place.start : place.end]
        unmarked = "\n".join(line.lstrip("> ") for line in quote.split("\n"))
        assert folded(found) in (folded(quote), folded(unmarked)) or found == quote.strip()


@given(before=ANY, quote=ANY, behind=ANY)
def test_whatever_stands_in_a_text_is_found_in_it(before, quote, behind):
    found = locate_quote(quote, before + quote + behind, ())
    assert found is not None or not folded(quote)


@given(quote=ANY, text=ANY)
def test_grounding_any_quote_keeps_the_mails_words_or_names_it(quote, text):
    raw = mail((text.encode("utf-8", "replace").decode().replace("\r", " ") or ".") + "\n")
    message, reading = read_raw(raw)
    body = read_body(parse_message(raw))
    safe = quote.encode("utf-8", "replace").decode()
    grounded = ground(replace(reading, impact=(Impact(Quote(safe, None)),)), message, body)
    kept = grounded.impact[0].quote
    if kept.place is None:
        assert kept.text == safe and safe in grounded.unsupported
    elif kept.place.segment != "subject":
        assert message.body_text[kept.place.start : kept.place.end] == kept.text
