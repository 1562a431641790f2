"""What the writer asks for sooner than our promise meets it: for the person who decides. Pure.

A draft that promises an answer on Monday to somebody who needs a call now is worse than none
(practice row commitments: do what you say; here: say what helps).
"""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.cases.quotes import one_line, shorten
from mailbox_agent.drafts.asked_times_words import ASKS_FOR_SOMEBODY, AT_ONCE
from mailbox_agent.drafts.moments import short_moment
from mailbox_agent.drafts.told_back import NAMED, is_theirs
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.records import Finding, Item

AT_ONCE_IS = timedelta(minutes=30)  # a promise within it meets "now"
MAX_FINDINGS = 5
BROKEN_LATELY = timedelta(days=7)  # what we broke before that is in the plan
_NOW = re.compile("|".join(AT_ONCE.values()), re.IGNORECASE)
_SOMEBODY = re.compile("|".join(ASKS_FOR_SOMEBODY.values()), re.IGNORECASE)
_EACH = {
    "MINUTELY": timedelta(minutes=1),
    "HOURLY": timedelta(hours=1),
    "DAILY": timedelta(days=1),
    "WEEKLY": timedelta(weeks=1),
}


def asked_sooner(
    items: Sequence[Item],
    texts: Sequence[str],
    answers: Collection[int],
    *,
    promised: datetime | None,
    now: datetime,
    zone: str,
) -> tuple[Finding, ...]:
    """One finding for each request of the answered mails that asks for an earlier time, and for
    each promise of ours, whoever made it, that falls due before.

    texts: the writer's own words in those mails. promised: of the next update, aware. zone: where
    a day without a time is read. At most five findings of each.
    """
    if promised is None:
        return ()
    still_open = [item for item in items if item.state == "open" and item.supported]
    asked = [
        item
        for item in still_open
        if item.source.id in answers and not item.promise and not is_theirs(item)
    ]
    found = [
        Finding("next_update", f"they ask for something {why}", _shown(item))
        for item in asked
        if (why := _why(item, promised, now, zone))
    ]
    ours = [
        Finding("next_update", f"one of us has promised this {why}", _shown(item))
        for item in still_open
        if item.promise
        and not (item.due and item.due < (now - BROKEN_LATELY).date())
        and (why := _by_when(item, promised, now, zone))
    ]
    known = " ".join(one_line(item.source.quote) for item in asked)
    if promised - now > AT_ONCE_IS:
        found += _at_once(texts, known, promised, zone)
    return (*found[:MAX_FINDINGS], *ours[-MAX_FINDINGS:])


def _why(item: Item, promised: datetime, now: datetime, zone: str) -> str:
    """What the promise does not meet of this request; "" if it meets all."""
    later = f", the next update is promised for {short_moment(promised, zone)}"
    by_when = _by_when(item, promised, now, zone)
    if by_when and later not in by_when:
        return by_when
    if _NOW.search(item.source.quote) and promised - now > AT_ONCE_IS:
        return f"at once{later}"
    every = _every(item.recurrence or "")
    if every is not None and now + every < promised:
        return f"more often than the promise says{later}"
    return by_when


def _by_when(item: Item, promised: datetime, now: datetime, zone: str) -> str:
    """When it is due, if that has passed or comes before the promised time; else ""."""
    where = zone_or_utc(item.zone, zone)
    last = now.astimezone(where).date(), promised.astimezone(where).date()
    if item.due_at is not None:
        due, passed, early = (
            short_moment(item.due_at, zone),
            item.due_at < now,
            item.due_at < promised,
        )
    elif item.due is not None:
        due, passed, early = f"{item.due}", item.due < last[0], item.due < last[1]
    else:
        return ""
    if not (passed or early):
        return ""
    gone = " (that has passed)" if passed else ""
    return f"by {due}{gone}, the next update is promised for {short_moment(promised, zone)}"


def _at_once(texts: Sequence[str], known: str, promised: datetime, zone: str) -> Iterator[Finding]:
    """Sentences that no rule took for a request, but that call for somebody now."""
    for text in texts:
        for sentence in sentences(text[:20_000]):
            line = one_line(sentence)
            if line in known or len(line) > 400:
                continue
            if _NOW.search(line) and _SOMEBODY.search(line):
                why = (
                    "they ask for something at once, the next update is promised for"
                    f" {short_moment(promised, zone)}"
                )
                yield Finding("next_update", why, shorten(line, NAMED))


def _every(rule: str) -> timedelta | None:
    """How often an RRULE repeats; None if it does not say."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    each, interval = _EACH.get(parts.get("FREQ", "")), parts.get("INTERVAL", "1")
    return each * min(int(interval), 10_000) if each and interval.isdecimal() else None


def _shown(item: Item) -> str:
    return shorten(one_line(item.source.quote), NAMED)
