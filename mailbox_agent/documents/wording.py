"""Which labels a document speaks: one table per language, English for the rest."""

from collections.abc import Mapping

from mailbox_agent.documents.wording_de import GERMAN
from mailbox_agent.documents.wording_en import ENGLISH
from mailbox_agent.documents.wording_es import SPANISH
from mailbox_agent.documents.wording_fr import FRENCH

WORDINGS: Mapping[str, Mapping[str, str]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
}
_LOCALES = {"en": "en_GB", "de": "de_DE", "fr": "fr_FR", "es": "es_ES"}


def wording_for(language: str) -> tuple[str, Mapping[str, str]]:
    """The language really used ("de" for "de-AT", "en" if we have none) and its labels."""
    short = language.replace("_", "-").partition("-")[0].lower()
    return (short, WORDINGS[short]) if short in WORDINGS else ("en", ENGLISH)


def locale_for(language: str) -> str:
    """The form of dates that goes with a language's labels; day before month in English too."""
    return _LOCALES[language]
