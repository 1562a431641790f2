"""Text without what people write this way or that: case, accents, quotes, dashes, white space."""

import re
import unicodedata

# Letters that Unicode does not take apart, and punctuation that mail programs exchange freely.
_PLAIN = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe",
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"',
        "–": "-", "—": "-", "‑": "-", "−": "-", "\u200b": None, "\u00ad": None, "\ufeff": None,
    }
)  # fmt: skip
_ACCENTS = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Case-folded, without Latin accents, one kind of quote and dash, white space made one space.

    Only U+0300 to U+036F are dropped, so that Japanese voicing marks stay.
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    # Both passes over _PLAIN: NFKD makes accents of "´" and casefold makes plain letters of "Ł".
    apart = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    bare = _ACCENTS.sub("", apart)
    return " ".join(unicodedata.normalize("NFC", bare).casefold().translate(_PLAIN).split())
