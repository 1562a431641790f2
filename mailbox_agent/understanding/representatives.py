"""Whose matter it is where somebody writes for a client: "We act for Alder Clinics plc".

The client is the customer; who acts for it is a third party, and their domain says nothing of it.
"""

import itertools
import re

from mailbox_agent.cases.domain_words import fold_letters
from mailbox_agent.understanding.company_names import name_for_domain, tidy
from mailbox_agent.understanding.names_in_text import PARTS
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.words_no_names import NO_NAMES
from mailbox_agent.understanding.words_representatives import ACTS_FOR, NO_CLIENT

_MAX = 4_000  # characters: who writes for somebody else says so at once
_PROPER = r"[^\W\d_a-zß-öø-ÿ][\w'’.+/-]*"
_NAME = re.compile(
    rf"{_PROPER}(?:(?: (?:&|and|und|et|y|e|of|de|del|von|du|des|di|da|van|the|la|las|los|les))"
    rf"{{0,2}} (?:{_PROPER}|&))*"
)
_ENDS = re.compile(r"[\"“”„«»()]|['’][sS]?(?=\s|$)|(?<=\w{3})\.(?=\s|$)")


def represented(text: str, own_domain: str) -> tuple[str, str] | None:
    """(the words that say so, the client's name); None if the writer speaks for their own house."""
    for lead in itertools.islice(compiled(ACTS_FOR).finditer(text[:_MAX].lower()), 10):
        name = _name_at(text, lead.end())
        if name and not name_for_domain(name, own_domain):
            return " ".join(text[lead.start() : lead.end()].split()), name
    return None


def _name_at(text: str, start: int) -> str | None:
    found = _NAME.match(text, start)
    if found is None:
        return None
    said = PARTS.split(_ENDS.split(found[0])[0])[0]
    words = said.split()
    if not words or words[0].casefold().strip(".") in NO_CLIENT:
        return None
    if all(word.casefold() in NO_NAMES or fold_letters(word) in NO_NAMES for word in words):
        return None
    return tidy(said)
