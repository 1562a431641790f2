"""What we would answer: the acknowledgement, from a template and what the case makes true.

Pure: the record, the people and the templates are arguments. Nothing is said that neither the
customer's view of the case nor the settings hold. Practice rows: prompt, empathy, visibility,
no-blame, never-silent. To whom it goes is in recipients.py, whether it may go in checks.py.

    customer, partner, stranger   -> acknowledgement           from the customer's view only
    sales, internal (a forward)   -> acknowledgement_internal  says that it is internal
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.letterhead import (
    Letterhead,
    basics,
    filled_letter,
    next_update,
    owner,
    template_for,
)
from mailbox_agent.drafts.moments import locale_for, moment_words, writing_zone
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.standing import Standing, no_standing, put_standing
from mailbox_agent.drafts.templates import ReplyTemplate, Value
from mailbox_agent.drafts.told_back import (
    foreign_quotes,
    is_own_word,
    not_said,
    what_is_wrong,
    what_they_ask,
)
from mailbox_agent.records import CaseMessage, CaseRecord, DraftText, Person, Source, Visibility


def is_internal_answer(answer_to: CaseMessage) -> bool:
    """Whether the answer goes to one of us: then it is internal and says so."""
    return answer_to.role in ("sales", "internal")


@dataclass(frozen=True, slots=True)
class Answered:
    """What an acknowledgement answers, besides the mail of its letterhead.

    messages: ids of all mails of this writer that it answers; None: this one alone.
    followup: whether the writer has heard from us in this case; None: if it was acknowledged.
    texts: the whole texts of the answered mails, by id.
    good_news: whether the newest says that it works again or was nothing, and complains of nothing.
    standing: where things stand, for a customer who asks.
    """

    messages: frozenset[int] | None = None
    followup: bool | None = None
    texts: Mapping[int, str] = field(default_factory=dict)
    good_news: bool = False
    standing: Standing | None = None


def compose_acknowledgement(
    record: CaseRecord,
    head: Letterhead,
    answered: Answered = Answered(),
    *,
    visibility: Visibility | None = None,
    leaders: Sequence[Person] = (),
) -> DraftText:
    """The acknowledgement of `head.answer_to`, in its language if there is a template for it.

    visibility, leaders: who of our leaders has such cases in view, and can be named.
    Raises TemplateError if the file is broken.
    """
    parts, answer_to = Parts(), head.answer_to
    internal = is_internal_answer(answer_to)
    kind = "acknowledgement_internal" if internal else "acknowledgement"
    template = template_for(head.templates, kind, head.language, parts)
    zone, language = writing_zone(head.zone, head.target), template.language
    answers = answered.messages or frozenset({answer_to.id})
    view = _what_the_reader_knows(record, answer_to, answers, internal=internal)
    basics(parts, view, answer_to, head.company, zone, language)
    heard = record.case.acknowledged_at is not None
    parts.values["followup"] = heard if answered.followup is None else answered.followup
    parts.values["good_news"] = answered.good_news and not internal
    complaint = what_is_wrong(parts, view, answer_to, answers)
    told = moment_words(complaint.at, zone, language).date if complaint else ""
    parts.values["complaint_date"] = told
    owner(parts, head.manager)
    next_update(parts, head.next_update_at, zone, language)
    if internal:
        _contact(parts, record)
    else:
        what_they_ask(parts, view, answer_to, answers, answered.texts, zone, language)
        _leaders(parts, view, visibility, leaders, language, zone)
        _where_things_stand(parts, answer_to, answered, zone, language)
    text = filled_letter(template, parts)
    return replace(
        text,
        findings=(*text.findings, *not_said(parts, text.body), *foreign_quotes(parts, language)),
        leaders=_leaders_named(parts, template),
    )


def _where_things_stand(
    parts: Parts, answer_to: CaseMessage, answered: Answered, zone: str, language: str
) -> None:
    """For a customer who asks for it; nobody else is told."""
    asks = parts.values["status_request"] and not answered.good_news
    if answered.standing is not None and asks and answer_to.role == "customer":
        put_standing(parts, answered.standing, zone, language)
    else:
        no_standing(parts)


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


def _leaders_named(parts: Parts, template: ReplyTemplate) -> tuple[str, ...]:
    """Those of whom the filled text says something: without them it would read otherwise."""
    if not parts.leaders:
        return ()
    without: dict[str, Value] = {"leaders": "", "one_leader": False, "formal_plan": False}
    same = template.fill(parts.values | without) == template.fill(parts.values)
    return () if same else parts.leaders


def _contact(parts: Parts, record: CaseRecord) -> None:
    people = [p for p in record.people if p.side == "customer" and p.name]
    first = next((p for p in people if "requester" in p.roles), people[0] if people else None)
    parts.values |= {
        "contact": parts.note(one_line(first.name), "case") if first else "",
        "customer_written": bool(record.sent) or any(m.role == "customer" for m in record.messages),
    }
