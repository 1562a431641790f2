"""Which company a mail comes from: by signature, text and domain; and what is no proof of it."""

import pytest
from readings import read

from mailbox_agent.cases.companies import is_better_name, names_domain
from mailbox_agent.cases.people import name_from_domain
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.understanding.company_names import (
    family_business,
    name_for_domain,
    named_for_domain,
    vouches_for,
)

TROUBLE = "The export has been failing since Monday and we cannot ship.\n\n"


def customer(sender: str, text: str, **more: object) -> str | None:
    return read(text + "\n", sender=sender, subject="Export failing", **more).customer


@pytest.mark.parametrize(
    ("domain", "signature", "name"),
    [
        ("bergmann-feinkost.example", "Anke Kraft\nBergmann Feinkost GmbH\nEinkauf", "Bergmann Feinkost"),
        ("swl.example", "Jonas Seidel\nLeiter Netzbetrieb\nStadtwerke Lichtenau AöR", "Stadtwerke Lichtenau"),
        ("ccl.example", "Mary Dunn\nHead of IT | Carrow County Libraries", "Carrow County Libraries"),
        ("ghba.example", "Dr Lamy\nGroupe hospitalier du Bois d'Arc", "Groupe hospitalier du Bois d'Arc"),
        ("uveredal.example", "Ana Ruiz\nSecretaria General\nUniversidad de Veredal", "Universidad de Veredal"),
        ("ayto-salinas.example", "Ana Ruiz\nAyuntamiento de Salinas", "Ayuntamiento de Salinas"),
        ("mueller-reisen.example", "Max Roth\nMüller Reisen GmbH & Co. KG", "Müller Reisen"),
        ("dvb.example", "Lotte Visser\nDe Vries Bakkerijen B.V.", "De Vries Bakkerijen"),
        ("thegreenlarder.example", "Dee\n--\nThe Green Larder Ltd | Bristol", "The Green Larder"),
        ("hazelandbrook.example", "Ada Finch\nCFO, Hazel & Brook Ltd", "Hazel & Brook"),
        ("unrelated-brand.example", "Kiran Rao\nGeneral Manager\nKaveri Textiles Limited", "Kaveri Textiles"),
    ],
)  # fmt: skip
def test_the_name_is_the_one_in_the_signature(domain: str, signature: str, name: str) -> None:
    assert customer(f"a.b@{domain}", TROUBLE + signature) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hi, we at Harrow & Pike cannot ship anything since Monday.\n\nJo", "Harrow & Pike"),
        ("hier ist Dr. Lenz von der Klinik Darsow. Seit Montag steht alles.\n\nLenz", "Klinik Darsow"),
        (TROUBLE + "Jo Marsh\nWarehouse Manager, Delmar Foods", "Delmar Foods"),
        (TROUBLE + "Jo Marsh\nSales Director, Northern Europe", None),
        (TROUBLE + "Jo", None),
    ],
)  # fmt: skip
def test_a_private_address_names_no_company_but_its_writer_may(text: str, name: str | None) -> None:
    assert customer("jo@gmail.com", text) == name


def test_the_titles_and_the_departments_are_not_the_company() -> None:
    text = TROUBLE + "Ada Finch\nHead of Platform, Merle Supermarkets IT Services Ltd"
    assert customer("ada@it.merle.example", text) == "Merle Supermarkets"
    assert (
        name_for_domain("VP Technology\nOakmere Grid wrote:", "oakmeregrid.example")
        == "Oakmere Grid"
    )


@pytest.mark.parametrize(
    ("domain", "text", "name"),
    [
        ("oxleafreight.example", "", "Oxlea Freight"),
        ("stoneandsons.example", "", "Stone and Sons"),
        ("stmarysclinics.example", "", "St Marys Clinics"),
        ("portofveredal.example", "", "Port of Veredal"),
        ("supermercadosvega.example", "", "Supermercados Vega"),
        ("highlandpine.example", "", "Highlandpine"),
        ("fjordbank.example", "", "Fjordbank"),
        ("holmbank.example", "The board of Holm meets on Thursday.", "Holm Bank"),
        ("hlb-norden.example", "", "HLB Norden"),
        ("transports-bonnet.example", "", "Transports Bonnet"),
    ],
)
def test_words_run_together_in_a_domain_are_cut(domain: str, text: str, name: str) -> None:
    assert name_from_domain(domain, text) == name


def test_the_known_name_stays_where_the_text_says_it() -> None:
    known = {"oakmeregrid.example": "Oakmere Grid"}
    text = "I am the COO of Oakmere Grid. We wait.\n\nSince Monday.\n\nNobody.\n\nCalls.\n\nUs.\n\n"
    signed = text + "W. Harmon\nOakmere Grid Cooperative, Inc."
    assert customer("w@oakmeregrid.example", signed, customers=known) == "Oakmere Grid"


def test_a_name_that_a_colleague_gave_gives_way_to_the_fuller_one_they_sign_with() -> None:
    known = {"oxm.example": "Oxlea Meadow"}
    signed = (
        "It is down again.\n\nWe wait.\n\nNow.\n\nCarla\n\nCarla Whit\nOxlea Meadow Medical Center"
    )
    assert customer("c@oxm.example", signed, customers=known) == "Oxlea Meadow Medical Center"


@pytest.mark.parametrize(
    ("new", "known", "better"),
    [
        ("Merle Supermarkets", "Merle", True),
        ("Oxlea Freight Lines", "Oxleafreight", True),
        ("Hazel & Brook", "Hazelandbrook", True),
        ("Oxlea", "Oxlea Freight", False),
        ("Oxlea Freight Ltd", "Oxlea Freight", False),
        ("Nordhavn", "Oxlea Freight", False),
    ],
)
def test_a_fuller_name_replaces_a_poorer_one_of_the_same_company(
    new: str, known: str, better: bool
) -> None:
    domain = f"{known.replace(' ', '').lower()}s.example"
    made = f"{known.lower()}.example" if known in ("Oxleafreight", "Hazelandbrook") else domain
    assert is_better_name(new, known, made) is better


def test_initials_and_signatures_do_not_prove_whose_domain_it_is() -> None:
    assert vouches_for("hazelandbrook.example", "Hazel & Brook")
    assert names_domain("Hazel & Brook", "hazelandbrook.example")
    assert not vouches_for("hbl.example", "Hazel Brook Logistics")
    assert not vouches_for("elsewhere.example", "Hazel & Brook")


@pytest.mark.parametrize("domain", ["gmail.example", "yahoo.co.nz", "freemail.example"])
def test_a_provider_is_free_mail_under_any_ending(domain: str) -> None:
    assert is_free_mail(domain)


def test_a_machine_of_nobody_known_names_no_customer() -> None:
    headers = {"Auto-Submitted": "auto-generated"}
    text = "Please confirm your message by the link below.\n"
    assert customer("Post Gate <confirm@postgate.example>", text, headers=headers) is None


def test_hostile_names_are_read_in_time() -> None:
    text = "A" * 20_000 + " " + "Ab " * 8_000 + "& " * 2_000
    name_for_domain(text, "ababababababababababab-ab.example")


@pytest.mark.parametrize(
    ("line", "domain", "name"),
    [
        ("Arlena Compañía de Seguros, S.A.", "arlena.example", "Arlena"),
        ("Lindgau Gesellschaft für Anlagenbau mbH", "lindgau.example", "Lindgau"),
        ("Oxlea Freight Lines Ltd", "oxlea.example", "Oxlea Freight Lines"),
        ("Thornby College of Art", "thornby.example", "Thornby College of Art"),
    ],
)
def test_a_register_s_description_of_the_business_is_no_part_of_the_name(
    line: str, domain: str, name: str
) -> None:
    found = named_for_domain(line, domain, lines=True)
    assert found is not None
    assert found.name == name


def test_a_family_s_business_is_known_by_the_beginning_of_its_domain() -> None:
    lines = "Rose Averill\nAverill & Daughters, Fine Art, Bath"
    assert family_business(lines, "averill-auctions.example") == "Averill & Daughters"
    assert family_business("Rose Averill\nBath", "averill-auctions.example") is None
    assert family_business("Pembroke & Hale, Leeds", "averill-auctions.example") is None


def test_a_name_of_kind_and_name_comes_again_by_the_second_word() -> None:
    text = "Ich komme gerade vom Termin bei Hollern, es ging nicht um Technik.\n\nDana"
    sender = "Dana Reed <dana.reed@vendor.example>"
    reading = read(text, sender=sender, subject="Privatbank Hollern - Stand")
    assert reading.customer == "Privatbank Hollern"


def test_a_known_case_calls_its_customer_by_one_name() -> None:
    text = "Thank you, the analysers work again.\n"
    known = {"case_customer": "Dunholm Clinics", "known_case": True}
    found = read(text, sender="d.roe@dunholm.example", subject="Dunholm call", **known)
    assert found.customer == "Dunholm Clinics"


def test_a_cell_that_calls_a_company_by_half_its_name_means_it() -> None:
    table = (
        "<p>Actions of today:</p><table><tr><th>Action</th><th>Owner</th><th>Due</th></tr>"
        "<tr><td>Send the log files</td><td>Dunholm</td><td>15 May 2026</td></tr>"
        "<tr><td>Check the certificate</td><td>Vendor</td><td>15 May 2026</td></tr></table>"
    )
    found = read(
        "",
        html=table,
        sender="Jo Lindgren <jo.lindgren@vendor.example>",
        to="d.roe@dunholm.example",
        subject="Minutes",
        known_case=True,
        case_customer="Dunholm Clinics",
    )
    assert [one.owner for one in found.action_items] == ["Dunholm Clinics", "Vendor"]
