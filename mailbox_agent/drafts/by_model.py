"""A letter in a model's words, sentence by sentence over the one that the template made.

The template's letter is true as it stands. The model may say each of its sentences better, from
facts that the reader of the letter knows; code puts them in place, looks at each, and keeps the
template's own where one does not hold. Layout, quotes, case number and times stay code's. Pure.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.model_words import unfit_words
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.message.unseen import as_seen
from mailbox_agent.records import Finding

MOST_MAIL = 6_000  # characters of the answered mail that are shown
LONGEST = 3  # times as long as the template's sentence, and then some
_ROOM = 220  # characters
MOST_REFUSED = 3  # sentences that are shown
_QUOTE = re.compile(r"“[^“”]{1,2000}”|„[^„“”]{1,2000}[“”]|«[^«»]{1,2000}»|「[^「」]{1,2000}」")
_NUMBER = re.compile(r"\d+(?:[.:,]\d+)*")
_FIXED_LINE = re.compile(
    r"\s*[“„«「]|\s*[-–—•]\s|\s*[•・]|.*[:：]\s*$"
)  # quotes, points (Japanese ones stand close to their words), headings of lists


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of the template's letter. `fixed`: words of theirs, a point or the heading of a
    list, which nobody rewords; `held`: words that whatever stands in its place has to keep."""

    n: int
    start: int  # in the body
    end: int
    text: str
    fixed: bool
    held: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that the letter may rest on, and where it comes from ("message 12", "settings")."""

    id: str
    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """What a model wrote for one unit, and the facts that it names."""

    text: str
    facts: tuple[str, ...] = ()


def units_of(body: str, names: Collection[str]) -> tuple[Unit, ...]:
    """names: the case number, our people who are named."""
    found: list[Unit] = []
    at = 0
    for line in body.splitlines(keepends=True):
        quoted, inner = bool(_FIXED_LINE.match(line)), 0
        for text in sentences(line):
            start = line.find(text, inner)
            inner = start + len(text)
            held = (*_held(text), *(name for name in names if name in text))
            found.append(Unit(len(found) + 1, at + start, at + inner, text, quoted, held))
        at += len(line)
    return tuple(found)


def input_for_letter(
    units: Sequence[Unit],
    facts: Sequence[Fact],
    mail: str,
    *,
    language: str,
    reader: str,
    company: str,
    marker: str,
    findings: Mapping[int, str] | None = None,
    examples: Sequence[str] = (),
) -> str:
    """examples: what our people changed in earlier letters, with blanks.

    findings: number of a sentence -> what was wrong with what the model wrote for it."""
    lines = [
        f"MARKER: {marker}",
        *(["", "EXAMPLES of what our people changed in such letters"] if examples else []),
        *(examples or ()),
        *([""] if examples else []),
        f"LANGUAGE of the letter: {language}",
        f"WE: {company}. THE READER: {one_line(as_seen(reader))[:100] or 'a customer'}.",
        "",
        "THE LETTER, sentence by sentence ([fixed] ones stay as they are)",
        *(f"{one.n}. {'[fixed] ' if one.fixed else ''}{one.text}" for one in units),
        "",
        "FACTS that the reader knows",
        *(f"{fact.id}: {one_line(fact.text)}" for fact in facts),
        "",
        f"THE MAIL THAT IS ANSWERED {marker}",
        as_seen(mail)[:MOST_MAIL],
        f"END OF THE MAIL {marker}",
    ]
    if findings:
        lines += ["", "WRITE ONLY THESE AGAIN; what was wrong with them:"]
        lines += [f"{n}: {why}" for n, why in sorted(findings.items())]
    return "\n".join(lines)


def with_sentences(
    body: str, units: Sequence[Unit], said: Mapping[int, Reworded]
) -> tuple[str, dict[int, str]]:
    """(the body with the model's sentences in their places, number -> the text put there)."""
    made, at, put = "", 0, {}
    for unit in units:
        new = said.get(unit.n)
        made += body[at : unit.start]
        text = unit.text if new is None else new.text
        made += text
        at = unit.end
        if new is not None:
            put[unit.n] = text
    made += body[at:]
    made = re.sub(r"[ \t]+(?=\n)", "", made)
    return re.sub(r"\n{3,}", "\n\n", made).strip("\n") + "\n", put


def badly_said(unit: Unit, new: Reworded, known_facts: Collection[str], may_differ: bool) -> str:
    """Why a sentence can't stand for the template's, in words a model can act on; "" if it can.

    may_differ: the letter is written in another language than the template's.
    """
    text = new.text.strip()
    if unit.fixed:
        return "this sentence is fixed"
    if "\n" in new.text:
        return "a sentence has no line breaks"
    held = unit.held
    if not text:
        return f"it can't be left out: it holds {', '.join(held)}" if held else ""
    if why := unfit_words(text, unit.text):
        return why
    if len(text) > LONGEST * len(unit.text) + _ROOM:
        return "it is much longer than the sentence that it stands for"
    missing = [one for one in held if one not in text]
    if may_differ:  # numbers of dates and times are written otherwise there: the checks know them
        missing = [one for one in missing if not _NUMBER.fullmatch(one)]
    if missing:
        return f"it must hold, exactly: {', '.join(missing)}"
    if unknown := [one for one in new.facts if one not in known_facts]:
        return f"there is no fact {', '.join(unknown)}"
    return ""


def said_already(new: Reworded, others: Iterable[str]) -> str:
    """Whether another sentence of the letter is the same, which a reader takes for a machine's."""
    if new.text and any(new.text.casefold() == one.casefold() for one in others):
        return "another sentence of the letter says exactly that"
    return ""


def _held(text: str) -> list[str]:
    """What a sentence has to keep: quotes and numbers, by which the checks know it."""
    return [*_QUOTE.findall(text), *_NUMBER.findall(_QUOTE.sub(" ", text))]


def at_fault(findings: Iterable[Finding], put: Mapping[int, str]) -> dict[int, str]:
    """Number of the sentence -> what the checks found in it; 0 for what they found in none."""
    found: dict[int, str] = {}
    for finding in findings:
        numbers = [
            n
            for n, text in put.items()
            if finding.sentence and text and (
                finding.sentence.strip() in text or text in finding.sentence
            )
        ]  # fmt: skip
        for n in numbers or [0]:
            found[n] = f"{found[n]} {finding.text}" if n in found else finding.text
    return found


def refused(units: Sequence[Unit], wrong: Mapping[int, str]) -> list[Finding]:
    """What the model wrote and may not stand, at the template's sentence that stayed; few, since
    a model that errs at every sentence says nothing of the letter."""
    found = [
        Finding(
            "model",
            f"The template's sentence stands, the model's was refused: {wrong[unit.n]}",
            unit.text,
        )
        for unit in units
        if unit.n in wrong and not unit.fixed
    ]
    if len(found) <= MOST_REFUSED:
        return found
    more = f"{len(found) - MOST_REFUSED} more sentences of the model's were refused."
    return [*found[:MOST_REFUSED], Finding("model", more)]
