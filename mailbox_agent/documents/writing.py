"""How a value is written: in which language, zone and date form, with which source beside it.

Every section is written with one `Writing`; nothing here knows which sections there are.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.quotes import one_line
from mailbox_agent.documents.measures import first_due, span
from mailbox_agent.documents.values import Edition, Mark, Row, Section, Value
from mailbox_agent.documents.wording import locale_for, wording_for
from mailbox_agent.drafts.whole_words import whole_sentence
from mailbox_agent.records import Address, CaseRecord, Company, Item, Person, Source

QUOTE_LIMIT = 1200  # characters of a quote in a comment
_NAMES_A_DATE = re.compile(r"\d")  # "1 December", "before 9": nothing to be counted from
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9_]")


@dataclass(frozen=True, slots=True)
class Writing:
    """What every section needs: the facts that may be used, and how to put them."""

    record: CaseRecord
    edition: Edition
    company: Company
    people: tuple[Person, ...]
    now: datetime
    zone: tzinfo
    zone_name: str
    language: str
    locale: str
    words: Mapping[str, str]
    names: Mapping[str, str]  # address in lower case -> the name that is known of it

    @property
    def internal(self) -> bool:
        return self.edition == "internal"

    @property
    def zone_words(self) -> str:
        """ "Europe/Copenhagen", or "UTC+09:00" where only the offset is known."""
        return f"UTC{self.zone_name}" if self.zone_name[:1] in {"+", "-"} else self.zone_name

    def say(self, key: str, **fields: str | int) -> str:
        """The wording under that key, filled. KeyError if there is none: a test renders all."""
        return self.words[key].format(**fields)

    def say_counted(self, key: str, count: int, **fields: str | int) -> str:
        """`key_one` for one, `key_many` else."""
        return self.say(f"{key}_one" if count == 1 else f"{key}_many", count=count, **fields)

    def name_of(self, written: str) -> str:
        """Somebody as the document names them: by name where one is known of the address."""
        known = self.names.get(written.strip().strip("<>").lower())
        return known or written

    def deed(self, item: Item) -> str:
        """What is to be done, as a whole sentence; "tomorrow" has the date beside it."""
        text = whole_sentence(item.what, item.source.quote)
        due, words = first_due(item), item.due_words.strip(" .,;:!?")
        if due is None or not words or _NAMES_A_DATE.search(words):
            return text
        at = text.casefold().rfind(words.casefold())
        end = at + len(words)
        if at < 0 or len(text.casefold()) != len(text) or text[end : end + 1].isalnum():
            return text
        return f"{text[:end]} ({self.day(due)}){text[end:]}"

    def day(self, day: date) -> str:
        from babel.dates import format_date

        return format_date(day, "long", locale=self.locale)

    def moment(self, moment: datetime) -> str:
        """Date and time in the document's zone, which the document names once."""
        from babel.dates import format_date, format_time

        local = moment.astimezone(self.zone)
        clock = format_time(local, "HH:mm", locale=self.locale)
        return f"{format_date(local.date(), 'long', locale=self.locale)}, {clock}"

    def moment_with_zone(self, moment: datetime) -> str:
        """The same with the zone and its offset on that day, for a line that stands alone."""
        offset = moment.astimezone(self.zone).strftime("%z")
        at_offset = "UTC" if offset == "+0000" else f"UTC{offset[:3]}:{offset[3:5]}"
        named = f"{self.zone_name}, {at_offset}" if "/" in self.zone_name else at_offset
        return f"{self.moment(moment)} ({named})"

    def length(self, start: datetime, end: datetime) -> str:
        """A duration in words: "2 d 4 h", "1 h 5 min"."""
        time = span(start, end)
        parts = [
            self.say(key, count=count)
            for key, count in (("days", time.days), ("hours", time.hours))
            if count
        ]
        if not time.days and (time.minutes or not parts):
            parts.append(self.say("minutes", count=time.minutes))
        return " ".join(parts)

    def source_comment(self, source: Source | None) -> str:
        """Author, date, subject, verbatim quote: one line each."""
        if source is None:
            return ""
        who = self.name_of(source.author) or self.say("source_company", company=self.company.name)
        key = f"source_{source.kind}"
        if source.segment == "forwarded":
            key = "source_forwarded"
        elif source.segment == "attachment":
            key = "source_attachment" if source.filename else "source_attachment_unnamed"
        when = self.moment_with_zone(source.at)
        lines = [self.say(key, who=who, when=when, name=source.filename)]
        if source.subject:
            lines.append(self.say("source_subject", subject=source.subject))
        if source.quote:
            quote = one_line(source.quote)
            quote = f"{quote[:QUOTE_LIMIT]} …" if len(quote) > QUOTE_LIMIT else quote
            lines.append(self.say("source_quote", quote=quote))
        return "\n".join(lines)

    def sourced(
        self, text: str, source: Source | None, *, mark: Mark = "", bookmark: str = ""
    ) -> Value:
        """A value with the comment that its source gives."""
        comment = self.source_comment(source) if text else ""
        return Value(text, source, comment, mark, bookmark)

    def computed(
        self, text: str, *, mark: Mark = "", stable: str | None = None, bookmark: str = ""
    ) -> Value:
        """A value that the case record itself gives; its comment says so."""
        return Value(text, None, self.say("source_record"), mark, bookmark, stable)

    def gap(self, key: str, *, bookmark: str = "", **fields: str | int) -> Value:
        """Something that is missing, shown as missing."""
        return Value(self.say(key, **fields), mark="gap", bookmark=bookmark)

    def with_note(self, part: Section, key: str) -> Section:
        """A part that has something to show, and a line for the reviewer about what it lacks."""
        if part.note:
            return part
        return replace(part, note=self.say("for_reviewer", text=self.say(key)))

    def section(
        self, key: str, rows: Iterable[Row], columns: Sequence[str] = (), note: str | None = None
    ) -> Section:
        """A part under its heading; with nothing behind it, one plain line for the reviewer."""
        found = tuple(rows)
        empty = self.say("for_reviewer", text=note or self.say(f"none_{key}"))
        return Section(
            key,
            Value(self.say(f"head_{key}"), bookmark=bookmark_name("sec", key)),
            found,
            tuple((name, self.say(f"col_{name}")) for name in columns),
            "" if found else empty,
        )


def writing_for(
    record: CaseRecord,
    *,
    edition: Edition,
    company: Company,
    people: Sequence[Person],
    now: datetime,
    zone: str,
    language: str,
) -> Writing:
    """Labels in the language asked for, else English; times in the zone asked for, else UTC."""
    known, words = wording_for(language)
    place = zone_or_utc(zone)
    name = "UTC" if place is UTC else zone
    return Writing(
        record,
        edition,
        company,
        tuple(people),
        now,
        place,
        name,
        known,
        locale_for(known),
        words,
        _names_known(record, people),
    )


def _names_known(record: CaseRecord, people: Sequence[Person]) -> dict[str, str]:
    """Names by address: of the team, else of the people on the case, else of who wrote."""
    found = {
        one.sender.email.lower(): name
        for one in record.messages
        if "@" not in (name := display_name(one.sender))
    }
    for one in record.people:
        name = display_name(Address(one.name, one.address))
        if "@" not in name:
            found[one.address.lower()] = name
    for person in people:
        found |= {address.lower(): person.name for address in person.addresses}
    return found


def bookmark_name(*parts: object) -> str:
    """A name that Word accepts and that survives a round trip: letters, digits, underscore."""
    return _NOT_IN_NAMES.sub("_", "_".join(str(part) for part in parts))[:40]


def line(name: object, value: Value) -> Row:
    """A row that is one paragraph."""
    return Row(str(name), (("text", value),))
