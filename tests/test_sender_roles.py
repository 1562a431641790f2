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
        "Spoke to Wexford this morning, they are furious. Renewal is in March.\n\nDana",
        "Just off the phone with Jo at Wexford. She wants a date. What do I tell her?\n\nDana",
        "Wexford are threatening not to renew. They want a written plan by Friday.\n\nDana",
        "My customer Wexford rang, the exports fail again. Please help.\n\nDana",
        "komme gerade vom Kunden. Er ist stinksauer, die Verlängerung im März wackelt.\n\nDana",
        "je sors de chez le client. Il menace de ne pas renouveler, qui peut l'appeler ?\n\nDana",
        "acabo de hablar con el cliente, está muy enfadado y no piensa renovar.\n\nDana",
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
        "I spoke to Jo today, we replayed the queue and she sees all orders.\n\nDana",
        "Renewal is safe, I rang her myself.\n\nDana Reed\nVP Customer Success",
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
        "Ian at Roe Consulting here. We host the ERP for Wexford Foods, orders hang since Monday.",
        "I work for Roe Consulting, which looks after the network at Wexford Foods. Orders hang.",
        "I am the contractor who built the interface for Wexford Foods. It fails since Monday.",
        "As Wexford Foods' integrator we see that orders hang since Monday. Please help.",
        "I'm writing for Wexford Foods, we are their IT service provider. Orders hang.",
        "wir sind der IT-Dienstleister der Wexford Foods. Seit Montag stehen die Aufträge.",
        "wir betreuen die IT der Wexford Foods. Seit Montag stehen die Aufträge.",
        "nous gérons les interfaces de Wexford Foods. Depuis lundi tout est bloqué.",
        "Somos el proveedor informático de Wexford Foods. Desde el lunes los pedidos no entran.",
        "siamo il fornitore IT di Wexford Foods. Da lunedì gli ordini sono fermi.",
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


@pytest.mark.parametrize(
    "text",
    [
        "I run the IT systems for Wexford Foods. Since Monday the orders hang.",
        "We run the servers for northern Europe. Since Monday the orders hang.",
        "I manage the SAP platform for Germany and Austria. Since Monday the orders hang.",
        "Our IT provider at the Wexford plant says that your update broke it on Monday.",
    ],
)
def test_a_customers_own_it_is_the_customer(text: str) -> None:
    reading = read(text + "\n", sender="Jo Lane <jo@wexfordfoods.example>")
    assert reading.sender_role == "customer"


@pytest.mark.parametrize("run", ["As As ", "we run the IT for ", "we are A's ", "which do a b "])
def test_hostile_claims_are_read(run: str) -> None:
    text = run * (20_000 // len(run))
    reading = read(text + "\n", sender="Ian Roe <ian@roe-consulting.example>")
    assert reading.sender_role in ("customer", "partner", "stranger")
