"""Which case a mail belongs to: strong signs, who may use them, weak signs, and what never joins."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mailbox_agent.cases.matter import fold_reference, words_of
from mailbox_agent.cases.same_customer import same_company
from mailbox_agent.cases.senders import SenderStanding
from mailbox_agent.cases.threads import (
    clean_subject,
    find_case,
    line_prints,
    references_in,
    sketch_words,
)
from mailbox_agent.records import (
    Address,
    Body,
    Candidates,
    CaseMatch,
    CaseSketch,
    DeliveryReport,
    Forward,
    Message,
    Reading,
    Segment,
    Trust,
)
from mailbox_agent.records.reading import Area, Kind, SenderRole

NOW = datetime(2026, 5, 20, 9, tzinfo=UTC)
GENUINE = Trust("authenticated", "dmarc=pass")
UNPROVED = Trust("unauthenticated", "no Authentication-Results")
SPOOFED = Trust("failed", "dmarc=fail")
METTE = "mette@nordhavn.example"
RASMUS = "rasmus@nordhavn.example"
JONAS = "jonas@vendor.example"
SHARED = "escalations@vendor.example"

EXPORT_TEXT = (
    "Since Thursday the nightly export of delivery notes to our warehouse system stops after "
    "about four hundred rows and nobody can print labels in Padborg."
)


def letter(
    text: str = "Any news?",
    *,
    sender: str = METTE,
    to: Sequence[str] = (SHARED,),
    subject: str = "Question",
    in_reply_to: Sequence[str] = (),
    references: Sequence[str] = (),
    date: datetime | None = NOW,
    report: DeliveryReport | None = None,
) -> Message:
    return Message(
        message_id="<new@x.example>",
        message_id_made=False,
        subject=subject,
        sender=Address("", sender) if sender else None,
        envelope_sender=sender,
        reply_to=(),
        to=tuple(Address("", one) for one in to),
        cc=(),
        date=date,
        received_at=date,
        in_reply_to=tuple(in_reply_to),
        references=tuple(references),
        headers=(),
        body_text=text,
        body_source="plain",
        hidden_text="",
        format_flowed=False,
        attachments=(),
        calendar_method="",
        report=report,
        report_type="",
        encrypted=False,
        signed=False,
        content_type="text/plain",
        size=len(text),
        raw_sha256="0" * 64,
        fingerprint="f",
    )


def body_of(message: Message, forwarded_by: str = "") -> Body:
    """All of it own text, or, with an inner author, all of it forwarded."""
    end = len(message.body_text)
    forwards = ()
    if forwarded_by:
        forwards = (Forward(Address("", forwarded_by), None, "", 0, end),)
    kind = "forwarded" if forwarded_by else "own"
    return Body("en", message.body_text, (Segment(kind, 0, end),), forwards, "")


def case(number: int = 1, **changes: object) -> CaseSketch:
    sketch = CaseSketch(
        id=number,
        token=f"ESC-{number}",
        customer="Nordhavn Logistics",
        customer_domains=frozenset({"nordhavn.example"}),
        title="Export of delivery notes broken",
        status="open",
        last_activity_at=NOW - timedelta(days=3),
        people=frozenset({METTE, JONAS}),
        references=frozenset({"88214"}),
        words=sketch_words(EXPORT_TEXT),
        message_prints=line_prints(EXPORT_TEXT),
        area="functionality",
    )
    return replace(sketch, **changes)  # type: ignore[arg-type]


def reading(
    kind: Kind = "update",
    *,
    customer: str | None = "Nordhavn Logistics",
    role: SenderRole = "customer",
    area: Area | None = None,
    references: tuple[str, ...] = (),
) -> Reading:
    return Reading(
        kind=kind,
        area=area,
        severity=None,
        sender_role=role,
        customer=customer,
        sentiment="neutral",
        language="en",
        needs_ack=True,
        summary="",
        references=references,
    )


def match(
    message: Message,
    candidates: Candidates,
    trust: Trust = UNPROVED,
    *,
    staff: bool = False,
    read: Reading | None = None,
    forwarded_by: str = "",
) -> CaseMatch:
    body = body_of(message, forwarded_by)
    return find_case(message, body, SenderStanding(trust, staff), candidates, reading=read)


# -- strong signs and their order


def test_a_reply_joins_the_case_of_its_parent() -> None:
    mail = letter(in_reply_to=["<m1@nordhavn.example>"])
    found = match(mail, Candidates(by_message_id={"<m1@nordhavn.example>": case()}))
    assert (found.case_id, found.how, found.provisional) == (1, "references", False)
    assert "In-Reply-To" in found.reason
    assert "ESC-1" in found.reason


def test_our_own_signed_token_wins_over_everything() -> None:
    mail = letter(in_reply_to=["<m1@x>"], subject="[ESC-3]")
    found = match(
        mail,
        Candidates(
            by_own_token=case(1), by_message_id={"<m1@x>": case(2)}, by_subject_token=case(3)
        ),
    )
    assert (found.case_id, found.how) == (1, "own_token")


def test_in_reply_to_wins_over_references_and_the_last_reference_over_the_first() -> None:
    known = {"<a@x>": case(1), "<b@x>": case(2), "<c@x>": case(3)}
    mail = letter(in_reply_to=["<a@x>"], references=["<c@x>", "<b@x>"])
    assert match(mail, Candidates(by_message_id=known)).case_id == 1
    mail = letter(in_reply_to=["<unknown@x>"], references=["<c@x>", "<b@x>", "<unknown@x>"])
    assert match(mail, Candidates(by_message_id=known)).case_id == 2


def test_a_parent_that_arrives_after_its_reply_joins_it() -> None:
    found = match(letter(), Candidates(by_waiting_for=(case(4),), by_subject_token=case(5)))
    assert (found.case_id, found.how) == (4, "ghost")


def test_a_subject_token_of_somebody_on_the_case_joins() -> None:
    found = match(letter(subject="[ESC-1] again"), Candidates(by_subject_token=case()))
    assert (found.case_id, found.how) == (1, "subject_token")


def test_the_headers_alone_say_nothing_about_an_unknown_thread() -> None:
    found = match(letter(in_reply_to=["<elsewhere@x>"]), Candidates())
    assert (found.case_id, found.how, found.proposal) == (None, "none", None)


# -- who may use them


def test_a_stranger_who_quotes_a_case_number_is_kept_out() -> None:
    mail = letter(sender="somebody@evil.example", subject="[ESC-1] please send me everything")
    found = match(mail, Candidates(by_subject_token=case()))
    assert (found.case_id, found.proposal) == (None, 1)
    assert "somebody@evil.example" in found.reason


def test_a_stranger_with_a_known_message_id_but_nobody_of_the_case_is_kept_out() -> None:
    mail = letter(sender="somebody@evil.example", references=["<m1@x>"])
    found = match(mail, Candidates(by_message_id={"<m1@x>": case()}))
    assert (found.case_id, found.proposal) == (None, 1)


def test_writing_to_the_shared_mailbox_proves_nothing() -> None:
    sketch = case(people=frozenset({METTE, JONAS, SHARED}))
    mail = letter(sender="somebody@evil.example", to=[SHARED], references=["<m1@x>"])
    assert match(mail, Candidates(by_message_id={"<m1@x>": sketch})).case_id is None


def test_a_stranger_who_only_names_an_address_of_the_case_among_the_recipients_is_proposed() -> (
    None
):
    mail = letter(sender="kenji@partner.example", to=[SHARED, METTE], in_reply_to=["<m1@x>"])
    found = match(mail, Candidates(by_message_id={"<m1@x>": case()}))
    assert (found.case_id, found.proposal) == (None, 1)


def test_a_partner_who_is_on_the_case_or_a_colleague_of_one_joins_by_the_thread() -> None:
    known = replace(case(), people=case().people | {"pia@partner.example"})
    for sender in ("pia@partner.example", "kenji@partner.example"):
        mail = letter(sender=sender, to=[SHARED, METTE], in_reply_to=["<m1@x>"])
        assert match(mail, Candidates(by_message_id={"<m1@x>": known})).case_id == 1


def test_a_ghost_is_filled_only_by_who_has_written_in_the_case() -> None:
    """A stranger may name a mail that is still to come as their parent, and its writer in To."""
    mail = letter(sender="mette@elsewhere.example")
    waiting = replace(case(), people=case().people | {"mette@elsewhere.example"})
    assert match(mail, Candidates(by_waiting_for=(waiting,))).case_id is None


def test_a_colleague_of_the_customers_domain_joins_by_the_number() -> None:
    for sender in (RASMUS, "it@mail.nordhavn.example"):
        mail = letter(sender=sender, subject="ESC-1")
        assert match(mail, Candidates(by_subject_token=case())).case_id == 1


def test_a_domain_that_only_ends_alike_is_somebody_else() -> None:
    mail = letter(sender="x@evilnordhavn.example", subject="ESC-1")
    assert match(mail, Candidates(by_subject_token=case())).case_id is None


def test_free_mail_is_nobodys_domain() -> None:
    sketch = case(customer_domains=frozenset({"gmail.com"}), people=frozenset({"a@gmail.com"}))
    known = Candidates(by_subject_token=sketch)
    assert match(letter(sender="b@gmail.com", subject="ESC-1"), known).case_id is None
    assert match(letter(sender="a@gmail.com", subject="ESC-1"), known).case_id == 1


def test_staff_join_by_a_number_only_if_authenticated() -> None:
    mail = letter(sender="new@vendor.example", subject="ESC-1")
    known = Candidates(by_subject_token=case())
    assert match(mail, known, GENUINE, staff=True).case_id == 1
    assert match(mail, known, UNPROVED, staff=True).case_id is None


def test_failed_authentication_never_joins_by_any_sign() -> None:
    mail = letter(sender=METTE, to=[JONAS], subject="ESC-1", in_reply_to=["<m1@x>"])
    known = Candidates(
        by_own_token=case(),
        by_message_id={"<m1@x>": case()},
        by_waiting_for=(case(),),
        by_subject_token=case(),
        of_customer=(case(),),
    )
    for read in (None, reading(), reading("status_request", references=("88214",))):
        found = match(mail, known, SPOOFED, read=read)
        assert (found.case_id, found.proposal) == (None, 1)
        assert "dmarc=fail" in found.reason


def test_another_customer_never_joins_by_a_token_or_a_reference() -> None:
    other = case(9, customer="Calder Energy", customer_domains=frozenset({"calder.example"}))
    mail = letter(sender="sunil@calder.example", to=[METTE], subject="ESC-1", in_reply_to=["<m@x>"])
    known = Candidates(
        by_message_id={"<m@x>": case()}, by_subject_token=case(), of_customer=(other,)
    )
    found = match(mail, known)
    assert found.case_id is None
    assert "Calder Energy" in found.reason


def test_a_refused_sign_does_not_hide_one_that_holds() -> None:
    mail = letter(
        sender="sunil@calder.example", in_reply_to=["<foreign@x>"], references=["<own@x>"]
    )
    own = case(2, customer="Calder Energy", customer_domains=frozenset({"calder.example"}))
    known = Candidates(by_message_id={"<foreign@x>": case(1), "<own@x>": own})
    assert match(mail, known).case_id == 2


def test_a_mail_without_a_sender_joins_nothing() -> None:
    mail = letter(sender="", subject="ESC-1", in_reply_to=["<m@x>"])
    known = Candidates(by_message_id={"<m@x>": case()}, of_customer=(case(),))
    assert match(mail, known, read=reading()).case_id is None


def test_a_bounce_belongs_to_the_case_of_the_mail_it_speaks_of() -> None:
    report = DeliveryReport("failed", (METTE,), "<ours@vendor.example>", "5.1.1")
    mail = letter(sender="mailer-daemon@relay.example", report=report)
    assert match(mail, Candidates(by_message_id={"<ours@vendor.example>": case()})).case_id == 1
    forged = letter(
        sender="mailer-daemon@relay.example", report=replace(report, failed_recipients=())
    )
    known = Candidates(by_message_id={"<ours@vendor.example>": case()})
    assert match(forged, known).case_id is None


# -- weak signs


def of_customer(*cases: CaseSketch) -> Candidates:
    return Candidates(of_customer=cases)


def test_weak_signs_wait_for_a_reading() -> None:
    mail = letter("Ticket 88214 is still open.", subject="Export of delivery notes broken")
    assert match(mail, of_customer(case())).how == "none"
    found = match(mail, of_customer(case()), read=reading("status_request"))
    assert (found.case_id, found.how, found.provisional) == (1, "weak", True)


def test_a_status_request_to_the_only_open_case_joins() -> None:
    found = match(letter("Did it run?"), of_customer(case()), read=reading("status_request"))
    assert found.case_id == 1
    assert "only open case" in found.reason


def test_a_customers_own_mail_after_a_salespersons_forward_joins() -> None:
    """The case knows the customer's contact only as the author of what was forwarded."""
    sketch = case(people=frozenset({"tom@vendor.example"}))
    mail = letter(
        "The delivery notes export stops every night, Padborg prints no labels. Who owns this?",
        subject="38 drivers waiting",
    )
    found = match(mail, of_customer(sketch), read=reading("escalation", area="functionality"))
    assert (found.case_id, found.provisional) == (1, True)


def test_the_customers_domain_may_be_unknown_if_it_is_its_name() -> None:
    sketch = case(customer_domains=frozenset(), people=frozenset({JONAS}))
    text = "The export of delivery notes to our warehouse stops, labels cannot be printed."
    mail = letter(text, sender="cfo@nordhavn-logistics.example", to=[JONAS])
    assert match(mail, of_customer(sketch), read=reading("status_request")).case_id == 1


def test_two_customers_with_the_same_subject_stay_apart() -> None:
    mail = letter(
        "The export is incomplete.",
        sender="andres@lumora.example",
        subject="Export of delivery notes broken",
    )
    read = reading("escalation", customer="Lumora")
    found = match(mail, of_customer(case()), read=read)
    assert (found.case_id, found.how, found.proposal) == (None, "new", None)


def test_a_clearly_new_escalation_of_the_same_person_is_a_new_case() -> None:
    mail = letter(
        "Your invoice charges us twice for the second quarter and your accountant hangs up.",
        subject="Invoice for Q2",
    )
    found = match(mail, of_customer(case()), read=reading("escalation", area="commercial"))
    assert (found.case_id, found.how) == (None, "new")


def two_matters() -> tuple[CaseSketch, CaseSketch]:
    invoice = case(
        2,
        title="Invoice charged twice",
        references=frozenset({"202604417"}),
        words=sketch_words("The invoice 2026-04417 was charged twice, refund the amount"),
        message_prints=frozenset(),
        area="commercial",
    )
    return case(1), invoice


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Has the export of delivery notes to the warehouse been repaired?", 1),
        ("The refund of the invoice that was charged twice has not arrived.", 2),
        ("About invoice 2026-04417: nothing has come.", 2),
        ("Ticket 88214, where are we?", 1),
    ],
)
def test_of_two_open_matters_the_right_one_is_picked(text: str, expected: int) -> None:
    found = match(letter(text), of_customer(*two_matters()), read=reading("status_request"))
    assert found.case_id == expected


def test_a_question_that_fits_two_open_matters_is_left_to_a_person() -> None:
    found = match(letter("Any news?"), of_customer(*two_matters()), read=reading("status_request"))
    assert found.case_id is None
    assert found.proposal in (1, 2)


def test_a_forward_of_text_that_the_case_knows_joins() -> None:
    wrapped = "> " + EXPORT_TEXT.replace(" stops", "\n> stops").replace(" rows", "\n>  rows")
    mail = letter(wrapped, sender="dana@vendor.example", subject="FW: this came in")
    found = match(
        mail,
        of_customer(case()),
        GENUINE,
        staff=True,
        read=reading(role="sales"),
        forwarded_by=METTE,
    )
    assert found.case_id == 1
    assert "text of the case" in found.reason


def test_staff_notes_about_a_customer_join_its_case() -> None:
    mail = letter(
        "Spoke to Mette, calmer now. Warehouse gets the labels by hand until the export runs.",
        sender="ines@vendor.example",
        subject="Nordhavn - call notes Sunday",
    )
    for customer in ("Nordhavn", None):
        read = reading(customer=customer, role="sales")
        assert match(mail, of_customer(case()), GENUINE, staff=True, read=read).case_id == 1
        unproved = match(mail, of_customer(case()), UNPROVED, staff=True, read=read)
        assert (unproved.case_id, unproved.proposal) == (None, 1)


def test_staff_who_write_about_another_customer_do_not_join() -> None:
    mail = letter("The export stops.", sender=JONAS, subject="Calder - call notes")
    for customer in ("Calder Energy", None):
        found = match(
            mail, of_customer(case()), GENUINE, staff=True, read=reading(customer=customer)
        )
        assert (found.case_id, found.proposal) == (None, None)


def test_a_stranger_who_names_the_customer_is_only_proposed() -> None:
    mail = letter(EXPORT_TEXT + " Ticket 88214.", sender="x@elsewhere.example")
    found = match(mail, of_customer(case()), read=reading(role="stranger"))
    assert (found.case_id, found.proposal) == (None, 1)


def test_whoever_says_that_they_are_a_partner_is_only_proposed() -> None:
    mail = letter("Ticket 88214: we tested again.", sender="k@partner.example")
    found = match(mail, of_customer(case()), read=reading(role="partner"))
    assert (found.case_id, found.proposal) == (None, 1)


def test_a_partner_of_the_settings_joins_by_a_plain_sign_of_the_matter_only() -> None:
    plain = letter("Ticket 88214: we tested again.", sender="k@partner.example")
    vague = letter("We would like to know more.", sender="k@partner.example")
    read = reading(role="partner")

    def found(mail: Message, trust: Trust = UNPROVED) -> int | None:
        cases = of_customer(case())
        body = body_of(mail)
        who = SenderStanding(trust, staff=False, known_partner=True)
        return find_case(mail, body, who, cases, reading=read).case_id

    assert found(plain) == 1
    assert found(vague) is None
    assert found(plain, Trust("failed", "dmarc=fail")) is None


def test_a_partner_whose_colleague_the_customer_copied_joins_and_one_it_named_does_not() -> None:
    """Whoever goes by words of the case ("Order Import") would join as somebody it speaks of."""
    mail = letter("Ticket 88214: we tested again.", sender="k@partner.example")
    mail = replace(mail, sender=Address("Kim Ito", "k@partner.example"))
    copied = case(people=frozenset({METTE, JONAS, "pia@partner.example"}))
    by_the_customer = replace(copied, writers=frozenset({METTE}))
    by_themselves = replace(copied, writers=frozenset({"pia@partner.example"}))
    spoken_of = case(words=case().words | {"kim", "ito"})
    for known, joins in ((by_the_customer, True), (by_themselves, False), (spoken_of, False)):
        found = match(mail, of_customer(known), read=reading(role="partner"))
        assert (found.case_id == 1, found.case_id or found.proposal) == (joins, 1)


def test_a_case_of_nobody_takes_in_only_who_writes_from_the_companys_own_domain() -> None:
    ours = case(customer=None, customer_domains=frozenset(), title="Call from Nordhavn Logistics")
    for sender, joins in ((METTE, True), ("mette@elsewhere.example", False)):
        mail = letter(EXPORT_TEXT + " Ticket 88214.", sender=sender)
        found = match(mail, of_customer(replace(ours, people=frozenset({JONAS}))), read=reading())
        assert (found.case_id == 1, found.case_id or found.proposal) == (joins, 1)


def test_who_calls_themselves_by_words_of_a_case_of_nobody_is_only_proposed() -> None:
    words = case().words | {"order", "import"}
    ours = case(customer=None, customer_domains=frozenset(), title="A call", words=words)
    ours = replace(ours, people=frozenset({JONAS}))
    mail = letter(EXPORT_TEXT + " Ticket 88214.", sender="o@elsewhere.example")
    mail = replace(mail, sender=Address("Order Import", "o@elsewhere.example"))
    found = match(mail, of_customer(ours), read=reading(customer=None))
    assert (found.case_id, found.proposal) == (None, 1)


def test_unrelated_mail_never_joins_weakly() -> None:
    mail = letter(EXPORT_TEXT, subject="Export of delivery notes broken")
    found = match(mail, of_customer(case()), read=reading("unrelated"))
    assert (found.case_id, found.how, found.proposal) == (None, "none", None)


def test_an_out_of_office_with_the_cases_subject_joins_and_a_newsletter_does_not() -> None:
    read = reading("automatic", customer=None, role="machine")
    away = letter("Back on Monday.", subject="Automatic reply: Export of delivery notes broken")
    assert match(away, of_customer(case()), read=read).case_id == 1
    news = letter("Ten tips", sender="news@nordhavn.example", subject="Our spring letter")
    assert match(news, of_customer(case()), read=read).case_id is None


def test_a_bounce_that_names_a_person_of_the_case_joins() -> None:
    mail = letter(
        f"The following address had permanent errors: <{METTE}>",
        sender="postmaster@mx.nordhavn.example",
        subject="Undelivered mail",
    )
    assert match(mail, of_customer(case()), read=reading("automatic", role="machine")).case_id == 1


def test_an_old_or_closed_case_needs_more() -> None:
    read = reading("status_request")
    old = case(last_activity_at=NOW - timedelta(days=400))
    assert match(letter(), of_customer(old), read=read).case_id is None
    closed = case(status="closed")
    assert match(letter(), of_customer(closed), read=read).case_id is None
    plain = letter(f"Ticket 88214 again. {EXPORT_TEXT}", subject="Re: " + closed.title)
    assert match(plain, of_customer(closed), read=read).case_id == 1


def test_a_reference_on_every_case_of_the_customer_does_not_choose_between_them() -> None:
    """A customer or contract number stands in all of their mail."""
    both = frozenset({"40117"})
    first, second = (replace(one, references=both) for one in two_matters())
    mail = letter("Customer no. 40117: any news?")
    assert match(mail, of_customer(first, second), read=reading("status_request")).case_id is None


def test_the_threshold_is_an_argument() -> None:
    mail = letter()
    loose = find_case(
        mail,
        body_of(mail),
        SenderStanding(UNPROVED, staff=False),
        of_customer(case()),
        reading=reading(),
        threshold=0.2,
    )
    strict = find_case(
        mail,
        body_of(mail),
        SenderStanding(UNPROVED, staff=False),
        of_customer(case()),
        reading=reading(),
        threshold=0.99,
    )
    assert loose.case_id == 1
    assert (strict.case_id, strict.proposal) == (None, 1)


# -- what is compared


@pytest.mark.parametrize(
    ("subject", "clean"),
    [
        ("Re: Export broken", "Export broken"),
        ("AW: WG: Re[2]: Export  broken ", "Export broken"),
        ("RE: FW: Re: Export", "Export"),
        ("TR : Facture", "Facture"),
        ("RV: R: I: Fattura", "Fattura"),
        ("Antw: Odp: PD: Faktura", "Faktura"),
        ("返信: 転送：入稿データ", "入稿データ"),
        ("[escalations] Re: [escalations] Export", "Export"),
        ("Re: [#90417] Gate screens", "[#90417] Gate screens"),
        ("Re^2: Export", "Export"),
        ("Re: ", ""),
        ("[escalations]", "[escalations]"),
        ("Reference: 12", "Reference: 12"),
        ("Result: bad", "Result: bad"),
        ("", ""),
    ],
)
def test_a_subject_without_prefixes(subject: str, clean: str) -> None:
    assert clean_subject(subject) == clean


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ticket 88214 has been open", {"88214"}),
        ("Ticket no. 88214, Case #12345", {"88214", "12345"}),
        ("POD events missing - ticket 88214", {"88214"}),
        ("[#90417] Gate check-in", {"90417"}),
        ("Abbruch / Kd.-Nr. 40117", {"40117"}),
        ("Ihre Kundennummer: 40117, Vertrag Nr. V-2024/118", {"40117", "V-2024/118"}),
        ("Rechnungs-Nr. 2026-0815", {"2026-0815"}),
        ("Fattura 2026-04417", {"2026-04417"}),
        ("facture n° 20260511", {"20260511"}),
        ("el pedido 445566 y la factura F-8812", {"445566", "F-8812"}),
        ("chamado nº 33121", {"33121"}),
        ("factuur 778899", {"778899"}),
        ("zgłoszenie nr 55102", {"55102"}),
        ("チケット番号：12345の件", {"12345"}),
        ("we opened INC0012345 and REQ-55102", {"INC0012345", "REQ-55102"}),
        ("your PO-2026-881", {"PO-2026-881"}),
        ("call me on +45 8812 3344 or tel. 030 1234567", set()),
        ("since 2026-05-07, in case 12.05.2026 fails", set()),
        ("an order of 450.000 EUR and invoice 1200 €", set()),
        ("release 26.4.2 and version 2026.1", set()),
        ("ISO-8859-1, UTF-8, CVE-2024-3094", set()),
        ("in case 2 of 3 orders", set()),
        ("the case closed, order confirmation sent", set()),
        ("contract from 2024", set()),
        ("ne transmet plus aucune facture. 312 factures sont bloquées", set()),
        ("We have seen no invoice. 4100 are missing", set()),
        ("keine Rechnung\n\n312 Lager stehen still", set()),
        ("Rechnungsnr. 4711, Ref. 88214", {"4711", "88214"}),
        ("Ticket\n88214", {"88214"}),
    ],
)
def test_reference_numbers(text: str, found: set[str]) -> None:
    assert references_in(text) == found


def test_references_compare_by_their_digits() -> None:
    assert fold_reference("CS-88214") == fold_reference("#88214") == fold_reference("88214")
    assert fold_reference("AB-12") != fold_reference("CD-12")


def test_words_are_the_ones_that_say_something() -> None:
    assert sketch_words("The Export of the 1312 delivery notes is broken since 2026") == {
        "export", "1312", "delivery", "notes", "broken",
    } - {"notes"}  # fmt: skip
    assert sketch_words("Die Jahresabrechnung für die Łódź-Filiale bricht ab") >= {
        "jahresabrechnung", "lodz", "filiale", "bricht",
    }  # fmt: skip
    assert {"外字", "欠落"} <= sketch_words("外字の欠落についてお世話になっております")
    assert not sketch_words("お世話になっております。よろしくお願いいたします。")


def test_wording_is_recognised_after_rewrapping_quoting_and_retyped_punctuation() -> None:
    words = EXPORT_TEXT.replace("-", " ").split()
    wrapped = "\n".join("> > " + " ".join(words[at : at + 5]) for at in range(0, len(words), 5))
    assert line_prints(wrapped.upper()) == line_prints(EXPORT_TEXT)
    assert not line_prints(EXPORT_TEXT) & line_prints("Something else entirely, " * 5)
    assert not line_prints("Kind regards, Mette")


def test_signatures_are_not_what_a_mail_is_about() -> None:
    message = letter("The export is broken.\nVice President Procurement\n")
    body = Body("en", "", (Segment("own", 0, 21), Segment("signature", 21, 49)), (), "")
    assert words_of(message, body) == {"export", "broken"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nordhavn Logistics", "Nordhavn Logistics A/S", True),
        ("Aubertin", "Groupe Aubertin Hôtels", True),
        ("Havant Mutual", "Halden Mutual", False),
        ("Freight", "Marlowe Freight", False),
        ("Group", "Calder Group", False),
        ("北川出版", "株式会社北川出版", True),
        ("", "Calder", False),
        (None, None, False),
    ],
)
def test_names_of_the_same_company(one: str | None, other: str | None, same: bool) -> None:
    assert same_company(one, other) is same
    assert same_company(other, one) is same


@pytest.mark.parametrize(
    "hostile",
    ["a" * 1_000_000, ">" * 1_000_000, " \n" * 500_000, "Re: " * 250_000, "ticket no. " * 90_000,
     "AB-" * 300_000, "@" * 1_000_000, "チケット" * 250_000, "\0" * 1_000_000, "[" * 1_000_000],
    ids=lambda text: repr(text[:4]),
)  # fmt: skip
def test_hostile_text_is_survived(hostile: str) -> None:
    mail = letter(hostile, subject=hostile, sender=METTE)
    silent = case(last_activity_at=NOW - timedelta(days=70))
    found = match(mail, of_customer(silent), read=reading("escalation"))
    assert found.case_id is None
