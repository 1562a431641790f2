"""The letters that the clock asks for: the status update by the promised time, and the word that a
date is not kept (practice rows never-silent, bad-news-early). Pure.

From the customer's view alone (promise 5). When one is due is asked in answering/clock_letters.py.
"""

from collections.abc import Sequence
from datetime import datetime

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.quotes import shorten
from mailbox_agent.drafts.compose import basics, next_update, owner
from mailbox_agent.drafts.document_letter import filled_letter, template_for
from mailbox_agent.drafts.moments import writing_zone
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.points import due_words, point
from mailbox_agent.drafts.slips import Slip
from mailbox_agent.drafts.standing import Standing, if_done, put_standing
from mailbox_agent.drafts.templates import ReplyTemplate, ReplyTemplates
from mailbox_agent.drafts.wording import base_subject, quotable
from mailbox_agent.records import (
    Address,
    CaseMessage,
    CaseRecord,
    Company,
    DraftText,
    Finding,
    Person,
    Target,
)

UPDATE, SLIP = "status_update", "slipped_date"  # the folders of prompts/


def compose_update(
    record: CaseRecord,
    *,
    answer_to: CaseMessage,
    standing: Standing,
    promised: bool,
    late: bool,
    company: Company,
    manager: Person | None,
    target: Target | None,
    next_update_at: datetime | None,
    zone: str,
    templates: ReplyTemplates,
    language: str,
) -> DraftText:
    """To the writer of `answer_to`. promised: they were told a time; late: it has passed.

    zone, target: as for `compose_acknowledgement`. Raises TemplateError if the file is missing or
    broken.
    """
    parts, template, zone = _begun(
        record, UPDATE, answer_to, company, manager, target, next_update_at, zone, templates,
        language,
    )  # fmt: skip
    put_standing(parts, standing, zone, template.language)
    parts.values |= {"promised": promised, "late": promised and late}
    return filled_letter(template, parts)


def compose_slip(
    record: CaseRecord,
    slips: Sequence[Slip],
    *,
    answer_to: CaseMessage,
    standing: Standing,
    company: Company,
    manager: Person | None,
    target: Target | None,
    next_update_at: datetime | None,
    zone: str,
    templates: ReplyTemplates,
    language: str,
) -> DraftText:
    """standing: without the items of `slips`. All else as for `compose_update`."""
    parts, template, zone = _begun(
        record, SLIP, answer_to, company, manager, target, next_update_at, zone, templates,
        language,
    )  # fmt: skip
    put_standing(parts, standing, zone, template.language)
    parts.values |= {
        "slips": tuple(_told(parts, one, zone, template.language) for one in slips),
        "one_slip": len(slips) == 1,
        "some_named": any(one.new for one in slips),
        "unnamed": not all(one.new for one in slips),
    }
    token = record.case.token
    parts.findings += [_inside(one, token) for one in slips if one.inside]
    unnamed = [one for one in slips if not one.inside and not one.new]
    parts.findings += [if_done(one.item, token) for one in unnamed]
    return filled_letter(template, parts)


def _begun(
    record: CaseRecord,
    kind: str,
    answer_to: CaseMessage,
    company: Company,
    manager: Person | None,
    target: Target | None,
    next_update_at: datetime | None,
    zone: str,
    templates: ReplyTemplates,
    language: str,
) -> tuple[Parts, ReplyTemplate, str]:
    parts, view = Parts(), customer_view(record)
    template = template_for(templates, kind, language, parts)
    zone = writing_zone(zone, target)
    basics(parts, view, answer_to, company, zone, template.language)
    if not parts.values["subject"]:
        title = base_subject(view.case.title, view.case.token)
        parts.values["subject"] = parts.note(title, f"message {answer_to.id}")
    owner(parts, manager)
    next_update(parts, next_update_at, zone, template.language)
    return parts, template, zone


def _told(parts: Parts, slip: Slip, zone: str, language: str) -> str:
    """ "“I will send the hotfix.” (13 May 2026 → 18 May 2026)"."""
    old = due_words(slip.old, slip.old_at, zone, language)
    new = due_words(slip.new, None, zone, language)
    return point(parts, slip.item, f"{old} → {new}" if new else old, language=language)


def _inside(slip: Slip, token: str) -> Finding:
    """What internal mail says of the new date, and how it is released."""
    change = slip.inside
    assert change is not None
    who = display_name(Address(change.source.author, "")) or change.source.author
    day = change.after[:10]
    words = f"“{shorten(quotable(change.source.quote))}”" if change.source.quote else f"by {day}"
    why = (
        f"{who} wrote on {change.source.at:%Y-%m-%d}, and the customer has not seen it: {words} The"
        f" letter names no new date. To name it: mailbox-agent correct {token} --item"
        f" {slip.item.id} --due {day}"
    )
    return Finding("slip", why, shorten(quotable(slip.item.source.quote or slip.item.what)))
