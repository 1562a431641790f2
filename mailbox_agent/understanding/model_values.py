"""What of a model's values the mail itself bears out: dates, owners, names, words."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailbox_agent.cases.companies import fold_company
from mailbox_agent.cases.people import domain_among
from mailbox_agent.message.unseen import as_seen
from mailbox_agent.records import Message, Quote, ReadingContext
from mailbox_agent.understanding.date_patterns import codes
from mailbox_agent.understanding.dates import find_due
from mailbox_agent.understanding.evidence import fold_with_places
from mailbox_agent.understanding.owners import known_person
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.wording import short_imperative
from mailbox_agent.understanding.written import zone_of

WHAT_AT_MOST = 160
OWNER_AT_MOST = 80
NEAR_FUTURE = timedelta(days=62)  # as far as words without a number may reach
WEEK = timedelta(days=7)
_NEXT = re.compile(  # "next Friday" may be the one in a week: then the model knows better than we
    r"next|following|week|n[aä]chst|kommend|woche|prochain|suivant|semaine|pr[oó]xim|siguiente"
    r"|semana|prossim|settimana|volgend|nast[eę]pn|przysz|tydzie|来週|翌週|次の"
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_STEM = 5  # letters
_DIGITS = "〇一二三四五六七八九"
_KANJI = re.compile(f"[{_DIGITS}]?十[{_DIGITS[1:]}]?|[{_DIGITS}]{{1,4}}")
_TOMORROW = re.compile(
    r"tomorrow|morgen|demain|mañana|domani|amanhã|jutr[oa]|zítra|i morgon|imorgen|huomenna|yarın"
    r"|завтра|明日|翌日|내일|غدا|明天"
)


@dataclass(frozen=True, slots=True)
class ModelDue:
    """When something is due, as far as the mail's words bear it out."""

    day: date | None
    at: datetime | None
    zone: str
    words: str
    recurrence: str | None
    why: str


def believed_due(
    said: str | None,
    words: str | None,
    quote: Quote,
    sent: datetime,
    language: str,
    around: str = "",
) -> ModelDue:
    """The day by the mail's own words. Ours, where we can read them; the model's, where its date
    agrees with what the words name; else none, and the words are kept.

    around: what stands about the quote, by the same writer: a date may be said for two sentences.
    """
    held = words if words and (_holds(quote.text, words) or _holds(around, words)) else None
    ours = find_due(held or quote.text, sent=sent, language=language)
    if ours is None and held:
        ours = find_due(quote.text, sent=sent, language=language)
    theirs = _day(said)
    zone = ours.zone if ours else zone_of(sent)
    if ours is not None and ours.recurrence and theirs is None:
        return ModelDue(None, None, zone, ours.words, ours.recurrence, "our reading of the words")
    if theirs is None and words is None:
        return ModelDue(None, None, zone, "", None, "the model sees no date")
    if ours is not None and ours.day is not None and theirs in (None, ours.day):
        return ModelDue(ours.day, ours.at, zone, ours.words, None, "the model and our reading")
    plain = held or quote.text
    refuted = (
        theirs is not None
        and ours is not None
        and ours.day is not None
        and _contradicts(theirs, ours.day, plain, sent, language)
    )
    if (
        theirs
        and held
        and not refuted
        and _agrees(theirs, held, sent, language, readable=ours is not None)
    ):
        why = "the model, and the words name that day"
        return ModelDue(theirs, None, zone, held, None, why)
    if ours is not None and ours.day is not None:
        why = f"our reading of the words; the model said {said}"
        return ModelDue(ours.day, ours.at, zone, ours.words, None, why)
    return ModelDue(None, None, zone, held or "", None, f"no words of the mail give {said}")


def _holds(text: str, words: str) -> bool:
    return fold_with_places(words)[0].strip().casefold() in fold_with_places(text)[0].casefold()


def _day(said: str | None) -> date | None:
    found = _ISO.search(said or "")
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _contradicts(theirs: date, ours: date, words: str, sent: datetime, language: str) -> bool:
    """Whether words that we can read plainly name our day, and not theirs."""
    folded = fold(words)
    if theirs == ours + WEEK:
        return not _NEXT.search(folded)
    if theirs == sent.date():
        numbers = {int(one) for one in _NUMBER.findall(words) if len(one) <= 2}
        return ours.day in numbers or any(one in folded for one in _weekdays(ours, language))
    if theirs.month == ours.month or abs(theirs - ours) <= timedelta(days=1):
        return False
    named = any(one in folded for one in _months(ours, language))
    return named and not any(one in folded for one in _months(theirs, language))


def _agrees(day: date, words: str, sent: datetime, language: str, *, readable: bool) -> bool:
    """Whether the words name this day: by its number, by its weekday, or, in a language of which we
    read no dates, by any word near in time."""
    if not timedelta(days=-31) <= day - sent.date() <= timedelta(days=800):
        return False
    numbers = {int(one) for one in _NUMBER.findall(_in_digits(words)) if len(one) <= 4}
    if day.day in numbers or (day + timedelta(days=1)).day in numbers:  # "before the 1st"
        months = _months(day, language)
        folded = fold(words)
        named = day.month in numbers or any(one in folded for one in months)
        near = abs((day - sent.date()).days) <= 62
        return named or (near and (readable or language not in codes(language)))
    ahead = day - sent.date()
    if ahead == timedelta(0):
        return True  # "straight away", "before you go to bed": no day can be nearer
    if ahead == timedelta(1) and _TOMORROW.search(fold(words)):
        return True
    if any(name in fold(words) for name in _weekdays(day, language)):
        return timedelta(0) <= ahead <= timedelta(days=14)
    if numbers & {ahead.days, ahead.days // 7, round(ahead.days / 30)} - {0}:
        return True  # "in three weeks", where the number is written as one
    unread = language not in codes(language)
    return unread and not readable and timedelta(0) <= ahead <= NEAR_FUTURE


def _in_digits(words: str) -> str:
    """八月三日 as 8月3日."""
    return _KANJI.sub(lambda found: str(_kanji_number(found[0])), words)


def _kanji_number(written: str) -> int:
    tens, ten, ones = written.partition("十")
    if not ten:
        return int("".join(str(_DIGITS.index(one)) for one in written))
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)


def _weekdays(day: date, language: str) -> set[str]:
    return _cldr("days", language, day.weekday())


def _months(day: date, language: str) -> set[str]:
    return _cldr("months", language, day.month)


def _cldr(what: str, language: str, which: int) -> set[str]:
    """The names that a language, and English, have for a day or month."""
    from babel import Locale, UnknownLocaleError

    names: set[str] = set()
    for code in (language, "en"):
        try:
            locale = Locale.parse(code)
        except (UnknownLocaleError, ValueError):
            continue
        for style in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                found = fold(str(getattr(locale, what)[style][width][which])).strip(" .")
                names |= {found} if len(found) > 1 else set()
    return names


def believed_owner(
    said: str | None,
    parties: Parties,
    context: ReadingContext,
    text: str,
    customer: str | None,
) -> tuple[str | None, str]:
    """A person or side of the case: somebody known here, or words of the mail. (owner, why)."""
    if said is None:
        return None, "the model names nobody"
    written = " ".join(said.split())[:OWNER_AT_MOST]
    for company in (context.company, customer, parties.we, parties.your_side):
        if company and fold_company(company) == fold_company(written):
            return company, "the model: a side of the case"
    if known := known_person(written, parties):
        ours = fold(context.company)
        if fold(known).startswith(ours) and fold(written) != fold(known):
            return (
                context.company,
                "the model: our company, not the mailbox that is called after it",
            )
        return known, "the model, and the name is known here"
    people = {**context.case_people, **context.staff_names}
    for name in people.values():
        if fold(name) == fold(written):
            return name, "the model, and the name is known on the case"
    if _occurs(written, text):
        return written, "the model, in words of the mail"
    for word in written.split():  # "Devika", whom an earlier mail may have named in full
        if len(word) > 2 and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            return word, f"the model said “{written}”; the mail holds this much of it"
    return None, f"the model named “{written}”, whom neither mail nor case knows"


def _occurs(words: str, text: str) -> bool:
    """Whether all words stand together in the text."""
    wanted = " ".join(_WORD.findall(fold(words)))
    return bool(wanted) and f" {wanted} " in f" {' '.join(_WORD.findall(fold(text)))} "


def believed_name(
    said: str | None, rules: str | None, message: Message, context: ReadingContext
) -> str | None:
    """The customer's name, if the mail, its addresses, its case or the settings hold it."""
    known = {name for name in (*context.customers.values(), context.case_customer) if name}
    if said is None:
        return rules if rules in known else None
    written = " ".join(said.split())[:120]
    people = [one for one in (message.sender, *message.to, *message.cc) if one]
    headers = " ".join(f"{one.name} {one.email}" for one in people)
    text = f"{message.subject}\n{message.body_text}\n{headers}"
    for name in known:
        if fold_company(name) == fold_company(written):
            theirs = [domain for domain, one in context.customers.items() if one == name]
            on_it = any(domain_among(one.domain, theirs) for one in people)
            named = name in (rules, context.case_customer) or _occurs(written, text)
            return name if on_it or named else rules
    if context.case_customer or fold_company(written) == fold_company(context.company):
        return rules
    if _occurs(written, text):
        return written
    squeezed = re.sub(r"\W", "", fold(written))
    inside = any(squeezed in re.sub(r"\W", "", one.domain) for one in people)
    return written if inside and len(squeezed) > 3 else rules


def believed_text(said: str, quote: Quote) -> str:
    """A deed or cause in few words: the model's, if they are about as good as the quote's own;
    with a number, or mostly in words, that the quote does not hold, the quote's."""
    flat = " ".join(said.split())
    if not flat or len(flat) > WHAT_AT_MOST or not _is_of(flat, quote.text):
        flat = short_imperative(" ".join(quote.text.split()))
    flat = flat if len(flat) <= WHAT_AT_MOST else flat[: WHAT_AT_MOST - 3].rsplit(" ", 1)[0] + "..."
    return flat[:1].upper() + flat[1:]


def _is_of(said: str, text: str) -> bool:
    if not set(_NUMBER.findall(said)) <= set(_NUMBER.findall(text)):
        return False
    wanted, there = _stems(said), _stems(text)
    return 2 * len(wanted & there) >= len(wanted)


def _stems(text: str) -> set[str]:
    """Of the words that mean something: their beginnings, which inflection leaves alone."""
    return {word[:_STEM] for word in _WORD.findall(fold(as_seen(text))) if len(word) > 3}


def names_and_numbers(text: str, *, every: bool = False) -> set[str]:
    """Numbers, and the beginnings of words that are written like names; `every`: of all words."""
    found = set(_NUMBER.findall(text))
    words = _WORD.findall(as_seen(text))
    return found | {
        fold(word)[:_STEM] for at, word in enumerate(words) if every or (at and word[:1].isupper())
    }
