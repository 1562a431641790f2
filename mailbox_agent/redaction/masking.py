"""Secrets as a person is shown them: what was there, not what it was."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from mailbox_agent.redaction.found import Kind, apart
from mailbox_agent.redaction.secrets_in import again, secrets_in

_WORDS: dict[Kind, str] = {
    "PASSWORD": "[password]",
    "KEY": "[key]",
    "TOKEN": "[token]",
    "CARD": "[card number]",
    "IBAN": "[IBAN]",
    "ACCOUNT": "[account number]",
    "CODE": "[code]",
}
_PLACEHOLDER = re.compile(
    rf"\[ ?({'|'.join(_WORDS)})[ _–-]?[0-9]{{1,6}}(?:\.[0-9]{{1,6}})? ?\]", re.IGNORECASE
)
NONE: Mapping[str, Kind] = MappingProxyType({})


@lru_cache(maxsize=512)
def secret_words(text: str) -> Mapping[str, Kind]:
    """The secrets of a text, and what each is. Mostly none: asked once for each text."""
    found = {text[one.start : one.end]: one.kind for one in secrets_in(text)}
    return MappingProxyType(found) if found else NONE


def as_masks(text: str) -> str:
    """What a model has written of a text with placeholders: "[PASSWORD-1]" is "[password]"."""
    return _PLACEHOLDER.sub(lambda one: _WORDS[one[1].upper()], text)  # type: ignore[index]


def masked(text: str, known: Mapping[str, Kind] = NONE) -> str:
    """The text with "[password]" and the like in place of its secrets. Masked twice is the same.

    `known`: secrets of the text that this one is a part of: a sentence of a mail has lost the
    word that says so ("Password: hunter2." - "hunter2 does not work.").
    """
    found = secrets_in(text)
    if known:
        found = apart([*found, *again(text, known)])
    parts, at = [], 0
    for one in found:
        parts += [text[at : one.start], _WORDS[one.kind]]
        at = one.end
    return "".join((*parts, text[at:])) if parts else text
