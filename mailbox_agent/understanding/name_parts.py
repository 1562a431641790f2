"""The parts of a text in which a company's name may stand whole: between marks, lines and gaps."""

import re
from collections.abc import Iterator

MAX_TEXT = 30_000
_MAX_PARTS = 1_500
_LINE_PARTS = re.compile(
    r"\s*[|·•●■;,:\n\t()<>\[\]{}„“”\"*=_]+\s*|\s+[-–—/@\\]+\s+|\s{3,}"
    r"|\s(?:at|bei|chez)\s|(?<=[^\W\d_]{4})\.\s+"
)
_TEXT_PARTS = re.compile(
    r"\s*[|·•;,:()<>\[\]„“”\"!?]+\s*|\n\s*\n|\s+[-–—/]\s+|(?<=[^\W\d_]{4})\.\s+"
)
_BLANKS = re.compile(r"\s{4,}")
BREAK = "\x1f"  # a line break inside a paragraph; white space to `str.split`
_WRAPPED = re.compile(r"\n[>| \t]*(?=\S)")


def name_parts(text: str, *, lines: bool) -> Iterator[str]:
    """`lines`: a signature, whose every line stands for itself; else paragraphs and clauses."""
    text = text[:MAX_TEXT]
    if not lines:
        text = re.sub(r"(?m)^[> \t]+", "", text)
    text = _BLANKS.sub(_fewer_blanks, text)
    parts = _LINE_PARTS.split(text) if lines else _TEXT_PARTS.split(text)
    for number, part in enumerate(parts):
        if number > _MAX_PARTS:
            return
        if part.strip():
            yield part[:400] if lines else _WRAPPED.sub(BREAK, part)[:400]


def _fewer_blanks(run: re.Match[str]) -> str:
    """What parts the same and is short: a pattern that begins with blanks starts anew at each."""
    return "\n\n" if run[0].count("\n") > 1 else "\n  " if "\n" in run[0] else "   "
