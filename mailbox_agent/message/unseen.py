"""Characters that nobody sees, by which a text says something to a machine past its reader.

Belongs here: telling what is smuggled from what scripts and emoji need (joiners of Persian, marks
of Arabic, a flag's tags, one variation selector after a sign). HTML that hides text is
`hidden_styles`.
"""

import re

# Tag characters (a flag's follow U+1F3F4), variation selectors and zero-width characters in a row,
# and the overrides that turn a text around.
_SMUGGLED = re.compile(
    "(?<!\U0001f3f4)(?<![\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+"
    "|(?:[\ufe00-\ufe0f\U000e0100-\U000e01ef]){2,}"
    "|[\u200b-\u200d\u2060-\u2064\ufeff]{8,}"
    "|[\u202d\u202e]"
)
_NOT_SHOWN = re.compile(
    "[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\u202a-\u202e\u2066-\u2069]"
)
_TURNED = "a bidirectional override turns some of the text around"
_ZERO_WIDTH = "characters without width, in a row"


def take_unseen(text: str) -> tuple[str, str]:
    """(the text without what is smuggled in it, that in words where it has some)."""
    if text.isascii() or not _SMUGGLED.search(text):
        return text, ""
    hidden = dict.fromkeys(_words(found) for found in _SMUGGLED.findall(text))
    return _SMUGGLED.sub("", text), "\n".join(one for one in hidden if one.strip())


def as_seen(text: str) -> str:
    """The text as an eye has it: nothing smuggled, no invisible marks. Joiners stay."""
    if text.isascii():
        return text
    return _NOT_SHOWN.sub("", _SMUGGLED.sub("", text))


def _words(found: str) -> str:
    first = ord(found[0])
    if 0xE0000 <= first <= 0xE007F:
        return "".join(chr(ord(one) - 0xE0000) for one in found if ord(one) >= 0xE0020)
    if found[0] in "\u202d\u202e":
        return _TURNED
    if found[0] in "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff":
        return _ZERO_WIDTH
    return bytes(_byte(ord(one)) for one in found).decode("utf-8", "replace")


def _byte(code: int) -> int:
    """A variation selector's number: 0 to 15, then 16 to 255."""
    return code - 0xFE00 if code <= 0xFE0F else code - 0xE0100 + 16
