"""Letters that fall due by the clock: the status update at the time that was promised, and the word
that a date is not kept. Drafts like any other: a person decides.

update      occasion "update:<the promised time>": one for each time, whatever was decided on it
slip        occasion "slip:<item>@<old date>,...": each date that is not kept is told once
withdrawn   the case is over, the customer has heard from us meanwhile, the item is done or has a
            date again; one that a person has touched is flagged instead

One draft at a time lies before a customer: an answer that is due goes first, and a slip before an
update, which it holds.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from mailbox_agent.answering.checking import KINDS, checks_for, zone_to
from mailbox_agent.answering.document_mails import newest_of_customer, people_to
from mailbox_agent.answering.making import language_to
from mailbox_agent.answering.occasion import Occasion, findings_of
from mailbox_agent.answering.storing import NewDraft, store_draft
from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.casework.clocks import next_update
from mailbox_agent.casework.desk import Desk
from mailbox_agent.casework.falling_due import (
    concerned,
    due_since,
    next_fall,
    set_next_fall,
    update_is_due,
)
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.corrections import was_told
from mailbox_agent.database.drafts import add_finding, drafts_of_case
from mailbox_agent.database.store import to_text
from mailbox_agent.drafts.parts import greeted_instead
from mailbox_agent.drafts.seen import told_in_confidence
from mailbox_agent.drafts.slips import Slip, slips_of
from mailbox_agent.drafts.standing import is_late, where_things_stand
from mailbox_agent.drafts.update_letter import compose_slip, compose_update
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Case, CaseMessage, CaseRecord, Draft, Finding, Target
from mailbox_agent.records.draft import CLOCK_LETTERS
from mailbox_agent.review.decisions import supersede

UNDECIDED = ("pending", "approved", "claimed", "unsure")
GONE = ("superseded", "void")  # nobody has decided on them, or they never left


def draft_clock_letters(
    desk: Desk, news: Sequence[int], templates: Templates, at: Callable[[str], None]
) -> list[int]:
    """Withdraws and drafts what is due in these cases and in those whose time has come; returns the
    numbers of the drafts that it made."""
    made: list[int] = []
    for case_id in concerned(desk, tuple({*news, *due_since(desk)})):
        with desk.store.write():
            number = _see_to(desk, case_id, templates)
        if number is not None:
            at("clock letter recorded")
            made.append(number)
    set_next_fall(desk, next_fall(desk))
    return made


def _see_to(desk: Desk, case_id: int, templates: Templates) -> int | None:
    """The number of the letter that was drafted, if one was."""
    case = load_case(desk.store, case_id)
    of_case = drafts_of_case(desk.store, case_id)
    waiting = [d for d in of_case if d.status in UNDECIDED and d.audience == "customer"]
    lies_there = next((d for d in waiting if d.kind in CLOCK_LETTERS), None)
    mine = lies_there if lies_there is not None and lies_there.status == "pending" else None
    if mine is not None and (why := _why_over(desk, case, mine)):
        _withdraw(desk, mine, why)
        if not mine.touched:
            waiting.remove(mine)
            mine, of_case = None, drafts_of_case(desk.store, case_id)
    if not may_be_written(desk, case) or any(one is not mine for one in waiting):
        return None
    if mine is not None and mine.touched:
        return None
    record = whole_case(desk.store, desk.settings, case_id)
    if not customer_view(record).messages:
        return None
    again = False
    if mine is not None and newest_of_customer(record).id != mine.answers_message:
        supersede(desk.store, mine, "the customer has written since", desk.now)
        again = mine.kind == "update"
        mine, of_case = None, drafts_of_case(desk.store, case_id)
    slips = due_slips(desk, record, of_case, mine) if desk.settings.updates.slipped_dates else ()
    if slips:
        occasion = _occasion_of(slips)
        if mine is not None and mine.occasion == occasion:
            return None
        if mine is not None:
            supersede(desk.store, mine, "a date is not kept: another letter says so", desk.now)
        return make_slip(desk, record, slips, templates)
    if mine is not None and mine.kind == "slip":
        supersede(desk.store, mine, "what it tells of has changed", desk.now)
        mine = None
    if mine is None and (again or update_is_due(desk, case_id)):
        return make_update(desk, record, templates)
    return None


def may_be_written(desk: Desk, case: Case) -> bool:
    """Whether the clock asks for letters in this case: open, no history, and its customer has heard
    from us."""
    heard = case.acknowledged_at is not None or any(
        one.status == "sent" and one.audience == "customer"
        for one in drafts_of_case(desk.store, case.id)
    )
    return case.status == "open" and not case.history and case.merged_into is None and heard


def _why_over(desk: Desk, case: Case, draft: Draft) -> str:
    """Why a letter that lies there says what does not hold any more; "" if it does."""
    if case.merged_into is not None:
        return "the case was merged into another one"
    if case.status != "open":
        return "the case is no longer open"
    if draft.next_update_at is not None and draft.next_update_at <= desk.now:
        return "the time that it promises has passed"
    if draft.kind == "update" and draft.occasion != update_occasion(case):
        return "the customer has heard from us since"
    return ""


def _withdraw(desk: Desk, draft: Draft, why: str) -> None:
    if draft.touched:
        add_finding(desk.store, draft, Finding("outdated", f"Read it again: {why}."))
    else:
        supersede(desk.store, draft, why, desk.now)


def update_occasion(case: Case) -> str:
    return f"update:{to_text(case.next_update_at)}"


def due_slips(
    desk: Desk, record: CaseRecord, of_case: Sequence[Draft], mine: Draft | None = None
) -> tuple[Slip, ...]:
    """What the customer has to be told and has not been; `mine` is about to be made anew."""
    told = {
        key
        for one in of_case
        if one.kind == "slip" and one.status not in GONE and (mine is None or one.id != mine.id)
        for key in one.occasion.removeprefix("slip:").split(",")
    }
    letters = _letters(record, of_case)
    calendar = desk.settings.targets[record.case.severity or "medium"].calendar
    return tuple(
        one
        for one in slips_of(record, desk.now, calendar, letters)
        if one.key not in told
        and (one.inside is not None or not any(at >= one.since for at in letters))
    )


def _letters(record: CaseRecord, of_case: Sequence[Draft]) -> list[datetime]:
    """When each letter that told the customer where things stand was written."""
    asked = {one.id for one in record.messages if one.kind == "status_request"}
    return [
        one.created_at
        for one in of_case
        if one.status == "sent" and one.audience == "customer"
        if one.kind in CLOCK_LETTERS or one.answers_message in asked
    ]


def _occasion_of(slips: Sequence[Slip]) -> str:
    return "slip:" + ",".join(sorted(one.key for one in slips))


def make_update(desk: Desk, record: CaseRecord, templates: Templates) -> int:
    """Its number."""
    case = record.case
    since = case.next_update_at or desk.now
    promised = next_update(desk, case.severity or "medium", max(since, desk.now))
    to, cc, findings, answer_to, language = _addressed(desk, record)
    text = compose_update(
        record,
        answer_to=answer_to,
        standing=where_things_stand(
            record,
            desk.now,
            _target(desk, case).calendar,
            without=told_in_confidence(record, (*to, *cc)),
        ),
        promised=was_told(desk.store, case.id, since),
        late=since < desk.now,
        company=desk.settings.company,
        manager=next((p for p in desk.settings.people if p.name == case.manager), None),
        target=_target(desk, case),
        next_update_at=promised,
        zone=zone_to(desk, record, answer_to, language),
        templates=templates,
        language=language,
    )
    new = NewDraft(
        case_id=case.id, audience="customer", kind="update", occasion=update_occasion(case),
        text=text, to=to, cc=cc, findings=findings, template_sha256="",
        answers_message=answer_to.id, promised=promised,
    )  # fmt: skip
    return store_draft(desk, _checked(desk, record, new, answer_to, language, templates))


def make_slip(desk: Desk, record: CaseRecord, slips: Sequence[Slip], templates: Templates) -> int:
    """Its number."""
    case = record.case
    promised = case.next_update_at
    if promised is None or promised <= desk.now or update_is_due(desk, case.id):
        # it stands in the update's place
        promised = next_update(desk, case.severity or "medium", max(promised or desk.now, desk.now))
    to, cc, findings, answer_to, language = _addressed(desk, record)
    without = {one.item.id for one in slips} | told_in_confidence(record, (*to, *cc))
    calendar = _target(desk, case).calendar
    text = compose_slip(
        record,
        slips,
        answer_to=answer_to,
        standing=where_things_stand(record, desk.now, calendar, without=without),
        company=desk.settings.company,
        manager=next((p for p in desk.settings.people if p.name == case.manager), None),
        target=_target(desk, case),
        next_update_at=promised,
        zone=zone_to(desk, record, answer_to, language),
        templates=templates,
        language=language,
    )
    new = NewDraft(
        case_id=case.id, audience="customer", kind="slip", occasion=_occasion_of(slips),
        text=text, to=to, cc=cc, findings=findings, template_sha256="",
        answers_message=answer_to.id, promised=promised,
    )  # fmt: skip
    return store_draft(desk, _checked(desk, record, new, answer_to, language, templates))


def _addressed(
    desk: Desk, record: CaseRecord
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Finding, ...], CaseMessage, str]:
    """(to, cc, what was found, the mail that it goes out in answer to, language)."""
    answer_to = newest_of_customer(record)
    language = language_to(desk, record, answer_to.id, "customer")
    to, cc, findings = people_to(desk, record, answer_to)
    return to, cc, findings, greeted_instead(answer_to, to), language


def _target(desk: Desk, case: Case) -> Target:
    return desk.settings.targets[case.severity or "medium"]


def _checked(
    desk: Desk,
    record: CaseRecord,
    new: NewDraft,
    answer_to: CaseMessage,
    language: str,
    templates: Templates,
) -> NewDraft:
    """With all findings, and the hash of its template."""
    people = (*new.to, *new.cc)
    checked = checks_for(
        desk, record, new.text, people,
        audience="customer", kind=new.kind, language=language,
        promised=new.promised, templates=templates, answer_to=answer_to,
    )  # fmt: skip
    if not new.to:  # said already, with the reason
        checked = tuple(one for one in checked if one.check != "recipients")
    zone = zone_to(desk, record, answer_to, language)
    occasion = Occasion(answer_to, frozenset(), (), "customer", new.promised, zone)
    # what is late stands in the letter itself
    calendar, in_zone = _target(desk, record.case).calendar, record.case.zone
    late = {one.id for one in record.items if is_late(one, desk.now, calendar, in_zone)}
    to_come = tuple(one for one in record.items if one.id not in late)
    found = findings_of(desk, replace(record, items=to_come), occasion, people)
    template = templates.reply(KINDS[new.kind, "customer"], new.text.language)
    return replace(
        new,
        findings=(*new.text.findings, *new.findings, *found, *checked),
        template_sha256=template.sha256 if template else "",
    )
