"""Secrets as a person is shown them: what was there, not what it was."""

from functools import lru_cache

from mailbox_agent.redaction.found import Kind
from mailbox_agent.redaction.secrets_in import secrets_in

_WORDS: dict[Kind, str] = {
    "PASSWORD": "[password]",
    "KEY": "[key]",
    "TOKEN": "[token]",
    "CARD": "[card number]",
    "IBAN": "[IBAN]",
    "ACCOUNT": "[account number]",
    "CODE": "[code]",
}


@lru_cache(maxsize=4096)
def masked(text: str) -> str:
    """The text with "[password]" and the like in place of its secrets. Masked twice is the same."""
    parts, at = [], 0
    for one in secrets_in(text):
        parts += [text[at : one.start], _WORDS[one.kind]]
        at = one.end
    return "".join((*parts, text[at:])) if parts else text
