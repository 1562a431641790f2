"""Which facts of a case a document holds, where, with what behind them; no Word involved."""

import re
import string
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from case_samples import (
    COMPANY,
    NOW,
    PEOPLE,
    PLANTED,
    SALES,
    at,
    case,
    empty_record,
    item,
    items,
    long_record,
    message,
    rich_record,
    solved_record,
    source,
)

from mailbox_agent.documents.case_file import build_document, content_fingerprint
from mailbox_agent.documents.measures import promise_result
from mailbox_agent.documents.values import DocumentValues
from mailbox_agent.documents.wording import WORDINGS
from mailbox_agent.records import BackupStrategy, CaseRecord, Cause, ImpactNote, ItemChange

KINDS = ("remediation_plan", "closure_summary", "post_mortem")


def build(
    record: CaseRecord,
    kind: str = "remediation_plan",
    edition: str = "customer",
    *,
    now: datetime = NOW,
    language: str = "en",
    zone: str = "Europe/Copenhagen",
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


# what the customer may see


@pytest.mark.parametrize("kind", KINDS)
def test_an_internal_fact_is_nowhere_in_the_customer_edition(kind: str) -> None:
    record = rich_record() if kind == "remediation_plan" else solved_record()
    title = replace(record.case, title=f"Fwd: {PLANTED}")
    for case_ in (record.case, title):
        values = build(replace(record, case=case_), kind)
        assert "412k" not in repr(values)
        assert "quote me" not in repr(values)
        assert "Rob Keller" not in repr(values)
    assert "412k" in repr(build(record, kind, "internal"))


def test_a_date_that_an_internal_mail_moved_is_still_the_one_the_customer_knows() -> None:
    slip = ItemChange(
        at(21), "due", "2026-05-20", "2026-06-30", source(3, PLANTED, "Rob Keller", 21)
    )
    one = item(1, "Deliver the fix", due=date(2026, 6, 30), history=(slip,))
    record = rich_record(items=(one,))
    assert "20 May 2026" in texts(build(record), "actions")[0]
    assert "30 June" not in repr(build(record))
    assert "30 June 2026" in texts(build(record, edition="internal"), "actions")[0]


def test_later_news_to_the_customer_wins_over_what_an_internal_mail_changed_before() -> None:
    inner = ItemChange(
        at(21), "due", "2026-05-20", "2026-06-30", source(3, PLANTED, "Rob Keller", 21)
    )
    told = ItemChange(
        at(27), "due", "2026-06-30", "2026-05-25", source(4, "By the 25th.", "Tomasz Wójcik", 27)
    )
    one = item(1, "Deliver the fix", due=date(2026, 5, 25), history=(inner, told))
    row = texts(build(rich_record(items=(one,))), "actions")[0]
    assert "25 May 2026" in row
    assert "June" not in row


def test_done_that_only_we_know_of_is_open_to_the_customer() -> None:
    one = item(
        1,
        "Deliver the fix",
        state="done",
        done_at=at(21),
        state_source=source(3, PLANTED, "Rob Keller", 21),
    )
    record = rich_record(items=(one,))
    assert build(record).section("actions").rows[0].cell("state").text == "Open"
    assert "Done" in build(record, edition="internal").section("actions").rows[0].cell("state").text


def test_new_words_from_an_internal_mail_do_not_replace_those_the_customer_knows() -> None:
    inner = source(3, PLANTED, "Rob Keller", 21)
    renamed = ItemChange(at(21), "what", "Deliver the fix", PLANTED, inner)
    dropped = ItemChange(at(22), "state", "open", "dropped", inner)
    one = item(1, PLANTED, state="dropped", state_source=inner, history=(renamed, dropped))
    row = build(rich_record(items=(one,))).section("actions").rows[0]
    assert (row.cell("what").text, row.cell("state").text) == ("Deliver the fix", "Open")


def test_an_owner_named_internally_is_a_gap_to_the_customer() -> None:
    named = ItemChange(at(21), "owner", "", "Rob Keller", source(3, PLANTED, "Rob Keller", 21))
    one = item(1, "Deliver the fix", owner="Rob Keller", history=(named,))
    assert build(rich_record(items=(one,))).section("actions").rows[0].cell("owner").mark == "gap"


def test_a_released_fact_shows_its_words_but_not_those_of_the_mail_it_came_from() -> None:
    one = item(
        1, "Offer a review call", source=source(3, PLANTED, "Rob Keller", 20, subject=PLANTED)
    )
    what = build(rich_record(items=(one,))).section("actions").rows[0].cell("what")
    assert what.text == "Offer a review call"
    assert what.comment.startswith("Fernwerk, 12 May 2026")
    assert "Rob" not in what.comment


def test_words_that_one_of_us_forwards_are_not_in_the_customers_edition() -> None:
    words = source(
        3, "We lost a day.", "Mette Aagaard", 19,
        segment="forwarded", role="customer", subject=PLANTED,
    )  # fmt: skip
    values = build(rich_record(impacts=(ImpactNote(1, "internal", True, words),), complaint=words))
    assert "We lost a day." not in repr(values)
    assert "412k" not in repr(values)


def test_a_complaint_in_a_colleagues_own_words_is_not_put_into_the_customers_mouth() -> None:
    values = build(rich_record(complaint=source(3, PLANTED, "Rob Keller", 20)))
    assert "412k" not in repr(values)
    theirs = "In your words: “The nightly export has failed since Friday.”"
    assert texts(values, "situation")[0] == theirs  # what they wrote themselves


def test_a_forward_that_is_written_down_under_our_colleague_is_not_the_customers_voice() -> None:
    words = source(3, PLANTED, "Rob Keller", 20, segment="forwarded", role="customer")
    values = build(rich_record(complaint=words, impacts=(ImpactNote(1, "customer", True, words),)))
    assert "412k" not in repr(values)
    assert "Rob" not in repr(values)


def test_a_case_known_only_from_internal_mail_has_a_neutral_title() -> None:
    one = message(1, 0, SALES, "sales", "escalation", PLANTED, audience="internal", subject=PLANTED)
    values = build(CaseRecord(case(title=PLANTED), (one,)))
    assert values.title == "Escalation ESC-7"


def test_suspicions_are_not_written_to_the_customer() -> None:
    assert "database upgrade" not in repr(build(rich_record()))
    assert "database upgrade" in repr(build(rich_record(), edition="internal"))


def test_severity_is_our_own_matter() -> None:
    assert "Severity" not in repr(build(rich_record()))
    assert "Severity" in repr(build(rich_record(), edition="internal"))


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_mail_does_not_say_is_never_a_fact(kind: str) -> None:
    record = solved_record()
    doubtful = (Cause(9, "Unsupported cause", "confirmed", "customer", False, source()),)
    record = replace(record, causes=(*record.causes, *doubtful))
    assert "Unsupported" not in repr(build(record, kind))
    inside = build(record, kind, "internal")
    for part in inside.sections:
        found = [row for row in part.rows if "Unsupported" in repr(row)]
        assert part.key == "questions" or not found
    if kind != "closure_summary":
        assert any("not found" in line for line in texts(inside, "questions"))


# gaps and reviewer lines


@pytest.mark.parametrize(
    ("language", "what", "words", "shown"),
    [
        ("en", "Send the log by tomorrow noon.", "by tomorrow noon",
         "Send the log by tomorrow noon (12 May 2026)."),
        ("en", "Tomorrow we send the log.", "Tomorrow", "Tomorrow (12 May 2026) we send the log."),
        ("de", "Wir schicken das Protokoll bis morgen.", "bis morgen",
         "Wir schicken das Protokoll bis morgen (12. Mai 2026)."),
        ("fr", "Envoyer le journal d’ici demain.", "d’ici demain",
         "Envoyer le journal d’ici demain (12 mai 2026)."),
        ("es", "Enviar el registro mañana.", "mañana",
         "Enviar el registro mañana (12 de mayo de 2026)."),
        ("en", "Send the log by 12 May.", "by 12 May", "Send the log by 12 May."),
        ("en", "Send the log.", "by tomorrow", "Send the log."),
        ("en", "Send the log to the tomorrows.", "tomorrow", "Send the log to the tomorrows."),
        ("en", "Send the log.", "", "Send the log."),
    ],
)  # fmt: skip
def test_a_word_that_counts_from_the_mails_day_has_its_date_beside_it(
    language: str, what: str, words: str, shown: str
) -> None:
    one = replace(item(40, what, source=source(1, what)), due=date(2026, 5, 12), due_words=words)
    found = build(replace(rich_record(), items=(one,)), language=language)
    (row,) = found.section("actions").rows
    assert row.cell("what").text == shown


def test_a_word_without_a_known_date_stays_as_it_is() -> None:
    one = replace(item(41, "Send it soon.", source=source(1, "x")), due=None, due_words="soon")
    found = build(replace(rich_record(), items=(one,)))
    (row,) = found.section("actions").rows
    assert row.cell("what").text == "Send it soon."


def test_an_action_without_owner_and_date_is_shown_as_a_gap() -> None:
    values = build(rich_record())
    row = next(one for one in values.section("actions").rows if one.id == "15")
    assert (row.cell("owner").mark, row.cell("due").mark) == ("gap", "gap")
    assert any("A15 has no owner and no date" in line for line in texts(values, "questions"))


def test_the_four_roles_are_there_and_an_unfilled_one_is_open() -> None:
    names = texts(build(rich_record()), "roles")
    assert names[0].startswith("Support engineer | Tomasz Wójcik")
    assert names[1].startswith("Technical contact | Mette Aagaard")
    assert names[2].startswith("Escalation manager | Ilse Brandt")
    assert names[3].startswith("Customer’s management | Open")


@pytest.mark.parametrize("edition", ["customer", "internal"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_part_with_nothing_behind_it_says_so_in_one_line(kind: str, edition: str) -> None:
    for part in build(empty_record(), kind, edition).sections:
        assert part.rows or part.note, part.key
        assert "\n" not in part.note
    empty = {part.key for part in build(empty_record(), kind, edition).sections if part.note}
    assert empty >= {"remediation_plan": {"impact", "actions", "backup", "next_update"},
                     "closure_summary": {"what_it_was", "done", "prevents", "promises"},
                     "post_mortem": {"timeline", "causes", "luck", "lessons"}}[kind]  # fmt: skip


def test_a_closure_tells_the_reviewer_what_it_lacks() -> None:
    record = solved_record()
    values = build(record, "closure_summary")
    assert "promises stand open" in values.section("promises").note
    assert values.section("what_it_was").note == ""
    unsure = build(replace(record, causes=()), "closure_summary").section("what_it_was")
    assert "no cause is confirmed" in unsure.note
    assert unsure.rows
    inside = build(record, "closure_summary", "internal").section("still_open")
    assert inside.note.startswith("For the reviewer: closed with open actions because:")


def test_the_backup_strategy_names_its_trigger_or_the_gap() -> None:
    plan_b = BackupStrategy("Export by hand every evening", "", "customer", source(4))
    values = build(rich_record(backups=(plan_b, replace(plan_b, trigger="Patch fails on Friday"))))
    assert texts(values, "backup") == [
        "Export by hand every evening | No trigger named yet",
        "Export by hand every evening | Patch fails on Friday",
    ]
    secret = replace(plan_b, audience="internal", what=PLANTED)
    assert "412k" not in repr(build(rich_record(backups=(secret,))))


def test_an_update_time_that_has_passed_is_not_promised_again() -> None:
    values = build(rich_record(), now=NOW + timedelta(days=30))
    part = values.section("next_update")
    assert part.rows == ()
    assert "was due by 15 May 2026" in part.note
    assert (
        next(r for r in values.section("overview").rows if r.id == "next_update").cell("value").mark
        == "late"
    )


def test_what_the_customer_is_to_do_stands_apart() -> None:
    values = build(rich_record())
    assert [row.id for row in values.section("needs").rows] == ["14"]
    assert "14" not in [row.id for row in values.section("actions").rows]


# every value has its source


@pytest.mark.parametrize("kind", KINDS)
def test_every_action_cause_impact_and_date_names_its_source(kind: str) -> None:
    dated = re.compile(r"\d{1,2} (May|June) 2026")
    for part in build(solved_record(), kind, "internal").sections:
        for row in part.rows:
            for name, value in row.cells:
                if dated.search(value.text) or name in {"what", "cause"} or part.key == "impact":
                    assert value.comment, (part.key, name, value.text)


def test_a_comment_names_author_date_subject_and_the_verbatim_quote() -> None:
    row = next(r for r in build(rich_record()).section("actions").rows if r.id == "13")
    assert row.cell("what").comment == (
        "Tomasz Wójcik, 13 May 2026, 18:14 (Europe/Copenhagen, UTC+02:00)\n"
        "Subject: Export broken\n"
        "“We will add monitoring so that a stuck export cannot happen again.”"
    )


# when it is a new version


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("edition", ["customer", "internal"])
def test_the_mere_passing_of_time_makes_no_new_version(kind: str, edition: str) -> None:
    for record in (rich_record(), solved_record(), empty_record(), long_record()):
        first = content_fingerprint(build(record, kind, edition, now=NOW))
        for later in (timedelta(minutes=1), timedelta(days=1), timedelta(days=400)):
            assert content_fingerprint(build(record, kind, edition, now=NOW + later)) == first


def test_overdue_is_shown_although_it_makes_no_version() -> None:
    record = rich_record()
    later = build(record, now=NOW + timedelta(days=30))
    assert "Overdue" in repr(later.section("actions"))
    assert "are overdue" in repr(later.section("situation"))


def test_a_change_of_the_facts_makes_a_new_version() -> None:
    record = rich_record()
    first = content_fingerprint(build(record))
    done = replace(items()[5], state="done", state_source=source(5), done_at=at(58))
    changed = [
        replace(record, items=(*record.items[:5], done, *record.items[6:])),
        replace(record, impacts=()),
        replace(record, case=replace(record.case, manager=None)),
        replace(record, causes=(replace(record.causes[0], source=source(4, "Now confirmed.")),)),
    ]
    prints = {content_fingerprint(build(one)) for one in changed}
    assert len(prints | {first}) == len(changed) + 1


def test_an_internal_fact_makes_no_new_version_for_the_customer() -> None:
    record = rich_record()
    fewer = replace(record, causes=record.causes[:2], findings=(), notes=record.notes[1:])
    assert content_fingerprint(build(record)) == content_fingerprint(build(fewer))
    inside = build(record, edition="internal"), build(fewer, edition="internal")
    assert content_fingerprint(inside[0]) != content_fingerprint(inside[1])


def test_a_lone_surrogate_in_a_mail_does_not_break_the_fingerprint() -> None:
    assert content_fingerprint(build(rich_record(items=(item(1, "broken \ud83d text"),))))


# promises, prevention, measures


@pytest.mark.parametrize(
    ("due", "done_hours", "first", "result"),
    [
        (date(2026, 5, 12), 26, None, "kept"),
        (date(2026, 5, 11), 15.5, None, "kept"),  # 21:44 UTC is 23:44 in Copenhagen
        (date(2026, 5, 11), 16.5, None, "late"),  # half an hour after their midnight
        (date(2026, 5, 12), 58, None, "late"),
        (date(2026, 5, 13), 50, "2026-05-12", "kept_moved"),
        (None, 26, None, "undated"),
    ],
)
def test_a_promise_is_judged_by_its_date_in_its_own_zone(
    due: date | None, done_hours: float, first: str | None, result: str
) -> None:
    moved = ItemChange(at(3), "due", first or "", str(due), source())
    one = item(
        1,
        "x",
        due=due,
        promise=True,
        state="done",
        done_at=at(done_hours),
        history=(moved,) if first else (),
    )
    assert promise_result(one, NOW) == result


def test_an_open_promise_past_its_date_is_not_kept() -> None:
    one = item(1, "x", due=date(2026, 5, 12), promise=True)
    assert promise_result(one, NOW) == "overdue"
    assert promise_result(replace(one, due=date(2026, 5, 14)), NOW) == "open"
    assert promise_result(replace(one, state="dropped"), NOW) == "dropped"


def test_promises_are_told_honestly() -> None:
    values = build(solved_record(), "closure_summary")
    results = {row.id: row.cell("result").text for row in values.section("promises").rows}
    assert results == {"11": "Kept", "12": "Kept, after the date was moved", "13": "Open"}
    assert "2 kept, 1 open" in repr(values.section("overview"))


def test_nothing_is_said_to_prevent_it_while_no_cause_is_confirmed() -> None:
    record = solved_record()
    assert [r.id for r in build(record, "closure_summary").section("prevents").rows] == ["13"]
    guesses = tuple(replace(cause, status="suspected") for cause in record.causes)
    part = build(replace(record, causes=guesses), "closure_summary").section("prevents")
    assert part.rows == ()
    assert part.note.startswith("For the reviewer: ")


def test_an_ordinary_action_is_not_sold_as_prevention() -> None:
    record = solved_record()
    late = item(20, "Send the invoice", source=source(5, "We will send the invoice.", hours=60))
    found = build(replace(record, items=(late,)), "closure_summary").section("prevents")
    assert found.rows == ()


def test_the_post_mortem_judges_only_by_what_was_measured() -> None:
    values = build(solved_record(), "post_mortem", "internal")
    assert texts(values, "went_well") == [
        "The acknowledgement went out in time, after 30 min.",
        "2 of 3 promises were kept in time.",
    ]
    assert texts(values, "went_badly") == [
        "The customer had to ask where things stood, 13 May 2026, 00:14.",
        "One of 3 promises is not recorded as done.",
        "A date was moved: Deliver the patch for the export worker",
    ]


def test_nothing_is_praised_because_the_record_lacks_it() -> None:
    """No mail here asks where things stand: calls, and mails to others, we know nothing of."""
    silent = solved_record()
    kinds = {"status_request": "update"}
    mails = tuple(replace(one, kind=kinds.get(one.kind, one.kind)) for one in silent.messages)
    case = replace(silent.case, acknowledged_at=None)
    bare = replace(silent, case=case, messages=mails, items=())
    values = build(bare, "post_mortem", "internal")
    assert values.section("went_well").rows == ()
    assert texts(values, "went_badly") == ["No acknowledgement is recorded."]


def test_the_timeline_is_in_order_and_names_sides_not_people() -> None:
    rows = build(solved_record(), "post_mortem", "internal").section("timeline").rows
    assert {row.cell("side").text for row in rows} == {"Nordhavn Logistik", "Fernwerk"}
    whens = [row.cell("when").text for row in rows]
    assert whens[0] == "11 May 2026, 08:14"
    assert whens[-1] == "14 May 2026, 06:14"
    assert not any("Wójcik" in value.text for row in rows for _, value in row.cells)


def test_machine_mail_is_no_event() -> None:
    record = solved_record()
    robot = message(
        8, 3, SALES, "machine", "automatic", "I am out of office", automatic="auto_reply"
    )
    rows = build(replace(record, messages=(*record.messages, robot)), "post_mortem", "internal")
    assert "out of office" not in repr(rows)


# language and zone


def test_each_language_has_every_label_with_the_same_fields() -> None:
    def fields(text: str) -> set[str | None]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    english = WORDINGS["en"]
    assert set(WORDINGS) == {"en", "de", "fr", "es"}
    for language, words in WORDINGS.items():
        assert words.keys() == english.keys(), language
        assert {key: fields(text) for key, text in words.items()} == {
            key: fields(text) for key, text in english.items()
        }, language


def test_a_line_for_the_reviewer_is_known_in_each_language() -> None:
    for language in WORDINGS:
        values = build(solved_record(), "post_mortem", "internal", language=language)
        assert values.language == language
        told = WORDINGS[language]["for_reviewer"].partition("{")[0]
        assert values.section("luck").note.startswith(told)


def test_dates_and_labels_are_in_the_same_language_and_unknown_ones_get_english() -> None:
    german = build(rich_record(), language="de-AT")
    assert "15. Mai 2026, 16:00 (Europe/Copenhagen, UTC+02:00)" in texts(german, "next_update")[0]
    assert german.section("actions").heading.text == "Maßnahmen"
    finnish = build(rich_record(), language="fi")
    assert finnish.language == "en"
    assert "15 May 2026, 16:00" in texts(finnish, "next_update")[0]


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Asia/Tokyo", "15 May 2026, 23:00 (Asia/Tokyo, UTC+09:00)"),
        ("+05:30", "15 May 2026, 19:30 (UTC+05:30)"),
        ("", "15 May 2026, 14:00 (UTC)"),
        ("Not/AZone", "15 May 2026, 14:00 (UTC)"),
        ("../../etc/passwd", "15 May 2026, 14:00 (UTC)"),
    ],
)
def test_times_are_in_the_zone_and_the_zone_is_named(zone: str, expected: str) -> None:
    assert expected in texts(build(rich_record(), zone=zone), "next_update")[0]


def test_winter_and_summer_of_one_zone_have_their_own_offset() -> None:
    winter = case(next_update_at=datetime(2026, 12, 1, 9, 0, tzinfo=UTC))
    line = texts(build(rich_record(case=winter)), "next_update")[0]
    assert "1 December 2026, 10:00 (Europe/Copenhagen, UTC+01:00)" in line


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        build(rich_record(), now=datetime(2026, 5, 14))  # noqa: DTZ001
