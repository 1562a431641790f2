"""The acknowledgement: the customer's own words, only what is true, nothing that is ours alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from draft_samples import (
    LANGUAGES,
    LEADER,
    MAILBOX,
    NEXT_UPDATE,
    STORIES,
    VISIBILITY,
    WRITTEN,
    acknowledged,
    case,
    impact,
    item,
    message,
    source,
    story,
    templates,
)

from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.drafts.moments import moment_words
from mailbox_agent.drafts.recipients import recipients_for
from mailbox_agent.drafts.wording import base_subject, greeting_name, quotable, sentences
from mailbox_agent.records import (
    Address,
    CaseFinding,
    CasePerson,
    CaseRecord,
    Cause,
    DraftText,
    ItemChange,
    Note,
    Person,
)

TEMPLATES = templates()


def composed(record: CaseRecord, language: str = "en", **more: object) -> DraftText:
    return acknowledged(record, language, **more)


def checks(text: DraftText) -> set[str]:
    return {finding.check for finding in text.findings}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_gives_the_customer_their_own_words_in_their_language(language: str) -> None:
    _, _, name, subject, complaint, hit, request, own = STORIES[language]
    text = composed(story(language), language)
    assert text.subject == f"Re: {subject} [ESC-7]"
    for words in (name, complaint, hit, request, own, "Jana Keller", "Maria da Silva"):
        assert words in text.body
    assert text.language == language
    assert text.findings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_next_update_is_said_in_the_customers_zone(language: str) -> None:
    zone = STORIES[language][0]
    words = moment_words(NEXT_UPDATE, zone, language)
    line = next(s for s in composed(story(language), language).body.splitlines() if words.zone in s)
    assert words.date in line and words.time in line and words.weekday in line


def test_an_unknown_zone_takes_that_of_the_targets_calendar_and_names_it() -> None:
    body = composed(story("en"), zone="").body
    assert "16:30 (CEST)" in body
    assert "14:30 (UTC)" in composed(story("en"), zone="", target=None).body
    assert "20:00 (IST)" in composed(story("en"), zone="Asia/Kolkata").body
    assert "10:30 AM (EDT)" in composed(story("en"), zone="America/New_York").body
    assert "19:30 (UTC+5)" in composed(story("en"), zone="+05:00").body


def test_without_a_next_update_time_none_is_promised_and_the_reviewer_is_told() -> None:
    text = composed(story("en"), next_update_at=None)
    assert "You will hear from us" not in text.body
    assert "next_update" in checks(text)


def test_without_an_owner_the_team_takes_it_and_the_reviewer_is_told() -> None:
    text = composed(story("en"), manager=None)
    assert "Until one person is named as the owner of the case, all of us" in text.body
    assert "Jana" not in text.body
    assert "owner" in checks(text)


def test_leaders_are_named_only_where_settings_name_them_for_this_severity() -> None:
    assert "in view" not in composed(story("en"), visibility=None).body
    assert "in view" not in composed(story("en"), leaders=()).body
    low = replace(VISIBILITY, severity="low")
    assert "in view" not in composed(story("en"), visibility=low).body
    one = composed(story("en"), leaders=(LEADER,)).body
    assert "Maria da Silva (Chief Customer Officer) has the case in view" in one
    no_plan = composed(story("en"), visibility=replace(VISIBILITY, formal_plan=False)).body
    assert "in view" in no_plan and "plan" not in no_plan


def test_without_a_sentence_of_theirs_it_names_their_mail_and_says_so_to_the_reviewer() -> None:
    record = replace(story("de"), complaint=None)
    text = composed(record, "de")
    assert "Ihre E-Mail „Abrechnungslauf abgebrochen“ vom 11. Mai 2026 liegt uns vor." in text.body
    assert "restated" in checks(text)


def test_a_mail_without_a_subject_gets_one() -> None:
    record = replace(story("en"), messages=(message(subject=""),), complaint=None)
    assert composed(record).subject == "Re: your message [ESC-7]"
    assert "We have your e-mail of 11 May 2026." in composed(record).body


def test_a_language_without_a_template_gets_english_and_a_finding() -> None:
    text = composed(story("en"), "da")
    assert text.language == "en" and "Dear Mette Aagaard" in text.body
    assert "language" in checks(text)


def test_a_quote_stays_in_the_language_in_which_it_was_said() -> None:
    text = composed(story("de"), "en")
    assert STORIES["de"][4] in text.body and "Dear Holger Stratmann," in text.body


def test_a_planted_internal_fact_reaches_no_draft_to_the_customer() -> None:
    record = _with_internal_matter(story("en"))
    text = composed(record)
    for secret in (
        "412",
        "ARR",
        "churn",
        "Priya",
        "quote me",
        "config-push",
        "understaffed",
        "jira",
    ):
        assert secret not in text.subject + text.body
    view = repr(customer_view(record))
    for secret in ("412", "Priya", "config-push", "understaffed", "jira"):
        assert secret not in view


def test_a_complaint_that_only_a_salesperson_told_is_not_quoted_to_the_customer() -> None:
    record = replace(story("en"), complaint=source("Nordhavn is furious.", 2, "sales"))
    record = replace(
        record, messages=(message(2, audience="internal", role="sales"), *record.messages)
    )
    assert "furious" not in composed(record).body


def test_the_customers_own_words_in_a_mail_that_only_we_saw_stay_inside() -> None:
    record = replace(story("en"), messages=(message(audience="internal", role="customer"),))
    text = composed(record)
    assert STORIES["en"][4] not in text.body


def test_what_internal_mail_changed_on_an_item_is_undone_for_the_customer() -> None:
    moved = ItemChange(
        WRITTEN, "due", "2026-05-13", "2026-06-30", source("slips to end of June", 2, "internal")
    )
    shared = replace(
        item(1, "by Wednesday"), due=date(2026, 6, 30), due_words="end of June", history=(moved,)
    )
    done = replace(
        item(2, "send the log"), state="done", state_source=source("done", 2, "internal")
    )
    record = replace(
        story("en"), items=(shared, done), messages=(message(), message(2, audience="internal"))
    )
    seen = customer_view(record).items
    assert seen[0].due == date(2026, 5, 13) and seen[0].history == ()
    assert seen[1].state == "open" and seen[1].state_source is None


def test_a_title_from_an_internal_forward_is_not_the_customers_title() -> None:
    record = replace(story("en"), case=case(title="Nordhavn about to churn"))
    record = replace(record, messages=(message(1, audience="internal"), message(2, subject="PODs")))
    assert customer_view(record).case.title == "PODs"


def test_a_released_note_is_known_to_the_customer_and_another_is_not() -> None:
    notes = (
        Note(1, 1, "call", WRITTEN, "Jana Keller", (), "agreed: Friday", "customer"),
        Note(2, 1, "call", WRITTEN, "Jana Keller", (), "they may leave", "internal"),
    )
    assert [n.id for n in customer_view(replace(story("en"), notes=notes)).notes] == [1]


def test_a_salespersons_forward_gets_an_internal_answer_that_says_so() -> None:
    record = _forwarded()
    text = composed(record)
    assert text.subject.endswith("(internal)")
    assert "INTERNAL" in text.body and "do not forward it to the customer" in text.body
    assert "introduce us to Mette Aagaard" in text.body
    assert "Nordhavn A/S" in text.body
    assert "in view" not in text.body  # leaders are told to customers
    to, cc, _ = recipients_for(
        record.messages[0], record, own_addresses=[MAILBOX], own_domains=["vendor.example"],
        customer_domains=["nordhavn.example"],
        on_the_mail=[Address("", "mette@nordhavn.example"), Address("", "boss@vendor.example")],
    )  # fmt: skip
    assert to == ("Sam Ortiz <sam@vendor.example>",) and cc == ()


def test_once_the_customer_has_written_nobody_is_asked_to_introduce_them() -> None:
    record = _forwarded()
    record = replace(record, messages=(message(2), *record.messages))
    assert "introduce" not in composed(record).body


def test_a_partner_is_answered_from_their_own_mail_only() -> None:
    partner = message(2, role="partner", name="Lou Partner", email="lou@partner.example")
    record = replace(story("en"), messages=(*story("en").messages, partner))
    body = composed(record).body
    assert STORIES["en"][4] not in body and STORIES["en"][5] not in body


def test_a_second_mail_is_not_welcomed_like_a_first_one() -> None:
    record = replace(story("en"), case=case(acknowledged_at=WRITTEN))
    body = composed(record).body
    assert "Your message is now part of case ESC-7" in body
    assert "We have opened" not in body and "in view" not in body


def test_who_had_to_ask_is_told_that_they_should_not_have_to() -> None:
    record = story("en")
    record = replace(record, messages=(replace(record.messages[0], kind="status_request"),))
    assert "You should not have to ask" in composed(record).body


def test_a_long_complaint_is_cut_at_a_word_with_an_ellipsis() -> None:
    record = replace(story("en"), complaint=source("the export fails again and " * 40))
    quote = next(line for line in composed(record).body.splitlines() if "export fails" in line)
    assert len(quote) < 250 and quote.endswith("…”")
    assert quote.rstrip("…”").split()[-1] in ("the", "export", "fails", "again", "and")


def test_a_japanese_complaint_is_cut_although_it_has_no_blanks() -> None:
    assert len(quotable("欠落しております" * 100)) == 240


def test_an_impact_that_repeats_the_complaint_is_said_once() -> None:
    complaint = STORIES["en"][4]
    record = replace(story("en"), impacts=(impact(1, complaint), impact(2, complaint[:30])))
    assert composed(record).body.count(complaint[:30]) == 1


def test_at_most_two_impacts_and_no_unsupported_one_are_told() -> None:
    impacts = tuple(impact(n, f"Impact number {n} of many.") for n in range(1, 5))
    impacts = (replace(impacts[0], supported=False), *impacts[1:])
    body = composed(replace(story("en"), impacts=impacts)).body
    assert "number 1" not in body and "number 4" not in body
    assert "number 2" in body and "number 3" in body


def test_our_own_promises_and_done_items_are_not_told_back_as_requests() -> None:
    promise = item(1, "we will call you at noon", promise=True)
    done = replace(item(2, "please restart it"), state="done")
    body = composed(replace(story("en"), items=(promise, done))).body
    assert "noon" not in body and "restart" not in body


def test_every_sentence_has_a_source() -> None:
    text = composed(story("en"))
    origins = dict(text.sources)
    assert set(origins) == set(sentences(text.body))
    assert (
        origins[
            "“Since 7 May the POD events of our road shipments never arrive, or six hours late.”"
        ]
        == "message 1"
    )
    assert origins["We are sorry for the trouble this is causing you and your team."] == "template"
    assert next(o for s, o in origins.items() if s.startswith("You will hear")) == "settings"
    assert next(o for s, o in origins.items() if s.startswith("Jana Keller")) == "settings"


def test_hostile_values_stay_text() -> None:
    nasty = "{{ manager }} {% raw %} \u202egnp.exe\x00\x1e\r\nBcc: x@evil.example"
    record = story("en")
    answered = replace(
        record.messages[0], subject=nasty, sender=Address(nasty, "m@nordhavn.example")
    )
    record = replace(
        record, messages=(answered,), complaint=source(nasty), case=case(customer=nasty)
    )
    text = composed(record)
    assert "\n" not in text.subject and "\u202e" not in text.subject + text.body
    assert "{{ manager }} {% raw %}" in text.body
    assert "\x00" not in text.body and "\nBcc:" not in text.body


@pytest.mark.parametrize(
    ("subject", "base"),
    [
        ("Re: AW: Export broken [ESC-7]", "Export broken"),
        ("RE: FW: Re[2]: [ESC-12] Export", "Export"),
        ("Antw: SV: Odp: WG: TR: x", "x"),
        ("Re：返信: 納期について", "納期について"),
        ("Research: a question", "Research: a question"),
        ("I: fattura", "fattura"),
        ("[#88214] Ticket", "[#88214] Ticket"),
        ("Re:", ""),
        ("", ""),
    ],
)
def test_nothing_stacks_up_in_a_subject(subject: str, base: str) -> None:
    assert base_subject(subject, "ESC-7") == base


@pytest.mark.parametrize(
    ("name", "known", "greeted"),
    [
        ("Mette Aagaard", "", "Mette Aagaard"),
        ("Aagaard, Mette", "", "Mette Aagaard"),
        ('"Aagaard, Mette (Nordhavn)"', "", "Mette Aagaard"),
        ("Mette Aagaard | Nordhavn A/S", "", "Mette Aagaard"),
        ("Mette Aagaard via Helpdesk", "", "Mette Aagaard"),
        ("mette", "Mette Aagaard", "Mette Aagaard"),
        ("", "Mette Aagaard", "Mette Aagaard"),
        ("Mette Aagaard", "Somebody Else", "Mette Aagaard"),
        ("mette@nordhavn.example", "", ""),
        ("http://evil.example click", "", ""),
        ("12345", "", ""),
        ("", "", ""),
        ("北川 美咲", "", "北川 美咲"),
        ("Jean-Luc O’Brien", "", "Jean-Luc O’Brien"),
        ("N" * 500, "", ""),
        ('"Hans Müller, MBA"', "", "Hans Müller"),
        ("Hans Müller MBA", "", "Hans Müller"),
        ("Dr. Hans Müller, PMP", "", "Dr. Hans Müller"),
        ("Müller, Hans, Dr.", "", "Hans Müller"),
        ("Müller, Dr. Hans", "", "Dr. Hans Müller"),
        ("Müller, Hans Peter", "", "Hans Peter Müller"),
        ("Hans-Peter Müller, Dipl.-Ing.", "", "Hans-Peter Müller"),
        ("Smith, John Jr.", "", "John Smith Jr."),
        ("Smith Jr., John", "", "John Smith Jr."),
        ("John Smith, III", "", "John Smith III"),
        ("van der Berg, Jan", "", "Jan van der Berg"),
        ("Ma, Jack", "", "Jack Ma"),
        ("Jack Ma", "", "Jack Ma"),
        ("José Ortega y Gasset", "", "José Ortega y Gasset"),
        ("Anna (Support)", "", "Anna"),
        ("Lee, PhD", "", ""),
        ("PhD Lee", "", ""),
        ("Smith, Jr.", "", ""),
        ("Jan, Piet and Klaas", "", ""),
        ("Jan, Piet, Klaas", "", ""),
        ("Anna und Peter Schmidt", "", ""),
        ("No Reply", "", ""),
        ("Accounts Payable", "", ""),
        ("IT Service Desk", "", ""),
        ("Kundenservice Nord", "", ""),
        ("Nordhavn GmbH", "", ""),
        ("株式会社北港", "", ""),
        ("Mette Aagaard, Nordhavn", "", ""),
        ("Mette Aagaard, Head of IT", "", ""),
        ("Mette Aagaard, CEO", "CEO Mette Aagaard", ""),
        ("Accounts Payable", "Mette Aagaard", "Mette Aagaard"),
        (", ,", "", ""),
    ],
)
def test_people_are_greeted_with_the_name_that_they_write(
    name: str, known: str, greeted: str
) -> None:
    assert greeting_name(Address(name, "m@nordhavn.example"), known) == greeted


def _recipients(record: CaseRecord, **more: object) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    arguments: dict[str, object] = {
        "own_addresses": [MAILBOX], "own_domains": ["vendor.example"],
        "customer_domains": ["nordhavn.example"], **more,
    }  # fmt: skip
    to, cc, findings = recipients_for(record.messages[-1], record, **arguments)  # type: ignore[arg-type]
    return to, cc, " ".join(f.text for f in findings)


def test_the_answer_goes_to_the_customers_side_only() -> None:
    mail = message(to=(MAILBOX, "Rasmus Holt <rasmus@nordhavn.example>", "Priya <priya@vendor.example>",
                       "lou@partner.example", "METTE@nordhavn.example"))  # fmt: skip
    to, cc, findings = _recipients(replace(story("en"), messages=(mail,)))
    assert to == ("Mette Aagaard <mette@nordhavn.example>",)
    assert cc == ("Rasmus Holt <rasmus@nordhavn.example>",)
    assert "lou@partner.example" in findings and "priya" not in findings


def test_somebody_new_in_cc_is_pointed_out_but_not_on_the_first_mail() -> None:
    first = message(1, to=(MAILBOX, "rasmus@nordhavn.example"))
    second = message(2, to=(MAILBOX, "rasmus@nordhavn.example", "cfo@nordhavn.example"))
    _, _, findings = _recipients(replace(story("en"), messages=(first, second)))
    assert "cfo@nordhavn.example is new" in findings and "rasmus" not in findings
    assert _recipients(replace(story("en"), messages=(second,)))[2] == ""


def test_a_reply_to_of_another_domain_does_not_redirect_the_answer() -> None:
    elsewhere = [Address("M", "mette@evil.example")]
    to, _, findings = _recipients(story("en"), reply_to=elsewhere)
    assert to == ("Mette Aagaard <mette@nordhavn.example>",) and "evil.example" in findings
    same = [Address("Desk", "desk@nordhavn.example")]
    assert _recipients(story("en"), reply_to=same)[0] == ("Desk <desk@nordhavn.example>",)


def test_at_a_free_mail_provider_a_reply_to_never_redirects_the_answer() -> None:
    record = replace(story("en"), messages=(message(email="mette@gmail.com"),))
    to, _, findings = _recipients(record, reply_to=[Address("M", "evil@gmail.com")])
    assert to == ("Mette Aagaard <mette@gmail.com>",)
    assert "evil@gmail.com" in findings and "free mail" in findings
    to, _, findings = _recipients(record, reply_to=[Address("M", "Mette@Gmail.com")])
    assert to == ("Mette Aagaard <mette@gmail.com>",) and "asks for" not in findings


def test_a_mail_to_thousands_is_not_answered_to_thousands() -> None:
    crowd = [Address(f"Person {n}", f"p{n}@nordhavn.example") for n in range(30_000)]
    strangers = [Address("", f"s{n}@elsewhere.example") for n in range(30_000)]
    record = story("en")
    _, cc, findings = recipients_for(
        record.messages[-1], record, own_addresses=[MAILBOX], own_domains=["vendor.example"],
        customer_domains=["nordhavn.example"], on_the_mail=[*crowd, *strangers],
    )  # fmt: skip
    assert cc == tuple(f"Person {n} <p{n}@nordhavn.example>" for n in range(20))
    said = " ".join(finding.text for finding in findings)
    assert "30000 of the customer's people" in said and "first 20" in said
    assert "29990 more" in said and len(findings) < 50


def test_twenty_in_copy_are_all_answered() -> None:
    crowd = [Address("", f"p{n}@nordhavn.example") for n in range(20)]
    _, cc, findings = _recipients(story("en"), on_the_mail=crowd)
    assert len(cc) == 20 and "were on the mail" not in findings


@pytest.mark.parametrize(
    "email",
    ["no-reply@nordhavn.example", "noreply+7@nordhavn.example", "mailer-daemon@nordhavn.example",
     MAILBOX, "gone@nordhavn.example", "not an address", ""],
)  # fmt: skip
def test_some_addresses_are_never_written_to(email: str) -> None:
    record = replace(story("en"), messages=(message(email=email),))
    findings = recipients_for(
        record.messages[0], record, own_addresses=[MAILBOX], own_domains=[], customer_domains=[],
        undeliverable=["gone@nordhavn.example"],
    )  # fmt: skip
    assert findings[:2] == ((), ())
    assert findings[2][0].blocking


def test_who_is_left_out_as_mail_came_back_is_named() -> None:
    there = [Address("", "rasmus@nordhavn.example"), Address("", "gone@nordhavn.example")]
    _, cc, findings = _recipients(
        story("en"), on_the_mail=there, undeliverable=["gone@nordhavn.example"]
    )
    assert cc == ("rasmus@nordhavn.example",)
    assert "gone@nordhavn.example has bounced for good: left out." in findings


def test_who_only_claims_to_be_one_of_us_is_pointed_out() -> None:
    record = replace(story("en"), messages=(message(role="stranger", email="boss@vendor.example"),))
    assert "not authenticated" in _recipients(record)[2]


def _forwarded() -> CaseRecord:
    forward = message(
        role="sales", audience="internal", name="Sam Ortiz", email="sam@vendor.example",
        to=(MAILBOX,), subject="Fwd: Export broken", forwarded_from="Mette Aagaard",
    )  # fmt: skip
    contact = CasePerson(
        "mette@nordhavn.example", "Mette Aagaard", "customer", frozenset({"requester"})
    )
    return CaseRecord(
        case(), (forward,), (contact,), complaint=source("It is empty.", role="customer")
    )


def _with_internal_matter(record: CaseRecord) -> CaseRecord:
    leak = message(
        2, audience="internal", role="sales", subject="renewal ($412k ARR) may churn",
        summary="please don't quote me to her, jira.corp/PLAT-1", at=WRITTEN - timedelta(days=1),
    )  # fmt: skip
    said = source("the renewal ($412k ARR) is July 31", 2, "sales", "Priya Raman")
    mislabelled = replace(
        impact(8, "$412k ARR at risk", message_id=2, role="sales"), audience="customer"
    )
    return replace(
        record,
        messages=(leak, *record.messages),
        people=(*record.people, CasePerson("p@vendor.example", "Priya Raman", "us", frozenset())),
        impacts=(
            replace(
                impact(9, "renewal $412k ARR", message_id=2, role="sales"), audience="internal"
            ),
            mislabelled,
            *record.impacts,
        ),
        items=(
            item(9, "call her before she churns", audience="internal", message_id=2),
            *record.items,
        ),
        causes=(Cause(1, "config-push", "suspected", "internal", True, said),),
        notes=(Note(1, 1, "call", WRITTEN, "Priya Raman", (), "we are understaffed"),),
        findings=(CaseFinding("gap", "churn risk", (said,)),),
        references=("PLAT-412",),
        complaint=record.complaint,
    )


def test_titles_are_optional_and_a_moment_needs_no_known_zone() -> None:
    plain = Person("Ada Byron", (), "escalation_manager")
    assert "\nAda Byron owns the case" in composed(story("en"), manager=plain).body
    assert moment_words(datetime(2026, 1, 2, 3, 4, tzinfo=UTC), "Mars/Base", "en").time == "03:04"
