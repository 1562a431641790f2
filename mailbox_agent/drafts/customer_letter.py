"""What all letters from templates share: which template, how it is filled, and, for those to the
customer, from what. Pure."""

from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.compose import basics, owner
from mailbox_agent.drafts.moments import writing_zone
from mailbox_agent.drafts.origins import origins_of
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.templates import FALLBACK_LANGUAGE, ReplyTemplate, ReplyTemplates
from mailbox_agent.drafts.wording import base_subject
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
    """What every letter to the customer has. To the writer of `answer_to`, in `language` if there
    is a template for it. zone, target: as for `compose_acknowledgement`."""

    answer_to: CaseMessage
    company: Company
    manager: Person | None
    target: Target | None
    next_update_at: datetime | None
    zone: str
    templates: ReplyTemplates
    language: str


@dataclass(frozen=True, slots=True)
class Begun:
    """A letter that has its head: `view` is the customer's view of the case (promise 5)."""

    parts: Parts
    view: CaseRecord
    template: ReplyTemplate
    zone: str

    @property
    def language(self) -> str:
        return self.template.language


def begun(record: CaseRecord, kind: str, head: Letterhead) -> Begun:
    """kind: the folder of prompts/. Raises TemplateError if the file is missing or broken."""
    parts, view, answer_to = Parts(), customer_view(record), head.answer_to
    template = template_for(head.templates, kind, head.language, parts)
    zone = writing_zone(head.zone, head.target)
    basics(parts, view, answer_to, head.company, zone, template.language)
    if not parts.values["subject"]:
        title = base_subject(view.case.title, view.case.token)
        parts.values["subject"] = parts.note(title, f"message {answer_to.id}")
    owner(parts, head.manager)
    return Begun(parts, view, template, zone)


def template_for(
    templates: ReplyTemplates, kind: str, language: str, parts: Parts
) -> ReplyTemplate:
    """That of the language, else the English one, which is said in `parts`."""
    found = templates.reply(kind, language)
    if found is None:
        found = templates.reply(kind, FALLBACK_LANGUAGE)
        why = f"There is no prompts/{kind}/{language}.txt: the letter is in English."
        parts.findings.append(Finding("language", why))
    if found is None:
        raise TemplateError(f"prompts/{kind}/{FALLBACK_LANGUAGE}.txt is missing: put it back")
    return found


def filled_letter(template: ReplyTemplate, parts: Parts) -> DraftText:
    subject, _, body = template.fill(parts.values).partition("\n")
    body = body.strip("\n") + "\n"
    return DraftText(
        subject=one_line(subject.removeprefix("Subject:")),
        body=body,
        language=template.language,
        sources=origins_of(body, parts.origins),
        findings=tuple(parts.findings),
    )
