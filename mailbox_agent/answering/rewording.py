"""A draft that was just made, said better by the language model, and checked sentence by sentence.

The template's draft is stored before and stays where the model can't be had or says nothing that
holds: the acknowledgement is never late for it. Customers' drafts only, and the model sees nothing
that their reader does not know.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from mailbox_agent.answering.checking import checks_for, zone_to
from mailbox_agent.answering.making import language_to
from mailbox_agent.answering.storing import draft_message_id
from mailbox_agent.asking import Asked, Asker
from mailbox_agent.asking.leaving import Matter
from mailbox_agent.asking.marker import marker_of
from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import load_draft, origins_of_draft
from mailbox_agent.database.messages import message_row
from mailbox_agent.drafts.by_model import (
    Fact,
    Reworded,
    Unit,
    at_fault,
    badly_said,
    input_for_letter,
    units_of,
    with_sentences,
)
from mailbox_agent.drafts.moments import moment_words
from mailbox_agent.drafts.reply import content_hash
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.errors import UserError
from mailbox_agent.learning.nearest import nearest
from mailbox_agent.prompts import Templates
from mailbox_agent.records import (
    Address,
    Answer,
    CaseMessage,
    CaseRecord,
    Draft,
    DraftText,
    Finding,
    Question,
    Source,
)
from mailbox_agent.review.decisions import reword

PURPOSE = "write_acknowledgement"
MOST_TOKENS = 6_000
MOST_FACTS = 14
ROUNDS = 6  # of looking at a letter: each takes out what was found wrong


@dataclass(slots=True)
class _Letter:
    """One draft on its way through the model."""

    draft: Draft
    record: CaseRecord
    answer_to: CaseMessage
    units: tuple[Unit, ...]
    facts: tuple[Fact, ...]
    language: str
    mail: str
    marker: str
    matter: Matter
    before: frozenset[str]  # what the checks say of the template's own text
    said: dict[int, Reworded] = field(default_factory=dict)
    wrong: dict[int, str] = field(default_factory=dict)


def reword_drafts(
    desk: Desk, drafts: Sequence[int], templates: Templates, at: Callable[[str], None]
) -> int:
    """How many have the model's words now. Holds no transaction while the model writes."""
    asker = desk.asker
    if asker is None or PURPOSE not in asker.instructions:
        return 0
    most = asker.settings.parallel_calls  # budget and a server that fails are looked at in between
    return sum(
        _reword(desk, asker, drafts[first : first + most], templates, at)
        for first in range(0, len(drafts), most)
    )


def _reword(
    desk: Desk,
    asker: Asker,
    drafts: Sequence[int],
    templates: Templates,
    at: Callable[[str], None],
) -> int:
    loaded = (_letter(desk, load_draft(desk.store, one), templates) for one in drafts)
    letters = [one for one in loaded if one is not None]
    first = asker.ask_all([_asked(desk, asker, one) for one in letters])
    for letter, answer in zip(letters, first, strict=True):
        _take(desk, letter, answer, templates)
    again = [one for one in letters if one.wrong]
    second = asker.ask_all([_asked(desk, asker, one) for one in again])
    for letter, answer in zip(again, second, strict=True):
        _take(desk, letter, answer, templates)
    asker.forget()
    stored = 0
    for letter in letters:
        stored += _stored(desk, asker, letter, templates)
        at("draft reworded")
    return stored


def _letter(desk: Desk, draft: Draft, templates: Templates) -> _Letter | None:
    if draft.kind != "acknowledgement" or draft.audience != "customer" or draft.touched:
        return None
    if draft.status != "pending" or draft.answers_message is None:
        return None
    record = whole_case(desk.store, desk.settings, draft.case_id)
    answer_to = next((m for m in record.messages if m.id == draft.answers_message), None)
    if answer_to is None:
        return None
    case = record.case
    names = [
        f"[{case.token}]",
        case.token,
        *draft.leaders,
        *([case.manager] if case.manager else []),
    ]
    row = message_row(desk.store, answer_to.id)
    language = language_to(desk, record, answer_to.id, "customer")
    before = _checked(desk, record, draft, answer_to, draft.body, draft.language, templates)
    return _Letter(
        draft=draft,
        record=record,
        answer_to=answer_to,
        units=units_of(draft.body, names),
        facts=_facts(desk, record, answer_to, draft, language),
        language=language,
        mail=row["new_text"],
        marker=marker_of(desk.store, str(row["raw_sha256"])),
        matter=Matter(
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
            about=f"{case.customer or ''}\n{row['body_text']}",
        ),
        before=frozenset(finding.text for finding in before),
    )


def _facts(
    desk: Desk, record: CaseRecord, answer_to: CaseMessage, draft: Draft, language: str
) -> tuple[Fact, ...]:
    """Of the customer's view of the case; of somebody else's only what stands in their own mail."""
    view = customer_view(record)
    ours = answer_to.role == "customer" and answer_to.audience == "customer"

    def known(source: Source) -> bool:
        return ours or (source.kind == "message" and source.id == answer_to.id)

    found: list[tuple[str, str]] = []
    if draft.next_update_at is not None:
        words = moment_words(
            draft.next_update_at, zone_to(desk, record, answer_to, language), language
        )
        when = f"{words.weekday}, {words.date}, {words.time} ({words.zone})"
        found.append((f"they hear from us again by {when} at the latest", "settings"))
    for impact in view.impacts:
        if impact.supported and known(impact.source):
            found.append((f"they wrote: “{impact.source.quote}”", _origin(impact.source)))
    for item in view.items:
        if known(item.source) and item.source.quote:
            due = f", due {item.due.isoformat()}" if item.due else ""
            who = item.owner or "nobody named"
            found.append((f"{item.state}: {item.what} ({who}{due})", _origin(item.source)))
    for cause in view.causes:
        if cause.status == "confirmed" and known(cause.source) and cause.source.quote:
            found.append((f"confirmed cause: “{cause.source.quote}”", _origin(cause.source)))
    return tuple(
        Fact(f"F{number}", text, origin)
        for number, (text, origin) in enumerate(found[:MOST_FACTS], 1)
    )


def _origin(source: Source) -> str:
    return f"{source.kind} {source.id}"


def _asked(desk: Desk, asker: Asker, letter: _Letter) -> Asked:
    from mailbox_agent.drafts.model_answer import answer_schema, what_is_wrong

    instructions = asker.instructions[PURPOSE]
    sender = letter.answer_to.sender
    return Asked(
        Question(
            purpose=PURPOSE,
            instructions=instructions.text,
            input=input_for_letter(
                letter.units, letter.facts, letter.mail,
                language=letter.language, reader=sender.name or letter.record.case.customer or "",
                company=desk.settings.company.name, marker=letter.marker, findings=letter.wrong,
                examples=nearest(
                    desk, asker, "write", kind=letter.draft.kind, area=letter.record.case.area,
                    language=letter.draft.language,
                ),
            ),
            schema=answer_schema(),
            check=what_is_wrong,
            most_tokens=MOST_TOKENS,
            prompt_hash=instructions.sha256,
        ),
        letter.matter,
    )  # fmt: skip


def _take(desk: Desk, letter: _Letter, answer: Answer, templates: Templates) -> None:
    """What of an answer holds; the rest is in `wrong`, and stays the template's."""
    from mailbox_agent.drafts.model_answer import WrittenLetter

    asked_for, letter.wrong = letter.wrong, {}
    if answer.outcome != "answered":
        return
    units = {unit.n: unit for unit in letter.units}
    facts = {fact.id for fact in letter.facts}
    differs = letter.language != letter.draft.language
    for one in WrittenLetter.model_validate(answer.data).sentences:
        unit = units.get(one.n)
        if unit is None or (asked_for and one.n not in asked_for):
            continue
        new = Reworded(one.text.strip(), tuple(one.facts))
        if new.text == unit.text:
            continue
        if why := badly_said(unit, new, facts, differs):
            letter.wrong[one.n] = why
        else:
            letter.said[one.n] = new
    _take_out_what_is_wrong(desk, letter, templates)


def _take_out_what_is_wrong(desk: Desk, letter: _Letter, templates: Templates) -> None:
    for _ in range(ROUNDS):
        body, put = with_sentences(letter.draft.body, letter.units, letter.said)
        found = at_fault(_new_findings(desk, letter, body, templates), put)
        if not found:
            return
        for n in list(letter.said) if 0 in found else found:
            letter.wrong[n] = found.get(n) or found[0]
            letter.said.pop(n, None)
        if not letter.said:
            return


def _new_findings(desk: Desk, letter: _Letter, body: str, templates: Templates) -> list[Finding]:
    found = _checked(
        desk, letter.record, letter.draft, letter.answer_to, body, letter.language, templates
    )
    return [one for one in found if one.text not in letter.before]


def _checked(
    desk: Desk,
    record: CaseRecord,
    draft: Draft,
    answer_to: CaseMessage,
    body: str,
    language: str,
    templates: Templates,
) -> tuple[Finding, ...]:
    return checks_for(
        desk, record, DraftText(draft.subject, body, language), (*draft.to, *draft.cc),
        audience="customer", kind=draft.kind, language=language, promised=draft.next_update_at,
        templates=templates, answer_to=answer_to,
    )  # fmt: skip


def _stored(desk: Desk, asker: Asker, letter: _Letter, templates: Templates) -> bool:
    """Writes the new revision, unless nothing holds or a person was faster."""
    draft = letter.draft
    if not letter.said:
        return False
    body, put = with_sentences(draft.body, letter.units, letter.said)
    if _new_findings(desk, letter, body, templates) or not body.strip():
        return False
    files = [one.sha256 for one in draft.attachments]
    translated = letter.language != draft.language
    hashed = content_hash(draft.sender, draft.to, draft.cc, draft.subject, body, files)
    try:
        with desk.store.write():
            reword(
                desk.store, draft, desk.now,
                body=body, language=letter.language, model=asker.model.name,
                content_hash=hashed,
                message_id=draft_message_id(desk, draft.case_id, draft.id, draft.revision + 1),
                origins=_origins(desk, letter, body, put),
                findings=[
                    one for one in draft.findings if not (translated and one.check == "language")
                ],
            )  # fmt: skip
    except UserError:  # decided or edited meanwhile
        return False
    return True


def _origins(
    desk: Desk, letter: _Letter, body: str, put: Mapping[int, str]
) -> list[tuple[str, str]]:
    """On what each sentence rests: the facts that the model named, else as the template's did."""
    before = dict(origins_of_draft(desk.store, letter.draft.id))
    facts = {fact.id: fact.origin for fact in letter.facts}
    by_unit = {unit.n: unit.text for unit in letter.units}
    found = []
    for text in sentences(body):
        n = next((n for n, words in put.items() if words and text in words), None)
        named = [facts[one] for one in letter.said[n].facts] if n is not None else []
        origin = named[0] if named else before.get(by_unit.get(n or 0, text), "template")
        found.append((text, origin))
    return found
