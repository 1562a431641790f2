"""What a case's record says at a moment: late, due, hot, incomplete; and whose eyes a fact is for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mailbox_agent.cases.timeline import audience_of, due_today, gaps, heat, overdue
from mailbox_agent.records import (
    Address,
    Case,
    CaseMessage,
    CasePerson,
    CaseRecord,
    Item,
    ItemChange,
    Source,
)
from mailbox_agent.records.case import CaseRole
from mailbox_agent.records.reading import Kind, Sentiment

NOW = datetime(2026, 5, 14, 9, tzinfo=UTC)
SOURCE = Source("message", 1, "Mette Aagaard", NOW, "the words")
ROLES: tuple[CaseRole, ...] = (
    "support_engineer",
    "technical_contact",
    "escalation_manager",
    "customer_management",
)
CASE = Case(
    id=1,
    mailbox="escalations",
    number=1,
    token="ESC-1",
    title="Export broken",
    customer="Nordhavn",
    status="open",
    area=None,
    severity=None,
    manager="Dana Whitlock",
    language="en",
    zone="Europe/Copenhagen",
    opened_at=NOW,
    last_activity_at=NOW,
    acknowledge_by=None,
    acknowledged_at=None,
    next_update_at=None,
)


def item(number: int = 1, **changes: object) -> Item:
    one = Item(
        id=number,
        case_id=1,
        what="Replay the missing events",
        owner="Jonas Lindqvist",
        due=date(2026, 5, 13),
        due_at=None,
        zone="",
        due_words="",
        recurrence=None,
        promise=True,
        state="open",
        audience="customer",
        supported=True,
        source=SOURCE,
    )
    return replace(one, **changes)  # type: ignore[arg-type]


def said(kind: Kind = "update", sentiment: Sentiment = "neutral", hours: int = 0) -> CaseMessage:
    return CaseMessage(
        id=hours,
        at=NOW + timedelta(hours=hours),
        sender=Address("", "mette@nordhavn.example"),
        role="customer",
        kind=kind,
        subject="",
        summary="",
        audience="customer",
        sentiment=sentiment,
    )


def record(*items: Item, messages: tuple[CaseMessage, ...] = (), **case: object) -> CaseRecord:
    everybody = tuple(CasePerson(f"{r}@x.example", r, "us", frozenset({r})) for r in ROLES)
    return CaseRecord(
        replace(CASE, **case),  # type: ignore[arg-type]
        items=items,
        messages=messages,
        people=everybody,
    )


def moved(before: str, after: str, *, applied: bool = True) -> ItemChange:
    return ItemChange(NOW, "due", before, after, SOURCE, applied)


# -- late and due


def test_an_item_is_late_the_day_after_its_date_where_it_was_promised() -> None:
    assert overdue(record(item()), NOW)
    assert not overdue(record(item(due=date(2026, 5, 14))), NOW)
    tokyo = item(due=date(2026, 5, 14), zone="Asia/Tokyo")
    assert not overdue(record(tokyo), datetime(2026, 5, 14, 14, 59, tzinfo=UTC))
    assert overdue(record(tokyo), datetime(2026, 5, 14, 15, 0, tzinfo=UTC))


def test_an_item_with_a_time_is_late_right_after_it() -> None:
    one = item(due=date(2026, 5, 14), due_at=NOW)
    assert not overdue(record(one), NOW)
    assert overdue(record(one), NOW + timedelta(seconds=1))


def test_what_is_done_dropped_or_undated_is_never_late() -> None:
    settled = (item(1, state="done"), item(2, state="dropped"), item(3, due=None))
    assert overdue(record(*settled), NOW) == ()


def test_the_oldest_late_item_comes_first() -> None:
    late = overdue(record(item(1), item(2, due=date(2026, 5, 1))), NOW)
    assert [one.id for one in late] == [2, 1]


def test_due_today_means_the_day_there_and_not_late_yet() -> None:
    today = item(1, due=date(2026, 5, 14))
    passed = item(2, due=date(2026, 5, 14), due_at=NOW - timedelta(hours=1))
    only_time = item(3, due=None, due_at=NOW + timedelta(hours=1))
    there = item(4, due=date(2026, 5, 15), zone="Pacific/Kiritimati")
    found = due_today(record(today, passed, only_time, there, item(5)), NOW + timedelta(minutes=30))
    assert {one.id for one in found} == {1, 3}
    assert [one.id for one in due_today(record(there), NOW + timedelta(hours=2))] == [4]


def test_an_unreadable_zone_falls_back_instead_of_failing() -> None:
    assert overdue(record(item(zone="Mars/Olympus"), zone="also wrong"), NOW)


def test_naive_times_are_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        overdue(record(item()), datetime(2026, 5, 14))  # noqa: DTZ001


# -- heat


def test_a_quiet_case_is_cold_and_gives_no_reasons() -> None:
    assert heat(record(item(due=date(2026, 6, 1)), messages=(said(),)), NOW) == (0, ())


def test_anger_status_requests_slips_and_broken_promises_heat_a_case() -> None:
    messages = (said("status_request"), said("status_request", "angry", 1))
    slipped = item(history=(moved("2026-05-08", "2026-05-13"),))
    points, reasons = heat(record(slipped, messages=messages), NOW)
    assert points > 60
    words = "; ".join(reasons)
    for sign in ("angry", "status 2 times", "moved back once", "overdue promises: 1"):
        assert sign in words


def test_each_sign_makes_it_hotter_never_cooler() -> None:
    calm = heat(record(messages=(said(),)), NOW)[0]
    frustrated = heat(record(messages=(said("update", "frustrated"),)), NOW)[0]
    angry = heat(record(messages=(said("update", "angry"),)), NOW)[0]
    assert calm < frustrated < angry


def test_a_missed_acknowledgement_and_a_silent_promise_count() -> None:
    missed = record(acknowledge_by=NOW - timedelta(hours=1))
    assert heat(missed, NOW)[1] == ("not acknowledged in time",)
    late = record(acknowledge_by=NOW - timedelta(hours=2), acknowledged_at=NOW)
    assert heat(late, NOW)[1] == ("acknowledged late",)
    assert heat(record(next_update_at=NOW - timedelta(minutes=1)), NOW)[0] > 0
    assert heat(record(next_update_at=NOW + timedelta(minutes=1)), NOW)[0] == 0


def test_anger_that_has_passed_cools_down() -> None:
    messages = (said("update", "angry"), *(said("update", "positive", n) for n in (1, 2, 3)))
    assert heat(record(messages=messages), NOW)[0] == 0


def test_a_date_moved_forward_or_only_proposed_is_no_slip() -> None:
    earlier = item(due=date(2026, 6, 1), history=(moved("2026-06-05", "2026-06-01"),))
    proposed = item(
        due=date(2026, 6, 1), history=(moved("2026-06-01", "2026-06-09", applied=False),)
    )
    assert heat(record(earlier, proposed), NOW)[0] == 0


def test_heat_stays_within_a_hundred_and_a_closed_case_is_cold() -> None:
    messages = tuple(said("status_request", "angry", n) for n in range(20))
    worst = record(
        *(item(n, history=(moved("2026-05-01", "2026-05-09"),)) for n in range(20)),
        messages=messages,
        acknowledge_by=NOW - timedelta(days=1),
        next_update_at=NOW - timedelta(days=1),
    )
    assert heat(worst, NOW)[0] == 100
    assert heat(replace(worst, case=replace(worst.case, status="closed")), NOW) == (0, ())


# -- gaps


def kinds(found: CaseRecord) -> list[str]:
    return [finding.kind for finding in gaps(found)]


def test_a_complete_record_has_no_gaps() -> None:
    assert gaps(record(item())) == ()


def test_items_without_owner_or_date_are_gaps_with_their_source() -> None:
    found = gaps(record(item(owner=None, due=None)))
    assert [one.kind for one in found] == ["no_owner", "no_date"]
    assert all(one.sources == (SOURCE,) for one in found)


def test_a_repeating_duty_needs_no_date_and_a_done_item_nothing() -> None:
    assert gaps(record(item(due=None, recurrence="FREQ=DAILY"))) == ()
    assert gaps(record(item(owner=None, due=None, state="done"))) == ()


def test_open_roles_and_an_open_owner_are_shown() -> None:
    bare = replace(record(manager=None), people=())
    assert kinds(bare) == ["no_manager", "open_role", "open_role", "open_role", "open_role"]
    assert kinds(replace(record(), people=())).count("open_role") == 3


def test_the_same_promise_with_two_dates_is_a_contradiction_with_both_quotes() -> None:
    other = replace(SOURCE, id=2, quote="other words")
    again = item(2, what="Replay missing events", due=date(2026, 5, 20), source=other)
    (finding,) = gaps(record(item(), again))
    assert finding.kind == "two_dates"
    assert finding.sources == (SOURCE, other)
    assert "2026-05-13" in finding.text
    assert "2026-05-20" in finding.text


def test_a_proposed_other_date_is_a_contradiction_until_somebody_decides() -> None:
    proposed = item(history=(moved("2026-05-13", "2026-05-19", applied=False),))
    assert kinds(record(proposed)) == ["two_dates"]


def test_different_promises_and_owners_do_not_contradict_each_other() -> None:
    unlike = item(2, what="Send the written explanation", due=date(2026, 5, 20))
    theirs = item(3, owner="Rasmus Holt", due=date(2026, 5, 21))
    assert gaps(record(item(), unlike, theirs)) == ()


# -- audience


@pytest.mark.parametrize(
    ("sender", "recipients", "audience"),
    [
        ("mette@nordhavn.example", ["escalations@vendor.example"], "customer"),
        ("jonas@vendor.example", ["escalations@vendor.example"], "internal"),
        ("jonas@vendor.example", ["dana@vendor.example", "Mette@Nordhavn.example"], "customer"),
        ("x@mail.nordhavn.example", [], "customer"),
        ("x@evilnordhavn.example", [], "internal"),
        ("private@gmail.com", ["escalations@vendor.example"], "customer"),
        ("kenji@partner.example", ["escalations@vendor.example"], "internal"),
        ("", [], "internal"),
    ],
)
def test_a_fact_is_the_customers_if_they_wrote_or_received_it(
    sender: str, recipients: list[str], audience: str
) -> None:
    found = audience_of(
        sender, recipients, frozenset({"nordhavn.example"}), frozenset({"private@gmail.com"})
    )
    assert found == audience
