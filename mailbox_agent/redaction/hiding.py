"""Placeholders in place of secrets and people, and back again.

A placeholder is `[KIND-n]`, n counted by first occurrence. The same secret in another writing (a
card number with blanks, "Marta" for Marta Nowak) is `[KIND-n.2]`, so that a reader sees the same
one and `show` gives back the very letters. A number that somebody typed as a placeholder is never
given out: nobody gets at a secret of somebody else by writing its placeholder.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from mailbox_agent.records.mail import Address
from mailbox_agent.redaction.found import Found, Kind, apart
from mailbox_agent.redaction.masking import NONE
from mailbox_agent.redaction.naming import Namer
from mailbox_agent.redaction.people import Known, people_in
from mailbox_agent.redaction.secrets_in import again, secrets_in

_PLACEHOLDER = re.compile(  # as a model may straighten it, too: "[Person 2]"
    r"\[ ?([A-Z]{3,8})[ _–-]?([0-9]{1,6})(?:\.([0-9]{1,6}))? ?\]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A text with placeholders; `words` has what each of those in this text stands for."""

    text: str
    words: Mapping[str, str]


def hide(
    text: str,
    *,
    secrets: bool = True,
    people: Sequence[Address] | None = None,
    companies: Sequence[str] = (),
    known: Mapping[str, Kind] = NONE,
) -> Hidden:
    """One text with placeholders: see `hide_all`."""
    return hide_all((text,), secrets=secrets, people=people, companies=companies, known=known)[0]


def hide_all(
    texts: Sequence[str],
    *,
    secrets: bool = True,
    people: Sequence[Address] | None = None,
    companies: Sequence[str] = (),
    known: Mapping[str, Kind] = NONE,
) -> tuple[Hidden, ...]:
    """Texts that leave together, under one numbering; `show(one.text, one.words)` is each again.

    `people` (name, address or both) switches pseudonyms on, also where nobody is known: their
    names, and every mail address and phone number. `known`: secrets that other texts, which do not
    leave with these, have given away. `companies` are names that stay, though a person be called
    so. Each text has only its own `words`: where a quote must stand in one mail, show it with that
    mail's words, so that no sender can have a placeholder of another mail resolved.
    """
    found = _secrets(texts, known) if secrets else [[] for _ in texts]
    if people is not None:
        who = Known(people, companies)
        found = [
            _beside(all_, people_in(text, who)) for text, all_ in zip(texts, found, strict=True)
        ]
    if not any(found):
        return tuple(Hidden(text, {}) for text in texts)
    namer = Namer(texts)
    return tuple(_replaced(text, all_, namer) for text, all_ in zip(texts, found, strict=True))


def show(text: str, words: Mapping[str, str]) -> str:
    """The text with its placeholders resolved, once: what looks like one in a secret stays."""

    def word(one: re.Match[str]) -> str:
        form = f".{one[3]}" if one[3] else ""
        return words.get(f"[{one[1].upper()}-{one[2]}{form}]", one[0])

    return _PLACEHOLDER.sub(word, text) if words else text


def _secrets(texts: Sequence[str], before: Mapping[str, Kind]) -> list[list[Found]]:
    """The secrets of each text, also where only another of the texts says that they are some."""
    found = [secrets_in(text) for text in texts]
    known = {**before} | {
        text[one.start : one.end]: one.kind
        for text, all_ in zip(texts, found, strict=True)
        for one in all_
    }
    if not known:
        return found
    return [apart([*all_, *again(text, known)]) for text, all_ in zip(texts, found, strict=True)]


def _beside(secrets: Sequence[Found], people: Iterable[Found]) -> list[Found]:
    """Secrets, and the people who are named outside of them."""
    free = [
        one
        for one in people
        if not any(one.start < taken.end and taken.start < one.end for taken in secrets)
    ]
    return apart([*secrets, *free])


def _replaced(text: str, found: Sequence[Found], namer: Namer) -> Hidden:
    parts, words, at = [], {}, 0
    for one in found:
        original = text[one.start : one.end]
        placeholder = namer.name(one, original)
        words[placeholder] = original
        parts += [text[at : one.start], placeholder]
        at = one.end
    return Hidden("".join((*parts, text[at:])), words)
