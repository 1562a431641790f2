"""Clauses that plainly say that something has been done, and whether an item is meant by one.

Nothing that is denied, to come, told by others, partial or excepted counts. The wording is data
(`words_updates.py`); which item changes is `item_updates.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache, lru_cache

from mailbox_agent.cases.matter import fold as fold_word
from mailbox_agent.cases.matter import sketch_words
from mailbox_agent.sieve import Sieves
from mailbox_agent.understanding import words_updates as words
from mailbox_agent.understanding.named_days import calendar_days, weekdays_named
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence, fold
from mailbox_agent.understanding.words_dates import NUMBER_WORDS

SURE = 1.0  # a fit from which several items may be meant by one clause
_MAX_CLAUSE = 400  # characters
_ENOUGH = 0.5  # of the item's own words
_ANY, _ENDED, _STATE, _HERE = "any deed", "ended", "state", "here it is"
_PRONOUNS = frozenset({"i", "we", "he", "she", "they", "it"})
_QUOTED = re.compile(r'"[^"]{1,300}"')
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b(?: ?(?:uhr|utc|am|pm|h))?|\b\d{1,2} ?(?:uhr|am|pm|h)\b")
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th|\.|er)? (?:of |de )?(?:jan|feb|fév|mar|mär|apr|avr|abr|ma[iy]|jun"
    r"|juin|jul|juil"
    r"|aug|août|ago|sep|o[kc]t|nov|de[czc]|déc|dic|ene|gen|giu|lug|set|ott|mei|maa|maj|sty|lut|kwi"
    r"|cze|lip|sie|wrz|paź|lis|gru)\w*"
    r"|\b20\d\d(?:-\d\d){0,2}\b"
    r"|\b\d{1,2}[./]\d{1,2}[./]?(?:\d{2,4})?"
)


@dataclass(frozen=True, slots=True)
class Completed:
    """A clause of completion: `deed` as in words_updates.DEEDS or one of the general kinds."""

    deed: str
    words: str  # those that say so
    clause: str  # folded
    about: frozenset[str]  # words of what it is about: its head
    more: frozenset[str]  # and those that tell which one


@dataclass(frozen=True, slots=True)
class Thing:
    """What an item is about."""

    deed: str | None
    several: bool
    head: frozenset[str]
    object: frozenset[str]
    all: frozenset[str]
    on_or_off: str = ""


def completed_in(sentence: Sentence, names: frozenset[str]) -> Iterator[Completed]:
    """The clauses that say that something has been done, of a sentence that `may_report`."""
    text = _unquoted(sentence)
    if seldom(words.DOUBTFUL_SENTENCE).search(text):
        return
    for clause in _clauses(_without_exception(text)):
        if 6 <= len(clause) <= _MAX_CLAUSE and not seldom(words.NOT_DONE_CLAUSE).search(clause):
            found = _completed(clause, names)
            if found:
                yield found


def _unquoted(sentence: Sentence) -> str:
    return _QUOTED.sub(lambda hit: " " * len(hit[0]), sentence.folded)


def may_report(sentence: Sentence) -> bool:
    """Whether words of a report stand in it at all: asked before each of its clauses is."""
    if sentence.cells:
        return False
    text = _unquoted(sentence)
    told = _tellings()[1].live(text) or compiled(words.HERE_IT_IS).may_match(text)
    return bool(told) or compiled(words.AS_PROMISED).may_match(text)


def _without_exception(text: str) -> str:
    hit = seldom(words.EXCEPT).search(text)
    if hit is None:
        return text
    if text[: hit.start()].strip():
        return text[: hit.start()]
    comma = text.find(",", hit.end())
    return text[comma + 1 :] if comma >= 0 else ""


def _clauses(text: str) -> list[str]:
    """The clauses; "as promised," belongs to the one it stands beside."""
    pieces, at = [], 0
    for mark in seldom(words.CLAUSE_END).finditer(text):
        pieces.append(text[at : mark.start()].strip())
        at = mark.end()
    pieces.append(text[at:].strip(" .…"))
    clauses: list[str] = []
    promised = ""
    for piece in pieces:
        hit = compiled(words.AS_PROMISED).fullmatch(piece)
        if hit and clauses:
            clauses[-1] += f" {piece}"
        elif hit:
            promised = f" {piece}"
        elif piece:
            clauses.append(piece + promised)
            promised = ""
    return clauses


@cache
def _tellings() -> tuple[tuple[str, ...], Sieves]:
    """Per deed the patterns of a clause that reports it; `who`, where there, is its subject."""
    told = {deed: done for deed, (_, done) in words.DEEDS.items()}
    told |= {_ANY: words.ANY_DEED, _ENDED: words.ENDED, _STATE: words.STATE}
    made = []
    for deed, done in told.items():
        patterns = [rf"{words.BEFORE_PARTICIPLE}(?P<done>{done})(?!\w)"]
        if deed == _ENDED:
            patterns.append(words.ENDED_BY_ITSELF)
        if deed != _STATE:
            patterns.append(rf"{words.FRAGMENT}(?P<done>{done}){words.BESIDE_FRAGMENT}")
        if deed not in (_STATE, _ENDED):
            patterns.append(rf"{words.BY_SOMEBODY}(?P<done>{done})(?!\w)")
        if deed in words.DEEDS_OF_OURS:
            patterns.append(rf"(?<!\w)(?P<done>{words.DEEDS_OF_OURS[deed]})(?:-\w+)?(?!\w)")
        made += [(deed, pattern) for pattern in patterns]
    return tuple(deed for deed, _ in made), Sieves(pattern for _, pattern in made)


def _completed(clause: str, names: frozenset[str]) -> Completed | None:
    firm = compiled(words.AS_PROMISED).search(clause)
    plain = clause[: firm.start()] + clause[firm.end() :] if firm else clause
    here = compiled(words.HERE_IT_IS).match(plain)
    if here or (firm and re.match(r"^(?:the|your|our|die|der|das|le|la|l'|el|il|lo) ?\S+", plain)):
        behind = plain[here.end() :] if here else plain
        about = telling_words(_to_preposition(behind))
        if here or len(behind.split()) <= 6:
            return Completed(
                _HERE, here[0] if here else "as promised", clause, about, telling_words(behind)
            )
    deeds, tellings = _tellings()
    for place, pattern in tellings.live(plain):
        deed, hit = deeds[place], pattern.search(plain)
        if hit is None or hit.groupdict().get("who", "i") not in names | _PRONOUNS:
            continue
        before, behind = plain[: hit.start()], plain[hit.end("done") :]
        between = plain[hit.start() : hit.start("done")]
        if seldom(words.NOT_DONE_BEHIND).search(behind):
            return None
        if telling_words(f"{before} {between}"):  # "the list was sent": its subject is the thing
            behind = ""
        zones = (_to_preposition(before), _to_preposition(between), _to_preposition(behind))
        more = telling_words(f"{before} {between} {zones[2]}")
        about = telling_words(" ".join(zones)) or more  # "de" is an article, too
        return Completed(deed, hit["done"], clause, about, more)
    return None


def _to_preposition(text: str) -> str:
    hit = seldom(words.PREPOSITION).search(text)
    return text[: hit.start()] if hit else text


def telling_words(text: str) -> frozenset[str]:
    """Telling words and numbers, without days and times."""
    text = _CLOCK.sub(" ", _DAY.sub(" ", text))
    numbers = {str(NUMBER_WORDS[word]) for word in text.split() if NUMBER_WORDS.get(word, 0) > 1}
    numbers |= set(re.findall(r"\b\d{1,9}\b", text))
    plain = {
        word for word in sketch_words(text) if not word.isdigit() and word not in _number_words()
    }
    return frozenset(plain - words.NOT_AN_OBJECT | numbers)


@cache
def _number_words() -> frozenset[str]:
    return frozenset(fold_word(word) for word in NUMBER_WORDS)


@lru_cache(maxsize=1_024)  # of each open item, with every mail of its case
def known(what: str) -> Thing:
    """What an item is about, from its words up to the reason or aim."""
    text = fold(what[:_MAX_CLAUSE])
    cut = seldom(words.ITEM_CORE_END).search(text, 12)
    core = text[: cut.start()] if cut else text
    found = sorted(
        (hit.start(), hit.end(), deed)
        for deed, (named, _) in words.DEEDS.items()
        if (hit := _deed_named(named).search(core))
    )
    several = len(found) > 1 and bool(
        re.search(words.SEVERAL_DEEDS, core[found[0][1] : found[1][0]])
    )
    deed = found[0][2] if found else None
    tokens = telling_words(core)
    head = core[found[0][1] :] if found and found[0][0] < 40 else core
    before = core[: found[0][0]] if found else core
    heads = telling_words(_to_preposition(head.strip())) or telling_words(_to_preposition(before))
    verbs = frozenset(word for word in tokens if _is_named(deed, word))
    return Thing(
        deed, several, heads - verbs, tokens - verbs, telling_words(text), _on_or_off(core)
    )


def _on_or_off(text: str) -> str:
    off = seldom(words.SWITCHED_OFF).search(text)
    return "off" if off else "on" if seldom(words.SWITCHED_ON).search(text) else ""


@cache
def _deed_named(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def fits(thing: Thing, one: Completed) -> float:
    """How surely the clause speaks of the item: 0 not at all, from SURE on without doubt."""
    same_deed = one.deed == thing.deed
    if thing.on_or_off and _on_or_off(one.words) not in ("", thing.on_or_off):
        return 0.0
    if thing.several and one.deed not in (_ANY, _ENDED):
        return 0.0
    if not same_deed and not _may_mean(one.deed, thing.deed):
        return 0.0
    numbers, told = _numbers(thing.object), _numbers(one.about | one.more)
    if numbers and told and not numbers & told:
        return 0.0
    shared = shared_words(thing.object, one.more)
    deed_named = any(_is_named(thing.deed, word) for word in one.about)
    if not deed_named and not shared_words(thing.object, one.about):
        return 0.0
    verb = same_deed or deed_named or (one.deed == _HERE and thing.deed == "transfer")
    share = (len(shared) + verb) / (len(thing.object) + verb)
    if share >= 0.75 or (shared & numbers and verb and len(thing.object) <= 4):
        return SURE + share
    strange = one.more - _matching(thing.all, one.more)
    if any(not _is_named(thing.deed, word) for word in strange):
        return 0.0
    if share >= _ENOUGH and (len(shared) + verb >= 2 or deed_named):
        return SURE + share if len(shared) > 1 else share
    head = len(shared_words(thing.head, one.about)) / len(thing.head) if thing.head else 0.0
    return share if verb and head >= _ENOUGH else 0.0


def _is_named(deed: str | None, word: str) -> bool:
    return deed is not None and bool(_deed_named(words.DEEDS[deed][0]).fullmatch(word))


def same_thing(one: Thing, other: Thing) -> bool:
    """Whether two items are about one thing: a request and the promise that answers it."""
    mine = {word for word in one.all if not _is_named(one.deed, word)}
    theirs = frozenset(word for word in other.all if not _is_named(other.deed, word))
    return len(shared_words(frozenset(mine), theirs)) >= 2


def _may_mean(told: str, deed: str | None) -> bool:
    if told == _ANY:
        return True
    if told == _ENDED:
        return deed not in ("transfer", "speak", "pay", "confirm")
    if told == _STATE:
        return deed in (None, "install", "build", "restore", "upgrade")
    if told == _HERE:
        return deed in (None, "transfer", "build")
    return deed is None and told in ("transfer", "repeat", "install")


def _numbers(found: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in found if word.isdigit())


def shared_words(wanted: frozenset[str], said: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in wanted if any(_same(word, other) for other in said))


def _matching(wanted: frozenset[str], said: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in said if any(_same(word, other) for other in wanted))


def _same(one: str, other: str) -> bool:
    """The same word in another form: "alert" and "alerts", "Datei" and "Dateien"."""
    if one == other or one.isdigit() or other.isdigit():
        return one == other
    longest = max(len(one), len(other))
    common = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        common += 1
    return common >= 4 and common >= 0.7 * longest


def day_of_completion(clause: str, sent: datetime, language: str) -> date | None:
    """The day on which it was done, if the clause names one that lies not ahead."""
    today = sent.date()
    for back, pattern in words.PAST_DAYS:
        if seldom(rf"(?<!\w)(?:{pattern})(?!\w)").search(clause):
            return today + timedelta(days=back)
    if language == "fr" and seldom(r"\bhier\b").search(clause):
        return today - timedelta(days=1)
    for found in calendar_days(clause, sent, language, False):
        if today - timedelta(days=366) <= found.day <= today:
            return found.day
    for found in weekdays_named(clause, clause.title(), sent, language):
        return found.day - timedelta(days=7) if found.day > today else found.day
    return None
