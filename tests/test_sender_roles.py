"""In which role somebody writes: salespeople without a title, partners, and who only has one."""

import pytest
from readings import read

OURS = "Dana Reed <dana.reed@vendor.example>"


@pytest.mark.parametrize(
    "text",
    [
        "Where are we with Wexford? I'm supposed to ring their COO today, what may I tell him?\n\nDana",
        "Bin nur Kaufmann, aber Frau Berg war eben am Telefon und meint es ernst.\n\nDana",
        "Je la connais depuis trois ans. Je lui ai promis une réponse. Que puis-je lui dire ?\n\nDana",
        "Please look at this today.\n\nDana Reed\nResponsable grands comptes",
        "Bitte heute ansehen.\n\nDana Reed | Vertriebsleitung Nord | Vendor",
        "Un favor.\n\nDana Reed\nEjecutiva de cuentas",
    ],
)
def test_a_salesperson_is_known_by_title_or_words(text: str) -> None:
    assert read(text + "\n", sender=OURS).sender_role == "sales"


@pytest.mark.parametrize(
    "text",
    [
        "I looked at the logs, the parser rejects the empty unit. Patch tomorrow.\n\nDana",
        "Rolled back to 5.10, the cache is warm again. I told her.\n\nDana\nSupport Engineer",
        "The sales team asked twice. The query is fixed.\n\nDana",
    ],
)
def test_other_colleagues_are_internal(text: str) -> None:
    assert read(text + "\n", sender=OURS).sender_role == "internal"


def test_whom_the_customer_turned_to_first_is_their_contact() -> None:
    text = (
        "You're right, and thank you for your patience. I'll run the call myself.\n\nDana\n\n"
        "On Tue, May 19, 2026 at 11:14 AM Tess Oko <tess@wexford.example> wrote:\n\n"
        "> Hi Dana,\n>\n> he is number five since October.\n>\n> Tess\n"
    )
    assert read(text, sender=OURS, known_case=True, case_customer="Wexford").sender_role == "sales"


@pytest.mark.parametrize(
    "text",
    [
        "We are the implementation partner for Wexford Foods. Their orders hang since Monday.",
        "Wir melden uns im Auftrag unseres Kunden Wexford Foods. Seit Montag steht der Import.",
        "Nous sommes l'intégrateur de Wexford Foods. Depuis lundi rien ne passe.",
        "Our mutual customer Wexford Foods cannot ship since Monday.",
    ],
)
def test_a_partner_speaks_for_a_customer(text: str) -> None:
    reading = read(text + "\n", sender="Ian Roe <ian@roe-consulting.example>")
    assert (reading.sender_role, reading.customer) == ("partner", "Wexford Foods")


@pytest.mark.parametrize(
    "text",
    [
        "Our implementation partner left in May and nobody answers. We cannot ship since Monday.",
        "Notre intégrateur est joignable ce week-end. Depuis mardi les tournées sont vides.",
        "I write on behalf of the whole warehouse team: we cannot ship since Monday.",
    ],
)
def test_a_customer_who_names_their_partner_is_the_customer(text: str) -> None:
    assert read(text + "\n", sender="m@portside.example").sender_role == "customer"
