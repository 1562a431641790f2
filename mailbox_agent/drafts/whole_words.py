"""How somebody's words stand in a draft or document: whole, or cut at a clause with "…".

Readers keep what is to do and what was the cause in few words, and cut long ones in the middle.
The quote behind them has the rest. Which words are shown is decided elsewhere.
"""

import re

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.records import Cause

LONGEST = 360  # characters of a sentence that stands in a table or a line
_CUT = re.compile(r"\s*(?:\.\.\.|…)\s*$")
_LOOSE_END = re.compile(r"(?:[\s,;:、；：–—-]|\s[(\[„“«\"])+$")
# where a cut leaves something that can be read: behind a clause, or before a bracket or a dash
_CLAUSE = re.compile(
    r"[,;:!?。！？、；：](?=\s|\Z|(?<=[^\x00-\x7f]))"
    r"|(?<=\w{3})\.(?=\s)"
    r"|\s(?=[–—(\[])"
)
_CUT_FROM = 120  # characters: readers cut no shorter text, its dots are the writer's own
_FEWEST = 0.4  # of what is to be shown must stand before the place of the cut
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?(?=[\s,;:.!?…]|\Z)")
# A sentence does not begin with these in lower case: what stood before them has been cut off.
_GOES_ON = frozenset(
    """which whose whom who because whereas although though unless weil dass obwohl sodass wodurch
    weshalb weswegen wobei damit qui dont parce puisque bien lesquels laquelle lequel porque cuyo
    cuya aunque perché poiché sebbene omdat waardoor zodat hoewel ponieważ który która które
    """.split()
)


def whole_sentence(what: str, quote: str) -> str:
    """`what` as a sentence; where a reader cut it short, with what the quote has behind it.

    One line, at most LONGEST characters, a capital at its beginning; "…" where something is
    missing.
    """
    said = one_line(what)
    begun = _CUT.sub("", said)
    if begun == said:
        return as_sentence(said)
    full = one_line(quote)
    at = full.casefold().find(begun.casefold()) if len(begun) > 1 else -1
    if at >= 0 and len(full.casefold()) == len(full):
        rest = full[at + len(begun) :].rstrip(" .;")
        return as_sentence(begun + rest)
    return cut_sentence(f"{begun}…")


def cut_sentence(text: str) -> str:
    """A sentence that a reader may have cut, which a long one with "…" at its end was: then what
    is left of it is cut back to its last whole clause."""
    said = one_line(text)
    begun = _CUT.sub("", said)
    if begun == said or len(begun) <= _CUT_FROM:
        return as_sentence(said)
    return with_capital(f"{cut_at_clause(_LOOSE_END.sub('', begun), LONGEST - 1)}…")


def as_sentence(text: str) -> str:
    """Words of somebody on one line: a capital first, an end that is no loose comma or colon."""
    return with_capital(well_ended(text))


def well_ended(text: str, longest: int = LONGEST) -> str:
    """The same as it begins, but whole or cut behind a clause, at most `longest` characters."""
    said = one_line(text)
    ended = _LOOSE_END.sub("", said)
    if len(ended) > longest:
        return f"{cut_at_clause(ended, longest - 1)}…"
    if ended == said:
        return said
    return f"{ended}…" if said[-1:] in {":", "–", "—", "-"} else ended


def cut_at_clause(text: str, limit: int = LONGEST) -> str:
    """What of it can be read as it is: up to its last clause before `limit`, else to a word.

    Without "…". A text that is short enough loses its last, broken clause.
    """
    head = text[:limit]
    places = [found.start() for found in _CLAUSE.finditer(head)]
    fitting = [place for place in places if place >= _FEWEST * len(head)]
    if fitting:
        head = head[: fitting[-1]]
    elif len(text) > limit and (blank := head.rfind(" ")) > limit // 2:
        head = head[:blank]
    return _LOOSE_END.sub("", head)


def with_capital(text: str) -> str:
    """The first letter as a sentence has it; behind "… " where the beginning has been cut off.

    "iPhone", "connect-out", "db_main" stay: they are names.
    """
    found = _FIRST_WORD.match(text)
    if found is None or not found[0].islower():
        return text
    if found[0] in _GOES_ON:
        return f"… {text}"
    first = text[0].upper()
    return first + text[1:] if len(first) == 1 else text


def cause_sentence(cause: Cause) -> str:
    """Why it happened, for a document: what their side states stands in their own words, since a
    reader may put half of a shorter one in other words ("on purpose"), and it blames somebody."""
    source = cause.source
    theirs = source.kind == "message" and source.role not in ("sales", "internal")
    said = source.quote.rstrip(" .。") if theirs and source.quote else cause.what
    return whole_sentence(said, source.quote)
