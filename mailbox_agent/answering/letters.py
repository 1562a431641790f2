"""A draft on its way through the language model: which letters go there, for which purpose, and
what the model may know of each.

Customers' drafts only, and the model sees nothing that not all their readers know.
"""

from dataclasses import dataclass, field, replace

from mailbox_agent.answering.checking import checks_for, zone_to
from mailbox_agent.answering.making import language_to
from mailbox_agent.answering.reaching import reader_of
from mailbox_agent.asking.leaving import Matter
from mailbox_agent.asking.marker import marker_of
from mailbox_agent.case_view import whole_case
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.messages import message_row
from mailbox_agent.drafts.by_model import Fact, Reworded, Unit, units_of
from mailbox_agent.drafts.courtesy_words import FRAMES
from mailbox_agent.drafts.letter_facts import facts_for
from mailbox_agent.drafts.seen import as_all_have_seen, seen_by_all
from mailbox_agent.prompts import Templates
from mailbox_agent.records import (
    Address,
    CaseMessage,
    CaseRecord,
    Draft,
    DraftText,
    Finding,
)
from mailbox_agent.records.draft import DraftKind

PURPOSES: dict[DraftKind, str] = {  # the file of prompts/ that says how such a letter is written
    "acknowledgement": "write_acknowledgement",
    "update": "write_update",
    "slip": "write_slip",
    "closing": "write_closing",
}
TELLS_WHERE_THINGS_STAND = "write_answer"  # an acknowledgement of a mail that asks for it


@dataclass(slots=True)
class Letter:
    """`before`: what the checks say of the template's own text; `said` and `wrong`: by the numbers
    of its sentences, what of the model's holds, and what was wrong with the rest."""

    draft: Draft
    purpose: str
    record: CaseRecord
    answer_to: CaseMessage
    units: tuple[Unit, ...]
    facts: tuple[Fact, ...]
    language: str
    mail: str
    marker: str
    matter: Matter
    before: frozenset[str]
    said: dict[int, Reworded] = field(default_factory=dict)
    wrong: dict[int, str] = field(default_factory=dict)


def letter_of(desk: Desk, draft: Draft, templates: Templates) -> Letter | None:
    """None where the draft is no model's business: another kind, touched, decided."""
    if draft.kind not in PURPOSES or draft.audience != "customer" or draft.touched:
        return None
    if draft.status != "pending" or draft.answers_message is None:
        return None
    record = whole_case(desk.store, desk.settings, draft.case_id)
    answer_to = next((m for m in record.messages if m.id == draft.answers_message), None)
    if answer_to is None:
        return None
    row = message_row(desk.store, answer_to.id)
    reader = reader_of(desk, answer_to, draft.to)
    all_read_it = answer_to.id in seen_by_all(record, reader, draft.cc)
    language = _language(desk, record, draft, answer_to)
    letter = Letter(
        draft=draft,
        purpose=_purpose(draft, answer_to),
        record=record,
        answer_to=reader,
        units=units_of(draft.body, _names(record, draft)),
        facts=facts_for(
            as_all_have_seen(record, reader, draft.cc), answer_to, draft,
            zone=zone_to(desk, record, answer_to, language), language=language,
        ),
        language=language,
        mail=row["new_text"] if all_read_it else "",
        marker=marker_of(desk.store, str(row["raw_sha256"])),
        matter=_matter(desk, record, row["body_text"]),
        before=frozenset(),
    )  # fmt: skip
    found = findings_of(desk, replace(letter, language=draft.language), draft.body, templates)
    letter.before = frozenset(finding.text for finding in found)
    return letter


def _language(desk: Desk, record: CaseRecord, draft: Draft, answer_to: CaseMessage) -> str:
    """The reader's, if a check knows its words or one of those who approve reads it: else nobody
    would see what the model says there, and a translation is a model's word again."""
    wanted = language_to(desk, record, answer_to.id, "customer")
    read = {one for person in desk.settings.people if person.approves for one in person.languages}
    return wanted if wanted in FRAMES or wanted in read else draft.language


def _purpose(draft: Draft, answer_to: CaseMessage) -> str:
    asks = draft.kind == "acknowledgement" and answer_to.kind == "status_request"
    return TELLS_WHERE_THINGS_STAND if asks else PURPOSES[draft.kind]


def _names(record: CaseRecord, draft: Draft) -> list[str]:
    """What a sentence has to keep besides quotes and numbers."""
    case = record.case
    owner = [case.manager] if case.manager else []
    return [f"[{case.token}]", case.token, *draft.leaders, *owner]


def _matter(desk: Desk, record: CaseRecord, whole_mail: str) -> Matter:
    case = record.case
    return Matter(
        mailbox_id=desk.row.id,
        mailbox_allowed=desk.mailbox.model_allowed,
        customer=case.customer,
        confidential=case.confidential,
        case_id=case.id,
        people=(
            *(Address(one.name, one.address) for one in record.people),
            *(Address(one.name, "") for one in desk.settings.people),
        ),
        companies=tuple(one for one in (desk.settings.company.name, case.customer) if one),
        about=f"{case.customer or ''}\n{whole_mail}",
    )


def findings_of(desk: Desk, letter: Letter, body: str, templates: Templates) -> tuple[Finding, ...]:
    """What the checks say of this body."""
    draft = letter.draft
    return checks_for(
        desk, letter.record, DraftText(draft.subject, body, letter.language),
        (*draft.to, *draft.cc), audience="customer", kind=draft.kind, language=letter.language,
        promised=draft.next_update_at, templates=templates, answer_to=letter.answer_to,
    )  # fmt: skip
