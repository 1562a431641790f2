"""What the reader of a draft may be told: everything that the case, the settings or the template
say, in the forms in which a draft can repeat it. Pure; built once for each check.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.check_words import LANGUAGES
from mailbox_agent.drafts.claims import Day, all_numbers, claims_in
from mailbox_agent.drafts.moments import moment_words
from mailbox_agent.records import CaseRecord, Company, Person, Source

MAX_TEXTS = 400_000
MIN_QUOTE = 12  # characters from which a line counts as a quote
_MARKS = " \t\u3000–—-•・*“”„\"«»「」‚‘’'…"


@dataclass(frozen=True, slots=True)
class Known:
    case_text: str  # of the case and the mail answered: one line, folded
    all_text: str  # with settings and template
    words: frozenset[str]
    days: frozenset[Day]
    weekdays: frozenset[int]
    times: frozenset[int]
    numbers: frozenset[str]
    links: frozenset[str]
    addresses: frozenset[str]
    offsets: frozenset[int]  # minutes east of Greenwich of the clocks that are spoken of

    def quotes(self, line: str) -> bool:
        """Whether a line, or a quoted span, is verbatim from the case."""
        core = fold(line).strip(_MARKS)
        return len(core) >= MIN_QUOTE and core in self.case_text

    def says_of_case(self, words: str) -> bool:
        """Whether these words stand in the case, however few they are."""
        return fold(words) in self.case_text

    def says(self, words: str) -> bool:
        return fold(words) in self.all_text


def fold(text: str) -> str:
    return one_line(text).casefold().replace("’", "'").replace("‘", "'")


def words_of(text: str) -> frozenset[str]:
    """The words of a text as names are compared: folded, without a possessive."""
    found = re.findall(r"[^\W\d_][\w'-]{0,60}", fold(text))
    return frozenset(found) | {word.removesuffix("'s").rstrip("'") for word in found}


def known_to_reader(
    view: CaseRecord,
    *,
    company: Company,
    people: Sequence[Person],
    texts: Sequence[str],
    recipients: Sequence[str],
    next_update_at: datetime | None,
    zone: str,
    language: str,
) -> Known:
    """`texts`: of the mail answered first, the template last; `language`: the draft's."""
    case_texts = [*case_statements(view), *texts[:-1]]
    case_text = "\n".join(case_texts)[:MAX_TEXTS]
    settings = "\n".join(
        [
            company.name,
            *company.domains,
            *(" ".join((p.name, p.title, p.phone, *p.addresses)) for p in people),
            *recipients,
            *_next_update_words(next_update_at, zone, language),
            *texts[-1:],
        ]
    )
    everything = f"{case_text}\n{settings}"[: 2 * MAX_TEXTS]
    said = claims_in(everything)
    days = {day for _, days in said.days for day in days} | set(
        _days_of(view, next_update_at, zone)
    )
    return Known(
        case_text=fold(case_text),
        all_text=fold(everything),
        words=words_of(everything),
        days=frozenset(days),
        weekdays=frozenset(number for _, number in said.weekdays) | frozenset(_weekdays(days)),
        times=frozenset(minutes for _, minutes in said.times)
        | frozenset(_times_of(view, next_update_at, zone)),
        numbers=all_numbers(everything),
        links=said.links,
        addresses=said.addresses,
        offsets=frozenset(minutes for _, minutes in said.offsets)
        | frozenset(_offsets_of(view, next_update_at, zone)),
    )


def case_statements(view: CaseRecord) -> Iterator[str]:
    """Every text of a case that a draft may repeat, one each."""
    case = view.case
    yield from (case.title, case.customer or "", case.token, *view.references)
    for message in view.messages:
        yield from (message.subject, message.summary, message.sender.name, message.sender.email)
        yield from message.to
    for person in view.people:
        yield f"{person.name} {person.address}"
    for source in _sources(view):
        yield from (source.quote, source.author, source.subject)
    for item in view.items:
        yield from (item.what, item.owner or "", item.due_words)
    for cause in view.causes:
        yield cause.what
    for note in view.notes:
        yield note.text


def _sources(view: CaseRecord) -> Iterator[Source]:
    yield from (i.source for i in view.items)
    yield from (c.source for c in view.causes)
    yield from (i.source for i in view.impacts)
    if view.complaint:
        yield view.complaint


def _days_of(view: CaseRecord, moment: datetime | None, zone: str) -> Iterator[Day]:
    moments = [m.at for m in view.messages] + [s.at for s in _sources(view)]
    moments += [one.at for one in view.sent] + [i.done_at for i in view.items if i.done_at]
    moments += [moment] if moment else []
    for place in (zone_or_utc(zone), UTC):
        for at in moments:
            local = at.astimezone(place)
            yield local.year, local.month, local.day
    for item in view.items:
        if item.due:
            yield item.due.year, item.due.month, item.due.day
        for step in item.history:
            if step.field == "due" and step.applied and step.before:
                day = date.fromisoformat(step.before[:10])
                yield day.year, day.month, day.day


def _times_of(view: CaseRecord, moment: datetime | None, zone: str) -> Iterator[int]:
    moments = [i.due_at for i in view.items if i.due_at] + ([moment] if moment else [])
    for at in moments:
        local = at.astimezone(zone_or_utc(zone))
        yield local.hour * 60 + local.minute


def _offsets_of(view: CaseRecord, moment: datetime | None, zone: str) -> Iterator[int]:
    """Of the reader's zone at every moment of the case: summer time may begin in between."""
    moments = [m.at for m in view.messages] + [i.due_at for i in view.items if i.due_at]
    yield 0
    for at in (*moments, *((moment,) if moment else ())):
        east = at.astimezone(zone_or_utc(zone)).utcoffset()
        yield int(east.total_seconds()) // 60 if east else 0


def _weekdays(days: set[Day]) -> Iterator[int]:
    for year, month, day in days:
        if year is not None:
            yield datetime(year, month, day, tzinfo=UTC).weekday()


def _next_update_words(moment: datetime | None, zone: str, language: str) -> Iterator[str]:
    """In the draft's language, and in English, which a mixed draft falls back to. All nine would
    take a tenth of a second and 8 MiB."""
    for code in dict.fromkeys((language, "en")) if moment else ():
        if code in LANGUAGES:
            words = moment_words(moment, zone, code)  # type: ignore[arg-type]
            yield f"{words.weekday} {words.date} {words.time} {words.zone}"
