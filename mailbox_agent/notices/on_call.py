"""A new critical or high case, or one raised to it, tells who is on call, until it is taken up.

    raised       at once the person on call, then the deputy, then the levels above
                 (cases/on_call.py says who and when)
    taken up     somebody decided on a draft, wrote to the customer, or said so: `acknowledge CASE`
                 or an authenticated answer to the alert (intake/notice_answers.py)
    over         the case is closed, merged, resolved, or no longer that severe

An acknowledgement that left by itself takes nothing up: no person has seen the case yet. Where
nobody can tell whether an alert arrived, the next on the ladder are told at once.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from mailbox_agent.cases.on_call import Call, Rung, ladder, next_call, why_told, works_from
from mailbox_agent.database.alarms import (
    URGENT,
    Alarm,
    all_lost,
    end_alarm,
    go_on,
    key_of,
    open_alarms,
    raise_alarms,
    taken_up_by,
    told_of,
)
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.marks import mark_of, newest_event, set_mark
from mailbox_agent.database.store import Row, Store, known_moment
from mailbox_agent.notices.case_words import CaseWords, words_of
from mailbox_agent.notices.posting import post
from mailbox_agent.notices.recipients import address_of
from mailbox_agent.records import Case, Notice, Person
from mailbox_agent.settings import Settings

STEP = "on call"
REACHED = ("sent", "bundled")  # of a notice


def call_people(store: Store, settings: Settings, now: datetime, at: Callable[[str], None]) -> None:
    seen = newest_event(store)
    news = seen != mark_of(store, STEP)  # else nothing has happened to any case
    if news and raise_alarms(store, now):
        at("alarm raised")
    for alarm in open_alarms(store):
        if _end_if_over(store, alarm, now):
            continue
        if all_lost(store, alarm) and alarm.next_at is not None:
            alarm = replace(alarm, next_at=now)
        if alarm.next_at is not None and alarm.next_at <= now:
            _call(store, settings, alarm, now)
            at("people called")
    set_mark(store, STEP, seen)


def _end_if_over(store: Store, alarm: Alarm, now: datetime) -> bool:
    case = load_case(store, alarm.case_id)
    if case.merged_into is not None or case.status != "open":
        end_alarm(store, alarm, "", "the case is merged, resolved or closed", now)
        return True
    if case.severity not in URGENT or (alarm.severity, case.severity) == ("critical", "high"):
        end_alarm(store, alarm, "", f"its severity is {case.severity} now", now)
        return True
    taken = taken_up_by(store, alarm)
    if taken is not None:
        end_alarm(store, alarm, *taken, now)
    return taken is not None


def _call(store: Store, settings: Settings, alarm: Alarm, now: datetime) -> None:
    case = load_case(store, alarm.case_id)
    rungs = rungs_of(settings, case)
    otherwise = settings.targets[alarm.severity].calendar
    calendars = dict(settings.calendars)

    def from_when(person: Person) -> datetime:
        return works_from(person, alarm.severity, calendars, otherwise, now)

    call = next_call(rungs, alarm.step, now, from_when)
    words = words_of(store, settings, case, now)
    before = told_of(store, alarm)
    what = f"{alarm.severity.capitalize()} case"
    with store.write(durable=True):
        still = go_on(store, alarm, call.step, call.next_at)
        for place, person in enumerate(call.people if still else ()):
            why = why_told(
                person, rungs[call.step - 1], rungs[0].people, case.manager, case.mailbox
            )
            text = _why(settings, words, person, why, before)
            text += _text(settings, case, words, person, rungs, call)
            notice = Notice(
                key_of(alarm, call.step - 1, place),
                "on_call",
                words.subject(f"Not taken up yet: {what.lower()}" if before else what),
                text,
                case.mailbox,
                case.id,
                urgent=True,
            )
            post(store, settings, notice, [address_of(settings, person) or ""], now)


def rungs_of(settings: Settings, case: Case) -> tuple[Rung, ...]:
    return ladder(
        case.manager,
        case.mailbox,
        [one for one in settings.people if address_of(settings, one)],
        settings.rules,
        deputy_after=timedelta(minutes=settings.alerts.deputy_after_minutes),
        level_after=timedelta(minutes=settings.alerts.level_after_minutes),
    )


def _why(
    settings: Settings, words: CaseWords, person: Person, why: str, before: Sequence[Row]
) -> str:
    """Why this reader gets it, and who was told before them."""
    if not before:
        return f"You are told first, as {why}.\n\n"
    names = {address_of(settings, one): one.name for one in settings.people}
    told = "".join(
        f"- {names.get(row['recipient'], row['recipient'])},"
        f" {words.moment(known_moment(row['posted_at']), person.zone)}"
        f"{'' if row['state'] in REACHED else ' (may not have arrived)'}\n"
        for row in before
    )
    return f"Nobody has taken this case up yet. You are told, as {why}. Told before:\n{told}\n"


def _text(
    settings: Settings,
    case: Case,
    words: CaseWords,
    person: Person,
    rungs: tuple[Rung, ...],
    call: Call,
) -> str:
    answers = _can_prove_staff(settings, case)
    text = words.page(person.zone)
    text += (
        f"\nLook:         mailbox-agent show {case.token}"
        f"\nI have it:    mailbox-agent acknowledge {case.token}"
        + ("\n              or answer this mail" if answers else "")
        + "\n"
    )
    if call.next_at is not None and call.step < len(rungs):
        others = ", ".join(one.name for one in rungs[call.step].people)
        when = words.moment(call.next_at, person.zone)
        text += f"\nIf nobody takes it up, {others} will be told at {when}.\n"
    return f"{text}\n{words.quoted}" if words.quoted else text


def _can_prove_staff(settings: Settings, case: Case) -> bool:
    """Whether an answer by mail can be believed at all."""
    box = next((one for one in settings.mailboxes if one.name == case.mailbox), None)
    return box is not None and bool(
        box.trusted_servers or box.trust_microsoft365 or box.accepts_only_authenticated
    )
