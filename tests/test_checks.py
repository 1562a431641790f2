"""What is found in a draft before it goes out: nothing in a good one, and each mistake by name."""

from dataclasses import replace
from datetime import timedelta

import pytest
from draft_samples import (
    COMPANY,
    LANGUAGES,
    LEADER,
    MAILBOX,
    MANAGER,
    NEXT_UPDATE,
    OTHERS,
    RECIPIENT,
    SECOND_LEADER,
    TARGET,
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

from mailbox_agent.drafts.checks import check_draft
from mailbox_agent.drafts.claims import claims_in, names_in
from mailbox_agent.drafts.compose import is_internal_answer
from mailbox_agent.records import CasePerson, CaseRecord, DraftText, Finding

TEMPLATES = templates()


def composed(record: CaseRecord, language: str, **more: object) -> DraftText:
    return acknowledged(record, language, **more)


def checked(text: DraftText, record: CaseRecord, **more: object) -> tuple[Finding, ...]:
    internal = is_internal_answer(record.messages[-1])
    kind = "acknowledgement_internal" if internal else "acknowledgement"
    template = TEMPLATES.reply(kind, text.language)
    arguments: dict[str, object] = {
        "record": record, "company": COMPANY, "people": (MANAGER, LEADER, SECOND_LEADER),
        "recipients": ["sam@vendor.example"] if internal else [RECIPIENT], "customers": OTHERS,
        "template_text": template.text if template else "", "next_update_at": NEXT_UPDATE,
        "zone": record.case.zone, "target": TARGET, "language": text.language,
        "own_addresses": [MAILBOX], "audience": "internal" if internal else "customer", **more,
    }  # fmt: skip
    return check_draft(text, **arguments)  # type: ignore[arg-type]


def edited(
    addition: str, language: str = "en", record: CaseRecord | None = None, **more: object
) -> list[Finding]:
    """The findings on a composed draft to which a person has added a sentence."""
    record = record or story(language)
    text = composed(record, language)
    return list(checked(replace(text, body=f"{text.body}\n{addition}\n"), record, **more))


def variants(language: str) -> list[CaseRecord]:
    full = story(language)
    asked = replace(full, messages=(replace(full.messages[0], kind="status_request"),))
    return [
        full,
        replace(full, complaint=None),
        replace(full, impacts=(), items=()),
        replace(full, complaint=None, impacts=(), items=(), messages=(message(subject="", name=""),)),
        replace(full, case=replace(full.case, acknowledged_at=WRITTEN)),
        replace(full, case=replace(full.case, zone="", severity="low")),
        asked,
        replace(full, messages=(message(role="sales", audience="internal", name="Sam Ortiz", email="sam@vendor.example"),)),
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", range(8))
@pytest.mark.parametrize("owned", [True, False])
def test_a_composed_draft_comes_out_clean(language: str, number: int, owned: bool) -> None:
    record = variants(language)[number]
    more = {} if owned else {"manager": None, "visibility": None}
    assert checked(composed(record, language, **more), record) == ()


@pytest.mark.parametrize(
    "zone",
    [
        "America/New_York",
        "America/Sao_Paulo",
        "America/Toronto",
        "America/Mexico_City",
        "Asia/Kolkata",
        "+05:45",
        "Australia/Sydney",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_next_update_is_recognised_in_every_locale(language: str, zone: str) -> None:
    record = story(language)
    record = replace(record, case=replace(record.case, zone=zone))
    for hours in (0, 7, 13, 22):
        moment = NEXT_UPDATE + timedelta(hours=hours, minutes=hours)
        text = composed(record, language, next_update_at=moment)
        assert checked(text, record, next_update_at=moment) == (), (text.body, moment)


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_next_update_time_is_found(language: str) -> None:
    record = story(language)
    text = composed(record, language)
    later = checked(text, record, next_update_at=NEXT_UPDATE + timedelta(hours=2))
    assert "next_update" in {f.check for f in later}
    tomorrow = checked(text, record, next_update_at=NEXT_UPDATE + timedelta(days=1))
    assert "next_update" in {f.check for f in tomorrow}
    gone = [line for line in text.body.splitlines() if "2026" not in line]
    missing = checked(replace(text, body="\n".join(gone)), record)
    assert "next_update" in {f.check for f in missing}


@pytest.mark.parametrize(
    ("addition", "check"),
    [
        ("This was our fault.", "fault"),
        ("We made a mistake in the release.", "fault"),
        ("It was probably caused by the last release.", "guessed cause"),
        ("We suspect the firewall.", "guessed cause"),
        ("Our engineer forgot to restart it.", "blame"),
        ("That is your mistake.", "blame"),
        ("We will compensate you.", "liability"),
        ("You will get a refund.", "liability"),
        ("It will be fixed.", "promise"),
        ("This will not happen again, we promise.", "promise"),
        ("We will call you tomorrow.", "promise"),
        ("You get a fix within 24 hours.", "promise"),
        ("Please ask Priya Raman about it.", "names"),
        ("Please ask Mr. Raman.", "names"),
        ("We spoke to Priya, who knows it.", "names"),
        ("The patch comes on 19 June 2026.", "dates"),
        ("The patch comes on June 19th.", "dates"),
        ("The patch comes on 2026-06-19.", "dates"),
        ("We can talk on Saturday.", "dates"),
        ("We can talk at 9:45.", "times"),
        ("We can talk at 9 pm.", "times"),
        ("We have replayed 1,311 shipments.", "numbers"),
        ("That is €9,000.", "numbers"),
        ("See https://status.vendor.example/x for more.", "links"),
        ("Write to rasmus@elsewhere.example too.", "addresses"),
        ("Please click https://vendor.example/pay now.", "links"),
        ("You are on our priority 1 list.", "internal"),
        ("We are short-staffed this week.", "internal"),
        ("See build01.corp and 10.1.2.3 for the log.", "internal"),
        ("Dear [NAME], hello.", "placeholder"),
        ("Hello {{ manager }}.", "placeholder"),
        ("TODO ask Jana.", "placeholder"),
        ("Calder Energy has the same problem.", "other customer"),
        ("Pinewood Press has the same problem.", "other customer"),
    ],
)
def test_a_mistake_in_an_edited_draft_is_found(addition: str, check: str) -> None:
    findings = edited(addition)
    assert check in {finding.check for finding in findings}, findings
    assert all(f.sentence and f.text for f in findings if f.check == check)


FAULTY = {
    "de": ("Das war unser Fehler.", "Vermutlich liegt es an der Firewall.", "Wir erstatten Ihnen den Schaden.",
           "Der Fehler wird bis morgen früh behoben.", "Der Kollege hat das vergessen.", "Wir sind unterbesetzt."),
    "fr": ("C’est notre faute.", "C’est probablement dû à la mise à jour.", "Nous vous rembourserons.",
           "Le problème sera résolu demain.", "Un collègue a oublié de répondre.", "Nous sommes en sous-effectif."),
    "es": ("Es nuestro error.", "Probablemente se debe a la actualización.", "Le reembolsaremos el importe.",
           "El problema será resuelto mañana.", "El equipo olvidó responder.", "Tenemos falta de personal."),
    "pt": ("O erro é nosso e causamos o problema.", "Provavelmente deve-se à atualização.", "Vamos reembolsar o valor.",
           "O problema será resolvido amanhã.", "A equipe esqueceu de responder.", "Temos falta de pessoal."),
    "it": ("È un nostro errore.", "Probabilmente è dovuto all’aggiornamento.", "Vi rimborseremo.",
           "Il problema sarà risolto domani.", "Il collega ha dimenticato di rispondere.", "Siamo sotto organico."),
    "nl": ("Dit is onze fout.", "Waarschijnlijk komt het door de update.", "Wij zullen de schade vergoeden.",
           "Het probleem wordt morgen opgelost.", "De collega heeft het vergeten.", "We zijn onderbezet."),
    "pl": ("To nasz błąd.", "Prawdopodobnie wynika to z aktualizacji.", "Wypłacimy odszkodowanie.",
           "Problem zostanie rozwiązany jutro.", "Kolega zapomniał odpowiedzieć.", "Mamy braki kadrowe."),
    "ja": ("弊社のミスでございます。", "おそらく更新が原因です。", "返金いたします。",
           "明日までに必ず解決します。", "担当者のミスでした。", "人手不足のため遅れております。"),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(FAULTY))
@pytest.mark.parametrize(
    ("number", "check"),
    list(enumerate(["fault", "guessed cause", "liability", "promise", "blame", "internal"])),
)
def test_the_same_mistakes_are_found_in_every_language(
    language: str, number: int, check: str
) -> None:
    findings = edited(FAULTY[language][number], language)
    assert check in {finding.check for finding in findings}, findings


FAIR = {
    "en": ["Thank you for the call; we have added the shipment numbers to the case.", "Please reply to this e-mail if Rasmus Holt sees more."],
    "de": ["Die Protokolle haben wir erhalten und dem Fall hinzugefügt.", "Herr Stratmann, bitte melden Sie sich bei Jana Keller, wenn Fragen offen sind."],
    "fr": ["Nous avons ajouté la liste des hôtels au dossier.", "Madame Marchand, Jana Keller reste votre contact."],
    "es": ["Hemos recibido los registros de Gonzalo.", "Jana Keller tiene toda la información sobre las 94 tiendas."],
    "pt": ["Recebemos os exemplos, que já estão no caso.", "Os 38 camiões constam do caso."],
    "it": ["Abbiamo ricevuto l’elenco e lo abbiamo aggiunto al caso.", "Jana Keller ha tutte le informazioni sulle fatture di aprile."],
    "nl": ["We hebben de logbestanden ontvangen.", "Jana Keller heeft alle gegevens over de 1.200 orders."],
    "pl": ["Otrzymaliśmy listę uczestników i dołączyliśmy ją do sprawy.", "Jana Keller ma wszystkie informacje o szkoleniu."],
    "ja": ["ファイルを受領いたしました。", "北川様よりいただいた内容を案件に追加いたしました。"],
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fair_sentence_of_a_reviewer_raises_no_alarm(language: str) -> None:
    for sentence in FAIR[language]:
        assert edited(sentence, language) == []


def test_what_the_customer_says_is_no_fault_of_the_draft() -> None:
    angry = (
        "This is your fault, you must refund us by tomorrow, probably caused by your ARR obsession."
    )
    record = replace(
        story("en"),
        complaint=source(angry),
        impacts=(impact(1, "We blame you: it will be fixed, they said."),),
    )
    assert checked(composed(record, "en"), record) == ()


def test_an_inline_quote_of_the_customer_is_theirs_too() -> None:
    assert (
        edited(
            "You wrote “Two shippers invoice us DKK 450 for every shipment without a POD, your fault or not.”"
        )
        == []
    )


def _with_leak() -> CaseRecord:
    record = story("en")
    leak = message(2, audience="internal", role="sales", subject="Nordhavn renewal",
                   summary="the renewal ($412k ARR) is July 31, please don't quote me to her")  # fmt: skip
    return replace(
        record,
        messages=(leak, *record.messages),
        impacts=(*record.impacts, impact(5, "the renewal ($412k ARR) is July 31", audience="internal", message_id=2)),
        items=(*record.items, item(7, "roll back config push 88 before procurement compares vendors", audience="internal", message_id=2)),
        people=(*record.people, CasePerson("p@vendor.example", "Priya Raman", "us", frozenset())),
    )  # fmt: skip


@pytest.mark.parametrize(
    "leak",
    [
        "We know that 412k are at stake.",
        "We know that $412,000 are at stake.",
        "Priya Raman told us about it.",
        "We first roll back the config push before your procurement compares vendors.",
        "The secret word is Bluebird.",
    ],
)
def test_an_internal_fact_blocks_the_draft(leak: str) -> None:
    findings = edited(leak, record=_with_leak(), own_internal_terms=["bluebird"])
    assert any(f.check == "internal" and f.blocking and f.sentence for f in findings), findings


def test_an_internal_body_that_the_record_only_sums_up_blocks_too() -> None:
    body = "Their CFO has asked two competitors for prices, notice period is 15 July."
    findings = edited(
        "We heard your CFO asked two competitors about prices.", internal_texts=[body]
    )
    assert any(f.check == "internal" and f.blocking for f in findings)


def test_the_clean_draft_of_a_case_with_internal_matter_stays_clean() -> None:
    record = _with_leak()
    assert checked(composed(record, "en"), record) == ()


@pytest.mark.parametrize(
    "recipients",
    [[], ["no address"], [MAILBOX], [RECIPIENT, "Sam <sam@vendor.example>"], ["x@calder.example"],
     [RECIPIENT, "lou@partner.example"]],
)  # fmt: skip
def test_wrong_recipients_block(recipients: list[str]) -> None:
    record = story("en")
    partner = CasePerson("lou@partner.example", "Lou", "partner", frozenset())
    record = replace(record, people=(*record.people, partner))
    findings = checked(composed(record, "en"), record, recipients=recipients)
    assert findings and findings[0].check == "recipients" and findings[0].blocking


def test_a_recipient_who_is_not_on_the_case_is_pointed_out() -> None:
    record = story("en")
    findings = checked(
        composed(record, "en"), record, recipients=[RECIPIENT, "cfo@nordhavn.example"]
    )
    assert [(f.check, f.blocking) for f in findings] == [("recipients", False)]


def test_an_internal_answer_may_not_go_outside() -> None:
    record = variants("en")[-1]
    findings = checked(composed(record, "en"), record, recipients=[RECIPIENT])
    assert findings[0].blocking


def test_a_draft_in_another_language_than_the_customers_is_pointed_out() -> None:
    record = story("de")
    text = composed(record, "en")
    assert "language" in {f.check for f in checked(text, record, language="de")}
    claimed = replace(text, language="de")
    assert "language" in {f.check for f in checked(claimed, record, language="de")}


def test_the_missing_template_is_said_once() -> None:
    record = story("en")
    text = composed(record, "da")
    assert [f.check for f in text.findings] == ["language"]
    assert checked(text, record, language="da") == ()


def test_what_stands_in_the_answered_mail_may_be_repeated() -> None:
    said = "We lost 1,311 shipments on Friday 8 May, ask Rasmus Berg at 17:45, see https://tms.nordhavn.example/x"
    sentence = "You lost 1,311 shipments on 8 May; Rasmus Berg is there until 17:45."
    assert edited(sentence, allowed_texts=[said]) == []
    assert {f.check for f in edited(sentence)} >= {"numbers", "dates", "names", "times"}


def test_case_without_a_next_update_time_is_pointed_out() -> None:
    record = replace(story("en"), case=case(next_update_at=None))
    text = composed(record, "en", next_update_at=None)
    assert [f.check for f in checked(text, record, next_update_at=None)] == ["next_update"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.05.2026", {(2026, 5, 12)}), ("12. Mai", {(None, 5, 12)}), ("12 de mayo de 2026", {(2026, 5, 12)}),
        ("May 12th, 2026", {(2026, 5, 12)}), ("1er juin 2026", {(2026, 6, 1)}), ("2026年5月12日", {(2026, 5, 12)}),
        ("12 maja 2026 r.", {(2026, 5, 12)}), ("05/12/26", {(2026, 5, 12), (2026, 12, 5)}), ("31.02.2026", set()),
        ("version 4.12.3", set()), ("1,312 of 9", set()),
    ],
)  # fmt: skip
def test_dates_are_read_in_every_language(
    text: str, expected: set[tuple[int | None, int, int]]
) -> None:
    assert {day for _, days in claims_in(text).days for day in days} == expected


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("16:30", 990), ("4:30 PM", 990), ("4.30 p.m.", 990), ("4 pm", 960), ("16 Uhr", 960), ("16.30 uur", 990),
     ("16 h 30", 990), ("16h", 960), ("午後4時30分", 990), ("12 am", 0), ("12:05 PM", 725)],
)  # fmt: skip
def test_times_are_read_in_every_language(text: str, minutes: int) -> None:
    assert {m for _, m in claims_in(text).times} == {minutes}


@pytest.mark.parametrize(
    ("text", "east"),
    [("16:00 (GMT+02:00)", 120), ("16:00 UTC+5:30", 330), ("16:00 (GMT−3)", -180), ("UTC -08:00", -480)],
)  # fmt: skip
def test_an_offset_says_which_clock_and_is_no_time_of_day(text: str, east: int) -> None:
    said = claims_in(text)
    assert {minutes for _, minutes in said.offsets} == {east}
    assert {minutes for _, minutes in said.times} <= {16 * 60}
    assert {digits for _, digits in said.numbers} <= {"16", "1600"}


def test_the_readers_own_clock_may_be_named_and_another_may_not() -> None:
    record = story("en")
    record = replace(record, case=replace(record.case, zone="Europe/Copenhagen"))
    good = edited("All times here are in your zone (GMT+02:00).", record=record)
    assert "times" not in {f.check for f in good}
    bad = edited("All times here are in your zone (GMT+05:00).", record=record)
    assert "times" in {f.check for f in bad}


BRACES = "Invoice {{ customer_name }} shows {% raw %} and [DATE] ____ instead of names"


def test_braces_in_the_customers_subject_do_not_block_the_draft() -> None:
    record = story("en")
    last = replace(record.messages[-1], subject=BRACES)
    record = replace(record, messages=(*record.messages[:-1], last))
    text = composed(record, "en")
    assert "{{ customer_name }}" in text.subject
    assert not [f for f in checked(text, record) if f.blocking]


def test_braces_in_the_customers_words_do_not_block_the_draft() -> None:
    record = story("en")
    assert record.complaint is not None
    record = replace(record, complaint=replace(record.complaint, quote=BRACES))
    text = composed(record, "en")
    assert "{{ customer_name }}" in text.body
    assert not [f for f in checked(text, record) if f.blocking]
    said = edited("You write that {{ customer_name }} is shown.", record=record)
    assert "placeholder" not in {f.check for f in said}


def test_our_own_open_placeholder_still_blocks_beside_the_customers_braces() -> None:
    record = story("en")
    last = replace(record.messages[-1], subject=BRACES)
    record = replace(record, messages=(*record.messages[:-1], last))
    for line in (
        "Dear {{ name }},",
        "Your {{ customer_name }} is with {{ manager }}.",
        "By [OWNER].",
    ):
        found = [f for f in edited(line, record=record) if f.check == "placeholder"]
        assert found and found[0].blocking, line
    text = replace(composed(record, "en"), subject="Re: {{ subject }}")
    assert "placeholder" in {f.check for f in checked(text, record) if f.blocking}


def test_names_with_particles_and_titles_are_seen_whole() -> None:
    assert "Joost van der Meer" in set(names_in("We spoke to Joost van der Meer about it.", "en"))
    assert "Raman" in set(names_in("Bitte fragen Sie Frau Raman.", "de"))
    assert set(names_in("Die Rechnungen und der Fehler liegen bei der Abteilung.", "de")) == set()
    assert "田中" in set(names_in("田中様にお伝えください。", "ja"))


@pytest.mark.parametrize("piece", ["a", "A", "9", "9.", "1,", " \n", "“", "{", "A ", "Aa ", "9:", "@", "a@", "http://",
                                   "様", "わ", ".", "[", "12. ", "van ", "a.b.", "10.", "will be ", "_", "(a", "é’"])  # fmt: skip
def test_a_megabyte_of_nonsense_is_checked_without_harm(piece: str) -> None:
    record = story("en")
    text = replace(composed(record, "en"), body=piece * (1_000_000 // len(piece)))
    assert "next_update" in {f.check for f in checked(text, record, allowed_texts=[text.body])}
