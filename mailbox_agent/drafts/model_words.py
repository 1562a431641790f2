"""What a sentence of a model may not hold, whatever it says: characters that hide something,
markup, and telling a customer to click, to pay or to give away a secret. Pure."""

import re
import unicodedata
from itertools import pairwise

_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
_JOINERS = "\u200c\u200d"  # letters of Persian and Hindi need them
_MARKUP = re.compile(r"<[a-zA-Z/!]|\]\(|&#?\w{1,8};")
_BLANK = re.compile(r"\[ ?[A-Za-z]{3,12}(?:[ _–-][A-Za-z]{2,8})?(?:[ _–-]?\d[\d.]*)? ?\]")
_FULL_WIDTH = re.compile("[\uff0e\uff0f\uff1a\uff20][\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_WORD = re.compile(r"[^\W\d_]+")
_ORDERS = re.compile(
    r"\b(?:click|klick|clique|cliquez|clic|haga clic|klik|kliknij|clicca|fai clic)\w*"
    r"|クリック|点击|нажмите"
    r"|\b(?:pay|wire|transfer|remit)\b[^.]{0,40}\b(?:fee|money|amount|sum|account|deposit|bank)\b"
    r"|\büberweis\w+|\bbezahlen sie|\bvirement|\bveuillez (?:payer|régler)|\btransfiera|\bpague"
    r"|\bmaak\b[^.]{0,40}\bover\b|\beffettu\w+ un bonifico|\bprzele[wj]\w*|振り?込|支払って"
    r"|\b(?:send|give|tell|enter|confirm|share)\b[^.]{0,30}\b(?:password|pin|passcode|credential)"
    r"|\b(?:passwor[dt]|kennwort|mot de passe|contraseña|wachtwoord|has[łl]o|senha)\b"
    r"|\benable\b[^.]{0,20}\bmacro|\b(?:download|install|open) the (?:attach|file|program)",
    re.IGNORECASE,
)


def unfit_words(text: str, template: str) -> str:
    """Why these words can't stand in a letter, "" if they can; `template`: what they stand for."""
    if any(unicodedata.category(one) in _HIDDEN and one not in _JOINERS for one in text) or (
        _joined_latin(text)
    ):
        return "it holds characters that nobody sees"
    if _MARKUP.search(text) or _FULL_WIDTH.search(text):
        return "it holds markup, or an address in full-width letters: write plain text"
    if any(one not in template for one in _BLANK.findall(text)):
        return "it holds a mark in square brackets that the letter has not"
    if any(_mixes(word) for word in _WORD.findall(text)):
        return "a word mixes letters of two scripts"
    if not any(one.isalnum() for one in text) or _starts_oddly(text, template):
        return "it does not begin as a sentence does"
    ordered = _ORDERS.search(text)
    if ordered and ordered[0].casefold() not in template.casefold():
        return "it tells the reader to click, to pay, to open a file or to give away a secret"
    return ""


def _joined_latin(text: str) -> bool:
    pairs = pairwise(text)
    return any(b in _JOINERS and ord(a) < 0x530 for a, b in pairs) or text[:1] in tuple(_JOINERS)


def _mixes(word: str) -> bool:
    scripts = {unicodedata.name(one, "").partition(" ")[0] for one in word}
    return len(scripts & {"LATIN", "CYRILLIC", "GREEK"}) > 1


def _starts_oddly(text: str, template: str) -> bool:
    return text[:1] in ">|#-–—*=+~_" and not template.startswith(text[:1])
