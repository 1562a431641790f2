"""Why a classifier decided as it did, in words for people: what it saw of the mail, heaviest first.

Asked only where somebody wants to know (`explaining.py`): reading goes without. What is shown is
the mail's own wording (`as_written.py`) and what the marks of `topics.py` and `kind.py` mean; what
is counted stands in `linear.py`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from mailbox_agent.linear import Verdict, load
from mailbox_agent.understanding.as_written import as_written, whole_numbers
from mailbox_agent.understanding.topics import few, sieves
from mailbox_agent.understanding.words_topics import Weighted

Phrases = Mapping[str, str]  # a mark, with its number or without -> what it means
Part = tuple[str, str, str, int]  # where, folded text, as written, how often a word counts there
_MAX_FEATURES = 80
_MAX_MARKS = 3
_MAX_WORDS = 4
_MAX_QUOTED = 3  # words of a table inside a sentence; all of them stand in the line of points
_LONGEST = 40  # characters shown of what a table found
_WORTH = 0.15  # of the heaviest mark: what is less is not said
_QUOTED = re.compile("“([^”]*)”")
_SECOND = 0.15  # a second class this likely is named

_CIRCUMSTANCES: Phrases = {
    "role customer": "a customer writes",
    "role sales": "one of our salespeople writes",
    "role internal": "one of us writes",
    "role partner": "a partner writes",
    "kind escalation": "the mail raises a matter",
    "kind update": "the mail adds to a matter",
    "kind status_request": "the mail asks how things stand",
    "kind resolution": "the mail says that it is solved",
    "mood angry": "written in a tone that reads as angry",
    "mood frustrated": "written in a tone that reads as frustrated",
    "mood neutral": "written in a calm tone",
    "mood positive": "written in a friendly tone",
    "first mail": "it begins a thread",
    "reply": "it answers an earlier mail",
    "known case": "it belongs to a known case",
    "forwards": "it forwards another mail",
}


def in_words(
    name: str,
    verdict: Verdict,
    features: frozenset[str],
    text: str,
    phrases: Phrases,
    besides: str = "",
) -> str:
    """One sentence. `phrases` says the marks that are no mere circumstances; `besides` is what else
    spoke for it."""
    classifier = load(name)
    told = classifier.telling(features, verdict.value, _MAX_FEATURES)
    weights = {one: classifier.weight(one, verdict.value) for one in told}
    marks: dict[str, float] = {}  # what a mark means -> how much it spoke for the class
    telling: set[str] = set()  # meanings that come from what the mail says
    for one, weight in weights.items():
        meaning, is_more = _meaning(one, phrases)
        if meaning:
            marks[meaning] = marks.get(meaning, 0.0) + weight
            telling |= {meaning} if is_more else set()
    least = _WORTH * max(weights.values(), default=0.0)
    ordered = sorted(marks, key=lambda one: -marks[one])
    said = [one for one in ordered if marks[one] >= least][:_MAX_MARKS]
    shown = " ".join(_QUOTED.findall(" ".join(said))).casefold()
    words = [
        one
        for one in as_written([o for o in told if weights[o] >= least], text, most=_MAX_WORDS)
        if one.casefold() not in shown
    ]
    parts = [*said, *_worded(words), *([besides] if besides else [])]
    if not (telling & set(said) or words or besides):
        parts.append("no word of it tells more: most such mails are so")
    return f"{_how_likely(verdict)}: {'; '.join(parts)}"


def _meaning(feature: str, phrases: Phrases) -> tuple[str, bool]:
    """What a mark means, and whether it comes from what the mail says; "" for a word."""
    if not feature.startswith("="):
        return "", False
    mark = feature[1:]
    name = mark.rpartition(" ")[0] if mark[-1:].isdigit() else mark
    if mark in _CIRCUMSTANCES:
        return _CIRCUMSTANCES[mark], False
    return phrases.get(mark) or phrases.get(name, ""), True


def _how_likely(verdict: Verdict) -> str:
    if verdict.second_chance < _SECOND:
        return verdict.likely
    return f"{verdict.likely} ({verdict.second.replace('_', ' ')} {verdict.second_chance:.0%})"


def _worded(words: Sequence[str]) -> Iterable[str]:
    plain = [one for one in words if any(char.isalpha() for char in one)]
    numbers = [one for one in words if one not in plain]
    if plain:
        yield f"the word{'' if len(plain) == 1 else 's'} {_quoted(plain)}"
    if numbers:
        yield f"the number{'' if len(numbers) == 1 else 's'} {_quoted(numbers)}"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{one}”" for one in words)


def times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def words_found(folded: str, written: str, table: Weighted, *, most: int) -> list[tuple[str, int]]:
    """What `topics.weigh` counts: each word as the mail writes it, with its points.

    `written` is as long as `folded` (`sentences.fold`).
    """
    found: list[tuple[str, int]] = []
    for place, pattern in sieves(table).live(folded):
        first: dict[str, str] = {}
        for hit in few(pattern, folded):
            first.setdefault(hit[0].strip(), written[slice(*whole_numbers(written, hit.span()))])
        found += [(_short(one), table[place][0]) for one in list(first.values())[:most]]
    return found


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1]}…"


def points(name: str, parts: Sequence[Part], table: Weighted, *, most: int = 3) -> tuple[str, str]:
    """(what a table found, for a sentence; the same with the points of each word, that add up).

    ("", "NAME: none") where it found nothing.
    """
    total = 0
    lines: list[str] = []
    words: dict[str, None] = {}
    for where, folded, written, factor in parts:
        found = words_found(folded, written, table, most=most)
        if found:
            total += factor * sum(count for _, count in found)
            listed = ", ".join(f"“{word}” {factor * count:+d}" for word, count in found)
            lines.append(f"{where} {listed}".strip())
            words.update(dict.fromkeys(word for word, _ in found))
    if not total:
        return "", f"{name}: none"
    few_words = _quoted(list(words)[:_MAX_QUOTED]) + (", …" if len(words) > _MAX_QUOTED else "")
    sum_of_it = f"{name}, {plural(total, 'point')}"
    return f"{sum_of_it}: {few_words}", f"{sum_of_it}: {'; '.join(lines)}"
