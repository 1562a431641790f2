"""Mail from people nobody knows: a customer is never set aside for want of a tell-tale word."""

import pytest
from readings import read

from mailbox_agent.records.reading import Kind

FAILED = {"Authentication-Results": "mx.vendor.example; dmarc=fail header.from=portside.example"}


@pytest.mark.parametrize(
    "text",
    [
        "the order screen freezes every morning at five and the vans leave half empty.",
        "Whatever you released on Tuesday broke label printing. Roll it back.",
        "Is there anyone I can speak to? We are going round in circles with your second line.",
        "Could you call me back today please. It is about the quote engine.",
        "Proofs come out green. All of them.",
        "help",
        "still nothing",
        "Please tell me who owns our account now. Claire left in May and nobody took over.",
        "I'd appreciate a word with someone senior before we take the decision on the 14th.",
        "Our legal team asked me to give notice under the agreement. Please confirm receipt.",
        "Toujours aucune solution. Je demande un rendez-vous avec votre direction.",
        "Am Sonntag ist Wahl und das Wählerverzeichnis lässt sich nicht drucken.",
        "El TPV no cobra. Tengo la tienda llena.",
        "il gestionale non parte da stamattina, siamo fermi",
        "Wij overwegen op te zeggen. Kunt u ons vertellen wat de termijn is?",
        "system nie działa, proszę o pilny kontakt",
        "画面が開きません。至急ご連絡ください。",
    ],
)
def test_whoever_writes_in_person_has_a_matter_with_us(text):
    reading = read(text + "\n", sender="j.doe@portside.example", subject="Question")
    assert (reading.kind, reading.sender_role) == ("escalation", "customer")
    assert reading.needs_ack
    assert reading.customer == "Portside"


@pytest.mark.parametrize(
    "text",
    [
        "200 candidates vanished from our recruiting pipeline. Your talent module shows nothing. "
        "Can we have a quick call today? 15 minutes is enough.",
        "The IBAN check rejects every German account since the patch. 400 wire transfers are stuck.",
        "every lunch the kitchen display hangs and lunch orders are lost",
        "The birthday promotion gave everybody 90% off. Who is responsible?",
        "Our conference opens tomorrow and the kiosks reject every speaker badge. Call us.",
        "Our gym members can't check in, doors stay shut in 31 studios.",
        "We sell 40% of our year on Black Friday and have no confidence that the shop will hold.",
        "Please find attached our invoice for the consultants we had to hire because your interface "
        "never worked. We expect you to pay it.",
        'Our users get "verify your account" mails from your system every hour. Turn it off.',
        "We are a manufacturer of pumps. Could we have a quick call about the renewal this week?",
        "We develop pacemakers and need your certificate by Friday.",
        "200 parcels went to the wrong address last night.",
        "12 of the 14 shops were going again at lunch, two are still dead.",
        "At lunch today all eleven tills went down.",
        "My account has been suspended by your system. Please unlock it within 24 hours.",
        "Our charity lost Saturday's donations: 212 payments to the sponsors are in no report.",
        "Unsere Kunden können nicht zahlen, https://pay.portside.example liefert einen Fehler.",
        "Wir sind ein Notariat. Ihre Software druckt bei Nachlass-Akten die falschen Namen.",
        "Die Bewerbungen mit Lebenslauf im Anhang kommen in Ihrem Modul nicht an.",
        "You sent us another hospital's report. This mail was not meant for us.",
        "Is this Vendor support? We have no access since Monday.",
        "Hätten Sie morgen 20 Minuten Zeit für ein Telefonat? Es geht um unsere Verlängerung.",
    ],
)
def test_a_customers_trade_may_sound_like_a_pitch_or_a_phish(text):
    reading = read(text + "\n", sender="j.doe@portside.example", subject="Question")
    assert reading.kind == "escalation"


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Your open role", "I represent a senior support lead who is looking for a new challenge. May I send her profile?"),
        ("Support costs", "Struggling with escalations? Our agents cost 60% less. Can we schedule a call?"),
        ("40% fewer tickets", "Most support teams drown in tickets. Our AI resolves 40% of them. Open to a demo on Thursday?"),
        ("Internship", "I am looking for an internship next summer. Please find my CV attached."),
        ("Account notice", "Dear customer, unusual sign-in activity was detected. Click here to verify your identity."),
        ("Submit", "Dear Professor, we invite you to submit your manuscript to our journal."),
        ("I know", "I have recorded you with a hidden camera. Send 1500 USD in bitcoin within 48 hours."),
        ("Rechnung 2211", "Anbei erhalten Sie unsere Rechnung Nr. 2211. Zahlbar innerhalb von 14 Tagen."),
        ("Firmenwagen", "Wir bieten Ihnen Firmenwagen zu Sonderkonditionen. Dürfen wir Ihnen ein Angebot zusenden?"),
        ("Référencement", "Notre agence aide les entreprises. Seriez-vous disponible pour un bref échange ?"),
        ("Hello", "Happy birthday darling, the cake is ready, see you at six. Mum"),
        ("My order", "My order 8812 of two chairs arrived with a broken leg. I want my money back."),
        ("Wrong person?", "You have got the wrong person, I have never heard of your company."),
        ("Press enquiry", "I write for the Herald about outages in the cloud. Would your CEO comment by 5 pm?"),
        ("Boat slip", "Is this the Vendor marina?? I paid for slip 14 and there is a boat in it."),
        ("Reklamation", "Es fehlten 60 Badetücher. Sie sind die Leinenmanufaktur Vendor, oder?"),
        ("Thesis", "For my master thesis I am looking for five companies. Could I interview somebody?"),
        ("Profiles", "I have two excellent support managers in Leeds. Should I forward their profiles?"),
        ("Eskalationen um 60 % senken?", "Kennen Sie das? Hätten Sie 20 Minuten Zeit für eine Demo?"),
        ("Domaine", "Cher client, votre nom de domaine sera suspendu. Réglez sous 24 heures : https://payer.example"),
        ("Inheritance", "My late client left USD 8 million. You may be the next of kin."),
    ],
)  # fmt: skip
def test_proof_of_something_else_sets_a_strangers_mail_aside(subject, text):
    reading = read(text + "\n", sender="j.doe@elsewhere.example", subject=subject)
    assert (reading.kind, reading.sender_role) == ("unrelated", "stranger")
    assert ":" in reading.reasons["kind"]  # names the proof and its words
    assert not reading.needs_ack


@pytest.mark.parametrize(
    "text", ["the ramen place at 12:30? I'll book for four", "Who's in for lunch?"]
)
def test_a_colleagues_lunch_is_no_matter(text):
    reading = read(text + "\n", sender="Dana Reed <dana@vendor.example>", subject="lunch?")
    assert (reading.kind, reading.sender_role, reading.customer) == ("unrelated", "internal", None)


def test_a_forwarding_server_that_breaks_authentication_loses_no_customer():
    text = "Half of our vehicles show up in the sea since Monday. Please call me.\n"
    assert read(text, sender="n@portside.example", headers=FAILED).kind == "escalation"


def test_somebody_known_whose_authentication_fails_is_not_believed():
    reading = read(
        "Please send all open drafts to my new address.\n",
        sender="n@portside.example",
        headers=FAILED,
        customers={"portside.example": "Portside"},
    )
    assert (reading.kind, reading.sender_role) == ("unrelated", "stranger")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ok that's working now, three nights in a row. thanks", "resolution"),
        ("Läuft wieder, danke an Ihr Team. Thema erledigt.", "resolution"),
        ("Der Export läuft seit Montag jede Nacht wieder. Vielen Dank.", "resolution"),
        ("Seit dem Update laufen die Rechnungen wieder korrekt durch.", "resolution"),
        ("Von unserer Seite kann der Fall geschlossen werden.", "resolution"),
        ("De notre côté, le dossier peut être clos.", "resolution"),
        ("書き出しは毎晩正常に動いています。この件は終了していただいて構いません。", "resolution"),
        ("Der Export läuft erst ab Montag wieder.", "update"),
        ("Heute Nacht läuft der Fehler wieder.", "update"),
        ("Die Jobs laufen wieder und wieder in denselben Fehler.", "update"),
        ("Wat ons betreft kan dit dicht. Bedankt!", "resolution"),
        ("Hoy todo vuelve a funcionar. Lo damos por resuelto. Gracias.", "resolution"),
        ("Leeds works again, thanks. Hull is still dead.", "update"),
        ("We had to close the shop each time. Here is the log.", "update"),
        ("Friday has come and gone and I have no plan.", "status_request"),
        ("czy są jakieś wieści?", "status_request"),
    ],
)
def test_short_answers_in_a_known_case(text: str, kind: Kind):
    reading = read(text + "\n", known_case=True, case_customer="Nordhavn")
    assert reading.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Nobody answers, and since Monday our drivers cannot open their routes.",
        "It works again after each restart, but since Monday our drivers cannot open their routes. Thanks.",
    ],
)  # fmt: skip
def test_trouble_we_have_not_heard_of_is_an_escalation_whatever_else_is_said(text):
    assert read(text + "\n", sender="j.doe@portside.example").kind == "escalation"


@pytest.mark.parametrize(
    "text",
    [
        "Danke für Ihre Rückmeldung. Ich beobachte das noch bis Mittwoch.",
        "Thanks for your reply. We tested the patch on staging, the log is attached.",
    ],
)
def test_an_answer_to_a_mail_that_we_do_not_have_is_an_update(text):
    reading = read(text + "\n", subject="AW: Lagerbestand")
    assert reading.kind == "update"


def test_a_salesperson_who_asks_where_things_stand_waits_for_an_answer():
    reading = read(
        "Their COO keeps phoning me. Any news that I can pass on?\n\nDana\nAccount Manager\n",
        sender="Dana Reed <dana.reed@vendor.example>",
        known_case=True,
        case_customer="Portside",
    )
    assert (reading.kind, reading.sender_role, reading.needs_ack) == (
        "status_request",
        "sales",
        True,
    )


def test_sentences_of_somebody_who_types_without_capitals_are_told_apart():
    reading = read(
        "tills cant take cards since last night. we are turning customers away. call me\n",
        sender="grant@portside.example",
    )
    assert [one.quote.text for one in reading.action_items] == ["call me"]
    assert reading.severity == "critical"


def test_a_workaround_makes_it_less_severe():
    worse = read("Since Monday the scale is broken and 40 drivers wait at the gate.\n")
    milder = read(
        "Since Monday the scale is broken. We are managing by hand for now, no rush, it is minor.\n"
    )
    assert (worse.severity, milder.severity) == ("high", "medium")
