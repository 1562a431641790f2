"""The letters that a document goes out with: to leadership when a case is over, to the customer
with the plan (practice rows leadership, action-plan). Pure.

The document says it all; the letter says what it is and what the reader should know beforehand.
Which documents are due is asked in answering/document_mails.py.
"""

from collections.abc import Sequence
from typing import Literal

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.customer_letter import begun
from mailbox_agent.drafts.letterhead import Letterhead, filled_letter, next_update, template_for
from mailbox_agent.drafts.moments import locale_for, moment_words
from mailbox_agent.drafts.notice import resolved_on, their_words
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.templates import ReplyTemplates
from mailbox_agent.drafts.wording import base_subject
from mailbox_agent.records import (
    CaseRecord,
    Company,
    DraftText,
    Person,
)

REPORT, PLAN = "leader_report", "customer_plan"  # the folders of prompts/
GREETED_AT_MOST = 4  # more names than that are no greeting


def compose_report(
    record: CaseRecord,
    *,
    document: Literal["closure_summary", "post_mortem"],
    file_name: str,
    written_in: str,
    approved_by: str,
    leaders: Sequence[str],
    company: Company,
    manager: Person | None,
    zone: str,
    templates: ReplyTemplates,
    language: str,
) -> DraftText:
    """To `leaders` (names, perhaps none), in `language` if there is a template for it.

    written_in: the document's language. approved_by: a name of the team table, "" if not known.
    Raises TemplateError if the file is missing or broken.
    """
    from babel.lists import format_list

    parts = Parts()
    template = template_for(templates, REPORT, language, parts)
    written, case = template.language, record.case
    quotes, parts.origins = their_words(record, zone, written)
    greeted = list(leaders) if len(leaders) <= GREETED_AT_MOST else []
    parts.values = {
        "token": case.token,
        "company": company.name,
        "name": format_list(greeted, locale=locale_for(written, zone)) if greeted else "",
        "file": one_line(file_name),
        "english_file": written_in == "en" != written,
        "post_mortem": document == "post_mortem",
        "customer": one_line(case.customer or ""),
        "title": base_subject(case.title, case.token),
        "severity": case.severity or "",
        "manager": manager.name if manager else "",
        "manager_title": manager.title if manager else "",
        "opened_date": moment_words(case.opened_at, zone, written).date,
        "resolved_date": resolved_on(case, zone, written),
        "open_actions": open_actions(record),
        "approved_by": one_line(approved_by),
        "confidential": case.confidential,
        **quotes,
    }
    return filled_letter(template, parts)


def open_actions(record: CaseRecord) -> str:
    """How many actions of a case are not done, as a report says it; "" for none."""
    return str(sum(one.state == "open" and one.supported for one in record.items) or "")


def compose_plan_letter(
    record: CaseRecord, head: Letterhead, *, file_name: str, written_in: str
) -> DraftText:
    """written_in: the document's language. Raises TemplateError: missing or broken."""
    letter = begun(record, PLAN, head)
    next_update(letter.parts, head.next_update_at, letter.zone, letter.language)
    letter.parts.values |= {
        "file": one_line(file_name),
        "english_file": written_in == "en" != letter.language,
    }
    return filled_letter(letter.template, letter.parts)
