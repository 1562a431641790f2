"""Sentences that claim what nobody has told the model, and good ones that are not lost for it."""

from pathlib import Path

import pytest

from mailbox_agent.drafts.by_model import Unit, badly_said
from mailbox_agent.drafts.unfounded import unfounded

ROOT = Path(__file__).parent.parent
SENTENCES = ROOT / "fixtures" / "letter_sentences"
LOST_AT_MOST = 0.05  # of the good ones: what the check may cost
LOST_UNSEEN, THROUGH_UNSEEN = 3, 4  # of 24 good, of 40 bad: a known weakness
LOST_ELSEWHERE = 8  # of 40 good
REGRET = {
    "en": "We are sorry for the trouble this is causing you and your team.",
    "de": "Es tut uns leid, dass Sie und Ihr Team dadurch solche Umstände haben.",
    "fr": "Nous regrettons les difficultés que cela cause à votre équipe.",
    "es": "Lamentamos las molestias que esto causa a usted y a su equipo.",
    "pt": "Lamentamos os transtornos que isto causa à sua equipa.",
    "it": "Ci dispiace per i disagi che questo causa a Lei e al Suo team.",
    "nl": "Het spijt ons dat u en uw team hiervan zoveel hinder hebben.",
    "pl": "Przykro nam z powodu trudności, jakie to Państwu sprawia.",
    "ja": "ご不便をおかけしておりますことを、お詫び申し上げます。",
}
MAIL = {
    "en": "the nightly export to our warehouse has failed since Friday. Forty pickers stand idle."
    " Please send us a workaround by Thursday.",
    "de": "der nächtliche Export in unser Lager schlägt seit Freitag fehl. Vierzig Kommissionierer"
    " stehen still. Bitte schicken Sie uns bis Donnerstag einen Workaround.",
    "fr": "l'export de nuit vers notre entrepôt échoue depuis vendredi. Quarante préparateurs sont"
    " à l'arrêt. Merci de nous envoyer une solution d'ici jeudi.",
    "es": "la exportación nocturna a nuestro almacén falla desde el viernes. Cuarenta preparadores"
    " están parados. Envíennos una solución antes del jueves.",
    "pt": "a exportação noturna para o nosso armazém falha desde sexta-feira. Quarenta pessoas"
    " estão paradas. Enviem-nos uma solução até quinta-feira.",
    "it": "l'esportazione notturna verso il nostro magazzino non riesce da venerdì. Quaranta"
    " addetti sono fermi. Vi chiediamo una soluzione entro giovedì.",
    "nl": "de nachtelijke export naar ons magazijn mislukt sinds vrijdag. Veertig orderpickers"
    " staan stil. Graag voor donderdag een oplossing.",
    "pl": "nocny eksport do naszego magazynu nie działa od piątku. Czterdziestu magazynierów stoi."
    " Prosimy o obejście do czwartku.",
    "ja": "金曜日から夜間の書き出しができません。四十名が倉庫で作業できません。",
}
ELSEWHERE = {
    "en": "Since this morning none of our branch users can sign in to the portal. The branches are"
    " handling quotes on paper. We need to know by noon whether to send people home.",
    "de": "seit der Umstellung am Montag fehlen auf unseren Rechnungen die Steuernummern. Unser"
    " Steuerberater nimmt die Belege so nicht an, und wir können 140 Kunden nicht abrechnen.",
}


def sentences(name: str) -> list[tuple[str, str]]:
    lines = (SENTENCES / name).read_text("utf-8").splitlines()
    return [(line.partition(" | ")[0], line.partition(" | ")[2]) for line in lines]


def why(language: str, text: str, *facts: str, template: str = "", mail: str = "") -> str:
    letter = (ROOT / "prompts" / "acknowledgement" / f"{language}.txt").read_text("utf-8")
    template = template or REGRET[language]
    mail = mail or MAIL[language]  # the letter tells all of it back
    return unfounded(text, template, facts, mail, language, letter, mail)


def test_there_are_sixty_and_more_of_each_in_nine_languages() -> None:
    for name in ("bad.txt", "good.txt"):
        found = sentences(name)
        assert len(set(found)) >= 60 and {language for language, _ in found} == set(REGRET)


@pytest.mark.parametrize(("language", "text"), sentences("bad.txt"))
def test_what_nobody_has_told_stands_in_no_letter(language: str, text: str) -> None:
    assert why(language, text)


def test_good_sentences_are_not_thrown_away() -> None:
    found = sentences("good.txt")
    lost = [text for language, text in found if why(language, text)]
    assert len(lost) <= LOST_AT_MOST * len(found), lost


def test_sentences_written_without_a_look_at_the_check_fare_no_worse_than_measured() -> None:
    good, bad = sentences("unseen_good.txt"), sentences("unseen_bad.txt")
    lost = [text for language, text in good if why(language, text)]
    through = [text for language, text in bad if not why(language, text)]
    assert len(lost) <= LOST_UNSEEN, lost
    assert len(through) <= THROUGH_UNSEEN, through


def test_in_other_matters_the_good_ones_are_kept_and_no_bad_one() -> None:
    good, bad = sentences("elsewhere_good.txt"), sentences("elsewhere_bad.txt")
    lost = [text for language, text in good if why(language, text, mail=ELSEWHERE[language])]
    through = [text for language, text in bad if not why(language, text, mail=ELSEWHERE[language])]
    assert len(lost) <= LOST_ELSEWHERE, lost
    assert through == []


@pytest.mark.parametrize(
    "text",
    [
        "We are sorry. Your warehouse set the export wrongly on Friday.",
        "We are sorry: your warehouse set the export wrongly on Friday.",
        "We are sorry (your warehouse set the export wrongly).",
        "We are sorry. You should send us the export by Thursday.",
    ],
)
def test_a_word_of_regret_covers_no_other_sentence(text: str) -> None:
    assert why("en", text)


def test_a_fact_that_is_told_covers_nothing_else() -> None:
    fact = "done: Send you the workaround (Robin Meyer, due 2026-05-13)"
    template = "What we have done for you is in the list."
    told = "We have sent you the workaround; "
    assert why("en", f"{told}your warehouse set the export wrongly.", fact, template=template)
    assert why("en", f"{told}thank you for your patience.", fact, template=template) == ""


NO_NEWS = {
    "en": (
        "There is nothing new to report since our last message of 15 May 2026.",
        "We have nothing new to tell you since our last message of 15 May 2026.",
        "The error on 15 May 2026 is yours.",
    ),
    "de": (
        "Es gibt seit unserer letzten Nachricht vom 15. Mai 2026 nichts Neues zu berichten.",
        "Nichts Neues haben wir Ihnen seit dem 15. Mai 2026 zu sagen, und das tut uns leid.",
        "Am 15. Mai 2026 lag der Fehler bei Ihnen.",
    ),
    "fr": (
        "Il n’y a rien de nouveau à signaler depuis notre dernier message, du 15 mai 2026.",
        "Nous n’avons rien de nouveau à vous dire depuis notre message du 15 mai 2026.",
        "Le 15 mai 2026, l’erreur est la vôtre.",
    ),
}


@pytest.mark.parametrize(
    ("template", "good", "bad"),
    [
        (
            "We do not have a new date yet that we can stand by.",
            "We cannot name a new date yet that you could rely on.",
            "The new date is one that we can stand by.",
        ),
        (
            "We will name it in our next update, by the time below.",
            "You will have the new date with our next update.",
            "You will have the new date with our next update on Thursday.",
        ),
        (
            "Robin Meyer owns the case at Vendor and is your contact for everything about it.",
            "Robin Meyer owns the case at Vendor; please turn to him with everything.",
            "Robin Meyer at Vendor is responsible for it, not us.",
        ),
        (
            "If it comes back, simply reply to this e-mail and the case is opened again.",
            "Do not hesitate to reply to this e-mail if it comes back; the case is opened again.",
            "It cannot come back, but simply reply to this e-mail.",
        ),
        (
            "This update on case ESC-1 comes later than we had told you.",
            "You should have had this update on case ESC-1 earlier, when we had told you.",
            "This update on case ESC-1 comes later because your team did not reply.",
        ),
    ],
)
def test_what_the_template_says_may_be_said_otherwise_and_not_be_turned_round(
    template: str, good: str, bad: str
) -> None:
    letter = {"template": template, "mail": "Where do we stand?"}
    assert why("en", good, **letter) == ""
    assert why("en", bad, **letter)


@pytest.mark.parametrize("language", NO_NEWS)
def test_who_has_no_news_may_say_so_in_other_words(language: str) -> None:
    template, good, bad = NO_NEWS[language]
    assert why(language, good, template=template) == ""
    assert why(language, bad, template=template)
    assert why(language, bad)  # nor in the place of a regret


def test_a_cause_is_told_in_the_words_of_the_fact_that_confirms_it() -> None:
    fact = "confirmed cause: “a cleaning job emptied the table”"
    assert why("en", "We know that the cause is this: a cleaning job emptied the table.", fact) == (
        ""
    )
    assert "cause" in why("en", "We are sorry that the job caused by us emptied it.", fact)
    assert "cause" in why("en", "It was caused by the table.", fact)


def test_a_deed_is_told_only_where_its_own_fact_is_named() -> None:
    fact = "done: Send you the workaround (Robin Meyer, due 2026-05-13)"
    template = "What we have done for you is in the list."
    assert why("en", "We have sent you the workaround.", fact, template=template) == ""
    assert why("en", "We have found the error.", fact, template=template)
    assert why("en", "We have sent you the workaround.", template=template)


def test_solved_is_what_the_reader_has_said_or_the_template_says() -> None:
    said = "You told us on 14 May 2026 that it is solved."
    assert why(
        "en", "Thank you for telling us on 14 May 2026 that it is solved.", template=said
    ) == ("")
    works = "Thank you. It works again since this morning."
    glad = "We are glad to hear it."
    assert why("en", "We are glad that it works again.", template=glad, mail=works) == ""
    assert why("en", "We are glad that it works again.", template=glad)


def test_a_customers_complaint_about_the_word_solved_proves_nothing() -> None:
    fact = "they wrote: “You told us that it was fixed, and it is not.”"
    assert why("en", "We are sorry; it is fixed.", fact)


def test_points_and_headings_of_lists_are_nobodys_to_reword() -> None:
    from mailbox_agent.drafts.by_model import Reworded, units_of

    body = "What we have done:\n\n  – Send the hotfix (15 May 2026)\n\nThank you.\n"
    heading, point, thanks = units_of(body, ())
    assert (heading.fixed, point.fixed, thanks.fixed) == (True, True, False)
    assert badly_said(point, Reworded("– We have found it."), (), False)
    assert isinstance(thanks, Unit)
