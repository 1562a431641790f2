"""What all letters from templates share: who writes to whom, which template, how it is filled.
Pure."""

from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.moments import moment_words
from mailbox_agent.drafts.origins import origins_of
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.templates import FALLBACK_LANGUAGE, ReplyTemplate, ReplyTemplates
from mailbox_agent.drafts.wording import base_subject, greeting_name
from mailbox_agent.errors import TemplateError
from mailbox_agent.records import (
    CaseMessage,
    CaseRecord,
    Company,
    DraftText,
    Finding,
    Person,
    Target,
)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What every letter has that answers somebody: the writer of `answer_to`, in `language` if
    there is a template for it. zone: the reader's, IANA or "+02:00"; "" takes that of the target's
    calendar."""

    answer_to: CaseMessage
    company: Company
    manager: Person | None
    target: Target | None
    next_update_at: datetime | None
    zone: str
    templates: ReplyTemplates
    language: str


def template_for(
    templates: ReplyTemplates, kind: str, language: str, parts: Parts
) -> ReplyTemplate:
    """That of the language, else the English one, which is said in `parts`.

    kind: the folder of prompts/. Raises TemplateError if the file is missing or broken.
    """
    found = templates.reply(kind, language)
    if found is None:
        found = templates.reply(kind, FALLBACK_LANGUAGE)
        why = (
            f"There is no template in the customer's language, prompts/{kind}/{language}.txt: the"
            " draft is in English."
        )
        parts.findings.append(Finding("language", why))
    if found is None:
        raise TemplateError(f"prompts/{kind}/{FALLBACK_LANGUAGE}.txt is missing: put it back")
    return found


def basics(
    parts: Parts,
    view: CaseRecord,
    answer_to: CaseMessage,
    company: Company,
    zone: str,
    language: str,
) -> None:
    """Values that every letter to somebody who has written has."""
    known = next((p.name for p in view.people if p.address == answer_to.sender.email), "")
    answered = f"message {answer_to.id}"
    parts.values |= {
        "token": view.case.token,
        "company": parts.note(company.name, "settings"),
        "subject": parts.note(base_subject(answer_to.subject, view.case.token), answered),
        "name": parts.note(greeting_name(answer_to.sender, known), answered),
        "customer": one_line(view.case.customer or ""),
        "mail_date": parts.note(moment_words(answer_to.at, zone, language).date, answered),
        "severity": view.case.severity or "",
        "status_request": answer_to.kind == "status_request",
    }


def owner(parts: Parts, manager: Person | None) -> None:
    """Who owns the case, or that it is open."""
    if manager is None:
        parts.findings.append(
            Finding("owner", "Owner open: no rule of the team table fits, the draft names nobody.")
        )
    parts.values |= {
        "manager": parts.note(manager.name if manager else "", "settings"),
        "manager_title": parts.note(manager.title if manager else "", "settings"),
    }


def next_update(parts: Parts, moment: datetime | None, zone: str, language: str) -> None:
    """When the customer hears from us next."""
    if moment is None:
        parts.findings.append(
            Finding("next_update", "The case has no next-update time: the draft promises none.")
        )
    words = moment_words(moment, zone, language) if moment else None
    parts.values |= {
        "next_update_weekday": words.weekday if words else "",
        "next_update_date": parts.note(words.date, "settings") if words else "",
        "next_update_time": parts.note(words.time, "settings") if words else "",
        "next_update_zone": words.zone if words else "",
    }


def filled_letter(template: ReplyTemplate, parts: Parts) -> DraftText:
    """The draft as the template words it, with where each of its words comes from."""
    subject, _, body = template.fill(parts.values).partition("\n")
    body = body.strip("\n") + "\n"
    return DraftText(
        subject=one_line(subject.removeprefix("Subject:")),
        body=body,
        language=template.language,
        sources=origins_of(body, parts.origins),
        findings=tuple(parts.findings),
    )
