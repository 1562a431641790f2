"""Nothing internal reaches a customer (promise 5): what is left of a case in their view of it."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest
from case_samples import (
    METTE,
    PLANTED,
    SALES,
    TOMASZ,
    at,
    case,
    item,
    message,
    rich_record,
    solved_record,
    source,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbox_agent.cases.customer_view import customer_knows, customer_view
from mailbox_agent.records import (
    BackupStrategy,
    CaseFinding,
    CasePerson,
    CaseRecord,
    Cause,
    Event,
    ImpactNote,
    Item,
    ItemChange,
    Note,
    Source,
)

INNER = source(3, PLANTED, "Rob Keller", 20, subject=f"Fwd: {PLANTED}")
LETTER = source(1, "The nightly export has failed since Friday.", "Mette Aagaard")
ROB = CasePerson("rob@fernwerk.example", "Rob Keller", "us", frozenset({"reporter"}))
CONTACT = CasePerson("mette@nordhavn.example", "Mette Aagaard", "customer", frozenset({"requester"}))  # fmt: skip
LETTERS = (
    message(1, 0, METTE, "customer", "escalation", "The nightly export has failed since Friday."),
    message(3, 20, SALES, "sales", "update", PLANTED, audience="internal", subject=PLANTED),
)


def record_with(**more: object) -> CaseRecord:
    """The customer's mail, a salesperson's internal one, and what is named."""
    return replace(CaseRecord(case(), LETTERS, (CONTACT, ROB), complaint=LETTER), **more)


def texts(value: object) -> Iterator[str]:
    """Every text anywhere in a record."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (*texts(key), *texts(inner))
    elif isinstance(value, tuple | frozenset | list):
        for inner in value:
            yield from texts(inner)


def moved(field: str, before: str, after: str, said: Source, **more: object) -> ItemChange:
    return replace(ItemChange(said.at, field, before, after, said), **more)


def one_item(**more: object) -> Item:
    return item(1, "Deliver the fix", source=LETTER, **more)


def seen(**more: object) -> Item:
    (found,) = customer_view(record_with(items=(one_item(**more),))).items
    return found


PLANTS: dict[str, Callable[[], CaseRecord]] = {
    "a message": lambda: record_with(messages=(*LETTERS, replace(LETTERS[1], id=9, sender=replace(SALES, name=PLANTED), forwarded_from=PLANTED, to=(PLANTED,)))),
    "an internal item": lambda: record_with(items=(item(1, PLANTED, audience="internal", owner=PLANTED, due_words=PLANTED, source=INNER),)),
    "a released item's source": lambda: record_with(items=(item(1, "Call her", source=INNER, due_words=PLANTED),)),
    "an item's new words": lambda: record_with(items=(replace(one_item(), what=PLANTED, history=(moved("what", "Deliver the fix", PLANTED, INNER),)),)),
    "an item's words that nobody knows another form of": lambda: record_with(items=(item(1, PLANTED, source=INNER, history=(moved("what", "", PLANTED, INNER),)),)),
    "an item's owner": lambda: record_with(items=(one_item(owner=PLANTED, history=(moved("owner", "", PLANTED, INNER),)),)),
    "an item's due words": lambda: record_with(items=(one_item(due=date(2026, 6, 30), due_words=PLANTED, history=(moved("due", "2026-05-20", "2026-06-30", INNER),)),)),
    "due words that a later public change left as they were": lambda: record_with(items=(one_item(due=date(2026, 5, 25), due_words=PLANTED, history=(moved("due", "2026-05-20", "2026-06-30", INNER), moved("due", "2026-06-30", "2026-05-25", replace(LETTER, at=at(30))))),)),
    "what an item was before a public change": lambda: record_with(items=(one_item(history=(moved("what", "Deliver the fix", PLANTED, INNER), moved("what", PLANTED, "Deliver the fix", replace(LETTER, at=at(30))))),)),
    "the same, the public mail being the older one": lambda: record_with(items=(one_item(history=(moved("what", "Deliver the fix", PLANTED, INNER), moved("what", PLANTED, "Deliver the fix", replace(LETTER, at=at(1))))),)),
    "a proposal": lambda: record_with(items=(one_item(history=(moved("proposal", "", PLANTED, INNER, applied=False),)),)),
    "the source of done": lambda: record_with(items=(one_item(state="done", state_source=INNER, done_at=at(21)),)),
    "a cause": lambda: record_with(causes=(Cause(1, PLANTED, "confirmed", "internal", True, INNER),)),
    "a released cause's source": lambda: record_with(causes=(Cause(1, "Memory", "confirmed", "customer", True, INNER),)),
    "an unsupported cause": lambda: record_with(causes=(Cause(1, PLANTED, "confirmed", "customer", False, LETTER),)),
    "an impact": lambda: record_with(impacts=(ImpactNote(1, "internal", True, INNER),)),
    "an impact with the wrong audience": lambda: record_with(impacts=(ImpactNote(1, "customer", True, INNER),)),
    "a note": lambda: record_with(notes=(Note(1, 7, "call", at(3), PLANTED, (PLANTED,), PLANTED),)),
    "words from an internal note": lambda: record_with(impacts=(ImpactNote(1, "customer", True, replace(INNER, kind="note", id=1, segment="note")),)),
    "what a person of ours noted beside a value": lambda: record_with(causes=(Cause(1, "Memory", "confirmed", "customer", True, replace(INNER, kind="person", id=0)),)),
    "event details": lambda: record_with(events=(Event(1, at(1), "proposed", PLANTED, {"why": PLANTED}),)),
    "a finding": lambda: record_with(findings=(CaseFinding("gap", PLANTED, (INNER,)),)),
    "a reference": lambda: record_with(references=(PLANTED,)),
    "a person": lambda: record_with(people=(CONTACT, CasePerson("x@fernwerk.example", PLANTED, "us", frozenset()))),
    "a person of theirs whom only our mail names": lambda: record_with(people=(CasePerson("cfo@nordhavn.example", PLANTED, "customer", frozenset({"customer_management"})),)),
    "a backup strategy": lambda: record_with(backups=(BackupStrategy(PLANTED, PLANTED, "internal", INNER), BackupStrategy("By hand", "", "customer", INNER))),
    "the complaint": lambda: record_with(complaint=INNER),
    "a complaint that a person of ours entered": lambda: record_with(complaint=replace(INNER, kind="person", id=0, role="customer")),
    "the title": lambda: record_with(case=case(title=f"Fwd: {PLANTED}")),
    "the reason of closing": lambda: record_with(case=case(close_reason=PLANTED)),
}  # fmt: skip


@pytest.mark.parametrize("place", PLANTS)
def test_a_planted_internal_fact_is_gone_wherever_it_stood(place: str) -> None:
    record = PLANTS[place]()
    assert "412k" in "\n".join(texts(record))
    left = "\n".join(texts(customer_view(record)))
    assert "412k" not in left and "quote me" not in left and "Rob" not in left


@pytest.mark.parametrize("whole", [rich_record, solved_record])
def test_of_a_whole_case_the_customers_facts_are_left_as_they_were(
    whole: Callable[[], CaseRecord],
) -> None:
    record = whole()
    view = customer_view(record)
    left = "\n".join(texts(view))
    assert "412k" not in left and "Rob Keller" not in left
    assert [one.id for one in view.items] == [11, 12, 13, 14, 15, 16]
    assert view.items == record.items[:6]
    assert view.complaint == record.complaint
    assert view.references == ()
    assert [note.id for note in view.notes] == [2]
    assert customer_view(view) == view


def test_the_manager_stays_and_who_was_met_in_mail() -> None:
    update = message(
        2, 5, TOMASZ, "internal", "update", "Reproduced.", to=("boss@nordhavn.example",)
    )
    people = (
        ROB,
        CasePerson("ilse@fernwerk.example", "Ilse Brandt", "us", frozenset()),
        CasePerson("tomasz@fernwerk.example", "Tomasz Wójcik", "us", frozenset()),
        CasePerson("boss@nordhavn.example", "The Boss", "customer", frozenset()),
        CasePerson("jens@nordhavn.example", "Jens Holt", "customer", frozenset({"technical_contact"})),
    )  # fmt: skip
    view = customer_view(record_with(messages=(*LETTERS, update), people=people))
    assert view.case.manager == "Ilse Brandt"
    names = [one.name for one in view.people]
    assert names == ["Ilse Brandt", "Tomasz Wójcik", "The Boss", "Jens Holt"]


# forwarded words


def forwarded(author: str = "Mette Aagaard", **more: object) -> Source:
    words = replace(INNER, quote="We lost a day.", author=author, segment="forwarded", at=at(19))
    return replace(words, **{"role": "customer", **more})


def test_words_that_one_of_us_forwards_count_as_ours_whoever_is_said_to_have_written_them() -> None:
    words = forwarded()
    facts = {"audience": "internal", "supported": True, "source": words}
    record = record_with(
        complaint=words,
        impacts=(ImpactNote(1, **facts),),
        causes=(Cause(1, "The worker is out of memory", "confirmed", **facts),),
    )
    view = customer_view(record)
    assert (view.complaint, view.impacts, view.causes) == (None, (), ())
    assert "We lost a day." not in "\n".join(texts(view))
    assert [one.id for one in view.messages] == [1]


@pytest.mark.parametrize(
    "words",
    [
        forwarded("Rob Keller"),  # written down under the one who forwarded it
        forwarded("Keller, Rob"),
        forwarded("rob@fernwerk.example"),
        forwarded(""),
        forwarded("Somebody Else", role="internal"),
        forwarded("Lou Partner", role="partner"),
        forwarded(segment="own"),  # her name, but the forwarder's words about her
    ],
)
def test_a_forward_does_not_speak_for_the_customer_unless_they_wrote_it(words: Source) -> None:
    sender = replace(SALES, name="Keller, Rob")
    messages = (LETTERS[0], replace(LETTERS[1], sender=sender))
    record = record_with(
        messages=messages, complaint=words, impacts=(ImpactNote(1, "customer", True, words),)
    )
    view = customer_view(record)
    assert view.complaint is None and view.impacts == ()


def test_a_partners_words_are_not_put_into_the_customers_mouth_by_a_role() -> None:
    lou = CasePerson("lou@partner.example", "Lou Partner", "partner", frozenset())
    record = record_with(people=(CONTACT, ROB, lou), complaint=forwarded("Lou Partner"))
    assert customer_view(record).complaint is None


def test_a_complaint_that_we_wrote_to_the_customer_is_not_in_their_voice() -> None:
    update = message(
        2, 5, TOMASZ, "internal", "update", "It fails.", to=("mette@nordhavn.example",)
    )
    ours = source(2, "It fails on our side.", "Tomasz Wójcik", 5)
    record = record_with(messages=(*LETTERS, update), complaint=ours)
    assert customer_view(record).complaint is None
    assert customer_view(replace(record, complaint=LETTER)).complaint == LETTER


# what happened to an item


def test_a_date_that_an_internal_mail_moved_is_the_one_the_customer_knows() -> None:
    slip = moved("due", "2026-05-20", "2026-06-30", INNER)
    found = seen(
        due=date(2026, 6, 30), due_at=datetime(2026, 6, 30, 9, tzinfo=UTC), history=(slip,)
    )
    assert (found.due, found.due_at, found.history) == (date(2026, 5, 20), None, ())


def test_a_later_change_that_the_customer_knows_stands_with_its_hour() -> None:
    inner = moved("due", "2026-05-20", "2026-06-30", INNER)
    told = moved("due", "2026-06-30", "2026-05-25", replace(LETTER, at=at(27)))
    hour = datetime(2026, 5, 25, 16, tzinfo=UTC)
    found = seen(due=date(2026, 5, 25), due_at=hour, history=(inner, told))
    assert (found.due, found.due_at) == (date(2026, 5, 25), hour)
    assert [(one.before, one.after) for one in found.history] == [("2026-05-20", "2026-05-25")]


def test_a_change_the_customer_knows_is_taken_back_to_when_an_internal_one_came_after() -> None:
    told = moved("due", "2026-05-20", "2026-05-25", replace(LETTER, at=at(10)))
    inner = moved("due", "2026-05-25", "2026-06-30", INNER)
    found = seen(due=date(2026, 6, 30), history=(told, inner))
    assert found.due == date(2026, 5, 25)


def test_an_older_mail_that_comes_in_late_does_not_make_an_internal_date_public() -> None:
    inner = moved("due", "2026-05-20", "2026-06-30", replace(INNER, at=at(20)))
    older = moved("due", "2026-06-30", "2026-05-25", replace(LETTER, at=at(10)))
    hour = datetime(2026, 6, 30, 16, tzinfo=UTC)
    for history, last in (((inner, older), date(2026, 5, 25)), ((older, inner), date(2026, 6, 30))):
        found = seen(due=last, due_at=hour, history=history)
        assert (found.due, found.due_at) == (date(2026, 5, 25), None)


def test_an_item_of_which_the_customer_knows_no_word_is_not_theirs() -> None:
    named = moved("what", "", PLANTED, INNER)
    record = record_with(items=(item(1, PLANTED, source=INNER, history=(named,)),))
    assert customer_view(record).items == ()


def test_done_said_by_the_customer_and_reopened_inside_is_done() -> None:
    done = moved("state", "open", "done", replace(LETTER, at=at(10)))
    inner = moved("state", "done", "open", INNER)
    found = seen(history=(done, inner))
    assert (found.state, found.done_at, found.state_source) == ("done", at(10), done.source)


def test_done_that_only_we_know_of_is_open() -> None:
    done = moved("state", "open", "done", INNER)
    for history in ((), (done,)):
        found = seen(state="done", state_source=INNER, done_at=at(21), history=history)
        assert (found.state, found.done_at, found.state_source) == ("open", None, None)


def test_what_a_person_of_ours_set_is_as_public_as_its_item_but_not_who_set_it() -> None:
    person = Source("person", 0, "Rob Keller", at(21), "because of the renewal")
    found = seen(owner="Tomasz Wójcik", history=(moved("owner", "", "Tomasz Wójcik", person),))
    assert found.owner == "Tomasz Wójcik"
    assert (found.history[0].source.author, found.history[0].source.quote) == ("", "")


# titles and empty views


def test_a_title_from_an_internal_forward_is_not_the_customers_title() -> None:
    later = replace(LETTERS[0], id=4, at=at(30), subject="Re: PODs")
    record = record_with(case=case(title="Nordhavn about to churn"), messages=(LETTERS[1], later))
    assert customer_view(record).case.title == "PODs"
    assert customer_view(replace(record, messages=LETTERS[1:])).case.title == ""


def test_a_customer_knows_nothing_of_a_case_that_only_we_have_written_about() -> None:
    assert customer_knows(customer_view(record_with()))
    inside = record_with(messages=LETTERS[1:])
    assert not customer_knows(customer_view(inside))
    assert not customer_knows(customer_view(replace(inside, complaint=forwarded())))


# any record: nothing that only we have written survives

AUDIENCES = st.sampled_from(["customer", "internal"])
FIELDS = ("what", "owner", "state", "due")


@st.composite
def records(draw: Callable[[Any], Any]) -> CaseRecord:
    """Texts are "open…" where the customer knows them and "secret…" where not."""
    numbers = count()

    def text(known: bool) -> str:
        return f"{'open' if known else 'secret'}{next(numbers)}"

    known_messages: dict[int, bool] = {}
    messages = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        known = draw(AUDIENCES) == "customer"
        known_messages[number] = known
        role = draw(st.sampled_from(["customer", "internal"])) if known else "sales"
        sender = replace(
            METTE if role == "customer" else SALES, name=text(known), email=text(known)
        )
        messages.append(message(number, draw(st.integers(0, 90)), sender, role, "update", text(known), audience="customer" if known else "internal", subject=text(known), to=(text(known),)))  # fmt: skip
    known_notes = {n: draw(AUDIENCES) == "customer" for n in range(1, draw(st.integers(0, 2)) + 1)}
    notes = tuple(
        Note(n, 7, "call", at(n), text(k), (text(k),), text(k), "customer" if k else "internal")
        for n, k in known_notes.items()
    )

    def said() -> tuple[Source, bool]:
        """A source and whether the customer knows it."""
        kind = draw(st.sampled_from(["message", "message", "forwarded", "note", "person"]))
        when = draw(st.integers(0, 90))
        if kind == "note" and known_notes:
            number = draw(st.sampled_from(sorted(known_notes)))
            known = known_notes[number]
            return Source("note", number, text(known), at(when), text(known), "note"), known
        if kind == "person":
            return Source("person", 0, text(False), at(when), text(False)), True
        number = draw(st.sampled_from(sorted(known_messages)))
        known = known_messages[number]
        theirs = kind == "forwarded"
        segment = "forwarded" if theirs else "own"
        author = "Mette Aagaard" if theirs else text(known)
        made = Source("message", number, author, at(when), text(known or theirs), segment, role="customer" if theirs else None, subject=text(known))  # fmt: skip
        return made, known or theirs

    def fact() -> tuple[str, Source, bool]:
        audience = draw(AUDIENCES)
        where, known = said()
        return audience, where, known

    def an_item(number: int) -> Item:
        audience, where, known = fact()
        public = audience == "customer"
        values = {"what": text(public), "owner": text(public), "state": "open", "due": "2026-05-20"}
        due_words, history, state_source = text(public and known), [], None
        for _ in range(draw(st.integers(0, 5))):
            field, (by, seen_by_them) = draw(st.sampled_from(FIELDS)), said()
            applied = draw(st.booleans())
            new = {"state": "done", "due": "2026-06-30"}.get(field) or text(public and seen_by_them)
            history.append(ItemChange(by.at, field, values[field], new, by, applied))
            if applied:
                values[field] = new
                state_source = by if field == "state" else state_source
                if field == "due" and draw(st.booleans()):
                    due_words = text(public and seen_by_them)
        return item(number, values["what"], owner=values["owner"], state=values["state"], due=date.fromisoformat(values["due"]), due_words=due_words, audience=audience, source=where, history=tuple(history), state_source=state_source)  # fmt: skip

    def a_cause(number: int) -> Cause:
        audience, where, _ = fact()
        return Cause(number, text(audience == "customer"), "confirmed", audience, True, where)

    def an_impact(number: int) -> ImpactNote:
        audience, where, _ = fact()
        return ImpactNote(number, audience, True, where)

    several = range(draw(st.integers(0, 3)))
    audience, where, _ = fact()
    public = audience == "customer"
    return CaseRecord(
        case(title=draw(st.sampled_from([text(False), messages[0].subject])), close_reason=text(False)),
        messages=tuple(messages),
        people=(CONTACT, CasePerson(text(False), text(False), "us", frozenset())),
        items=tuple(an_item(n) for n in several),
        causes=tuple(a_cause(n) for n in several),
        impacts=tuple(an_impact(n) for n in several),
        notes=notes,
        events=(Event(1, at(1), "x", text(False), {"why": text(False)}),),
        findings=(CaseFinding("gap", text(False), (said()[0],)),),
        references=(text(False),),
        complaint=draw(st.sampled_from([None, said()[0]])),
        backups=(BackupStrategy(text(public), text(public), audience, where),),
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(records())
def test_no_text_that_only_we_know_survives_whatever_the_audiences(record: CaseRecord) -> None:
    view = customer_view(record)
    assert [one for one in texts(view) if one.startswith("secret")] == []
    known = [one for one in record.messages if one.audience == "customer"]
    assert list(view.messages) == known
    assert customer_view(view).messages == view.messages


@settings(max_examples=40, deadline=None)
@given(records())
def test_a_view_of_a_view_is_the_same_view(record: CaseRecord) -> None:
    view = customer_view(record)
    assert customer_view(view).case == view.case
    assert len(customer_view(view).items) == len(view.items)
