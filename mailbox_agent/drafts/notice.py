"""The notice to the leaders whom an acknowledgement has named: what they need to have the case in
view (practice row visibility). Pure; internal, so it may say what the whole case holds.

When it is due is asked in answering/notices.py.
"""

from collections.abc import Sequence
from datetime import datetime

from mailbox_agent.cases.quotes import one_line, says_again
from mailbox_agent.drafts.moments import locale_for, moment_words, writing_zone
from mailbox_agent.drafts.origins import origins_of
from mailbox_agent.drafts.templates import FALLBACK_LANGUAGE, ReplyTemplates, Value
from mailbox_agent.drafts.told_back import MAX_IMPACTS
from mailbox_agent.drafts.wording import base_subject, quotable
from mailbox_agent.errors import TemplateError
from mailbox_agent.records import Case, CaseRecord, Company, DraftText, Finding, Person, Target

KIND = "leader_notice"


def compose_leader_notice(
    record: CaseRecord,
    *,
    leaders: Sequence[str],
    told: str,
    company: Company,
    manager: Person | None,
    target: Target | None,
    zone: str,
    templates: ReplyTemplates,
    language: str,
) -> DraftText:
    """The notice to `leaders` (names), in `language` if there is a template for it.

    told: the name of the person to whom we wrote that they have the case in view, "" if not known.
    zone: as for `compose_acknowledgement`. Raises TemplateError if the file is missing or broken.
    """
    from babel.lists import format_list

    findings: list[Finding] = []
    template = templates.reply(KIND, language)
    if template is None:
        template = templates.reply(KIND, FALLBACK_LANGUAGE)
        why = f"There is no prompts/{KIND}/{language}.txt: the notice is in English."
        findings.append(Finding("language", why))
    if template is None:
        raise TemplateError(f"prompts/{KIND}/{FALLBACK_LANGUAGE}.txt is missing: put it back")
    zone = writing_zone(zone, target)
    case, written = record.case, template.language
    quotes, origins = their_words(record, zone, written)
    values: dict[str, Value] = {
        "token": case.token,
        "company": company.name,
        "name": format_list(list(leaders), locale=locale_for(written, zone)),
        "contact": one_line(told),
        "customer": one_line(case.customer or ""),
        "title": base_subject(case.title, case.token),
        "severity": case.severity or "",
        "manager": manager.name if manager else "",
        "manager_title": manager.title if manager else "",
        "resolved_date": resolved_on(case, zone, written),
        **quotes,
        **_next_update(case.next_update_at, zone, written),
    }
    subject, _, body = template.fill(values).partition("\n")
    body = body.strip("\n") + "\n"
    return DraftText(
        subject=one_line(subject.removeprefix("Subject:")),
        body=body,
        language=written,
        sources=origins_of(body, origins),
        findings=tuple(findings),
    )


def resolved_on(case: Case, zone: str, language: str) -> str:
    """Since when the case is solved, if it is: the notice may come after the end."""
    ended = case.resolved_at or case.closed_at
    over = case.status != "open" and ended is not None
    return moment_words(ended, zone, language).date if over and ended else ""


def their_words(
    record: CaseRecord, zone: str, language: str
) -> tuple[dict[str, Value], list[tuple[str, str]]]:
    """What the customer wrote, in their words, and from which mail it is."""
    complaint = record.complaint
    words = quotable(complaint.quote) if complaint else ""
    origins = [(words, f"message {complaint.id}")] if complaint and words else []
    told = [complaint.quote] if complaint else []
    impacts: list[str] = []
    for impact in record.impacts:
        source = impact.source
        if not impact.supported or source.role != "customer" or says_again(source.quote, told):
            continue
        told.append(source.quote)
        if len(impacts) < MAX_IMPACTS:
            impacts.append(quotable(source.quote))
            origins.append((impacts[-1], f"message {source.id}"))
    date = moment_words(complaint.at, zone, language).date if complaint and words else ""
    return {"complaint": words, "complaint_date": date, "impacts": tuple(impacts)}, origins


def _next_update(moment: datetime | None, zone: str, language: str) -> dict[str, Value]:
    words = moment_words(moment, zone, language) if moment else None
    return {
        "next_update_weekday": words.weekday if words else "",
        "next_update_date": words.date if words else "",
        "next_update_time": words.time if words else "",
        "next_update_zone": words.zone if words else "",
    }
