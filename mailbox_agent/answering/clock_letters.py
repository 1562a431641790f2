"""Letters that fall due by the clock: the status update at the time that was promised, and the word
that a date is not kept. Drafts like any other: a person decides.

update      occasion "update:<the promised time>": one for each time, whatever was decided on it
slip        occasion "slip:<item>@<old date>,...": each date that is not kept is told once
withdrawn   the case is over, the customer has heard from us meanwhile, the item is done or has a
            date again; one that a person has touched is flagged instead

One draft at a time lies before a customer: an answer that is due goes first, and a slip before an
update, which it holds.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime

from mailbox_agent.answering.customer_letters import (
    Addressed,
    addressed,
    newest_of_customer,
    written_letter,
)
from mailbox_agent.answering.occasion import Occasion, findings_of
from mailbox_agent.answering.storing import store_draft
from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.cases.kept_dates import not_kept_of
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
from mailbox_agent.drafts.slips import Slip, slips_of
from mailbox_agent.drafts.standing import Standing, is_late, where_things_stand
from mailbox_agent.drafts.update_letter import compose_slip, compose_update
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Calendar, Case, CaseRecord, Draft, DraftText, Finding
from mailbox_agent.records.draft import CLOCK_LETTERS, DraftKind
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
    letter = addressed(desk, record, templates, promised)
    text = compose_update(
        letter.seen,
        letter.head,
        standing=_standing(desk, letter),
        promised=was_told(desk.store, case.id, since),
        late=since < desk.now,
    )
    return _store(desk, letter, text, templates, "update", update_occasion(case))


def make_slip(desk: Desk, record: CaseRecord, slips: Sequence[Slip], templates: Templates) -> int:
    """Its number."""
    case = record.case
    promised = case.next_update_at
    if promised is None or promised <= desk.now or update_is_due(desk, case.id):
        # it stands in the update's place
        promised = next_update(desk, case.severity or "medium", max(promised or desk.now, desk.now))
    letter = addressed(desk, record, templates, promised)
    without = {one.item.id for one in slips}
    standing = _standing(desk, letter, without)
    text = compose_slip(letter.seen, slips, letter.head, standing=standing)
    return _store(desk, letter, text, templates, "slip", _occasion_of(slips))


def _standing(desk: Desk, letter: Addressed, without: Collection[int] = ()) -> Standing:
    """As the one to whom the letter goes knows it. without: items of which it speaks elsewhere."""
    reader = letter.head.answer_to.sender.email.casefold()
    calendar = _calendar(desk, letter.record.case)
    return where_things_stand(letter.seen, desk.now, calendar, reader, without=without)


def _store(
    desk: Desk,
    letter: Addressed,
    text: DraftText,
    templates: Templates,
    kind: DraftKind,
    occasion: str,
) -> int:
    record, head, people = letter.record, letter.head, (*letter.to, *letter.cc)
    why = Occasion(head.answer_to, frozenset(), (), "customer", head.next_update_at, head.zone)
    # what is late, or will be, stands in the letter itself
    calendar, in_zone = _calendar(desk, record.case), record.case.zone
    late = {one.id for one in record.items if is_late(one, desk.now, calendar, in_zone)}
    late |= not_kept_of(record.items)
    to_come = replace(record, items=tuple(one for one in record.items if one.id not in late))
    more = findings_of(desk, to_come, why, people)
    return store_draft(
        desk,
        written_letter(desk, letter, text, templates, kind=kind, occasion=occasion, more=more),
    )


def _calendar(desk: Desk, case: Case) -> Calendar:
    return desk.settings.targets[case.severity or "medium"].calendar
