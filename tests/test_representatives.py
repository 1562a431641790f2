"""Who writes for a client of theirs: the client is the customer, not the law firm."""

import pytest
from readings import read

from mailbox_agent.understanding.representatives import represented

TROUBLE = (
    " The platform was down for nine hours; this is a material breach. Please reply by Friday."
)


@pytest.mark.parametrize(
    ("text", "client"),
    [
        ("We act for Lomond Water plc (\"our client\") under the agreement of 4 March.", "Lomond Water"),
        ("I have been instructed by Copperfield Dairies Ltd to write to you.", "Copperfield Dairies"),
        ("We represent Alder Clinics in this matter.", "Alder Clinics"),
        ("I write on behalf of our client, Hazel & Brook Ltd.", "Hazel & Brook"),
        ("We are the solicitors for Carrow County Libraries.", "Carrow County Libraries"),
        ("wir vertreten die rechtlichen Interessen der Nordwerk Papier GmbH.", "Nordwerk Papier"),
        ("im Auftrag unserer Mandantin, der Lindgau Anlagen AG, fordern wir Sie auf.", "Lindgau Anlagen"),
        ("nous représentons la société Verrerie du Lac.", "Verrerie du Lac"),
        ("nous intervenons pour le compte de notre cliente, la société Verrerie du Lac.", "Verrerie du Lac"),
        ("en ma qualité d'avocate de Papeteries Morel, je vous écris.", "Papeteries Morel"),
        ("en nombre y representación de nuestra cliente, la mercantil Aceros del Sur, S.L., les "
         "comunico lo siguiente.", "Aceros del Sur"),
        ("representamos a Conservas Ría Alta en este asunto.", "Conservas Ría Alta"),
        ("actuamos en nombre de Aceros del Sur.", "Aceros del Sur"),
    ],
)  # fmt: skip
def test_the_customer_is_the_client(text: str, client: str) -> None:
    found = read(
        f"Dear Sirs,\n\n{text}{TROUBLE}\n\nPartner, Ashby Harte LLP\n",
        sender="m.lyle@ashbyharte.example",
        subject="Notice",
    )
    assert (found.customer, found.sender_role) == (client, "partner")
    assert found.kind == "escalation"


@pytest.mark.parametrize(
    "text",
    [
        "We act on every report within a day, and you do not.",
        "We represent 40 of your users and none can log in.",
        "Our client cannot see its invoices.",
        "Our clients in Germany and France can't log in since Monday.",
        "wir vertreten die Auffassung, dass das Ihr Fehler ist.",
        "Im Auftrag meiner Chefin frage ich nach dem Stand.",
        "nous représentons 30 % de votre chiffre d'affaires.",
        "En nombre de todo el equipo, les pido una solución.",
        "I represent Portside in your user group.",
        "We act for the good of both sides.",
    ],
)
def test_a_customer_who_speaks_of_acting_is_the_customer(text: str) -> None:
    assert represented(text, "portside.example") is None
    found = read(text + TROUBLE + "\n", sender="jo@portside.example", subject="Export")
    assert (found.customer, found.sender_role) == ("Portside", "customer")


@pytest.mark.parametrize(
    "ending",
    [
        "I want to speak to a manager, not an engineer. Third, I pay nothing until then.",
        "Send me the director, not a consultant. Finally, tell me when. ",
        "Ich will einen Leiter sprechen, keinen Berater. Außerdem, die Rechnung ist falsch.",
        "Je veux un responsable, pas un assistant. Ensuite, je ne paie pas.",
        "Quiero hablar con un director, no con un comercial. Además, no pagaré.",
        "Secondly, call my manager. Otherwise, I cancel.",
        "I spoke to your manager, Unfortunately, nothing came of it.",
    ],
)
def test_what_begins_a_sentence_is_no_company(ending: str) -> None:
    text = f"The scale at my mill has shown an error since Monday.\n\n{ending}\n\nTheo\n"
    assert read(text, sender="Theo Q <theo.q@gmail.com>", subject="A letter").customer is None


def test_a_company_behind_a_title_is_still_found() -> None:
    text = "The tills are down.\n\nAnn Lee\nStore Operations Lead, Pembroke & Hale\n"
    assert read(text, sender="ann.lee@gmail.com", subject="Tills").customer == "Pembroke & Hale"
