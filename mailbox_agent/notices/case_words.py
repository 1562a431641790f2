"""A case as a mail to our own people says it: what one must know to act, and nothing that a
customer wrote unless the settings allow it. A confidential customer is not named at all."""

from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.cases.clock import zone_or_utc
from mailbox_agent.cases.quotes import one_line
from mailbox_agent.database.case_secrets import secrets_of_case
from mailbox_agent.database.customers import load_customers
from mailbox_agent.database.store import Store
from mailbox_agent.records import Case
from mailbox_agent.redaction import masked
from mailbox_agent.settings import Settings

QUOTED_AT_MOST = 600  # characters of the customer's newest mail
NEWEST = """
SELECT message_text.subject, message_text.new_text FROM messages
JOIN assignments a ON a.message_id = messages.id AND a.current = 1
JOIN message_text ON message_text.message_id = messages.id
JOIN readings ON readings.message_id = messages.id AND readings.current = 1
WHERE a.case_id = ? AND messages.automatic IS NULL AND readings.sender_role = 'customer'
ORDER BY messages.id DESC LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class CaseWords:
    """`hidden`: the customer is confidential; `title`, `quoted`: words of the customer's mail, ""
    unless settings allow them."""

    case: Case
    customer: str
    hidden: bool
    draft: int | None  # one that waits for a decision
    title: str
    quoted: str
    now: datetime

    def subject(self, what: str) -> str:
        """With the case's token as commands have it. An answer that has lost its threading headers
        is known by sender and subject before anybody looks at the token (intake/notice_answers)."""
        name = f": {self.customer}" if self.customer else ""
        return one_line(f"{what} {self.case.token}{name}")

    def page(self, zone: str) -> str:
        case = self.case
        rows = [
            ("Case", f"{case.token}, mailbox {case.mailbox}"),
            *([("Title", self.title)] if self.title else []),
            ("Severity", case.severity or "not known"),
            ("Customer", self.customer or ("not named here" if self.hidden else "not known")),
            ("Owner", case.manager or "open"),
        ]
        if case.acknowledged_at is None and case.acknowledge_by is not None:
            rows.append(("Answer by", self._due(case.acknowledge_by, zone)))
        if case.next_update_at is not None:
            rows.append(("Next update", self._due(case.next_update_at, zone)))
        if self.draft is not None:
            rows.append(("Draft", f"mailbox-agent draft {self.draft} waits for a decision"))
        return "".join(f"{name + ':':<13} {one_line(value)}\n" for name, value in rows)

    def moment(self, at: datetime, zone: str) -> str:
        return f"{at.astimezone(zone_or_utc(zone)):%Y-%m-%d %H:%M %Z}"

    def _due(self, at: datetime, zone: str) -> str:
        return self.moment(at, zone) + (" (has passed)" if at < self.now else "")


def words_of(store: Store, settings: Settings, case: Case, now: datetime) -> CaseWords:
    customer = next((one for id, one in load_customers(store) if id == case.customer_id), None)
    hidden = case.confidential or (customer is not None and customer.confidential)
    may_quote = settings.alerts.quote_mail and not hidden
    waiting = store.one(
        "SELECT max(id) AS id FROM drafts WHERE case_id = ? AND status = 'pending'", case.id
    )
    return CaseWords(
        case,
        "" if hidden else case.customer or "",
        hidden,
        waiting["id"] if waiting else None,
        case.title if may_quote else "",
        _quoted(store, case) if may_quote else "",
        now,
    )


def _quoted(store: Store, case: Case) -> str:
    row = store.one(NEWEST, case.id)
    if row is None:
        return ""
    secrets = secrets_of_case(store, case.id)
    text = masked(row["new_text"].strip(), secrets)
    cut = text if len(text) <= QUOTED_AT_MOST else f"{text[:QUOTED_AT_MOST].rstrip()} […]"
    lines = "\n".join(f"> {line}".rstrip() for line in cut.splitlines())
    return f"{one_line(masked(row['subject'], secrets))}\n\n{lines}\n"
