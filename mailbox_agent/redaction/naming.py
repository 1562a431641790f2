"""Which placeholder a secret or a person gets: the same one always the same."""

import re
import unicodedata
from collections.abc import Iterable

from mailbox_agent.redaction.found import Found

_LOOSE = {"CARD", "IBAN", "ACCOUNT", "PHONE", "EMAIL"}  # of which only letters and digits count
# As a model might straighten it: "[ password 1 ]", "PASSWORD_1", "[KEY–2]".
_TYPED = re.compile(
    r"(PASSWORD|KEY|TOKEN|CARD|IBAN|ACCOUNT|CODE|PERSON|EMAIL|PHONE)[\W_]{0,4}([0-9]{1,9})",
    re.IGNORECASE,
)


class Namer:
    """Gives out placeholders in the order in which it is asked."""

    __slots__ = ("_forms", "_given", "_last", "_taken")

    def __init__(self, texts: Iterable[str]) -> None:
        """`texts`: all that leaves together; what looks like a placeholder there is taken."""
        self._taken = {pair for text in texts for pair in _typed(text)}
        self._last: dict[str, int] = {}  # of each kind
        self._given: dict[tuple[str, str], int] = {}
        self._forms: dict[tuple[str, int], list[str]] = {}

    def name(self, one: Found, original: str) -> str:
        """[KIND-n] for its first writing, [KIND-n.2] for the second."""
        number = self._number(one.kind, one.same or _identity(one.kind, original))
        forms = self._forms.setdefault((one.kind, number), [])
        if original not in forms:
            forms.append(original)
        form = forms.index(original) + 1
        return f"[{one.kind}-{number}]" if form == 1 else f"[{one.kind}-{number}.{form}]"

    def _number(self, kind: str, same: str) -> int:
        if (kind, same) not in self._given:
            number = self._last.get(kind, 0) + 1
            while (kind, number) in self._taken:
                number += 1
            self._last[kind] = self._given[kind, same] = number
        return self._given[kind, same]


def _identity(kind: str, original: str) -> str:
    if kind not in _LOOSE:
        return original
    return "".join(letter for letter in original if letter.isalnum()).casefold() or original


def _typed(text: str) -> Iterable[tuple[str, int]]:
    """(kind, number) of all that reads like a placeholder; invisible characters hide none."""
    plain = unicodedata.normalize("NFKC", text)
    if not plain.isascii():
        plain = "".join(letter for letter in plain if unicodedata.category(letter) != "Cf")
    return {(one[1].upper(), int(one[2])) for one in _TYPED.finditer(plain)}
