"""One point of a list in a letter: the words, and in brackets who and when. Pure."""

from datetime import UTC, date, datetime, time

from mailbox_agent.cases.quotes import one_line, shorten
from mailbox_agent.drafts.moments import day_words, moment_words
from mailbox_agent.drafts.offers import is_offer
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.wording import quotable
from mailbox_agent.records import Item, Source

MAX_WORDS = 200
QUOTES = {
    "de": "„{}“", "pl": "„{}”", "fr": "« {} »", "es": "«{}»", "it": "«{}»", "ja": "「{}」",
}  # fmt: skip
NOT_KEPT = {  # behind the day that stands on record
    "en": "{}, not kept, no new date yet",
    "de": "{}, nicht zu halten, noch kein neuer Termin",
    "fr": "{}, ne sera pas tenu, pas encore de nouvelle date",
    "es": "{}, no se cumplirá, aún sin nueva fecha",
    "it": "{}, non sarà rispettato, ancora senza nuova data",
    "nl": "{}, wordt niet gehaald, nog geen nieuwe datum",
    "pl": "{}, nie do dotrzymania, nowego terminu jeszcze nie ma",
    "pt": "{}, não será cumprido, ainda sem nova data",
    "ja": "{}、守れない見込み、新しい期日は未定",
}
BRACKETS = {"ja": ("（", "）", "、")}


def point(parts: Parts, item: Item, *more: str, language: str) -> str:
    """ "“I will send the hotfix.” (Priyanka Rao, 15 May 2026)".

    The sentence as the reader knows it, in quotes; where they know none, or a person of ours has
    put it in other words, those.
    """
    own_words = "what" in item.person_set or not item.source.quote
    words = shorten(one_line(item.what).rstrip(".。"), MAX_WORDS) if own_words else ""
    words = words or QUOTES.get(language, "“{}”").format(quotable(item.source.quote))
    parts.note(words, origin_of(item.source))
    opening, closing, between = BRACKETS.get(language, (" (", ")", ", "))
    told = between.join(one for one in more if one)
    return f"{words}{opening}{told}{closing}" if told else words


def origin_of(source: Source) -> str:
    return "settings" if source.kind == "person" else f"{source.kind} {source.id}"


def due_words(day: date | None, at: datetime | None, zone: str, language: str) -> str:
    """ "15 May 2026", with a time of day "15 May 2026, 16:00 CEST"; "" where no date is known."""
    if at is not None:
        words = moment_words(at, zone, language)
        return f"{words.date}, {words.time} {words.zone}"
    return day_words(day, zone, language) if day else ""


def not_kept_words(day: str, language: str) -> str:
    """ "15 May 2026, not kept, no new date yet"."""
    return NOT_KEPT.get(language, NOT_KEPT["en"]).format(day)


def told_day(moment: datetime | None, zone: str, language: str) -> str:
    """Noon by Greenwich stands for a day that somebody named without a time."""
    if moment is None:
        return ""
    if moment.astimezone(UTC).time() == time(12):
        return day_words(moment.astimezone(UTC).date(), zone, language)
    return moment_words(moment, zone, language).date


def is_our_word(item: Item) -> bool:
    """Whether we said that our side does it: what they ask for is no word of ours, and neither is
    what one of us asks of them."""
    if item.promise:
        return item.owner_side != "customer"
    said_by_us = item.source.role in ("sales", "internal") or item.source.kind != "message"
    return item.owner_side == "us" and said_by_us


def is_their_word(item: Item) -> bool:
    """Whether it is the customer's to do."""
    if item.promise or item.owner_side == "us":
        return False
    return item.owner_side == "customer" or is_offer(item.source.quote)
