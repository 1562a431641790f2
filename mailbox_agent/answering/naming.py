"""Names of people whose mail names only their address, as far as the case knows them."""

from mailbox_agent.cases.people import display_name
from mailbox_agent.database.store import Store
from mailbox_agent.records import Address, CaseRecord

_NAMES = """
SELECT name FROM (
    SELECT m.sender_name AS name, m.sender_email AS email, m.written_at AS at
    FROM messages m JOIN assignments a ON a.message_id = m.id AND a.current = 1
    WHERE a.case_id = ?1 AND m.sender_email = ?2 COLLATE NOCASE
    UNION ALL
    SELECT r.name, r.email, m.written_at
    FROM message_recipients r JOIN messages m ON m.id = r.message_id
    JOIN assignments a ON a.message_id = m.id AND a.current = 1
    WHERE a.case_id = ?1 AND r.email = ?2 COLLATE NOCASE
) WHERE name <> '' ORDER BY at DESC LIMIT 20
"""


def known_by_name(record: CaseRecord, address: Address) -> Address:
    """The same address with the name that the case has for it; as it is if it has a name."""
    if "@" not in display_name(address):
        return address
    email = address.email.casefold()
    named = (
        one.name
        for one in record.people
        if one.address.casefold() == email and one.name and "@" not in one.name
    )
    name = next(named, "")
    return Address(name, address.email) if name else address


def name_in_case(store: Store, case_id: int, address: Address) -> str:
    """How somebody is called in the mails of a case; the address if no mail has a name."""
    shown = display_name(address)
    if "@" not in shown:
        return shown
    for row in store.all(_NAMES, case_id, address.email):
        known = display_name(Address(row["name"], address.email))
        if "@" not in known:
            return known
    return shown
