"""Mails without a reference, read in order: which of them become one case, and which never do.

Each situation has its other side: what looks alike and must stay apart.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailbox_agent.analysis import analyze, settings_for
from mailbox_agent.settings import load_settings
from mailbox_agent.workspace import shipped

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
ANA = "Ana Brindley <ana.brindley@brindlefoods.example>"
CREW = "Karin Holt <karin.holt@halvorsenbygg.example>"
COLLEAGUE = "Corinne Vale <corinne.vale@vendor.example>"
EXPORT = (
    ANA,
    "Stock export cut off",
    "since Sunday the nightly stock export to our depot stops after 5,000 lines. Our pickers work"
    " from an old list and forty pallets went to the wrong bay.\n\nAna Brindley\nBrindle Foods Ltd",
)
CRANES = (
    CREW,
    "Crane schedule empty",
    "since this morning the crane schedule on our site tablets is empty. Eleven crews wait at the"
    " gate and we rent the cranes by the hour.\n\nKarin Holt\nHalvorsen Bygg AS",
)
FERRY = (
    "Brigid Foyle <brigid.foyle@carrickferries.example>",
    "Boarding passes",
    "Boarding passes for the 6 am sailing print without the vehicle class. Marshals load by"
    " guesswork.\n\nBrigid Foyle\nCarrick Ferries",
)


def cases(
    tmp_path: Path, *mails: tuple[str, str, str], cc: str = "", headers: str = ""
) -> list[str]:
    """The case of each mail ("" for none). `cc` and `headers` are those of the last one."""
    paths = []
    for number, (sender, subject, text) in enumerate(mails):
        last = number == len(mails) - 1
        head = (
            f"From: {sender}\nTo: escalations@vendor.example\n"
            + (f"Cc: {cc}\n" if cc and last else "")
            + (headers if last else "")
            + f"Subject: {subject}\nMessage-ID: <m{number}@test.example>\n"
            f"Date: {(START + timedelta(hours=7 * number)):%a, %d %b %Y %H:%M:%S +0000}\n"
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
        )
        paths.append(tmp_path / f"{number:03d}.eml")
        paths[-1].write_bytes(f"{head}{text}\n".encode())
    settings = settings_for(
        load_settings(shipped(), {}), "vendor.example", "escalations@vendor.example"
    )
    found = analyze(settings, paths, START + timedelta(days=30))
    return [record["case"] or "" for record in found]


# -- the customer again


def test_a_colleague_of_the_customer_with_another_subject_joins(tmp_path: Path) -> None:
    text = "the pickers in the depot worked from the old list again, the export stopped at 5,000."
    first, second = cases(
        tmp_path, EXPORT, ("Piet Lunn <piet.lunn@brindlefoods.example>", "Depot", text)
    )
    assert first == second


def test_a_second_matter_of_the_same_person_is_a_case_of_its_own(tmp_path: Path) -> None:
    text = (
        "our subcontractors cannot log in since the password rules changed. Forty of them stood at"
        " the site gate yesterday and had to sign on paper. Please call me today."
    )
    first, second = cases(tmp_path, CRANES, (CREW, "Login for subcontractors", text))
    assert first != second


def test_a_follow_up_finds_its_own_of_two_matters(tmp_path: Path) -> None:
    other = (
        ANA,
        "Overcharged in February",
        "your February invoice bills 80 scanners, we have 60. My finance director refuses to pay"
        " and wants a credit note this week.",
    )
    export, invoice, refund, depot = cases(
        tmp_path,
        EXPORT,
        other,
        (ANA, "the refund", "where is the credit note for the scanners we never had?"),
        (ANA, "pallets", "The export stopped once more and three pallets stand in the wrong bay."),
    )
    assert export != invoice
    assert (refund, depot) == (invoice, export)


def test_who_says_that_it_is_a_separate_matter_is_believed(tmp_path: Path) -> None:
    text = "{}the tablets at the site in Moss show no wind warnings."
    again, apart = (
        cases(tmp_path, CRANES, (CREW, "Moss", text.format(words)))
        for words in ("", "on a separate matter: ")
    )
    assert again[0] == again[1]
    assert apart[0] != apart[1]


def test_a_short_thank_you_joins_the_only_case(tmp_path: Path) -> None:
    first, second = cases(tmp_path, CRANES, (CREW, "Takk", "Alt virker igjen. Tusen takk!"))
    assert first == second


# -- our own people


def test_our_note_that_names_the_customer_short_joins(tmp_path: Path) -> None:
    note = "Licence server had dropped the depot, the export runs again since nine."
    first, second = cases(tmp_path, EXPORT, (COLLEAGUE, "Brindle - call notes", note))
    assert first == second


def test_our_note_on_an_unknown_company_does_not_join_for_a_comparison(tmp_path: Path) -> None:
    note = "Their timetable export stops as the stock export at Brindle Foods did, 5,000 lines."
    subject = "Dunholm: same export error as at Brindle?"
    first, second = cases(tmp_path, EXPORT, (COLLEAGUE, subject, note))
    assert first != second


def test_our_note_that_names_only_the_customers_person_joins(tmp_path: Path) -> None:
    note = "Vehicle class comes from the booking. Template goes live on Friday."
    first, second = cases(tmp_path, FERRY, (COLLEAGUE, "Call with Brigid Foyle", note))
    assert first == second


def test_our_note_on_a_namesake_of_nobody_stays_apart(tmp_path: Path) -> None:
    note = "Vehicle class comes from the booking. Template goes live on Friday."
    first, second = cases(tmp_path, FERRY, (COLLEAGUE, "Call with Brigid Doyle", note))
    assert first != second


def test_the_customer_joins_the_case_that_we_opened_before_they_wrote(tmp_path: Path) -> None:
    ours = (
        COLLEAGUE,
        "Heads-up: Osterby Marine",
        "Osterby Marine (Finn Rask, CTO) rang me. Their sensor feed has gaps every night and he"
        " will not pay the next instalment.",
    )
    text = "two hours of the sensor feed missing again, between one and three.\n\nFinn Rask"
    first, theirs = cases(
        tmp_path, ours, ("Finn Rask <finn.rask@osterbymarine.example>", "Gaps", text)
    )
    assert first == theirs
    first, namesake = cases(
        tmp_path,
        ours,
        (
            "Finn Rask <f.rask@holmgaardshipping.example>",
            "Gaps in crew lists",
            "Our crew lists have gaps since the new release. Two vessels could not sail."
            "\n\nFinn Rask\nHolmgaard Shipping",
        ),
    )
    assert first != namesake


# -- other people, other customers


def test_the_same_words_from_another_customer_stay_apart(tmp_path: Path) -> None:
    other = "Noel Farrant <noel.farrant@velmora.example>"
    text = EXPORT[2].replace("Ana Brindley\nBrindle Foods Ltd", "Noel Farrant\nVelmora Clinics")
    first, second = cases(tmp_path, EXPORT, (other, EXPORT[1], text))
    assert first != second


def test_a_customer_who_mentions_another_one_stays_apart(tmp_path: Path) -> None:
    text = (
        "our nightly stock export stops after 5,000 lines as it did at Brindle Foods, the pickers"
        " have no list.\n\nTove Aasen\nDunholm Rail"
    )
    other = ("Tove Aasen <tove.aasen@dunholmrail.example>", "Export, as at Brindle Foods", text)
    first, second = cases(tmp_path, EXPORT, other)
    assert first != second


def test_a_stranger_who_copies_the_customers_person_is_only_proposed(tmp_path: Path) -> None:
    text = (
        "I have read about the stock export: forty pallets in the wrong bay, pickers with an old"
        " list. What is done about the lines above 5,000?\n\nErik Moss\nNorthern Larder Group"
    )
    group = ("Erik Moss <e.moss@northernlarder.example>", "Brindle Foods stock export", text)
    passed = "Authentication-Results: mx.vendor.example; dmarc=pass header.from=x\n"
    first, second = cases(
        tmp_path, EXPORT, group, cc="ana.brindley@brindlefoods.example", headers=passed
    )
    assert first != second


def test_a_private_address_with_the_persons_name_is_no_proof(tmp_path: Path) -> None:
    text = "The export stopped again, forty pallets in the wrong bay."
    private = ("Ana Brindley <ana.b77@gmail.com>", "Re: Stock export cut off", text)
    first, second = cases(tmp_path, EXPORT, private)
    assert first != second
    quoted = "\n".join(f"> {line}" for line in EXPORT[2].splitlines())
    text = f"It stopped again.\n\nOn Mon, 2 Mar 2026 Ana Brindley wrote:\n{quoted}"
    first, second = cases(tmp_path, EXPORT, (private[0], private[1], text))
    assert first == second


# -- machines


def test_a_reply_of_the_customers_machine_joins_and_its_newsletter_does_not(
    tmp_path: Path,
) -> None:
    desk = "Carrick Ferries Service Desk <servicedesk@carrickferries.example>"
    reply = (desk, "[#55120] Your message has been received", "It has been logged as #55120.")
    first, second = cases(tmp_path, FERRY, reply, headers="Auto-Submitted: auto-replied\n")
    assert first == second
    news = (desk, "Boarding news", "Our boarding passes are green now. Unsubscribe below.")
    first, second = cases(
        tmp_path,
        FERRY,
        news,
        headers="Precedence: bulk\nList-Unsubscribe: <mailto:out@carrickferries.example>\n",
    )
    assert second == ""


def test_our_calendar_joins_by_the_customers_name_and_our_monitoring_does_not(
    tmp_path: Path,
) -> None:
    at = "vendor.example>\nAuto-Submitted: auto-generated"
    invited = (f"Calendar <calendar@{at}", "Invitation: Carrick weekly", "Dermot invited you.")
    calendar = "Content-Class: urn:content-classes:calendarmessage\n"
    first, second = cases(tmp_path, FERRY, invited, headers=calendar)
    assert second in (first, "")
    alert = (f"Monitoring <alerts@{at}", "[FIRING] Carrick passes > 5000", "Alert: 5,120 passes")
    assert cases(tmp_path, FERRY, alert)[1] == ""


def test_only_their_own_machine_that_holds_back_a_mail_to_somebody_joins(tmp_path: Path) -> None:
    text = "Your message to {} is being held because the sender is not known. Click to release."
    brigid = "brigid.foyle@carrickferries.example"
    found = [
        cases(
            tmp_path,
            FERRY,
            (f"Gate <confirm@{host}>", f"Confirm your message to {to}", text.format(to)),
            headers="Auto-Submitted: auto-replied\n",
        )
        for host, to in (
            ("gate.carrickferries.example", brigid),
            ("gate.example", brigid),
            ("gate.example", "someone@else.example"),
        )
    ]
    assert found[0][0] == found[0][1]
    assert found[1][1] == found[2][1] == ""


# -- a colleague who names only a ticket


TICKET = (
    "Tilda Marsh <tilda.marsh@ovingtonrail.example>",
    "Sign-in stopped - case CP-51077",
    "since yesterday none of our 300 drivers can sign in, and nobody has answered.",
)
FINDING = (
    COLLEAGUE,
    "[CP-51077] sign-in: findings",
    "the certificate of the sign-in service ran out on Monday. I put the new one in at noon.",
)


def test_a_colleague_who_names_the_ticket_in_the_subject_joins(tmp_path: Path) -> None:
    first, _, finding = cases(tmp_path, TICKET, EXPORT, FINDING)
    assert finding == first


def test_a_ticket_that_stands_in_two_cases_tells_nothing(tmp_path: Path) -> None:
    other = (ANA, "Export, see CP-51077", EXPORT[2])
    first, second, finding = cases(tmp_path, TICKET, other, FINDING)
    assert finding not in (first, second)


def test_a_stranger_who_names_the_ticket_stays_outside(tmp_path: Path) -> None:
    stranger = ("Otto Falk <otto.falk@falkline.example>", *FINDING[1:])
    first, finding = cases(tmp_path, TICKET, stranger)
    assert finding != first
