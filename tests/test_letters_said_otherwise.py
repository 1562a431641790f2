"""Each sentence of our letters, said as a manager would: what stands, and what may not."""

from pathlib import Path

from mailbox_agent.drafts.unfounded import unfounded

SENTENCES = Path(__file__).parent.parent / "fixtures" / "letter_sentences"
LOST, THROUGH = 3, 1  # of 73 good, of 34 bad: a known weakness
MAIL = {
    "en": "Since the release on 3 June, 214 of our invoices were sent twice. Our three biggest"
    " retailers have already refused to pay until this is cleared up. Please send us a list of"
    " every invoice that went out twice by Thursday.",
    "de": "Die Rampenplanung bleibt seit heute früh leer. Zwölf Lkw stehen auf dem Hof und werden"
    " nicht abgefertigt. Bitte melden Sie sich bis heute 12 Uhr mit einem konkreten Vorgehen.",
}


def lines(name: str) -> list[tuple[str, str, str]]:
    found = (SENTENCES / name).read_text("utf-8").splitlines()
    return [(one[0], one[1], one[2]) for one in (line.split(" | ", 2) for line in found)]


TEMPLATES = {(language, kind): text for language, kind, text in lines("templates.txt")}


def why(language: str, kind: str, text: str) -> str:
    letter = " ".join(said for (spoken, _), said in TEMPLATES.items() if spoken == language)
    mail = MAIL[language]  # the letter tells all of it back
    return unfounded(text, TEMPLATES[language, kind], (), mail, language, letter, mail)


def test_what_any_manager_would_write_for_a_sentence_stands() -> None:
    lost = [text for language, kind, text in lines("by_template_good.txt")
            if why(language, kind, text)]  # fmt: skip
    assert len(lost) <= LOST, lost


def test_a_deed_or_a_state_slipped_into_any_sentence_does_not() -> None:
    through = [text for language, kind, text in lines("by_template_bad.txt")
               if not why(language, kind, text)]  # fmt: skip
    assert len(through) <= THROUGH, through
