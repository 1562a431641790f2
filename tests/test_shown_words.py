"""What a document says of times, words and names: nothing that nobody said, and nothing by half."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from case_samples import (
    COMPANY,
    METTE,
    NOW,
    PEOPLE,
    TOMASZ,
    at,
    case,
    item,
    message,
    rich_record,
    solved_record,
    source,
)
from mails import mail
from workspaces import Workspace

from mailbox_agent.documents.case_file import build_document
from mailbox_agent.documents.measures import promise_result
from mailbox_agent.documents.values import DocumentValues
from mailbox_agent.drafts.whole_words import LONGEST, as_sentence, cut_sentence, whole_sentence
from mailbox_agent.records import Address, CasePerson, CaseRecord, Cause, Item

SAID_WHEN = datetime(2026, 5, 13, 8, 20, tzinfo=UTC)
LONG = (
    "Release 26.4, which we installed on 6 May at 23:00, changed our connector so that a failed "
    "message is retried in place, up to five times with growing pauses, and everything behind it "
    "in the same partition waits until it is through."
)
CUT = LONG[:157].rsplit(" ", 1)[0] + "..."  # as the reader keeps it


def build(
    record: CaseRecord,
    kind: str = "remediation_plan",
    edition: str = "internal",
    *,
    language: str = "en",
    zone: str = "Europe/Copenhagen",
    now: datetime = NOW,
) -> DocumentValues:
    return build_document(
        record,
        kind=kind,
        edition=edition,
        company=COMPANY,
        people=PEOPLE,
        now=now,
        zone=zone,
        language=language,
    )


def texts(values: DocumentValues, key: str) -> list[str]:
    return [" | ".join(v.text for _, v in row.cells) for row in values.section(key).rows]


def everything(values: DocumentValues) -> str:
    return "\n".join(text for part in values.sections for text in texts(values, part.key))


def done_on_the_twelfth(**more: object) -> Item:
    """A mail of the 13th says that it was done yesterday: stored is noon UTC of that day."""
    said = source(4, "The two disks were exchanged yesterday.", "Tomasz Wójcik")
    return item(
        31,
        "Exchange the two disks",
        promise=True,
        due=date(2026, 5, 12),
        state="done",
        state_source=replace(said, at=SAID_WHEN),
        done_at=datetime(2026, 5, 12, 12, tzinfo=UTC),
        **more,
    )


# times that nobody said


@pytest.mark.parametrize("kind", ["remediation_plan", "closure_summary", "post_mortem"])
@pytest.mark.parametrize("zone", ["Europe/Copenhagen", "Pacific/Auckland", "UTC", "-11:00"])
def test_a_day_without_a_time_is_shown_as_a_day(kind: str, zone: str) -> None:
    record = replace(solved_record(), items=(done_on_the_twelfth(),))
    told = [
        line for line in everything(build(record, kind, zone=zone)).split("\n") if "disks" in line
    ]
    assert told
    assert all("12 May 2026" in line for line in told)
    assert not [line for line in told if ":" in line.replace("Done: ", "")]


@pytest.mark.parametrize("hour", [1, 10, 12, 19])  # noon by the sender's own clock, as UTC
def test_noon_by_another_clock_is_no_time_either(hour: int) -> None:
    done = replace(done_on_the_twelfth(), done_at=datetime(2026, 5, 12, hour, tzinfo=UTC))
    record = replace(solved_record(), items=(done,))
    steps = texts(build(record, "post_mortem", zone="Europe/London"), "timeline")
    assert "12 May 2026 | Fernwerk | Done: Exchange the two disks" in steps


def test_in_the_timeline_a_bare_day_stands_behind_the_mails_of_that_day() -> None:
    record = replace(solved_record(), items=(done_on_the_twelfth(),))
    steps = texts(build(record, "post_mortem"), "timeline")
    at_day = next(n for n, step in enumerate(steps) if "disks" in step)
    assert steps[at_day].startswith("12 May 2026 | ")
    assert all(step.startswith(("11 May", "12 May")) for step in steps[:at_day])
    assert not [step for step in steps[at_day + 1 :] if step.startswith(("11 May", "12 May"))]


def test_done_at_the_time_of_the_mail_keeps_its_time_in_the_timeline() -> None:
    steps = texts(build(solved_record(), "post_mortem"), "timeline")
    assert "13 May 2026, 18:14 | Fernwerk | Done: Deliver the patch for the export worker" in steps


def test_a_promise_for_nine_that_was_kept_some_time_that_day_is_not_called_late() -> None:
    kept = done_on_the_twelfth(due_at=datetime(2026, 5, 12, 9, tzinfo=UTC))
    assert promise_result(kept, NOW) == "kept"
    assert promise_result(replace(kept, due=date(2026, 5, 11), due_at=None), NOW) == "late"


# what is over is not late


@pytest.mark.parametrize("status", ["resolved", "closed"])
def test_what_a_solved_case_leaves_open_is_not_overdue(status: str) -> None:
    record = solved_record()
    record = replace(
        record,
        case=replace(record.case, status=status),
        items=(item(41, "Send the list", due=date(2026, 5, 12)),),
    )
    later = datetime(2026, 6, 1, tzinfo=UTC)
    for kind in ("remediation_plan", "closure_summary", "post_mortem"):
        assert "verdue" not in everything(build(record, kind, now=later))
    assert texts(build(record, "closure_summary", now=later), "still_open")[0].endswith("| Open")
    record = replace(record, case=replace(record.case, status="open"))
    assert "Overdue" in everything(build(record, now=later))


def test_a_single_action_is_told_in_the_singular() -> None:
    one = replace(rich_record(), items=(item(41, "Send the list", due=date(2026, 5, 12)),))
    assert texts(build(one), "situation")[-1] == "The one action is still open. It is overdue."


# whole sentences


def test_what_a_reader_cut_short_is_whole_again_from_its_quote() -> None:
    record = rich_record(
        items=(item(51, CUT, source=source(2, LONG, "Tomasz Wójcik", 5)),),
        causes=(Cause(5, CUT, "confirmed", "customer", True, source(2, LONG)),),
    )
    shown = LONG.rstrip(".")
    assert texts(build(record), "actions")[0].split(" | ")[1] == shown
    assert texts(build(record), "causes")[0].split(" | ")[0] == shown
    assert f"Cause: {shown}" in texts(build(record, "closure_summary"), "what_it_was")


@pytest.mark.parametrize(
    ("what", "quote", "shown"),
    [
        ("Add the field...", "We will  add the\nfield to the form, today.", "Add the field to the form, today"),
        ("Check it", "Please check it", "Check it"),
        ("We waited...", "something else", "We waited…"),
        ("unser Lauf brach ab.", "", "Unser Lauf brach ab."),
        ("which means that our drivers wait", "", "… which means that our drivers wait"),
        ("weil der Dienst steht", "", "… weil der Dienst steht"),
        ("connect-out is down", "", "connect-out is down"),
        ("iPhones cannot log in", "", "iPhones cannot log in"),
        ("tell me which of these you offer:", "", "Tell me which of these you offer…"),
        ("quelqu’un au bout du fil ;", "", "Quelqu’un au bout du fil"),
        ("出力データの再処理を完了し、", "", "出力データの再処理を完了し"),
    ],
)  # fmt: skip
def test_words_are_shown_as_a_sentence(what: str, quote: str, shown: str) -> None:
    assert whole_sentence(what, quote) == shown


def test_what_is_too_long_is_cut_behind_a_clause() -> None:
    clause = "the index was dropped for the move and nobody built it again"
    shown = as_sentence(", ".join([clause] * 20))
    assert len(shown) <= LONGEST
    assert shown.endswith("nobody built it again…")
    summary = f"{clause}, {clause}, the filter had a wildcard in…"
    assert cut_sentence(summary).endswith("built it again…")
    own = f"{clause}, {clause}, and so on and so on..."
    assert as_sentence(own).endswith("and so on and so on...")  # the writer's own dots


def test_no_length_of_anything_is_slow_or_fails() -> None:
    for text in ("", " ", "…", "...", "a" * 100_000, ", " * 50_000, "( " * 50_000, "\u3000"):
        assert len(as_sentence(text)) <= LONGEST + 3


def test_what_stands_under_situation_is_not_said_again_under_impact() -> None:
    words = "Forty trucks left without papers on Saturday & we pay <demurrage>."
    first = message(1, 0, METTE, "customer", "escalation", words)
    record = rich_record(messages=(first,), complaint=None)
    values = build(record, edition="customer")
    assert texts(values, "situation")[0] == f"In your words: “{words}”"
    assert texts(values, "impact") == []


def test_somebody_s_words_are_quoted_and_not_said_in_our_voice() -> None:
    first = message(1, 0, METTE, "customer", "escalation", "We got the invoice twice.")
    last = message(2, 3, TOMASZ, "internal", "update", "We send the credit note today.")
    theirs = source(1, "It is our own proxy that drops them.", role="customer")
    ours = source(2, "The run looks only at end dates.", "Tomasz Wójcik", 3, role="internal")
    record = rich_record(
        messages=(first, last),
        complaint=None,
        items=(),
        causes=(
            Cause(1, "It is our own proxy that drops them", "confirmed", "customer", True, theirs),
            Cause(2, "The run looks only at end dates", "confirmed", "customer", True, ours),
        ),
    )
    assert texts(build(record, edition="customer"), "situation") == [
        "In your words: “We got the invoice twice.”",
        "Latest, 11 May 2026, 11:14, Tomasz Wójcik: “We send the credit note today.”",
    ]
    assert texts(build(record), "causes")[0].endswith("11 May 2026, 08:14, Mette Aagaard")
    assert texts(build(record, "closure_summary"), "what_it_was")[1:] == [
        "Cause, as Mette Aagaard wrote: “It is our own proxy that drops them”",
        "Cause: The run looks only at end dates",
    ]


# names


def test_somebody_is_named_by_name_wherever_the_name_is_known() -> None:
    bare = Address("", "mette@nordhavn.example")
    record = rich_record(
        messages=(
            message(1, 0, bare, "customer", "escalation", "The export has failed."),
            message(6, 40, bare, "customer", "status_request", "Where do we stand?"),
        ),
        people=(
            CasePerson("mette@nordhavn.example", "Mette Aagaard", "customer", frozenset({"technical_contact", "customer_management"})),
        ),
        items=(item(61, "Send the list", owner="mette@nordhavn.example"),),
        complaint=source(1, author="mette@nordhavn.example"),
    )  # fmt: skip
    for kind in ("remediation_plan", "closure_summary", "post_mortem"):
        for edition in ("internal", "customer"):
            values = build(record, kind, edition)
            comments = [
                v.comment for part in values.sections for row in part.rows for _, v in row.cells
            ]
            assert "mette@" not in everything(values)
            assert not [comment for comment in comments if "mette@" in comment]


def test_a_name_that_only_the_team_table_has_is_used() -> None:
    record = rich_record(items=(item(62, "Send the list", owner="TOMASZ@fernwerk.example"),))
    assert "| Tomasz Wójcik |" in texts(build(record), "actions")[0]


def test_an_unknown_address_stays_an_address() -> None:
    record = rich_record(items=(item(63, "Send the list", owner="x@unknown.example"),))
    assert "| x@unknown.example |" in texts(build(record), "actions")[0]


def test_thanks_go_to_names_in_their_order_and_without_a_job() -> None:
    katrin = Address("Böhm, Katrin", "katrin@nordhavn.example")
    anna = Address("Anna Berg, CEO", "anna@nordhavn.example")
    bare = Address("", "nobody@nordhavn.example")
    record = replace(
        solved_record(),
        people=(),
        messages=tuple(
            message(n, n, one, "customer", "update", "It fails.")
            for n, one in enumerate((katrin, anna, bare, METTE), 1)
        ),
    )
    thanks = texts(build(record, "closure_summary", "customer"), "thanks")[0]
    assert "to Katrin Böhm, Anna Berg, Mette Aagaard and" in thanks


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_each_edition_of_a_closure_summary_speaks_to_its_reader(language: str) -> None:
    record = solved_record()
    name = record.case.customer or ""
    ours, theirs = (
        build(record, "closure_summary", edition=edition, language=language)
        for edition in ("internal", "customer")
    )
    assert "Nordhavn" in name
    assert any(name in row for row in texts(theirs, "sign_off"))
    assert not any(name in row for row in texts(ours, "sign_off"))
    assert len(texts(ours, "sign_off")) == 2
    assert texts(ours, "thanks") != texts(theirs, "thanks")
    sorry = {"en": "sorry", "de": "bedauern", "fr": "regrettons", "es": "Lamentamos"}[language]
    assert sorry in texts(theirs, "thanks")[0] and sorry not in texts(ours, "thanks")[0]


# language and zone of the reader


GERMAN = """Guten Tag Frau Meyer,

seit Donnerstag bricht der nächtliche Export ab und unsere Disposition steht still. Bitte rufen Sie
uns bis Freitag um 10 Uhr zurück und nennen Sie uns einen Ansprechpartner.

Mit freundlichen Grüßen
Katrin Böhm
"""
WARNING = """Hello team,

heads-up: Nordhavn is furious, the nightly export has been failing since Thursday. Please call them.

Tom
"""


def test_a_case_that_a_colleague_opened_in_english_speaks_german_to_its_german_customer(
    workspace: Workspace,
) -> None:
    workspace.deliver(
        mail(
            WARNING,
            sender="Tom Okafor <tom.okafor@vendor.example>",
            to="escalations@vendor.example, Katrin Böhm <katrin@nordhavn.example>",
            subject="Nordhavn: Export",
            message_id="<w1@vendor.example>",
        )
    )
    workspace.deliver(
        mail(
            GERMAN,
            sender="Katrin Böhm <katrin@nordhavn.example>",
            subject="Re: Nordhavn: Export",
            message_id="<k1@nordhavn.example>",
            headers={"In-Reply-To": "<w1@vendor.example>", "References": "<w1@vendor.example>"},
        )
    )
    assert workspace.work().problems == []
    (file,) = workspace.settings.store.glob("documents/*/remediation_plan-customer-v1.docx")
    from docx import Document

    document = Document(str(file))
    headings = [one.text for one in document.paragraphs]
    assert "Maßnahmen" in headings
    assert "Actions" not in headings


def test_a_known_offset_is_named_as_the_zone_that_its_people_know() -> None:
    from mailbox_agent.documents.reader import zone_for

    eastern = datetime.fromisoformat("2026-05-11T09:00:00-04:00")
    theirs = [replace(message(1, 0, METTE, "customer", "escalation", "It fails."), at=eastern)]
    unknown = rich_record(case=case(zone=""))
    offset = rich_record(case=case(zone="-04:00"))
    named = rich_record(case=case(zone="Asia/Tokyo"))
    assert zone_for(unknown, theirs, "Europe/London", ("en",)) == "America/New_York"
    assert zone_for(offset, theirs, "Europe/London", ("en",)) == "America/New_York"
    assert zone_for(named, theirs, "Europe/London", ("en",)) == "Asia/Tokyo"
    assert zone_for(offset, [], "Europe/London", ("en",)) == "-04:00"
    assert zone_for(offset, theirs, "Europe/London", ("de", "fr")) == "America/Toronto"
    assert zone_for(unknown, [], "Europe/London", ("en",)) == "Europe/London"


def test_the_internal_edition_does_not_speak_to_the_customer() -> None:
    record = rich_record()
    internal, theirs = build(record), build(record, edition="customer")
    assert internal.section("needs").heading.text == "What we need from the customer"
    assert theirs.section("needs").heading.text == "What we need from you"
    assert texts(internal, "next_update")[0].startswith("The customer hears from us")
    assert texts(theirs, "next_update")[0].startswith("You hear from us")
    assert at(0) == record.case.opened_at


def test_a_mail_that_only_names_the_day_puts_no_time_into_the_post_mortem(
    workspace: Workspace,
) -> None:
    """The whole way: an item is asked for, done "yesterday", and the case is solved."""
    from datetime import timedelta

    from workspaces import NOON

    def deliver(text: str, sender: str, day: int, number: int) -> None:
        headers = {"References": "<m1@nordhavn.example>", "In-Reply-To": "<m1@nordhavn.example>"}
        when = datetime(2026, 5, 11 + day, 13, 37, tzinfo=UTC)
        raw = mail(
            text,
            sender=sender,
            to="escalations@vendor.example, mette@nordhavn.example",
            date=f"{when + timedelta(hours=2):%a, %d %b %Y %H:%M:%S} +0200",
            message_id=f"<m{number}@nordhavn.example>",
            headers=headers if number > 1 else None,
        )
        workspace.deliver(raw, at=when)

    mette, jo = "Mette Aagaard <mette@nordhavn.example>", "Jo Berg <jo.berg@vendor.example>"
    deliver(
        "Hello,\n\nthe nightly export has failed since Thursday. Please replay the missing"
        " invoices by Friday 15 May.\n",
        mette,
        0,
        1,
    )
    deliver(
        "Hello Mette,\n\nthe missing invoices were replayed last night, all of them.\n\nJo\n",
        jo,
        2,
        2,
    )
    deliver("Hello,\n\neverything works again, please close the case. Thanks!\n", mette, 3, 3)
    assert workspace.work(NOON + timedelta(days=4)).problems == []
    from docx import Document

    (file,) = workspace.settings.store.glob("documents/*/post_mortem-internal-v1.docx")
    rows = [
        [cell.text for cell in row.cells]
        for table in Document(str(file)).tables
        for row in table.rows
    ]
    done = [cells for cells in rows if cells[-1].startswith("Done: ")]
    assert [cells[0] for cells in done] == ["12 May 2026"], rows
