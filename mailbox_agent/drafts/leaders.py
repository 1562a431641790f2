"""Which leaders a draft to a customer names, and where they can be told (practice row visibility).

Pure. That a leader "has the case in view" is true only if that leader hears of it: who can't be
told is not named, and whom a sent draft names gets the notice of drafts/notice.py.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from email.utils import getaddresses

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.recipients import written
from mailbox_agent.records import Address, Case, Finding, Person, Visibility

_QUOTED = re.compile(r"“[^“”]{1,2000}”|„[^„“”]{1,2000}[“”]|«[^«»]{1,2000}»|「[^「」]{1,2000}」")


def our_address(
    person: Person, own_domains: Collection[str], own_addresses: Collection[str] = ()
) -> str | None:
    """Where this person is told internal matters, as a header writes it: their first address at
    one of our domains that is not a shared mailbox. None if the team table has none."""
    ours = {domain.casefold() for domain in own_domains}
    mailboxes = {address.casefold() for address in own_addresses}
    for address in person.addresses:
        folded = address.casefold()
        if folded.rpartition("@")[2] in ours and folded not in mailboxes:
            return written(Address(person.name, address))
    return None


def leadership(
    case: Case, people: Sequence[Person], visibility: Sequence[Visibility]
) -> tuple[Person, ...]:
    """Who gets what a case ends with (practice row leadership): every leader of the team, and whom
    the settings name for the case's severity. Of a confidential customer the latter alone."""
    named = {name for one in visibility if one.severity == case.severity for name in one.leaders}
    return tuple(
        person
        for person in people
        if person.name in named or (person.role == "leader" and not case.confidential)
    )


def nobody_to_tell(case: Case) -> Finding:
    """Why a report to leadership has no recipient, and what helps."""
    if case.confidential:
        why = (
            "The customer is confidential: only leaders whom [[visibility]] names for severity"
            f" {case.severity or 'medium'} get this, and it names none with an address at our"
            " domains."
        )
    else:
        why = (
            "Nobody is on the leadership list: no person of the team has the role leader and an"
            " address at our domains."
        )
    helps = " Name one in mailbox_agent.toml, then reject this draft and approve the document again"
    also = "." if case.confidential else "; or write a recipient in."
    return Finding("recipients", why + helps + also, "", True)


def may_not_see(
    case: Case,
    recipients: Sequence[str],
    people: Sequence[Person],
    visibility: Sequence[Visibility],
) -> Iterator[Finding]:
    """Recipients of a confidential customer's report whom the settings do not name, but for the
    owner of the case. recipients: as headers write them."""
    if not case.confidential:
        return
    allowed = (
        *leadership(case, people, visibility),
        *(p for p in people if p.name == case.manager),
    )
    known = {address.casefold() for person in allowed for address in person.addresses}
    for _, email in getaddresses(list(recipients)):
        if email and email.casefold() not in known:
            why = (
                f"{email} may not see this: the customer is confidential, and [[visibility]] does"
                f" not name them for severity {case.severity or 'medium'}."
            )
            yield Finding("confidential", why, "", True)


def leaders_after_edit(
    before: str, after: str, named: Sequence[str], others: Iterable[str]
) -> tuple[str, ...]:
    """Whom the edited text names: of `named` (before the edit) those whose name was not taken out,
    and of `others` those whose name was put in. What a customer is quoted with does not count."""
    old, new = _own_words(before), _own_words(after)
    kept = [name for name in named if name in new or name not in old]
    added = [name for name in others if name in new and name not in old]
    return tuple(dict.fromkeys((*kept, *added)))


def notice_follows(leaders: Sequence[str]) -> tuple[Finding, ...]:
    """Tells the person who decides what an approval sets off besides the mail."""
    if not leaders:
        return ()
    names = ", ".join(leaders)
    return (Finding("visibility", f"Approving this also drafts the notice to {names}."),)


def not_named(people: Iterable[Person]) -> tuple[Finding, ...]:
    """Why a leader that the settings name is not in the draft."""
    return tuple(
        Finding(
            "visibility",
            f"{person.name} is not named: the team table has no address at our domains to tell"
            " them that the customer counts on them.",
        )
        for person in people
    )


def _own_words(body: str) -> str:
    return one_line(_QUOTED.sub(" ", body))
