"""Does an answer reach whom it should, and in time: what the person who decides is told."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from draft_samples import item, source
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.drafts.asked_times import asked_sooner
from mailbox_agent.drafts.reaching import asks_for_copies, says_to_be_away
from mailbox_agent.records import Address, Draft, Item

NOW = datetime(2026, 5, 11, 9, 0, tzinfo=UTC)
TOMORROW = datetime(2026, 5, 12, 15, 0, tzinfo=UTC)
METTE = Address("Mette Aagaard", "mette@nordhavn.example")
AMIRA = Address("Osei, Amira", "amira.osei@nordhavn.example")


def asked(*items: Item, texts: tuple[str, ...] = (), promised: datetime = TOMORROW) -> list[str]:
    found = asked_sooner(items, texts, {1}, promised=promised, now=NOW, zone="Europe/Copenhagen")
    return [finding.text for finding in found]


def request(quote: str, **more: object) -> Item:
    return replace(item(1, quote, owner_side="us"), **more)  # type: ignore[arg-type]


def test_a_time_of_day_before_the_promised_one_is_pointed_out() -> None:
    early = request("Call me at 16:00.", due=NOW.date(), due_at=NOW + timedelta(hours=5))
    assert asked(early) == [
        "they ask for something by 2026-05-11 16:00 CEST, the next update is promised for"
        " 2026-05-12 17:00 CEST"
    ]
    assert asked(early, promised=NOW + timedelta(hours=4)) == []


def test_a_day_is_compared_where_the_customer_lives() -> None:
    """23:30 UTC of the 11th is the 12th in Copenhagen: too late for "today"."""
    today = request("I need it today.", due=date(2026, 5, 11), zone="Europe/Copenhagen")
    assert asked(today, promised=datetime(2026, 5, 11, 23, 30, tzinfo=UTC))
    assert asked(today, promised=datetime(2026, 5, 11, 20, 0, tzinfo=UTC)) == []


def test_a_time_that_has_passed_is_said_to_have_passed() -> None:
    gone = request("By Friday, please.", due=date(2026, 5, 8))
    assert asked(gone) == [
        "they ask for something by 2026-05-08 (that has passed), the next update is promised for"
        " 2026-05-12 17:00 CEST"
    ]


def test_what_the_customer_does_themselves_is_no_request_to_us() -> None:
    theirs = request("We will send you the logs by tonight.", due=NOW.date(), owner_side="customer")
    offer = request("We can have that done by tonight.", due=NOW.date(), owner_side=None)
    assert asked(theirs, offer) == []


def test_a_promise_of_one_of_us_that_falls_due_before_is_pointed_out() -> None:
    promise = request("She hears from us today.", due=NOW.date(), promise=True)
    other_mail = replace(promise, source=source("She hears from us today.", 7))
    assert asked(other_mail)[0].startswith("one of us has promised this by 2026-05-11")


def test_updates_wanted_more_often_than_promised_are_pointed_out() -> None:
    often = request("An update every 30 minutes, please.", recurrence="FREQ=MINUTELY;INTERVAL=30")
    assert "more often" in asked(often)[0]
    assert asked(often, promised=NOW + timedelta(minutes=15)) == []
    weekly = request("A call every week.", recurrence="FREQ=WEEKLY;BYDAY=MO")
    assert asked(weekly) == []


@pytest.mark.parametrize(
    "words",
    [
        "boards down again since 6, need someone on the phone NOW",
        "Call me immediately.",
        "Wir brauchen sofort einen Techniker vor Ort.",
        "Rufen Sie mich bitte umgehend an!",
        "Il nous faut quelqu’un tout de suite.",
        "Necesitamos a alguien ahora mismo.",
        "Abbiamo bisogno di qualcuno subito.",
        "We hebben nu iemand nodig.",
        "Potrzebujemy kogoś natychmiast.",
        "今すぐ電話をください。",
    ],
)
def test_who_asks_for_somebody_at_once_is_not_put_off_without_a_finding(words: str) -> None:
    (text,) = asked(texts=(f"Hello,\n\n{words}\n\nMette",))
    assert "at once" in text
    assert asked(texts=(words,), promised=NOW + timedelta(minutes=20)) == []


@pytest.mark.parametrize(
    "words",
    [
        "Right now we are typing the codes by hand.",
        "Everything works now, thank you.",
        "Jetzt läuft es wieder.",
        "Please answer as soon as possible.",
    ],
)
def test_a_now_that_asks_for_nobody_is_no_finding(words: str) -> None:
    assert asked(texts=(words,)) == []


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("I'm away from tomorrow until Friday 22 May and won't be reading mail.", "2026-05-23"),
        ("Ich bin vom 12. bis 22. Mai im Urlaub.", "2026-05-23"),
        ("Je serai en congés jusqu'au 22 mai inclus.", "2026-05-23"),
    ],
)
def test_who_says_that_they_will_be_away_may_not_read_the_answer(words: str, back: str) -> None:
    text = f"Hello,\n\n{words} Please go on.\n\nMette"
    (finding,) = says_to_be_away(text, METTE, NOW.date(), NOW.date())
    assert "Mette Aagaard writes that they are away" in finding.text and back in finding.text
    assert list(says_to_be_away(text, METTE, NOW.date(), date(2026, 6, 20))) == []


@pytest.mark.parametrize(
    "words", ["I'm off to the next meeting.", "The dispatcher is out of reach.", "It is far away."]
)
def test_who_is_not_away_is_not_said_to_be(words: str) -> None:
    assert list(says_to_be_away(words, METTE, NOW.date(), NOW.date())) == []


@pytest.mark.parametrize(
    "words",
    [
        "Amira Osei has my vote while I'm off; please copy her on anything from here on.",
        "Please keep Amira Osei in the loop.",
        "Bitte nehmen Sie Frau Amira Osei in CC.",
        "Merci de mettre Amira Osei en copie.",
    ],
)
def test_somebody_who_is_to_get_a_copy_and_does_not_is_pointed_out(words: str) -> None:
    (finding,) = asks_for_copies(words, {METTE.email}, [METTE, AMIRA])
    assert "amira.osei@nordhavn.example" in finding.text
    (unknown,) = asks_for_copies(words, {METTE.email}, [METTE])
    assert "nobody we know" in unknown.text
    assert list(asks_for_copies(words, {METTE.email, AMIRA.email}, [METTE, AMIRA])) == []


@pytest.mark.parametrize(
    "words", ["My bet is on the paging loop in your exporter.", "Herr Yildiz ist in Kopie.",
              "The copy of the contract is attached."]
)  # fmt: skip
def test_a_word_that_only_looks_like_it_asks_for_no_copy(words: str) -> None:
    assert list(asks_for_copies(words, {METTE.email}, [METTE])) == []


def the_draft(workspace: Workspace) -> Draft:
    with workspace.store() as store:
        (draft,) = list_drafts(store)
    return draft


def test_a_recipient_whose_machine_says_that_they_are_away_is_pointed_out(
    workspace: Workspace,
) -> None:
    workspace.deliver(
        mail(
            "Hello,\n\nthe export has been failing since Thursday.\n\nMette Aagaard\n",
            headers={"Cc": "Rasmus Holt <rasmus@nordhavn.example>"},
        )
    )
    workspace.deliver(
        mail(
            "I am out of the office until 18 May 2026. In urgent cases write to Mette Aagaard.\n",
            sender="Rasmus Holt <rasmus@nordhavn.example>",
            subject="Automatic reply: Export broken",
            message_id="<o1@nordhavn.example>",
            date="Mon, 11 May 2026 08:15:00 +0200",
            headers={"Auto-Submitted": "auto-replied", "In-Reply-To": "<m1@nordhavn.example>"},
        )
    )
    workspace.work(NOON)
    draft = the_draft(workspace)
    assert draft.cc == ("Rasmus Holt <rasmus@nordhavn.example>",)
    (text,) = [f.text for f in draft.findings if "is away" in f.text]
    assert text.startswith("Rasmus Holt is away: back on 2026-05-18")
