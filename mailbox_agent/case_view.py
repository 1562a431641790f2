"""A whole case as a person, a draft or a document sees it: the record, its people and its gaps."""

from dataclasses import replace

from mailbox_agent.cases.masking import without_secrets
from mailbox_agent.cases.people import case_people
from mailbox_agent.cases.timeline import gaps
from mailbox_agent.database.case_record import load_case_record, signatures_of
from mailbox_agent.database.case_secrets import secrets_of_case
from mailbox_agent.database.customers import load_customers
from mailbox_agent.database.store import Store
from mailbox_agent.records import CaseRecord, Customer
from mailbox_agent.settings import Settings


def whole_case(store: Store, settings: Settings, case_id: int) -> CaseRecord:
    """The case with the four roles filled where mail says so, and what is missing in findings.

    Every quote, subject and note stands there without its secrets: no door shows one.
    """
    record = load_case_record(store, case_id)
    record = without_secrets(record, secrets_of_case(store, case_id))
    customer = customer_of(store, record)
    people = case_people(
        record.messages,
        settings.people,
        frozenset(settings.company.domains),
        frozenset(customer.domains) if customer else frozenset(),
        settings.partner_domains,
        record.case.manager,
        signatures_of(store, case_id),
    )
    record = replace(record, people=people)
    return replace(record, findings=(*record.findings, *gaps(record)))


def customer_of(store: Store, record: CaseRecord) -> Customer | None:
    return next((c for i, c in load_customers(store) if i == record.case.customer_id), None)
