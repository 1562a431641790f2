"""The time of day beside a date: "18:00 your time", "noon", "15 Uhr", "22 h", "2 pm MT"."""

import re
from dataclasses import dataclass

from mailbox_agent.understanding.day_asides import is_how_long
from mailbox_agent.understanding.words_dates import CLOCK_WORDS, THEIR_TIME_WORDS, ZONE_WORDS

_NEAR = 26  # characters between a date and its time

_NAMES = "|".join(sorted(CLOCK_WORDS, key=len, reverse=True))
_PREPOSITION = "|".join(
    f"(?<={word} )"
    for word in ("before", "by", "at", "until", "till", "vor", "bis", "um", "avant", "à", "de las")
)
_PLAIN_ZONES = r"utc|gmt|cet|cest|mez|mesz|bst|uk time|[ecmp]dt|[cmp]st|jst|sgt|aest|aedt"
_TIME = re.compile(
    rf"(?<![\d:.,])(?:(?P<word>{_NAMES})(?!\w)"
    r"|(?P<h24>[01]?\d|2[0-4])[:h](?P<m24>[0-5]\d)(?!\d)(?: ?(?P<half24>[ap])\.?m\b)?(?: ?uhr)?"
    r"|(?P<h12>\d{1,2})(?:\.(?P<m12>[0-5]\d))? ?(?P<half>[ap])\.?m\b"
    r"|(?P<huhr>\d{1,2}) ?(?:uhr|o'clock)(?: (?P<muhr>[0-5]\d)(?!\d))?"
    r"|(?P<hfr>\d{1,2}) ?h(?!\w)"
    r"|(?P<hja>\d{1,2})時(?:(?P<mja>\d{1,2})分)?"
    r"|(?:(?<=a las )|(?<=antes de las ))(?P<hes>\d{1,2})(?![\d:]|[.,]\d)(?! ?(?!de la |de hoy|en "
    r"|del? |y |que |h\b|hora|para |por |con |o |a )[a-zäéü°º-])"
    rf"|(?:{_PREPOSITION})(?P<hzone>\d{{1,2}})(?= ?\(?(?:{_PLAIN_ZONES})\b)"
    r"|(?:(?<=before )|(?<=by )|(?<=at ))(?P<hbare>\d{1,2})(?![\d:%/]|[.,]\d| ?[a-zäéü°º-]))"
)
_AROUND = re.compile(
    r"(?:after|from|since|nach|ab|après|desde|dopo|between|and|-|seit) ?(?:the )?$"
)
_RANGE_BEHIND = re.compile(r" ?(?:-|to|bis|a|à) ?\d")
_ZONE = re.compile(
    r" ?\(?(?:" + "|".join(f"(?P<z{n}>{pattern})" for n, pattern in enumerate(ZONE_WORDS)) + r")\b"
)
_THEIRS = re.compile(rf" ?\(?(?:{THEIR_TIME_WORDS})\b")
_LONE = re.compile(
    r"(?:\b(?:by|before|until|till|no later than|bis|vor|spätestens um|avant|d'ici"
    r"|antes de(?: las?)?"
    r"|entro le|até às?|voor|przed)|\bbefore (?:[\w-]+ ){0,2}[\w-]+'s"
    r"|\b(?:before|avant que|antes de que) [^.;:!?]{1,50} (?:starts?|begins?|opens?|leaves?"
    r"|departs?|goes live|commence|débute|ouvre|empi[ec]\w+|abr[ae])(?: at| à| a las)?"
    r"|\b(?:join|call|connect|meet|ring"
    r"|conecte)\b[^.,;]{0,40} (?:at|um|à|a las)) ?$"
)
# "by Friday, at 2 am the import fell over": the time is another clause's.
_NEW_CLAUSE = re.compile(r"[,;:.] ")
_SUBJECT = re.compile(
    r" (?:the|our|your|it|we|they|i|he|she|der|die|das|unser\w*|es|wir|ich|le|la|l'|les|el|los|se"
    r"|il"
    r"|(?:ist|war|est|a|es|fue)\b)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class ClockTime:
    minutes: int  # since midnight
    start: int
    end: int
    zone: str = ""  # IANA, where the words name one
    theirs: bool = False  # "your time"


def _read(folded: str, hit: re.Match[str]) -> ClockTime | None:
    groups = {key: value for key, value in hit.groupdict().items() if value is not None}
    if "word" in groups:
        hour, _, minute = CLOCK_WORDS[groups["word"]].partition(":")
    else:
        hour = next(
            value for key, value in groups.items() if key.startswith("h") and value.isdigit()
        )
        minute = next((value for key, value in groups.items() if key.startswith("m")), "0")
    hours = int(hour)
    half = groups.get("half") or groups.get("half24")
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    if hours > 24 or int(minute) > 59:
        return None
    end = hit.end()
    zone = _ZONE.match(folded, end)
    theirs = _THEIRS.match(folded, end)
    name = ""
    if zone and not theirs:
        index = next(key for key, value in zone.groupdict().items() if value)
        name = list(ZONE_WORDS.values())[int(index[1:])]
    end = theirs.end() if theirs else zone.end() if zone else end
    return ClockTime(hours * 60 + int(minute), hit.start(), end, name, bool(theirs))


def _times(folded: str, start: int, end: int) -> list[ClockTime]:
    found = []
    for hit in _TIME.finditer(folded, start, end):
        if _AROUND.search(folded[max(0, hit.start() - 12) : hit.start()]):
            continue
        if _RANGE_BEHIND.match(folded, hit.end()):
            continue
        read = _read(folded, hit)
        if read:
            found.append(read)
    return found


def times_left_out(folded: str) -> list[tuple[str, str]]:
    """(the words, why) of each time of day that a sentence names and that is no due time by itself:
    ("after 20:00", "that is when it begins")."""
    found: list[tuple[str, str]] = []
    end = 0
    for hit in _TIME.finditer(folded):
        if hit.start() < end or _read(folded, hit) is None:
            continue
        end = hit.end()
        around = _AROUND.search(folded[max(0, hit.start() - 12) : hit.start()])
        if _RANGE_BEHIND.match(folded, hit.end()):
            until = _TIME.search(folded, hit.end(), hit.end() + 12)
            end = until.end() if until else end
            found.append((folded[hit.start() : end], "that is a stretch of time"))
        elif around:
            start = max(0, hit.start() - 12) + around.start()
            found.append((folded[start:end].strip(), "that is when it begins"))
        else:
            found.append((hit[0], ""))
    return found


def clock_time_near(folded: str, start: int, end: int) -> ClockTime | None:
    """The time of day that stands beside folded[start:end], a date; None if there is none."""
    inside = (
        one for one in _times(folded, max(0, start - _NEAR), min(len(folded), end + _NEAR))
        if not (_NEW_CLAUSE.search(folded[end : one.start]) and _SUBJECT.match(folded, one.end))
    )  # fmt: skip
    return min(
        inside,
        key=lambda one: max(one.start - end, start - one.end, 0),
        default=None,
    )


def lone_deadline_time(folded: str) -> ClockTime | None:
    """A time of day that is a deadline by itself: "before noon", "by 18:00"."""
    for one in _times(folded, 0, len(folded)):
        before = folded[max(0, one.start - 70) : one.start]
        if _LONE.search(before) and not is_how_long(before, folded[one.end :][:40]):
            return one
    return None
