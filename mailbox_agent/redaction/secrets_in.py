"""Where a text gives away a secret: a password, key, token, card, bank account or code."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from mailbox_agent.redaction.found import Found, Kind, apart
from mailbox_agent.redaction.links import secrets_of_links
from mailbox_agent.redaction.numbers import secret_numbers
from mailbox_agent.redaction.passwords import passwords_in
from mailbox_agent.redaction.tokens import tokens_in

_DETECTORS: tuple[Callable[[str, str], Iterator[Found]], ...] = (
    tokens_in,
    secrets_of_links,
    passwords_in,
    secret_numbers,
)
_MASK = 20  # characters of the longest mask
_HIDDEN = re.compile(
    r"\[(?:(?:PASSWORD|KEY|TOKEN|CARD|IBAN|ACCOUNT|CODE)-\d+(?:\.\d+)?"
    r"|password|key|token|card number|IBAN|account number|code)\]"
)


def secrets_in(text: str) -> list[Found]:
    """Every secret, in the order of the text, none overlapping."""
    lower = text.lower()
    every = (one for detector in _DETECTORS for one in detector(text, lower))
    found = apart(one for one in every if not _is_hidden(text, one))
    known = {text[one.start : one.end]: one.kind for one in found}
    return apart([*found, *again(text, known)]) if known else found


def _is_hidden(text: str, one: Found) -> bool:
    """Whether a mask or placeholder of ours stands there: what was hidden once is no secret."""
    return any(
        mask.start() <= one.start and one.end <= mask.end()
        for mask in _HIDDEN.finditer(text, max(0, one.start - _MASK), one.end + _MASK)
    )


def again(text: str, known: Mapping[str, Kind]) -> Iterable[Found]:
    """Where secrets stand once more, without the word that gave them away.

    Only those that are no ordinary word: "Password: welcome" leaves the other welcomes alone.
    """
    words = [word for word in known if len(word) >= 6 and not word.isalpha() and word in text]
    if not words:
        return
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    for hit in re.finditer(rf"(?<!\w)(?:{longest_first})(?!\w)", text):
        yield Found(hit.start(), hit.end(), known[hit[0]])
