"""Which language a mail is in."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailbox_agent.message.language import detect_language

LINES = (Path(__file__).parent.parent / "fixtures" / "language" / "sentences.tsv").read_text(
    "utf-8"
)
SENTENCES = [line.partition("\t")[::2] for line in LINES.split("\n") if "\t" in line]


def test_it_recognises_short_business_sentences_in_all_its_languages() -> None:
    wrong = [(code, text) for code, text in SENTENCES if detect_language(text) != code]
    assert len(SENTENCES) > 200
    assert len(wrong) <= len(SENTENCES) * 0.02, wrong


@pytest.mark.parametrize(
    "text",
    [
        "Please call Herr Müller at Stadtwerke Lindenau GmbH in Düsseldorf before noon.",
        "The portal at https://portal.société.example/über is down; Søren and Agnieszka know why.",
        "We will meet Frau Dr. Größe-Büring and Señor Muñoz in São Paulo.",
    ],
)
def test_english_with_foreign_names_is_english(text: str) -> None:
    assert detect_language(text) == "en"


def test_japanese_with_english_product_names_is_japanese() -> None:
    assert detect_language("Brightline API Gateway のエラーについてご確認ください。") == "ja"


def test_english_with_a_japanese_company_name_is_english() -> None:
    text = "The export for 株式会社北書房 is still not corrected, please tell us the date."
    assert detect_language(text) == "en"


@pytest.mark.parametrize("text", ["", "OK", "12:30", "https://a.example/the/and", "!!!", "\x00"])
def test_it_admits_that_nothing_can_be_said(text: str) -> None:
    assert detect_language(text) == "und"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_yields_a_code(text: str) -> None:
    code = detect_language(text)
    assert code == "und" or (len(code) == 2 and code.islower())
