"""Good news is no complaint: it works again, it was a false alarm, it was our own fault."""

from dataclasses import replace
from datetime import timedelta

import pytest
from draft_samples import LANGUAGES, WRITTEN, item, message, source, story
from readings import read
from test_compose import composed

from mailbox_agent.understanding.good_news import brings_good_news, is_all_clear, is_good_news
from mailbox_agent.understanding.sentences import fold

WORKS = (
    "The scanners work again since 9:00.",
    "The timeouts have stopped and parcels are shipping again.",
    "All our branches can print labels again.",
    "Since this morning the export is fixed.",
    "Seit heute Morgen läuft alles wieder.",
    "Das Update ist seit gestern Abend eingespielt und die Anlage druckt wieder.",
    "Von unserer Seite ist das Thema damit erledigt.",
    "Depuis hier soir tout fonctionne de nouveau.",
    "Le connecteur a été réparé dans la nuit.",
    "Desde anoche la web vuelve a funcionar.",
    "El problema ya está resuelto.",
    "Il problema è stato risolto stamattina.",
    "Alles werkt nu weer.",
    "The import ran clean three nights in a row now.",
    "Three good nights in a row, thank you.",
)
NOTHING = (
    "False alarm, our firewall had blocked the port.",
    "It turned out to be our own certificate.",
    "The outage was on our side.",
    "It was our mistake, we had loaded last year's list.",
    "Please ignore my previous mail.",
    "Das war ein Fehlalarm.",
    "Die Sache hat sich inzwischen erledigt.",
    "Der Fehler lag an uns, wir hatten das falsche Zertifikat.",
    "Fausse alerte, désolée.",
    "Le problème venait de chez nous.",
    "Falsa alarma, ya pueden olvidarlo.",
    "Fue un error nuestro.",
    "Falso allarme, era un cavo.",
)
NO_NEWS = (
    "The scanners do not work again.",
    "It works again, but the orders of the night are lost.",
    "Please make sure that it is fixed by Monday.",
    "Your colleague said that it was fixed.",
    "Is it working again?",
    "Last month everything was still fixed price and fine.",
    "The alarms are gone from the screen and nobody sees them any more.",
    "Die Anlage läuft wieder nicht.",
    "Wir hoffen, dass es bald wieder läuft.",
    "Bitte sorgen Sie dafür, dass die Anlage wieder läuft.",
    "Die Software ist installiert, aber die Linie steht.",
    "Le site ne fonctionne pas de nouveau.",
    "Quand est-ce que tout fonctionne à nouveau ?",
    "La web no vuelve a funcionar.",
    "The nightly import of orders has failed three nights in a row.",
    "No orders came through three nights in a row.",
    "The export stopped working again last night.",
    "The portal was up and running for an hour, then it went down.",
    "The errors are coming again.",
    "It works fine in the test system, in production it crashes.",
    "The sync works again only for half of the stores.",
    "Die Fehlermeldungen laufen wieder auf.",
    "Im Testsystem ist alles in Ordnung, produktiv stürzt es ab.",
    "Ya funciona mal otra vez.",
)
NO_ALL_CLEAR = (
    "This is not a false alarm.",
    "We get 20 false alarms a night.",
    "If the issue is on our side, please tell us.",
    "Your engineer claims that the problem was on our side.",
    "Our own team cannot work since Monday.",
    "Das lag nicht an uns.",
    "Sie schreiben, der Fehler lag an uns.",
    "Ce n'est pas une fausse alerte.",
    "No fue culpa nuestra.",
)


@pytest.mark.parametrize("sentence", [*WORKS, *NOTHING])
def test_it_is_read_as_good_news(sentence: str) -> None:
    assert is_good_news(fold(sentence)) and brings_good_news(sentence)


@pytest.mark.parametrize("sentence", NOTHING)
def test_the_all_clear_is_known(sentence: str) -> None:
    assert is_all_clear(fold(sentence))


@pytest.mark.parametrize("sentence", [*NO_NEWS, *NO_ALL_CLEAR])
def test_it_is_no_good_news(sentence: str) -> None:
    assert not is_good_news(fold(sentence))


@pytest.mark.parametrize(
    "text",
    [
        "The login was fixed this morning. Since noon the import is stuck again.",
        "Das Portal läuft wieder. Der Export schlägt fehl.",
        "Le portail a été réparé. L'import échoue toujours.",
        "El portal vuelve a funcionar. Las tres cajas siguen bloqueadas.",
    ],
)
def test_who_tells_of_trouble_besides_is_met_with_no_gladness(text: str) -> None:
    assert not brings_good_news(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hello,\n\nsince 14:48 the 502 errors have stopped and our vans are scanning again.\n",
        "Guten Tag,\n\nseit gestern läuft der Import wieder. Danke an das Team.\n",
        "Bonjour,\n\ndepuis hier la panne est résolue et tout fonctionne de nouveau.\n",
        "Hola:\n\ndesde ayer la caída está resuelta, el portal vuelve a funcionar.\n",
    ],
)
def test_good_news_is_never_the_complaint(text: str) -> None:
    assert read(text, known_case=True).complaint is None


@pytest.mark.parametrize(
    "text",
    [
        "Hi,\n\nit was a false alarm, a cable had come loose in our rack.\n",
        "Hallo,\n\nunsere Meldung von heute Morgen hat sich erledigt. Der Fehler lag an uns.\n",
        "Bonjour,\n\nfausse alerte, l'erreur venait de notre pare-feu.\n",
        "Hola:\n\nfalsa alarma. Fue un error nuestro en la configuración.\n",
    ],
)
def test_who_takes_the_matter_back_gets_a_closing_step(text: str) -> None:
    reading = read(text, known_case=True)
    assert (reading.kind, reading.needs_ack) == ("resolution", False)


def test_who_takes_it_back_and_asks_for_something_is_answered() -> None:
    text = (
        "Hi,\n\nfalse alarm, it was our own proxy. "
        "Please send us the log of this morning by Friday.\n"
    )
    reading = read(text, known_case=True)
    assert (reading.kind, reading.needs_ack) == ("update", True)


def test_a_salesperson_who_takes_the_blame_for_us_does_not_close_the_case() -> None:
    reading = read(
        "Hi,\n\nsmall update: the problem was on our side. We are still looking for the cause.\n",
        known_case=True,
        sender="Sam Sales <sam@vendor.example>",
        staff_roles={"sam@vendor.example": "sales"},
    )
    assert reading.kind == "update"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_to_good_news_neither_regrets_nor_repeats_the_trouble(language: str) -> None:
    record = story(language)
    assert record.complaint is not None
    troubled, glad = (
        composed(record, language).body,
        composed(record, language, good_news=True).body,
    )
    assert record.complaint.quote in troubled and record.complaint.quote not in glad
    assert record.impacts[0].source.quote not in glad
    assert record.items[0].source.quote in glad  # what they still ask
    assert "Maria da Silva" in troubled and "Maria da Silva" not in glad
    regret = next(line for line in troubled.splitlines() if line and _regrets(line))
    assert regret not in glad
    open_yet = composed(replace(record, items=()), language, good_news=True).body
    assert open_yet != glad and "ESC-7" in open_yet


def _regrets(line: str) -> bool:
    words = ("sorry", "leid", "désolés", "Lamentamos", "dispiace", "spijt", "Przykro", "お詫び")
    return any(word in line for word in words)


def test_what_was_asked_before_the_good_news_is_left_to_the_reviewer() -> None:
    record = story("en")
    later = message(2, at=WRITTEN + timedelta(days=3), kind="update")
    new = replace(item(3, "The protocol is missing, please send it."), source=source("The protocol is missing, please send it.", 2))  # fmt: skip
    record = replace(record, messages=(*record.messages, later), items=(*record.items, new))
    text = composed(record, messages=frozenset({1, 2}), good_news=True)
    assert "The protocol is missing" in text.body
    assert "a named engineer" not in text.body
    left_out = [finding.sentence for finding in text.findings if finding.check == "requests"]
    assert any("a named engineer" in sentence for sentence in left_out)


def test_a_plain_question_is_not_told_how_sorry_we_are() -> None:
    record = story("en")
    plain = replace(record, complaint=None, impacts=(), case=replace(record.case, severity="low"))
    body = composed(plain).body
    assert "sorry" not in body and "escalation case" not in body
    assert "case number ESC-7" in body
    assert "sorry" in composed(replace(plain, case=record.case)).body
