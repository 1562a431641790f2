"""What the letters to the customer share that we write of ourselves: from what they are written,
and how they begin. Pure."""

from dataclasses import dataclass

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.drafts.letterhead import Letterhead, basics, owner, template_for
from mailbox_agent.drafts.moments import writing_zone
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.templates import ReplyTemplate
from mailbox_agent.drafts.wording import base_subject
from mailbox_agent.records import CaseRecord


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
