"""Whether an answer reaches whom it should: somebody is away, mail to them came back, or somebody
else was to get it too. Pure; findings for the person who decides, none of them blocks.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.quotes import one_line, shorten
from mailbox_agent.drafts.reaching_words import AWAY, COPY
from mailbox_agent.drafts.told_back import NAMED
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.message.out_of_office import first_day_back
from mailbox_agent.records import Address, Finding

_AWAY = re.compile("|".join(AWAY.values()), re.IGNORECASE)
_COPY = re.compile("|".join(COPY.values()), re.IGNORECASE)
MAX_TEXT = 20_000
MAX_SENTENCE = 600


@dataclass(frozen=True, slots=True)
class Absence:
    """What somebody's automatic reply said."""

    address: str
    name: str
    told_on: date
    back_on: date
    deputy: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """Mail to this address came back for a while: a full mailbox, a delay."""

    address: str
    on: date
    vouched: bool = True  # else anybody may have sent the report: it is no more than a question


def says_to_be_away(text: str, sender: Address, written: date, today: date) -> Iterator[Finding]:
    """The writer's own words that they will not read an answer; none once they are back."""
    for sentence in _sentences(text):
        if not _AWAY.search(sentence):
            continue
        back = first_day_back(sentence, written)
        if back is not None and back <= today:
            continue
        until = f", back on {back}" if back else ""
        why = f"{display_name(sender)} writes that they are away{until}: who else should get this?"
        yield Finding("recipients", why, shorten(sentence, NAMED))
        return


def speaks_of_copies(text: str) -> bool:
    """Whether it is worth looking up whom the customer has."""
    return bool(_COPY.search(one_line(text[:MAX_TEXT])))


def asks_for_copies(
    text: str, recipients: Collection[str], known: Sequence[Address]
) -> Iterator[Finding]:
    """Sentences that ask for somebody in copy who does not get this draft.

    recipients: bare addresses, folded. known: people of the customer whose address we know.
    """
    for sentence in _sentences(text):
        if not _COPY.search(sentence):
            continue
        named = [person for person in known if _is_named(person, sentence)]
        missing = [person for person in named if person.email.casefold() not in recipients]
        if named and not missing:
            continue
        whom = ", ".join(f"{one_line(p.name)} <{p.email}>" for p in missing) or "nobody we know"
        why = f"They ask for somebody in copy, and the draft has no such Cc ({whom}): add them?"
        yield Finding("recipients", why, shorten(sentence, NAMED))


def away_by_machine(
    absences: Sequence[Absence], recipients: Collection[str], today: date
) -> Iterator[Finding]:
    """Recipients whose automatic reply says that they are not back yet."""
    for one in absences:
        if one.address.casefold() not in recipients or one.back_on <= today:
            continue
        deputy = f", deputy: {one_line(one.deputy)}" if one.deputy.strip() else ""
        why = (
            f"{one_line(one.name) or one.address} is away: back on {one.back_on}{deputy}"
            f" (automatic reply of {one.told_on})."
        )
        yield Finding("recipients", why)


def came_back(returned: Sequence[Returned], recipients: Collection[str]) -> Iterator[Finding]:
    for one in returned:
        if one.address.casefold() not in recipients:
            continue
        why = f"Mail to {one.address} came back on {one.on} for a while: it may not arrive."
        if not one.vouched:
            why = (
                f"A report of {one.on} says that mail to {one.address} does not arrive. Nothing"
                " proves where it comes from: is the address right?"
            )
        yield Finding("recipients", why)


def _sentences(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n[ \t]*\n", text[:MAX_TEXT]):
        for sentence in sentences(one_line(paragraph)):
            yield sentence[:MAX_SENTENCE]


def _is_named(person: Address, sentence: str) -> bool:
    """Both ends of the name stand in the sentence: "Amira Osei", "Frau Osei, Amira"."""
    parts = display_name(person).split()
    if len(parts) < 2:
        return False
    return all(
        re.search(rf"(?<!\w){re.escape(part)}(?!\w)", sentence) for part in (parts[0], parts[-1])
    )
