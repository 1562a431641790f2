"""What is told back to the writer: their own words only, and all that they asked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from draft_samples import WRITTEN, impact, item, message, source, story
from test_compose import composed

from mailbox_agent.drafts.moments import locale_for, moment_words, zone_of_clock
from mailbox_agent.drafts.offers import is_offer
from mailbox_agent.drafts.pointers import with_what_it_points_at
from mailbox_agent.records import CaseRecord, DraftText

RASMUS = {"name": "Rasmus Holt", "email": "rasmus@nordhavn.example"}


def findings(text: DraftText, check: str) -> list[str]:
    return [finding.text for finding in text.findings if finding.check == check]


def joined(*, answer: int = 2) -> CaseRecord:
    """Mette wrote the first mail, Rasmus the second one."""
    record = story("en")
    second = message(2, subject="Re: Export broken", **RASMUS)
    return replace(record, messages=(*record.messages, second))


def test_a_colleagues_sentence_is_not_put_into_the_addressees_mouth() -> None:
    record = joined()
    assert record.complaint is not None
    text = composed(record, messages=frozenset({2}), followup=False)
    assert "Dear Rasmus Holt" in text.body
    assert record.complaint.quote not in text.body
    assert record.impacts[0].source.quote not in text.body
    assert "We have your e-mail of 11 May 2026" in text.body
    assert findings(text, "restated")


def test_words_that_the_writer_only_forwarded_are_not_said_to_be_theirs() -> None:
    record = story("en")
    assert record.complaint is not None
    passed_on = replace(record.complaint, segment="forwarded", author="Werner Huber")
    told = replace(
        record,
        complaint=passed_on,
        impacts=(replace(impact(1, "We lose 400 pallets."), source=replace(passed_on, quote="We lose 400 pallets.")),),
    )  # fmt: skip
    body = composed(told).body
    assert passed_on.quote not in body and "pallets" not in body
    own_older_mail = replace(told, complaint=replace(passed_on, author="Mette Aagaard"))
    assert passed_on.quote in composed(own_older_mail).body


def test_words_that_promise_in_our_voice_are_told_to_who_decides_only() -> None:
    record = story("en")
    promise = "We will refund 5,000 EUR by Friday."
    wish = "Please refund 5,000 EUR by Friday."
    for words, is_told in ((promise, False), (wish, True)):
        asked = replace(record, items=(*record.items, item(9, words)))
        text = composed(asked)
        assert (words in text.body) == is_told
        said = [one for one in text.findings if one.check == "requests" and words in one.sentence]
        assert bool(said) != is_told


def test_what_an_earlier_mail_of_theirs_asked_stands_there_with_its_day() -> None:
    record = story("en")
    later = message(2, at=WRITTEN + timedelta(days=3), subject="Re: Export broken")
    new = replace(
        item(3, "Please also check warehouse 7."),
        source=source("Please also check warehouse 7.", 2),
    )
    record = replace(record, messages=(*record.messages, later), items=(*record.items, new))
    both = composed(record, messages=frozenset({1, 2}))
    body = both.body
    assert body.index("warehouse 7") < body.index("From your earlier message (11 May 2026)")
    assert body.index("From your earlier message") < body.index("a named engineer")
    assert "a named engineer" not in composed(record, messages=frozenset({2})).body


def test_what_does_not_fit_is_left_out_with_a_finding() -> None:
    record = story("en")
    many = tuple(
        item(n, f"Please check warehouse number {n}0.", owner_side="us") for n in range(1, 8)
    )
    text = composed(replace(record, items=many))
    assert text.body.count("warehouse number") == 4
    left_out = [f.sentence for f in text.findings if f.check == "requests"]
    assert left_out == [f"Please check warehouse number {n}0." for n in (5, 6, 7)]


def test_an_older_template_that_says_nothing_of_earlier_mails_is_pointed_out() -> None:
    from draft_samples import templates

    from mailbox_agent.prompts import Templates

    shipped = templates()
    english = shipped.replies["acknowledgement", "en"]
    begins = english.text.index("{% if earlier_requests %}")
    ends = english.text.index("{% if from_you %}")
    older = replace(english, text=english.text[:begins] + english.text[ends:])
    record = story("en")
    record = replace(record, messages=(*record.messages, message(2, subject="Re: Export broken")))
    text = composed(
        record,
        messages=frozenset({1, 2}),
        templates=Templates({**shipped.replies, ("acknowledgement", "en"): older}),
    )
    assert "a named engineer" not in text.body
    assert any(
        "has no place for {{ earlier_requests }}" in one for one in findings(text, "requests")
    )


def test_a_quote_in_another_language_than_the_draft_is_pointed_out() -> None:
    record = story("de")
    german = composed(record, "de")
    assert findings(german, "quotes") == []
    english = composed(record, "en")
    assert record.complaint is not None and record.complaint.quote in english.body
    assert any("“de”" in one for one in findings(english, "quotes"))


def test_a_follow_up_to_news_tells_no_sentence_of_it_back_as_a_complaint() -> None:
    record = story("en")
    news = replace(record, messages=(replace(record.messages[0], kind="update"),))
    text = composed(news, followup=True)
    assert record.complaint is not None and record.complaint.quote not in text.body
    assert "a named engineer" in text.body and findings(text, "restated") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We can have that done by 26 June; I've got Sam starting on it Monday.",
        "I'll send you the logs tonight.",
        "Meanwhile, we will test the other two warehouses.",
        "Wir schicken Ihnen die Logdateien bis heute Abend.",
        "Nous pouvons vous donner un accès dès demain.",
        "Les enviamos los registros mañana.",
        "Vi mando l’elenco domani.",
        "Prześlemy listę jutro.",
    ],
)
def test_what_they_offer_is_an_offer(sentence: str) -> None:
    assert is_offer(sentence)
    record = replace(story("en"), items=(item(1, sentence, owner_side=None),))
    body = composed(record).body
    assert "From your side we have noted" in body and "what you ask of us" not in body


@pytest.mark.parametrize(
    "sentence",
    [
        "We will need a named engineer by Monday.",
        "We can't go on like this until Friday.",
        "I will have to recommend that we exercise clause 14.2.",
        "We can go live once you confirm the date.",
        "Can we have that by Friday?",
        "We will escalate this to your CEO if nothing happens.",
        "Wir können das nicht länger hinnehmen.",
        "Wir brauchen die Dateien bis morgen.",
        "Please send us the logs.",
    ],
)
def test_what_they_want_is_no_offer(sentence: str) -> None:
    assert not is_offer(sentence)


@pytest.mark.parametrize(
    ("before", "request_"),
    [
        (
            "Für Regensburg fehlen mir noch 14 Routen.",
            "Können Sie das bitte bis Sonntagabend prüfen?",
        ),
        ("The column is still empty.", "Could you look into it by Friday?"),
        ("Les prix sont faux depuis mardi.", "Pouvez-vous corriger cela avant lundi ?"),
        ("Faltan 14 rutas de Regensburg.", "¿Pueden revisarlo antes del domingo?"),
    ],
)
def test_a_request_that_only_points_is_quoted_with_what_it_points_at(
    before: str, request_: str
) -> None:
    text = f"Guten Tag,\n\nHello. {before} {request_}\n\nMette"
    start = text.index(request_)
    assert with_what_it_points_at(request_, text, start, request_) == f"{before} {request_}"
    # In a paragraph of its own nothing is put before it.
    apart = f"{before}\n\n{request_}\n"
    assert with_what_it_points_at(request_, apart, apart.index(request_), request_) == request_


@pytest.mark.parametrize(
    "request_",
    ["Please name an engineer by Friday.", "Bitte prüfen Sie das Update bis Montag.",
     "Please confirm that the export runs again by Monday."],
)  # fmt: skip
def test_a_request_that_says_itself_what_it_is_about_stands_alone(request_: str) -> None:
    text = f"The export has been failing. {request_}"
    assert with_what_it_points_at(request_, text, text.index(request_), request_) == request_


@pytest.mark.parametrize(
    ("zone", "language", "said"),
    [
        ("Europe/Berlin", "de", "MESZ"), ("Europe/Berlin", "en", "CEST"), ("Europe/London", "en", "BST"),
        ("America/New_York", "en", "EDT"), ("Asia/Tokyo", "ja", "JST"), ("UTC", "fr", "UTC"),
        ("+00:00", "en", "UTC"), ("-06:00", "en", "UTC-6"), ("+05:30", "en", "UTC+5:30"),
        ("America/Sao_Paulo", "de", "UTC-3"),
    ],
)  # fmt: skip
def test_a_zone_is_named_as_people_write_it(zone: str, language: str, said: str) -> None:
    at = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)
    assert moment_words(at, zone, language).zone == said


@pytest.mark.parametrize(
    ("written", "language", "zone"),
    [
        ("2026-07-01T10:00+02:00", "de", "Europe/Copenhagen"),  # ours shows the same time
        ("2026-07-01T10:00-06:00", "en", "America/Denver"),
        ("2026-01-15T10:00-05:00", "en", "America/New_York"),
        ("2026-07-01T10:00+09:00", "ja", "Asia/Tokyo"),
        ("2026-07-01T10:00+01:00", "pt", "Europe/Lisbon"),
        ("2026-07-01T10:00+03:00", "en", "+03:00"),
    ],
)
def test_the_clock_of_a_mail_tells_the_zone_where_one_fits(
    written: str, language: str, zone: str
) -> None:
    at = datetime.fromisoformat(written)
    assert zone_of_clock(at, "Europe/Copenhagen", language) == zone


def test_an_american_clock_gets_american_dates() -> None:
    at = datetime(2026, 7, 1, 18, 30, tzinfo=UTC)
    words = moment_words(at, "-06:00", "en")
    assert (words.date, words.time) == ("July 1, 2026", "12:30 PM")
    assert locale_for("en", "+01:00") == "en_GB" and locale_for("de", "-06:00") == "de"
