"""What a case's record says at a moment: late, incomplete; and whose eyes a fact is for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mailbox_agent.cases.timeline import audience_of, gaps, is_overdue
from mailbox_agent.records import (
    Case,
    CasePerson,
    CaseRecord,
    Item,
    ItemChange,
    Source,
)
from mailbox_agent.records.case import CaseRole

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


def record(*items: Item, **case: object) -> CaseRecord:
    everybody = tuple(CasePerson(f"{r}@x.example", r, "us", frozenset({r})) for r in ROLES)
    return CaseRecord(
        replace(CASE, **case),  # type: ignore[arg-type]
        items=items,
        people=everybody,
    )


def moved(before: str, after: str, *, applied: bool = True) -> ItemChange:
    return ItemChange(NOW, "due", before, after, SOURCE, applied)


# -- late


def test_an_item_is_late_the_day_after_its_date_where_it_was_promised() -> None:
    assert is_overdue(item(), NOW, "Europe/Copenhagen")
    assert not is_overdue(item(due=date(2026, 5, 14)), NOW, "Europe/Copenhagen")
    tokyo = item(due=date(2026, 5, 14), zone="Asia/Tokyo")
    assert not is_overdue(tokyo, datetime(2026, 5, 14, 14, 59, tzinfo=UTC))
    assert is_overdue(tokyo, datetime(2026, 5, 14, 15, 0, tzinfo=UTC))


def test_an_item_with_a_time_is_late_right_after_it() -> None:
    one = item(due=date(2026, 5, 14), due_at=NOW)
    assert not is_overdue(one, NOW)
    assert is_overdue(one, NOW + timedelta(seconds=1))


def test_what_is_done_dropped_or_undated_is_never_late() -> None:
    settled = (item(1, state="done"), item(2, state="dropped"), item(3, due=None))
    assert not any(is_overdue(one, NOW) for one in settled)


def test_an_unreadable_zone_falls_back_instead_of_failing() -> None:
    assert is_overdue(item(zone="Mars/Olympus"), NOW, "also wrong")


def test_naive_times_are_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        is_overdue(item(), datetime(2026, 5, 14))  # noqa: DTZ001


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
