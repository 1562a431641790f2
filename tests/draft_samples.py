"""A realistic case for the draft tests, in each shipped language, and the settings around it."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from mailbox_agent.drafts.compose import Answered, compose_acknowledgement
from mailbox_agent.drafts.letterhead import Letterhead
from mailbox_agent.prompts import Templates, load_templates
from mailbox_agent.records import (
    Address,
    Calendar,
    Case,
    CaseMessage,
    CasePerson,
    CaseRecord,
    Company,
    Customer,
    DraftText,
    ImpactNote,
    Item,
    Person,
    Source,
    Target,
    Visibility,
)
from mailbox_agent.records.case import Audience
from mailbox_agent.records.reading import SenderRole

SHIPPED = Path(__file__).parent.parent / "prompts"
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja")
COMPANY = Company("Vendor Systems GmbH & Co. KG", ("vendor.example",))
MAILBOX = "escalations@vendor.example"
MANAGER = Person(
    "Jana Keller", ("jana.keller@vendor.example",), "escalation_manager", "Escalation Manager"
)
LEADER = Person(
    "Maria da Silva", ("maria@vendor.example",), "leader", "Chief Customer Officer", level=3
)
SECOND_LEADER = Person("Tom Reyes", ("tom@vendor.example",), "leader", "VP Engineering", level=3)
TARGET = Target(
    "high", Calendar("always", "Europe/Berlin", always=True), timedelta(hours=1), timedelta(days=1)
)
VISIBILITY = Visibility("high", ("Maria da Silva", "Tom Reyes"))
OTHERS = (Customer("Calder Energy Ltd", ("calder.example",)), Customer("Pinewood Press"))
NEXT_UPDATE = datetime(2026, 5, 12, 14, 30, tzinfo=UTC)
WRITTEN = datetime(2026, 5, 11, 6, 14, tzinfo=UTC)
RECIPIENT = "Mette Aagaard <mette@nordhavn.example>"

# language -> (zone, customer, name, subject, complaint, impact, request, what they do themselves)
STORIES: Mapping[str, tuple[str, str, str, str, str, str, str, str]] = {
    "en": (
        "Europe/Copenhagen",
        "Nordhavn Logistics A/S",
        "Mette Aagaard",
        "POD events missing since 7 May",
        "Since 7 May the POD events of our road shipments never arrive, or six hours late.",
        "Two shippers invoice us DKK 450 for every shipment without a POD, your fault or not.",
        "a named engineer who talks to Rasmus Holt today, not a queue",
        "I will send you the 40 worst ones by tomorrow.",
    ),
    "de": (
        "Europe/Berlin",
        "Stadtwerke Lindenau GmbH",
        "Holger Stratmann",
        "Abrechnungslauf abgebrochen",
        "Der Abrechnungslauf ist in der Nacht zum dritten Mal abgebrochen, es wurde kein Beleg erzeugt.",
        "Jeder Tag, den wir später fakturieren, kostet uns rund 40.000 € Liquidität.",
        "Bitte nennen Sie uns bis heute 15 Uhr einen Ansprechpartner, der auch entscheiden darf.",
        "Ich schicke Ihnen die Protokolle bis morgen früh.",
    ),
    "fr": (
        "Europe/Paris",
        "Groupe Aubertin Hôtels",
        "Élodie Marchand",
        "Surréservations depuis vendredi",
        "Depuis vendredi, la synchronisation des disponibilités ne fonctionne plus dans onze hôtels.",
        "Chaque relogement nous coûte entre 180 et 260 euros, par votre faute.",
        "quelqu’un au bout du fil demain matin avant 9 h, dimanche ou pas",
        "Je vous envoie la liste des hôtels concernés.",
    ),
    "es": (
        "Europe/Madrid",
        "Telvera, S.A.",
        "Nuria Beltrán",
        "Portabilidades paradas en 94 tiendas",
        "Desde esta mañana ninguna tienda puede entrar en el portal de portabilidades.",
        "Hoy han abierto 94 tiendas sin poder tramitar portabilidades.",
        "¿Podrían reactivar hoy mismo el acceso local para esas 94 tiendas?",
        "Gonzalo les enviará los registros a las 12:30.",
    ),
    "pt": (
        "America/Sao_Paulo",
        "Transportes Ribeira Lda",
        "Inês Carvalho",
        "Guias de remessa sem número",
        "Há três dias que as guias de remessa saem sem número fiscal.",
        "Temos 38 camiões parados no porto.",
        "Precisamos de uma resposta por escrito até 13/05.",
        "Enviamos os exemplos ainda hoje.",
    ),
    "it": (
        "Europe/Rome",
        "Edizioni Ferrante S.p.A.",
        "Chiara Ferrante",
        "Fatture con IVA errata",
        "Le fatture di aprile riportano l’aliquota IVA sbagliata.",
        "La differenza è di 4.704 euro.",
        "Vi chiedo di emettere le tre note di credito entro venerdì 12 giugno.",
        "Vi mando l’elenco domani.",
    ),
    "nl": (
        "Europe/Amsterdam",
        "Van der Meer Logistiek B.V.",
        "Joost van der Meer",
        "Koppeling ligt eruit",
        "Sinds dinsdag komen er geen orders meer binnen via de koppeling.",
        "Er staan 1.200 orders stil en onze klanten bellen.",
        "Ik wil vandaag nog een vaste contactpersoon.",
        "Ik stuur u vanmiddag de logbestanden.",
    ),
    "pl": (
        "Europe/Warsaw",
        "Wisła Cargo Sp. z o.o.",
        "Agnieszka Zielińska",
        "Wdrożenie stoi",
        "Od dwóch tygodni nikt nie prowadzi naszego wdrożenia.",
        "Testy akceptacyjne stoją, a 40 magazynierów czeka na szkolenie.",
        "Proszę o wyznaczenie do poniedziałku jednej osoby, która zostanie z nami do końca.",
        "Prześlę listę uczestników do 13 maja.",
    ),
    "ja": (
        "Asia/Tokyo",
        "北川出版株式会社",
        "北川 美咲",
        "書き出しデータの欠落について",
        "新しいバージョンにしてから、書き出したデータの注釈が欠落しております。",
        "一冊あたり二日かかり、限界に近い状況です。",
        "6月17日（水）までに、欠落が起きる条件をご教示ください。",
        "該当のファイルは明日お送りいたします。",
    ),
}


def templates() -> Templates:
    return load_templates(SHIPPED, SHIPPED)


def letterhead(
    answer_to: CaseMessage,
    language: str,
    next_update_at: datetime | None = None,
    zone: str = "Europe/Copenhagen",
) -> Letterhead:
    return Letterhead(
        answer_to, COMPANY, MANAGER, TARGET, next_update_at, zone, templates(), language
    )


def acknowledged(record: CaseRecord, language: str, **more: Any) -> DraftText:
    """Of the newest mail, by the sample's people; `more`: other values of what goes into it."""
    head = replace(
        letterhead(record.messages[-1], language, NEXT_UPDATE, record.case.zone),
        **{one.name: more.pop(one.name) for one in fields(Letterhead) if one.name in more},
    )
    known = {one.name: more.pop(one.name) for one in fields(Answered) if one.name in more}
    watching = {"visibility": VISIBILITY, "leaders": (LEADER, SECOND_LEADER), **more}
    return compose_acknowledgement(record, head, Answered(**known), **watching)


def source(
    quote: str, message: int = 1, role: SenderRole = "customer", author: str = "Mette Aagaard"
) -> Source:
    return Source("message", message, author, WRITTEN, quote, "own", 0, len(quote), role)


def message(
    number: int = 1,
    *,
    audience: Audience = "customer",
    role: SenderRole = "customer",
    subject: str = "Export broken",
    summary: str = "",
    name: str = "Mette Aagaard",
    email: str = "mette@nordhavn.example",
    to: tuple[str, ...] = (MAILBOX,),
    **more: object,
) -> CaseMessage:
    at = more.pop("at", WRITTEN + timedelta(hours=number - 1))
    kind = more.pop("kind", "escalation")
    return CaseMessage(
        number, at, Address(name, email), role, kind, subject, summary, audience, to=to, **more
    )  # type: ignore[arg-type]


def item(
    number: int,
    quote: str,
    *,
    owner_side: str | None = None,
    audience: Audience = "customer",
    message_id: int = 1,
    role: SenderRole = "customer",
    promise: bool = False,
) -> Item:
    return Item(
        number,
        1,
        quote,
        None,
        None,
        None,
        "",
        "",
        None,
        promise,
        "open",
        audience,
        True,
        source(quote, message_id, role),
        owner_side=owner_side,
    )  # type: ignore[arg-type]


def impact(
    number: int,
    quote: str,
    *,
    audience: Audience = "customer",
    message_id: int = 1,
    role: SenderRole = "customer",
) -> ImpactNote:
    return ImpactNote(number, audience, True, source(quote, message_id, role))


def case(**changes: object) -> Case:
    base = Case(
        1,
        "escalations",
        7,
        "ESC-7",
        "Export broken",
        "Nordhavn A/S",
        "open",
        "functionality",
        "high",
        "Jana Keller",
        "en",
        "Europe/Copenhagen",
        WRITTEN,
        WRITTEN,
        None,
        None,
        NEXT_UPDATE,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def story(language: str) -> CaseRecord:
    """The case of that language's customer: one mail, one impact, one request, one own duty."""
    zone, customer, name, subject, complaint, hit, request, own = STORIES[language]
    return CaseRecord(
        case=case(title=subject, customer=customer, language=language, zone=zone),
        messages=(message(subject=subject, summary=complaint, name=name),),
        people=(CasePerson("mette@nordhavn.example", name, "customer", frozenset({"requester"})),),
        items=(item(1, request, owner_side="us"), item(2, own, owner_side="customer")),
        impacts=(impact(1, hit),),
        complaint=source(complaint, author=name),
    )
