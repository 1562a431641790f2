"""In which language and zone a document speaks: those of whoever is to read it."""

from collections import Counter
from collections.abc import Iterable, Sequence

from mailbox_agent.case_view import customer_of
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.database.store import Store
from mailbox_agent.documents.values import Edition
from mailbox_agent.drafts.moments import zone_of_clock
from mailbox_agent.records import CaseMessage, CaseRecord
from mailbox_agent.settings import Settings

_LANGUAGES = """
SELECT m.value AS id, json_extract(readings.record, '$.language') AS language
FROM json_each(?) m JOIN readings ON readings.message_id = m.value AND readings.current = 1
"""


def spoken_to(
    store: Store, settings: Settings, record: CaseRecord, edition: Edition
) -> tuple[str, str]:
    """(language, zone): ours for ourselves; for the customer what the settings say of them, else
    what their own mails are written in and dated by."""
    if edition == "internal":
        return settings.default_language, settings.default_zone
    theirs = [one for one in customer_view(record).messages if _is_theirs(one)]
    spoken = _spoken(store, theirs)
    customer = customer_of(store, record)
    language = (customer and customer.language) or _most_of(spoken) or record.case.language
    languages = (language, *spoken, record.case.language)
    return language, zone_for(record, theirs, settings.default_zone, languages)


def zone_for(
    record: CaseRecord, theirs: Iterable[CaseMessage], ours: str, languages: Sequence[str]
) -> str:
    """The customer's zone: by name where it is known or their clock fits one, as in the drafts.

    `theirs`: the customer's own mails, dated with their own offset. `languages`: theirs; one of
    them may be at home where the clock fits.
    """
    known = record.case.zone
    if "/" in known:
        return known
    clocks = [
        zone_of_clock(one.at, ours, said) for said in dict.fromkeys(languages) for one in theirs
    ]
    named = [clock for clock in clocks if "/" in clock]
    return _most_of(named or clocks) or known or ours


def _spoken(store: Store, theirs: list[CaseMessage]) -> list[str]:
    """The languages of these mails, in their order, of those where one was recognised."""
    ids = f"[{','.join(str(one.id) for one in theirs)}]"
    read = {row["id"]: row["language"] for row in store.all(_LANGUAGES, ids)}
    spoken = [read.get(one.id) or "und" for one in theirs]
    return [one for one in spoken if one != "und"]


def _is_theirs(message: CaseMessage) -> bool:
    return message.role == "customer" and not message.automatic


def _most_of(values: list[str]) -> str:
    """The most frequent one, of several the last; "" of none."""
    counts = Counter(values)
    return max(reversed(values), key=counts.__getitem__, default="")
