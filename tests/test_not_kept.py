"""A date that mail says is not kept, without a new one: what counts, which items it means, and what
becomes of it in the case, its letters and its plan."""

from datetime import date

import pytest
from readings import read
from standing_cases import BOX, METTE, OURS

from mailbox_agent.records import KnownItem

ITEMS = (
    KnownItem(1, "I will send you a workaround for the warehouse export", "Robin Meyer", date(2026, 5, 13), ""),
    KnownItem(2, "We will add a check to the import job", "Vendor", date(2026, 5, 29), ""),
    KnownItem(3, "We will fix the export by Friday", "Vendor", date(2026, 5, 15), ""),
    KnownItem(4, "Rework the retry logic", "Vendor", None, ""),
)  # fmt: skip


def updates(text: str, sender: str = OURS, to: str = METTE) -> dict[int, tuple[str, str]]:
    reading = read(
        f"Hi,\n\n{text}\n\nRobin\n", sender=sender, to=to, known_case=True,
        case_customer="Nordhavn", open_items=ITEMS,
    )  # fmt: skip
    return {
        one.item: (one.new_status, str(one.new_due or "no day")) for one in reading.updates_to_items
    }


# What counts as such a word


@pytest.mark.parametrize(
    ("sentence", "item"),
    [
        ("the fix for the export will not make it to Friday.", 3),
        ("We won't have the patch by Wednesday, new date to come.", 1),
        ("The workaround for the warehouse export will not be ready in time.", 1),
        ("Unfortunately we can't meet the deadline of 29 May.", 2),
        ("The workaround for the warehouse export has been postponed.", 1),
        ("We will not make it to Wednesday; we will tell you a new date by Monday 18 May.", 1),
        ("QA found two blockers, so the export fix will miss Friday.", 3),
        ("The export fix slips, new date unknown.", 3),
        ("The Friday date for the export fix is no longer realistic.", 3),
        ("Wir schaffen den Termin am 13. nicht.", 1),
        ("Der Export-Fix kommt nicht am Freitag, wir wissen noch nicht wann.", 3),
        ("Den Termin am 29. Mai können wir leider nicht halten, den neuen nennen wir noch.", 2),
        ("Leider wird der Workaround für den Lagerexport bis Mittwoch nicht fertig.", 1),
        ("Nous ne tiendrons pas la date du 13 mai.", 1),
        ("Le correctif ne sera malheureusement pas prêt pour vendredi 15 mai.", 3),
        ("Lamentablemente no podremos cumplir la fecha del 13 de mayo, disculpe las molestias.", 1),
        ("La corrección no estará lista para el viernes 15 de mayo, le pedimos disculpas.", 3),
    ],
)  # fmt: skip
def test_a_date_of_ours_that_is_plainly_not_kept(sentence: str, item: int) -> None:
    assert updates(sentence) == {item: ("moved", "no day")}


@pytest.mark.parametrize(
    ("sentence", "item", "day"),
    [
        ("The workaround for the warehouse export won't be ready by 13 May, but by 18 May.", 1, "2026-05-18"),
        ("We will not make Wednesday. It will be ready on Monday 18 May.", 1, "2026-05-18"),
        ("Den Termin am 13. Mai können wir nicht halten, neuer Termin ist der 18. Mai.", 1, "2026-05-18"),
    ],
)  # fmt: skip
def test_a_day_that_is_named_instead_is_the_new_date(sentence: str, item: int, day: str) -> None:
    assert updates(sentence) == {item: ("moved", day)}


@pytest.mark.parametrize(
    "sentence",
    [
        "If the tests fail, we will not make Wednesday.",
        "I fear that we will not make Wednesday.",
        "Will we not make Wednesday?",
        "The report for Halden won't be ready by 13 May.",
        "We will not make Thursday.",
        "Friday is off for me.",
        "The export will not be available on Friday night due to maintenance.",
        "Der Export ist seit Freitag nicht verfügbar.",
        "Herr Wiebe ist am Mittwoch nicht zu erreichen.",
        "We cannot see the export log of 13 May.",
        "The warehouse export will not be done twice.",
        "This will not make it worse.",
        "The workaround for the warehouse export will be ready by 13 May.",
        "The retry logic will not be ready in time.",
        "Wenn die Tests fehlschlagen, schaffen wir den Termin am 13. nicht.",
        "Wir schaffen nicht nur den Termin am 13. Mai.",
    ],
)
def test_what_only_sounds_like_it_changes_nothing(sentence: str) -> None:
    assert updates(sentence) == {}


def test_who_is_not_of_us_says_nothing_of_our_dates_by_rules() -> None:
    text = "the fix for the export will not make it to Friday."
    assert updates(text, sender=METTE, to=BOX) == {}


def test_the_day_that_is_not_kept_is_nothing_to_be_done_by_then() -> None:
    reading = read(
        "Hi,\n\nwe won't have the patch by Thursday, but I will send you the logs by Friday.\n\nRobin\n",
        sender=OURS, to=METTE, known_case=True, case_customer="Nordhavn",
    )  # fmt: skip
    assert date(2026, 5, 14) not in {item.due for item in reading.action_items}


def test_hostile_lengths_end() -> None:
    assert updates("we will not make the " * 20_000) == {}
    assert updates("wir schaffen " + "den termin am 13. " * 20_000) == {}
