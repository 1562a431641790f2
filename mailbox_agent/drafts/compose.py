"""What we would answer: the acknowledgement, from a template and what the case makes true.

Pure: the record, the people and the templates are arguments. Nothing is said that neither the
customer's view of the case nor the settings hold. Practice rows: prompt, empathy, visibility,
no-blame, never-silent. To whom it goes is in recipients.py, whether it may go in checks.py.

    customer, partner, stranger   -> acknowledgement           from the customer's view only
    sales, internal (a forward)   -> acknowledgement_internal  says that it is internal
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.moments import locale_for, moment_words, writing_zone
from mailbox_agent.drafts.origins import origins_of
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.standing import Standing, no_standing, put_standing
from mailbox_agent.drafts.templates import (
    FALLBACK_LANGUAGE,
    ReplyTemplate,
    ReplyTemplates,
    Value,
)
from mailbox_agent.drafts.told_back import (
    foreign_quotes,
    is_own_word,
    not_said,
    what_is_wrong,
    what_they_ask,
)
from mailbox_agent.drafts.wording import base_subject, greeting_name
from mailbox_agent.errors import TemplateError
from mailbox_agent.records import (
    CaseMessage,
    CaseRecord,
    Company,
    DraftText,
    Finding,
    Person,
    Source,
    Target,
    Visibility,
)


def is_internal_answer(answer_to: CaseMessage) -> bool:
    """Whether the answer goes to one of us: then it is internal and says so."""
    return answer_to.role in ("sales", "internal")


def compose_acknowledgement(
    record: CaseRecord,
    *,
    answer_to: CaseMessage,
    company: Company,
    manager: Person | None,
    target: Target | None,
    next_update_at: datetime | None,
    zone: str,
    visibility: Visibility | None,
    leaders: Sequence[Person],
    templates: ReplyTemplates,
    language: str,
    reply_subject: str | None = None,
    answers: frozenset[int] | None = None,
    followup: bool | None = None,
    texts: Mapping[int, str] | None = None,
    good_news: bool = False,
    standing: Standing | None = None,
) -> DraftText:
    """The acknowledgement of `answer_to`, in `language` if there is a template for it.

    zone: the customer's, IANA or "+02:00"; "" takes the zone of the target's calendar.
    reply_subject: the subject to answer, if it is not `answer_to.subject`.
    answers: ids of all mails of this writer that it answers; None: this one alone.
    followup: whether the writer has heard from us in this case; None: if it was acknowledged.
    texts: the whole texts of the answered mails, by id.
    good_news: whether the newest says that it works again or was nothing, and complains of nothing.
    standing: where things stand, for a customer who asks.
    Raises TemplateError if the file is broken.
    """
    internal = is_internal_answer(answer_to)
    kind = "acknowledgement_internal" if internal else "acknowledgement"
    answers = answers or frozenset({answer_to.id})
    view = _what_the_reader_knows(record, answer_to, answers, internal=internal)
    followup = record.case.acknowledged_at is not None if followup is None else followup
    parts = Parts()
    template = templates.reply(kind, language)
    if template is None:
        template = templates.reply(kind, FALLBACK_LANGUAGE)
        parts.findings.append(_wrong_language(language))
    if template is None:
        raise TemplateError(f"prompts/{kind}/{FALLBACK_LANGUAGE}.txt is missing: put it back")
    written = template.language
    zone = writing_zone(zone, target)
    basics(parts, view, answer_to, company, zone, written, reply_subject)
    parts.values |= {"followup": followup, "good_news": good_news and not internal}
    complaint = what_is_wrong(parts, view, answer_to, answers)
    parts.values["complaint_date"] = (
        moment_words(complaint.at, zone, written).date if complaint else ""
    )
    owner(parts, manager)
    next_update(parts, next_update_at, zone, written)
    if internal:
        _contact(parts, record)
    else:
        what_they_ask(parts, view, answer_to, answers, texts or {}, zone, written)
        _leaders(parts, view, visibility, leaders, written, zone)
        asks = parts.values["status_request"] and not good_news
        if standing is not None and asks and answer_to.role == "customer":
            put_standing(parts, standing, zone, written)
        else:
            no_standing(parts)
    filled = template.fill(parts.values)
    subject, _, body = filled.partition("\n")
    body = body.strip("\n") + "\n"
    return DraftText(
        subject=one_line(subject.removeprefix("Subject:")),
        body=body,
        language=written,
        sources=origins_of(body, parts.origins),
        findings=(*parts.findings, *not_said(parts, body), *foreign_quotes(parts, written)),
        leaders=_leaders_named(parts, template, filled),
    )


def _what_the_reader_knows(
    record: CaseRecord, answer_to: CaseMessage, answers: frozenset[int], *, internal: bool
) -> CaseRecord:
    """The customer's view; for somebody else only what they wrote themselves is quoted."""
    if answer_to.role == "customer":
        view = customer_view(record)
        if answer_to.audience == "customer":
            return view
        return replace(view, complaint=None, impacts=(), items=())

    def own(source: Source) -> bool:
        return is_own_word(source, answer_to, answers)

    base = record if internal else customer_view(record)
    return replace(
        base,
        complaint=record.complaint if record.complaint and own(record.complaint) else None,
        impacts=tuple(i for i in record.impacts if i.supported and own(i.source)),
        items=tuple(i for i in record.items if i.supported and own(i.source)),
    )


def basics(
    parts: Parts,
    view: CaseRecord,
    answer_to: CaseMessage,
    company: Company,
    zone: str,
    language: str,
    reply_subject: str | None = None,
) -> None:
    """Values that every letter to somebody who has written has."""
    subject = answer_to.subject if reply_subject is None else reply_subject
    known = next((p.name for p in view.people if p.address == answer_to.sender.email), "")
    answered = f"message {answer_to.id}"
    parts.values |= {
        "token": view.case.token,
        "company": parts.note(company.name, "settings"),
        "subject": parts.note(base_subject(subject, view.case.token), answered),
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


def _leaders(
    parts: Parts,
    view: CaseRecord,
    visibility: Visibility | None,
    leaders: Sequence[Person],
    language: str,
    zone: str,
) -> None:
    """Named only where settings name them for this severity (practice row visibility)."""
    from babel.lists import format_list

    fits = visibility and visibility.severity == view.case.severity
    people = [p for p in leaders if fits and visibility and p.name in visibility.leaders]
    named = [parts.note(f"{p.name} ({p.title})" if p.title else p.name, "settings") for p in people]
    parts.leaders = tuple(person.name for person in people)
    parts.values |= {
        "leaders": format_list(named, locale=locale_for(language, zone)) if named else "",
        "one_leader": len(named) == 1,
        "formal_plan": bool(named and visibility and visibility.formal_plan),
    }


def _leaders_named(parts: Parts, template: ReplyTemplate, filled: str) -> tuple[str, ...]:
    """Those of whom the filled text says something: without them it would read otherwise."""
    if not parts.leaders:
        return ()
    without: dict[str, Value] = {"leaders": "", "one_leader": False, "formal_plan": False}
    return parts.leaders if template.fill(parts.values | without) != filled else ()


def _contact(parts: Parts, record: CaseRecord) -> None:
    people = [p for p in record.people if p.side == "customer" and p.name]
    first = next((p for p in people if "requester" in p.roles), people[0] if people else None)
    parts.values |= {
        "contact": parts.note(one_line(first.name), "case") if first else "",
        "customer_written": bool(record.sent) or any(m.role == "customer" for m in record.messages),
    }


def _wrong_language(language: str) -> Finding:
    return Finding(
        "language",
        f"There is no template in the customer's language ({language}): the draft is in English.",
    )
