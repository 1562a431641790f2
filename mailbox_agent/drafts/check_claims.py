"""Names, dates, times, numbers, links and addresses of a draft that nobody has told us (lesson 22).

Pure. What is known is in known.py, how claims are found in claims.py.
"""

from collections.abc import Iterator

from mailbox_agent.drafts.claims import Claims, claims_in, names_in, same_day
from mailbox_agent.drafts.known import Known, fold, words_of
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.records import Finding

_NOWHERE = "occurs neither in what the customer knows, nor in the settings, nor in the template"


def unknown_claims(text: str, known: Known, language: str) -> Iterator[Finding]:
    """One finding for each claim without a source, at its sentence."""
    for sentence in sentences(text):
        said = claims_in(sentence)
        yield from _unknown_moments(sentence, said, known)
        for words, digits in sorted(said.numbers):
            if digits not in known.numbers and not _expanded(digits, words, known):
                yield Finding("numbers", f"The number “{words}” {_NOWHERE}.", sentence)
        for link in sorted(said.links):
            if link not in known.links:
                yield Finding("links", f"The link {link} {_NOWHERE}.", sentence)
        for address in sorted(said.addresses):
            if address not in known.addresses:
                yield Finding("addresses", f"The address {address} {_NOWHERE}.", sentence)
        for name in dict.fromkeys(names_in(sentence, language)):
            if not _is_known_name(name, known):
                yield Finding("names", f"The name “{name}” {_NOWHERE}.", sentence)


def _unknown_moments(sentence: str, said: Claims, known: Known) -> Iterator[Finding]:
    for words, days in sorted(said.days, key=lambda pair: pair[0]):
        if not any(same_day(day, other) for day in days for other in known.days):
            yield Finding("dates", f"The date “{words}” {_NOWHERE}.", sentence)
    for words, weekday in sorted(said.weekdays):
        if weekday not in known.weekdays:
            yield Finding("dates", f"“{words.capitalize()}” {_NOWHERE}.", sentence)
    for words, minutes in sorted(said.times):
        if minutes not in known.times:
            yield Finding("times", f"The time “{words}” {_NOWHERE}.", sentence)
    for words, east in sorted(said.offsets):
        if east not in known.offsets:
            yield Finding("times", f"The clock “{words}” {_NOWHERE}.", sentence)


def _expanded(digits: str, words: str, known: Known) -> bool:
    """ "9k" is known where 9000 or 9 is, so either reading of a suffixed number will do."""
    return words[-1:] in "kKmM" and digits.rstrip("0") in {n.rstrip("0") for n in known.numbers}


def _is_known_name(name: str, known: Known) -> bool:
    return fold(name) in known.all_text or words_of(name) <= known.words
