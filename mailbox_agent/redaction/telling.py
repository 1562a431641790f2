"""What stands after a word like "password": behind a colon, an "is", or on the next line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

_MARKS = r"[*_\"'“”„‚‘’«»`)\]]{0,4}"
_GAP = r"[^\n:=.!?;|\t：＝]{0,48}?"
_SIGN = r"[ \t]{0,20}(?:(?:=>|->|→|:=|::|:|=|：|＝|\||\t)[ \t]{0,20})+(?:[*_]{1,3}[ \t]{1,5})?"
_IS = (
    r"(?:(?:now|currently|still)\s)?(?:is|was|are|lautet[e]?|ist|war|heißt|est|était|es|era|è|é|foi"
    r"|jest|je|är|er|on|to(?:\sbe)?|auf|au|en|a|van|na|"
    r"with|mit|avec|con|met)(?:\s(?:now|still|currently|jetzt|nun|weiterhin|désormais|maintenant"
    r"|ahora|ora|nu|teraz|as\sfollows|wie\sfolgt|le\ssuivant))?"
)
_NEAR = {
    "sign": re.compile(
        rf"(?:[ \t]?[(\[][^()\n\]]{{0,30}}[)\]])?(?:{_MARKS}{_SIGN}|>(?=[^\s>]))|[ \t]lautet[ \t]"
    ),
    "cjk": re.compile(r"[ \t]*(?:は|が|是|为|為|은|는|:)[ \t]*"),
    "is": re.compile(rf"{_MARKS}{_GAP}\s{_IS}[ \t]*[:：]?\s{{1,3}}", re.IGNORECASE),
    "far": re.compile(rf"{_MARKS}{_GAP}{_SIGN}"),
    "below": re.compile(rf"{_MARKS}{_GAP}[ \t]*(?:[:=：.]{{1,2}})?[ \t]*(?:\r?\n[> \t]*){{1,3}}"),
    "bare": re.compile(rf"{_MARKS}[ \t]{{1,4}}"),
}
_OPEN = "\"'“”„«‚‘’`*_<[("
_SHUT = "\"'“”»«‘’`*_>])"
_QUOTED = re.compile(r"""(?:["“„”«](.{3,120}?)["“”»]|['‚‘’`](.{3,120}?)['‘’`])(?=\W|\Z)""")
_WORD = re.compile(r"\S{3,512}")  # longer tokens are known by their form
_CJK = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ENDS = re.compile(r"[ \t]*(?:[,;|)\]}<\"'.]|\r?\n|\Z)|[ \t]+[/|][ \t]")

Way = Literal["sign", "cjk", "is", "far", "below", "bare"]


@dataclass(frozen=True, slots=True)
class Value:
    """text[start:end] may be what the word announced."""

    start: int
    end: int
    way: Way
    quoted: bool
    last: bool  # nothing more is said in its line, or a comma follows
    between: str = ""  # what stands between the word and it


def lines_with(hints: Iterable[str], text: str, lower: str) -> Iterator[tuple[int, int]]:
    """Where lines begin and end that hold one of the hints; `lower` is the text in lower case."""
    if len(lower) != len(text):  # a few letters are longer in lower case: all of it, then
        yield 0, len(text)
        return
    found = [hint for hint in hints if hint in lower]
    end = 0
    while found:
        places = {hint: at for hint in found if (at := lower.find(hint, end)) >= 0}
        if not places:
            return
        found, at = list(places), min(places.values())
        start = lower.rfind("\n", 0, at) + 1
        end = lower.find("\n", at)
        end = len(lower) if end < 0 else end
        yield start, end


def values_after(text: str, at: int, ways: tuple[Way, ...]) -> Iterator[Value]:
    """The value of each way that a word ending at `at` may announce one, surest first."""
    for way in ways:
        lead = _NEAR[way].match(text, at)
        value = lead and _value(text, lead.end(), way)
        if value and lead:
            yield replace(value, between=lead[0])


def _value(text: str, start: int, way: Way) -> Value | None:
    """The quoted words at `start`, else the word there without the marks around it."""
    quoted = _QUOTED.match(text, start)
    if quoted and "\n" not in quoted[0]:
        group = quoted.lastindex or 1
        return Value(*quoted.span(group), way, True, True)
    word = _WORD.match(text, start)
    if word is None:
        return None
    end = word.end()
    while start < end and text[start] in _OPEN:
        start += 1
    if start < end and text[start].isascii() and (foreign := _CJK.search(text, start, end)):
        end = foreign.start()
    if (tag := text.find("</", start, end)) > 0:
        end = tag
    while end > start and text[end - 1] in ".,;:" + _SHUT:
        end -= 1
    if end - start < 3:
        return None
    return Value(start, end, way, False, bool(_ENDS.match(text, end)))
