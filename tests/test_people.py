"""Who is who on a case, whose domain says something, and who manages it."""

from datetime import UTC, datetime, timedelta

import pytest

from mailbox_agent.cases.known_customers import known_customers
from mailbox_agent.cases.people import (
    case_people,
    choose_manager,
    display_name,
    name_from_domain,
    staff_person,
)
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import Address, CaseMessage, CasePerson, Customer, Person, TeamRule
from mailbox_agent.records.reading import Kind, SenderRole

START = datetime(2026, 5, 11, 8, tzinfo=UTC)
NORDHAVN = Customer("Nordhavn Logistics", ("nordhavn.example",), ("mette@gmail.com",))
CALDER = Customer("Calder Energy", ("calder.example",))
TEAM = (
    Person("Dana Whitlock", ("dana@vendor.example",), "escalation_manager"),
    Person(
        "Jonas Lindqvist",
        ("jonas@vendor.example", "jl@vendor.example"),
        "internal",
        "Senior Engineer",
    ),
    Person("Priya Raman", ("priya@vendor.example",), "sales", "Account Executive"),
)


def address(email: str, name: str = "") -> Address:
    return Address(name, email)


# -- customers


def customer_of(
    addresses: list[Address], known: tuple[Customer, ...], never: set[str]
) -> Customer | None:
    found = known_customers(list(enumerate(known, 1))).of_address(addresses, never)
    return found[1] if found else None


def test_a_customer_is_known_by_domain_subdomain_or_listed_address() -> None:
    known = (NORDHAVN, CALDER)
    for email in ("x@nordhavn.example", "x@mail.nordhavn.example", "mette@gmail.com"):
        assert customer_of([address(email)], known, {"vendor.example"}) is NORDHAVN


def test_the_first_address_that_says_something_decides() -> None:
    found = customer_of(
        [
            address("dana@vendor.example"),
            address("s@calder.example"),
            address("x@nordhavn.example"),
        ],
        (NORDHAVN, CALDER),
        {"vendor.example"},
    )
    assert found is CALDER


@pytest.mark.parametrize(
    "email",
    ["x@gmail.com", "x@partner.example", "x@vendor.example", "x@evilnordhavn.example", "", "x@"],
)
def test_free_mail_partner_and_own_domains_identify_nobody(email: str) -> None:
    careless = Customer("Careless", ("gmail.com", "partner.example", "vendor.example"))
    found = customer_of(
        [address(email)], (careless, NORDHAVN), {"vendor.example", "partner.example"}
    )
    assert found is None


def test_free_mail_is_known_in_any_case() -> None:
    assert is_free_mail("GMail.com")
    assert not is_free_mail("nordhavn.example")


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("nordhavn-logistics.example", "Nordhavn Logistics"),
        ("mail.acme.co.uk", "Acme"),
        ("acme.co.uk", "Acme"),
        ("mx.calder.example", "Calder"),
        ("localhost", "Localhost"),
        ("", ""),
    ],
)
def test_a_name_from_a_domain_is_a_last_resort(domain: str, name: str) -> None:
    assert name_from_domain(domain) == name


# -- our own people


def test_a_person_is_found_by_any_address() -> None:
    assert staff_person(" JL@vendor.example ", TEAM) is TEAM[1]
    assert staff_person("x@vendor.example", TEAM) is None
    assert staff_person("", TEAM) is None


def test_the_first_rule_that_fits_names_the_manager() -> None:
    rules = (
        TeamRule("Priya Raman", customer="Calder Energy", severity="critical"),
        TeamRule("Jonas Lindqvist", area="integration"),
        TeamRule("Dana Whitlock", mailbox="escalations"),
    )

    def manager(
        customer: str, area: str, severity: str, mailbox: str = "escalations"
    ) -> str | None:
        found = choose_manager(
            rules,
            TEAM,
            mailbox=mailbox,
            customer=customer,
            area=area,
            severity=severity,  # type: ignore[arg-type]
        )
        return found.name if found else None

    assert manager("calder energy", "integration", "critical") == "Priya Raman"
    assert manager("Calder Energy", "integration", "low") == "Jonas Lindqvist"
    assert manager("Nordhavn", "people", "low") == "Dana Whitlock"
    assert manager("Nordhavn", "people", "low", mailbox="other") is None


def test_a_rule_that_names_nobody_known_leaves_the_owner_open() -> None:
    rules = (TeamRule("Somebody Gone"),)
    assert choose_manager(rules, TEAM, mailbox="m", customer=None, area=None, severity=None) is None


# -- names


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Böhm, Katrin", "Katrin Böhm"),
        ("'Böhm, Katrin'", "Katrin Böhm"),
        ('"Mette Aagaard"', "Mette Aagaard"),
        ("Mette Aagaard (Nordhavn Logistics)", "Mette Aagaard"),
        ("Böhm, Katrin (Stadtwerke)", "Katrin Böhm"),
        ("Mette Aagaard [EXT]", "Mette Aagaard"),
        ("Mette Aagaard via Escalations", "Mette Aagaard"),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("Holt, Rasmus, Dr.", "Holt, Rasmus, Dr."),
        ("Sam Holt, Jr.", "Sam Holt, Jr."),
        ("Acme, Inc.", "Acme, Inc."),
        ("Anna Berg, CEO", "Anna Berg, CEO"),
        ("Anna Berg, Dr.", "Anna Berg, Dr."),
        ("Anna Berg, Ph.D.", "Anna Berg, Ph.D."),
        ("Anna Berg, Head of IT", "Anna Berg, Head of IT"),
        ("Anna Berg, Geschäftsführerin", "Anna Berg, Geschäftsführerin"),
        ("Anna Berg, IT-Leiterin", "Anna Berg, IT-Leiterin"),
        ("Anna Berg, Directrice générale", "Anna Berg, Directrice générale"),
        ("Anna Berg, Einkauf", "Anna Berg, Einkauf"),
        ("Anna Berg, CRM", "Anna Berg, CRM"),
        ("Berg, CEO", "Berg, CEO"),
        ("Berg, Dr. Anna", "Dr. Anna Berg"),
        ("BERG, ANNA", "ANNA BERG"),
        ("García López, María", "María García López"),
        ("Vikram S.", "Vikram S."),
        ("小野寺 真由美", "小野寺 真由美"),
        ("Dr. Inês Carvalho", "Dr. Inês Carvalho"),
        ("", "x@y.example"),
        ("x@y.example", "x@y.example"),
        ("ceo@bank.example", "x@y.example"),
        ("'", "x@y.example"),
        ("Mette\u202e\u200b Aagaard\r\n", "Mette Aagaard"),
        ("(Nordhavn)", "(Nordhavn)"),
    ],
)
def test_a_name_is_shown_as_a_person_would_say_it(written: str, shown: str) -> None:
    assert display_name(Address(written, "x@y.example")) == shown


def test_the_company_behind_a_comma_is_no_given_name() -> None:
    address = Address("Anna Berg, Nordhavn", "anna@nordhavn-logistics.example")
    assert display_name(address) == "Anna Berg, Nordhavn"


# -- everybody on a case


def message(
    sender: str,
    role: SenderRole,
    *,
    name: str = "",
    to: tuple[str, ...] = (),
    kind: Kind = "update",
    forwarded: str = "",
    automatic: str | None = None,
    trusted: str = "authenticated",
    hours: int = 0,
) -> CaseMessage:
    return CaseMessage(
        id=hours,
        at=START + timedelta(hours=hours),
        sender=Address(name, sender),
        role=role,
        kind=kind,
        subject="",
        summary="",
        audience="internal",
        automatic=automatic,
        to=to,
        trusted=trusted,
        forwarded_from=forwarded,
    )


def people_of(
    *messages: CaseMessage, manager: str | None = None, signatures: dict[str, str] | None = None
) -> dict[str, CasePerson]:
    found = case_people(
        messages,
        TEAM,
        frozenset({"vendor.example"}),
        frozenset({"nordhavn.example"}),
        frozenset({"partner.example"}),
        manager,
        signatures or {},
    )
    return {person.address: person for person in found}


def test_sides_and_roles_of_a_case() -> None:
    found = people_of(
        message("mette@nordhavn.example", "customer", name="Aagaard, Mette", kind="escalation"),
        message("jonas@vendor.example", "internal", to=("rasmus@nordhavn.example",), hours=1),
        message("rasmus@nordhavn.example", "customer", name="Rasmus Holt", hours=2),
        message("kenji@partner.example", "partner", name="Kenji Hayashi", hours=3),
        manager="Dana Whitlock",
        signatures={
            "mette@nordhavn.example": "Mette Aagaard\nVP Operations, Nordhavn Logistics",
            "rasmus@nordhavn.example": "Rasmus Holt\nIntegration Lead",
        },
    )
    mette, rasmus = found["mette@nordhavn.example"], found["rasmus@nordhavn.example"]
    assert (mette.name, mette.side) == ("Mette Aagaard", "customer")
    assert mette.roles == {"requester", "customer_management"}
    assert (rasmus.name, rasmus.roles) == ("Rasmus Holt", {"technical_contact"})
    assert found["jonas@vendor.example"].roles == {"support_engineer"}
    assert found["jonas@vendor.example"].name == "Jonas Lindqvist"
    assert found["kenji@partner.example"].side == "partner"
    assert found["dana@vendor.example"].roles == {"escalation_manager"}
    assert found["dana@vendor.example"].side == "us"


def test_a_forward_has_the_customers_contact_as_requester_and_the_salesperson_as_reporter() -> None:
    found = people_of(
        message(
            "priya@vendor.example",
            "sales",
            kind="escalation",
            to=("escalations@vendor.example",),
            forwarded="Mette Aagaard <Mette@nordhavn.example>",
        )
    )
    assert found["mette@nordhavn.example"].roles == {"requester"}
    assert found["mette@nordhavn.example"].name == "Mette Aagaard"
    assert found["priya@vendor.example"].roles == {"reporter"}
    assert "escalations@vendor.example" not in found


def test_machines_strangers_and_forgers_are_not_on_the_case() -> None:
    found = people_of(
        message("mette@nordhavn.example", "customer", kind="escalation"),
        message("mailer-daemon@nordhavn.example", "machine", automatic="bounce", hours=1),
        message("x@elsewhere.example", "stranger", hours=2),
        message(
            "dana@vendor.example", "internal", trusted="failed", to=("evil@e.example",), hours=3
        ),
    )
    assert set(found) == {"mette@nordhavn.example"}


def test_roles_that_no_mail_names_stay_open() -> None:
    found = people_of(
        message("mette@nordhavn.example", "customer", name="Anthony Head", kind="escalation"),
        message("new@vendor.example", "internal", hours=1),
        signatures={"mette@nordhavn.example": "Anthony Head\nNordhavn Logistics"},
    )
    assert found["mette@nordhavn.example"].roles == {"requester"}
    assert found["new@vendor.example"].roles == {"participant"}


@pytest.mark.parametrize(
    ("signature", "role"),
    [
        ("Marguerite Tran, CFO", "customer_management"),
        ("Mette\nHead of Integration", "customer_management"),
        ("Holger Stratmann\nLeiter Abrechnung", "customer_management"),
        ("Katrin\nAbteilungsleiterin", "customer_management"),
        ("Claire\nDirectrice des opérations", "customer_management"),
        ("Giulia\nResponsabile amministrazione", "customer_management"),
        ("Paweł\nKierownik projektu", "customer_management"),
        ("小野寺\n制作部長", "customer_management"),
        ("Tim\nSystemadministrator", "technical_contact"),
        ("Gonzalo\nIngeniero de sistemas", "technical_contact"),
        ("Andres\nSoftware developer", "technical_contact"),
    ],
)
def test_titles_say_who_is_who_in_several_languages(signature: str, role: str) -> None:
    found = people_of(
        message("mette@nordhavn.example", "customer", name="M. Aagaard"),
        signatures={"mette@nordhavn.example": signature},
    )
    assert role in found["mette@nordhavn.example"].roles


def test_the_manager_is_one_person_whatever_address_they_use() -> None:
    found = people_of(message("jl@vendor.example", "internal"), manager="Jonas Lindqvist")
    assert list(found) == ["jl@vendor.example"]
    assert found["jl@vendor.example"].roles >= {"escalation_manager"}


def test_hostile_names_and_signatures_are_survived() -> None:
    long = "(" * 100_000
    found = people_of(
        message(
            "mette@nordhavn.example",
            "customer",
            name=long,
            forwarded="@" * 100_000,
            to=(long, "<" * 9999),
        ),
        signatures={"mette@nordhavn.example": "x\n" * 500_000},
    )
    assert list(found) == ["mette@nordhavn.example"]


def test_a_mail_to_thousands_keeps_who_is_who() -> None:
    crowd = tuple(f"P {n} <p{n}@nordhavn.example>" for n in range(5_000))
    found = people_of(
        *(message("mette@nordhavn.example", "customer", to=crowd, hours=n) for n in range(5))
    )
    assert len(found) == 5_001
    assert found["p4999@nordhavn.example"].name == "P 4999"
    assert found["mette@nordhavn.example"].side == "customer"
