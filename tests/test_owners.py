"""Whose an item is: a person, a side, the one who promises; never a pronoun or a connecting word."""

import pytest
from readings import read

STAFF = {"lena.fischer@vendor.example": "Lena Fischer", "tom@vendor.example": "Tom Okoro"}
TROUBLE = {
    "en": "Hello,\n\nthe export is broken and nobody answers us. {}\n",
    "de": "Guten Tag,\n\nder Export ist seit gestern fehlerhaft und niemand antwortet. {}\n",
    "fr": "Bonjour,\n\nl'export ne marche plus depuis hier et personne ne nous répond. {}\n",
    "es": "Hola:\n\nla exportación no funciona desde ayer y nadie nos contesta. {}\n",
    "it": "Buongiorno,\n\nl'esportazione non funziona da ieri e nessuno ci risponde. {}\n",
}


def owners_of(language, sentence, **others):
    reading = read(TROUBLE[language].format(sentence), staff_names=STAFF, **others)
    assert reading.action_items, sentence
    return {item.owner for item in reading.action_items}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Können Sie bitte die Protokolle prüfen?"),
        ("de", "Könnten Sie bitte bis Freitag antworten?"),
        ("de", "Würden Sie bitte, wenn möglich, die Logs schicken?"),
        ("de", "Können Sie, bitte, das prüfen?"),
        ("de", "Kurze Frage: können Sie das prüfen?"),
        ("de", "Außerdem, können Sie das prüfen?"),
        ("de", "Zweitens, bitte schicken Sie uns die Liste."),
        ("de", "Könnte jemand bitte zurückrufen?"),
        ("en", "Could Someone please call me?"),
        ("en", "Can Somebody call me?"),
        ("en", "Would You please call me?"),
        ("en", "Meanwhile, could you send me two numbers?"),
        ("en", "Question: can you send us the list?"),
        ("en", "Urgently, please call me."),
        ("en", "Ideally, could you call me today?"),
        ("en", "Guys, can you fix it?"),
        ("fr", "Pouvez-vous nous envoyer la liste ?"),
        ("fr", "Ensuite, pourriez-vous envoyer la liste ?"),
        ("fr", "Enfin, merci de nous envoyer la liste."),
        ("es", "¿Podrían ustedes enviarnos la lista?"),
        ("es", "Además, por favor envíennos la lista."),
        ("es", "¿Puede Alguien llamarme?"),
        ("it", "Puoi mandarmi la lista?"),
        ("it", "Intanto, per favore mandateci la lista."),
    ],
)
def test_words_of_address_and_what_leads_over_to_a_request_are_no_owner(language, sentence):
    assert owners_of(language, sentence) == {"Vendor"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Team, please fix it.",
        "Everyone, please check the export.",
        "Team - please fix it.",
    ],
)
def test_a_short_order_to_everybody_is_no_greeting(sentence):
    assert owners_of("en", sentence) == {"Vendor"}


def test_a_person_of_the_headers_who_is_called_like_a_word_keeps_the_name():
    text = "Hello,\n\nthe export is broken since Monday. May, can you send us the log?\n"
    reading = read(text, staff_names={"may.lin@vendor.example": "May Lin"})
    assert [item.owner for item in reading.action_items] == ["May Lin"]


def test_a_new_name_that_is_spoken_to_is_still_an_owner():
    assert owners_of("en", "Sven, can you send us the log?") == {"Sven"}


def test_who_is_told_what_we_need_of_him_owns_it():
    assert owners_of("en", "Tom I need you on a call today.") == {"Tom Okoro"}


@pytest.mark.parametrize(
    ("language", "sentence", "owner"),
    [
        ("en", "I send you the HAR files tomorrow.", "Mette Aagaard"),
        ("en", "Tomorrow I send you the HAR files.", "Mette Aagaard"),
        ("en", "I attach the logs tomorrow.", "Mette Aagaard"),
        ("en", "You will get the HAR files from me tomorrow.", "Mette Aagaard"),
        ("en", "You get the logs from us tomorrow.", "Nordhavn"),
        ("en", "Our IT sends you the logs tomorrow.", "Nordhavn"),
        ("en", "My colleague will send you the logs tomorrow.", "Nordhavn"),
        ("de", "Die Logs schicke ich Ihnen morgen.", "Mette Aagaard"),
        ("de", "Morgen schicken wir Ihnen die Protokolle.", "Nordhavn"),
        ("de", "Sie bekommen die Logs morgen von uns.", "Nordhavn"),
        ("de", "Unsere IT schickt Ihnen die Protokolle morgen.", "Nordhavn"),
        ("fr", "Je vous les envoie demain.", "Mette Aagaard"),
        ("fr", "Vous recevrez les fichiers de notre part demain.", "Nordhavn"),
        ("es", "Mañana les envío los registros.", "Mette Aagaard"),
        ("es", "Les mandaremos los registros el viernes.", "Nordhavn"),
        ("it", "Vi mandiamo i file domani.", "Nordhavn"),
    ],
)
def test_who_promises_owns_it(language, sentence, owner):
    assert owners_of(language, sentence) == {owner}


def test_our_mailbox_is_nobody_to_do_a_thing():
    reading = read(
        "Hello,\n\nthe export is broken since Monday.\n\nVendor sends the corrected list by Friday.\n",
        to="Vendor Escalations <help@vendor.example>",
    )
    assert [item.owner for item in reading.action_items] == ["Vendor"]


def test_two_words_in_capitals_at_the_start_of_a_sentence_make_no_person():
    text = "Hallo Tom,\n\nDie Liste liegt bei mir. Die Liste schickst du bitte bis Freitag.\n"
    reading = read(text, sender="Lena Fischer <lena.fischer@vendor.example>", staff_names=STAFF)
    assert "Die Liste" not in {item.owner for item in reading.action_items}


def test_under_a_heading_that_is_no_name_the_person_behind_it_is_the_owner():
    text = "Hi all,\n\nnext steps:\n\n- Exports: Tom builds the new job by Friday.\n"
    reading = read(text, sender="Lena Fischer <lena.fischer@vendor.example>", staff_names=STAFF)
    assert [item.owner for item in reading.action_items] == ["Tom Okoro"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Could you get Tom to check the log?",
        "What I would like is for Tom to call me.",
        "May I ask Tom to confirm it by Friday?",
    ],
)
def test_who_is_to_be_got_to_do_it_owns_it(sentence):
    assert owners_of("en", sentence) == {"Tom Okoro"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Please tell us before Friday whether we will make the date."),
        ("es", "Necesito que nos digan antes del viernes si vamos a llegar o no."),
    ],
)
def test_whether_we_will_is_no_promise_of_the_one_who_asks(language, sentence):
    assert owners_of(language, sentence) == {"Vendor"}


@pytest.mark.parametrize(
    ("address", "people", "greeting", "owner"),
    [
        (
            "e.berg@acme.example",
            {"e.berg@acme.example": "Édith Berg"},
            "Dear Ms Berg",
            "Édith Berg",
        ),
        (
            "n.hoff@acme.example",
            {"n.hoff@acme.example": "Nils Hoff"},
            "Hallo Herr Hoff",
            "Nils Hoff",
        ),
        ("e.berg@acme.example", {"o.dahl@acme.example": "Ole Dahl"}, "Dear Ms Berg", "E Berg"),
        ("edith.berg@acme.example", {}, "Dear Ms Berg", "Edith Berg"),
    ],
)
def test_who_is_asked_bears_the_name_that_the_case_knows_for_the_address(
    address, people, greeting, owner
):
    reading = read(
        f"{greeting},\n\nthe export runs again. Could you send us the list of orders by Friday?\n",
        sender="Lena Fischer <lena.fischer@vendor.example>",
        to=address,
        staff_names=STAFF,
        known_case=True,
        case_customer="Acme",
        case_people=people,
    )
    assert [(item.owner, item.promise) for item in reading.action_items] == [(owner, False)]
