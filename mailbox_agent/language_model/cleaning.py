"""The JSON in what a model has written: without its thoughts, its fences and its small talk."""

import json
import re
from contextlib import suppress
from typing import Any

MOST_CHARS = 400_000  # of an answer; longer ones are cut, and so are no JSON
_BEGIN = re.compile(r"<(?:think|thinking|reasoning)>", re.IGNORECASE)
_END = re.compile(r"</(?:think|thinking|reasoning)>", re.IGNORECASE)
_FENCE = re.compile(r"```[a-zA-Z]*")
_OPENED = re.compile(r"\{(?=\s*[\"}])")  # small talk may hold brackets, too
_STRING_OR_SPARE_COMMA = re.compile(r"(\"(?:[^\"\\]|\\.)*(?:\"|\\?\Z))|,(?=\s*[}\]])", re.DOTALL)


def json_in(text: str) -> Any:
    """The first JSON object of an answer; None if there is none that is whole. Takes a time that
    grows with the text alone: a model that has lost its way repeats one thing without end. Small
    slips are mended: a comma before a closing bracket, a line break inside a string."""
    whole = text[:MOST_CHARS].strip()
    if whole.startswith("{"):
        with suppress(ValueError, RecursionError):  # what a mail says of </think> stands inside
            return json.loads(whole)
    plain = _without_thoughts(whole).strip()
    begun = _OPENED.search(plain)
    for candidate in (plain, _fenced(plain), plain[begun.start() :] if begun else ""):
        if not candidate.startswith("{"):
            continue
        for mended in (lambda text: text, _without_spare_commas):
            with suppress(ValueError, RecursionError):
                return json.JSONDecoder(strict=False).raw_decode(mended(candidate))[0]
    return None


def _without_thoughts(text: str) -> str:
    """Thoughts end where the next end is; one without a beginning began with the text, one without
    an end is none."""
    kept, at = [], 0
    while ended := _END.search(text, at):
        begun = _BEGIN.search(text, at, ended.start())
        kept.append(text[at : begun.start()] if begun else "")
        at = ended.end()
    return "".join((*kept, text[at:]))


def _without_spare_commas(text: str) -> str:
    return _STRING_OR_SPARE_COMMA.sub(lambda found: found[1] or "", text)


def _fenced(text: str) -> str:
    begun = _FENCE.search(text)
    end = text.find("```", begun.end()) if begun else -1
    return text[begun.end() : end].strip() if begun and end >= 0 else ""
