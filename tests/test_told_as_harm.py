"""What counts as harm, as a standstill, as a request: sentences that do, and that only look so."""

import pytest
from readings import read

from mailbox_agent.drafts.not_told import is_in_our_voice, is_our_business, is_sarcasm
from mailbox_agent.understanding import words_actions, words_complaints, words_impact
from mailbox_agent.understanding.complaints import _hangs
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import fold, split_sentences
from mailbox_agent.understanding.topics import weigh
from mailbox_agent.understanding.words_topics import HALTED_WORDS


@pytest.mark.parametrize(
    "sentence",
    [
        "Since noon 210 vans cannot scan out their parcels.",
        "1,400 students are locked out of the exam.",
        "We have now grounded two flights.",
        "All surgeries of this morning had to be cancelled.",
        "We are sending the patients home.",
        "Seit heute früh können 85 Fahrer keine Touren laden.",
        "60 Lkw stehen still vor dem Tor.",
        "Für heute Abend sind drei Flüge gestrichen.",
        "120 camions ne peuvent plus partir.",
        "Nous avons annulé quatre vols ce soir.",
        "75 tiendas no pueden cobrar.",
        "Los vuelos de la tarde están cancelados.",
    ],
)
def test_that_many_stand_still_is_at_least_high(sentence: str) -> None:
    assert weigh(fold(sentence), HALTED_WORDS).total
    assert read(f"Hello,\n\n{sentence}\n", known_case=True).severity in ("high", "critical")


@pytest.mark.parametrize(
    "sentence",
    [
        "We have 340 vans and want to add 20 users.",
        "3 users cannot open the report.",
        "The report cannot be opened.",
        "We cancelled the meeting on Monday.",
        "12 invoices cannot be exported.",
        "Could you train 40 nurses in May?",
        "Wir haben 85 Fahrer im System.",
        "Die Schulung ist abgesagt.",
        "Nous avons 120 camions.",
        "Tenemos 75 tiendas.",
    ],
)
def test_numbers_alone_are_no_standstill(sentence: str) -> None:
    assert not weigh(fold(sentence), HALTED_WORDS).total


@pytest.mark.parametrize(
    "sentence",
    [
        "We act for Brandt Retail plc in this matter.",
        "I have been a customer of yours since 2009.",
        "We also need to know whether we get a credit note.",
        "A shipment we had deleted ourselves, so fine for me.",
        "Wir vertreten die Nordmilch GmbH.",
        "Wir müssen außerdem wissen, ob wir eine Gutschrift bekommen.",
        "Ich bin Kunde bei Ihnen seit 2012.",
        "Nous représentons la société Aubert.",
        "Nous devons savoir si nous aurons un avoir.",
        "Somos clientes suyos desde 2015.",
        "Necesitamos saber si habrá un abono.",
    ],
)
def test_what_stands_beside_the_harm_is_no_impact(sentence: str) -> None:
    text = fold(sentence)
    assert compiled(words_impact.NO_IMPACT).search(text)
    assert not compiled(words_impact.THREAT).search(text)
    assert sentence not in [one.quote.text for one in read(f"Hello,\n\n{sentence}\n").impact]


@pytest.mark.parametrize(
    "sentence",
    [
        "Forty of our customers wait at the gate.",
        "We lose EUR 4,000 a day.",
        "Our drivers need to know where to go and stand idle.",
        "After ten years as a customer we are leaving.",
        "Wir verlieren jeden Tag 9.000 Euro.",
        "Unsere Kunden warten seit Montag.",
        "Seit Montag warten 40 Kunden auf ihre Ware.",
        "400 customers since Monday got no invoice.",
        "Nous perdons 3 000 euros par jour.",
        "Perdemos 2.000 euros al día.",
    ],
)
def test_harm_stays_harm(sentence: str) -> None:
    text = fold(sentence)
    beside = compiled(words_impact.NO_IMPACT).search(text)
    assert not beside or compiled(words_impact.THREAT).search(text)


def test_what_a_salesperson_heard_by_telephone_is_the_matter() -> None:
    reading = read(
        "Hi,\n\njust got off the phone with Per Dahl, CFO of Nordhavn. They lose 4,000 euros a day and "
        "60 trucks are stuck at the gate since Monday. Can we call him today?\n",
        sender="Sam Sales <sam@vendor.example>",
        staff_roles={"sam@vendor.example": "sales"},
        customers={"nordhavn.example": "Nordhavn"},
    )
    assert reading.summary.startswith("They lose") or "stuck" in reading.summary
    assert any("4,000 euros" in one.quote.text for one in reading.impact)


@pytest.mark.parametrize(
    "sentence",
    [
        "fyi - can someone take this?",
        "Could somebody look into this please?",
        "Who can pick this up?",
        "Kann das bitte jemand übernehmen?",
        "Quelqu'un peut s'en occuper ?",
        "¿Alguien puede encargarse?",
    ],
)
def test_who_passes_it_on_asks_for_nothing_in_particular(sentence: str) -> None:
    assert seldom(words_actions.HANDS_OVER).search(fold(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Can someone take this to the board by Friday?",
        "Could somebody look into the empty export?",
        "Who can pick this up at the airport?",
        "Kann das bitte jemand bis Freitag dem Kunden schicken?",
        "Quelqu'un peut rappeler Mme Petit ?",
        "¿Alguien puede llamar a la clínica?",
    ],
)
def test_a_particular_request_stays_one(sentence: str) -> None:
    assert not seldom(words_actions.HANDS_OVER).search(fold(sentence))


@pytest.mark.parametrize(
    ("sentence", "hangs"),
    [
        ("Nothing happened, and he does not answer the telephone either.", True),
        ("Passiert ist nichts, und ans Telefon geht er auch nicht.", True),
        ("Rien ne s'est passé, et elle ne répond pas.", True),
        ("No ha pasado nada y él no contesta.", True),
        ("Since Friday the export is empty, and it is slow.", False),
        ("The trainer read from the slides and he could not answer.", False),
        ("Herr Kern hat zugesagt, dass er kommt, und kam nicht.", False),
        ("Your consultant left, and she was never replaced.", False),
        ("Seit Montag kommen die Bestellungen nicht mehr an.", False),
        ("Depuis mardi les tournées arrivent vides.", False),
        ("Desde ayer no llegan los pedidos.", False),
    ],
)
def test_a_sentence_that_hangs_on_another_is_known(sentence: str, hangs: bool) -> None:
    assert _hangs(split_sentences(sentence, 0, len(sentence))[0]) is hangs


@pytest.mark.parametrize(
    "sentence",
    [
        "The rollout was due on 3 May.",
        "We still do not have the plan.",
        "The trainer did not know the product.",
        "Die Umstellung sollte am 3. Mai abgeschlossen sein.",
        "Wir haben noch keine Zusage erhalten.",
        "La livraison devait arriver lundi.",
        "El equipo debía estar listo el lunes.",
    ],
)
def test_a_date_that_went_by_is_trouble(sentence: str) -> None:
    assert compiled(words_complaints.TROUBLE).search(fold(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Do let me know when you plan to wake up.",
        "Take your time, we have nothing else to do.",
        "Let us know when your team feels like answering.",
        "Melden Sie sich, wenn Sie ausgeschlafen haben.",
        "Lassen Sie sich ruhig Zeit.",
        "Prévenez-nous quand vous daignerez répondre.",
        "Avísennos cuando se dignen a contestar.",
    ],
)
def test_sarcasm_is_no_request(sentence: str) -> None:
    assert is_sarcasm(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Let me know when you can call.",
        "Please wake up your on-call engineer.",
        "Wake up the server in Oslo before 6:00.",
        "Melden Sie sich, wenn die Daten da sind.",
        "Prévenez-nous quand le correctif est prêt.",
        "Avísennos cuando esté listo.",
    ],
)
def test_a_request_is_no_sarcasm(sentence: str) -> None:
    assert not is_sarcasm(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "We promise a refund of 5,000 EUR by Friday 15 May.",
        "We will fully refund you the invoice of May.",
        "I hereby accept full liability for the damage.",
        "Wir erstatten Ihnen 5.000 EUR bis Freitag.",
        "Wir werden Ihnen die Rechnung bis Freitag gutschreiben.",
        "Nous vous remboursons la facture de mai.",
        "Le devolveremos 5.000 EUR antes del viernes.",
        "Reembolsaremos a fatura de maio até sexta-feira.",
        "Vi rimborseremo la fattura di maggio.",
        "Wij vergoeden de factuur van mei.",
        "Zwrócimy 5 000 EUR do piątku.",
        "金曜日までに5,000ユーロを返金いたします。",
        "Robin Meyer will pay 5,000 EUR by Friday 15 May.",
        "Priya Raman has agreed to refund us the invoice.",
        "Frau Weber wird Ihnen den Schaden erstatten.",
    ],
)
def test_a_promise_in_our_voice_is_not_told_back(sentence: str) -> None:
    assert is_in_our_voice(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Please refund the invoice of May by Friday.",
        "We expect a refund of 5,000 EUR.",
        "Can you promise us a date?",
        "We will send you the logs tomorrow.",
        "We want the credit note by Friday.",
        "Wir erwarten die Erstattung bis Freitag.",
        "Bitte erstatten Sie uns die Rechnung.",
        "Nous attendons le remboursement de la facture.",
        "Esperamos el reembolso antes del viernes.",
        "返金してください。",
        "Our customers will pay penalties.",
        "Nordhavn Logistics will lose 5,000 EUR a day.",
        "Robin Meyer will send the list by Friday.",
    ],
)
def test_a_wish_for_money_is_a_wish(sentence: str) -> None:
    assert not is_in_our_voice(sentence)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("They are up for renewal in January (EUR 1.2m).", True),
        ("That is 310k ARR.", True),
        ("This account is worth 400k a year to us.", True),
        ("Die Vertragsverlängerung steht im März an.", True),
        ("Le renouvellement est prévu en mai.", True),
        ("La renovación es en junio.", True),
        ("They lose EUR 4,000 a day.", False),
        ("Two crews exceeded their duty time.", False),
        ("Sie verlieren 9.000 Euro am Tag.", False),
        ("Ils perdent 3 000 euros par jour.", False),
        ("Pierden 2.000 euros al día.", False),
    ],
)
def test_what_a_customer_is_worth_to_us_is_our_business(sentence: str, ours: bool) -> None:
    assert is_our_business(sentence) is ours
