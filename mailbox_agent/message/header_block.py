"""Header blocks inside a text: "From: ... Sent: ... To: ... Subject: ...", in many languages.

Here they are found and taken apart. Whether one stands for a reply's history or for a forwarded
mail is decided in history.py.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailbox_agent.message.lines import Line
from mailbox_agent.message.quoting_patterns import CLOCK, LABELS, MAIL_ADDRESS

MAX_BLOCK = 40  # lines; a Cc of hundreds still fits, folded or not

_FIELD = re.compile(
    r"[*_|]{0,3}\s?([^\W\d_][^:：*|]{0,24}?)\s?[*_]{0,3}\s?[:：]\s?[*_]{0,3}\s?(.*)$"
)
_LABEL_WORDS = "|".join(
    sorted((re.escape(word) for word in LABELS if len(word) > 1), key=len)[::-1]
)
# A whole block that a client has run together into one line.
_FLAT = re.compile(
    rf"(?:^|(?<=[\s*]))\*{{0,2}}({_LABEL_WORDS}|à|a)\s?\*{{0,2}}\s?[:：]", re.IGNORECASE
)
_NOTES_DATE = re.compile(
    r"(?:on )?(\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]M)?)"
    r"\b.{0,20}$",
    re.IGNORECASE,
)


# The same behind the author: "From:  Aino Salmi    12/04/2000 08:51 AM", "<a@x> on 12/14/2000 ...".
_NOTES_TAIL = re.compile(
    r"(.{2,200}?),?\s(?:on )?"
    r"(\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]M)?)$",
    re.IGNORECASE,
)
_NOTES_ENDS = (*"0123456789", "AM", "PM", "am", "pm")
_NOTES_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]M)?$", re.IGNORECASE)
_NOTES_ADDRESS = re.compile(r"/[\w ]{2,40}@[\w ]{2,40}")


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """Lines `first` to `last` (exclusive). Values are as written, "" if the block has none."""

    first: int
    last: int
    author: str
    date: str
    recipients: str
    subject: str


def find_header_block(
    lines: Sequence[Line], first: int, *, announced: bool = False
) -> HeaderBlock | None:
    """The block that begins at line `first`; `announced`: a dividing line stands above it.

    "From: 10 May / To: 12 May" in running text is none: a block needs an author, two more kinds of
    header, and a subject or an address among them.
    """
    signed = _signed(lines, first)
    if signed is not None:
        return _signed_notes_block(lines, first, signed)
    if ":" not in lines[first].words and "：" not in lines[first].words:
        return _notes_block(lines, first)
    flat = _flat_block(lines, first)
    if flat is not None:
        return flat
    if _field(lines[first].words) is None:
        return None
    values: dict[str, list[str]] = {}
    index = last = first
    inline = 0  # headers whose value stands beside the label
    kind = ""
    while index < len(lines) and index - first < MAX_BLOCK:
        line = lines[index]
        field = _field(line.words) if line.depth == lines[first].depth else None
        if field is not None and (field[0] not in values or field[0] in ("copy", "other")):
            kind = field[0]
            values.setdefault(kind, []).append(field[1])
            inline += bool(field[1])
        elif field is not None or line.depth != lines[first].depth:
            break
        elif line.blank:
            if kind == "subject" and not values[kind][-1] and inline > 1:
                break  # an empty subject: what stands below is the mail
            if not _goes_on(lines, index, values, kind):
                break
            index += 1
            continue
        elif _continues(kind, values[kind][-1], lines, index):
            values[kind][-1] += " " + line.words
        else:
            break
        index += 1
        last = index
    return _block(first, last, values, announced)


def _notes_block(lines: Sequence[Line], first: int) -> HeaderBlock | None:
    """Old Notes prints author and date bare, each on its line, above "To:" and "Subject:"."""
    bare: list[str] = []
    if len(lines[first].words) > 100:
        return None  # prose, as most lines are
    for index in range(first, min(first + 8, len(lines))):
        words = lines[index].words
        if not words:
            if not any(_NOTES_DATE.match(line) for line in bare):
                return None
            continue
        if _field(words) is None:
            bare.append(words)
            if len(bare) > 3 or len(words) > 100:
                return None
            continue
        dates = [line for line in bare if _NOTES_DATE.match(line)]
        below = find_header_block(lines, index, announced=True) if ":" in words else None
        if below is None and dates and len(bare) > 1:
            below = _below_notes_date(lines, index)
        if below is None or not dates or _NOTES_DATE.match(bare[0]):
            return None
        return replace(below, first=first, author=bare[0], date=_NOTES_DATE.sub(r"\1", dates[0]))
    return None


def _signed(lines: Sequence[Line], first: int) -> re.Match[str] | None:
    """Author and date in one line, as Notes prints them; the clock may have been folded off."""
    words = lines[first].words[:300]
    if not words.endswith(_NOTES_ENDS):
        return None
    if first + 1 < len(lines) and _NOTES_CLOCK.match(lines[first + 1].words[:20]):
        words = f"{words} {lines[first + 1].words}"
    found = _NOTES_TAIL.match(words)
    return found if found is not None and _field(words) is None else None


def _signed_notes_block(
    lines: Sequence[Line], first: int, signed: re.Match[str]
) -> HeaderBlock | None:
    """Notes of a mail from outside: author and date, some lines below "To:" and "Subject:"."""
    for index in range(first + 1, min(first + 5, len(lines))):
        field = _field(lines[index].words)
        if field is not None and field[0] == "to":
            below = _below_notes_date(lines, index)
            if below is None:
                return None
            return replace(below, first=first, author=signed.group(1), date=signed.group(2))
    return None


def _below_notes_date(lines: Sequence[Line], first: int) -> HeaderBlock | None:
    """The headers below a Notes date: "To:", "cc:" and "Subject:", perhaps empty ones."""
    values: dict[str, str] = {}
    last = first
    for index in range(first, min(first + MAX_BLOCK, len(lines))):
        field = _field(lines[index].words)
        if field is not None:
            values.setdefault(*field)
        elif lines[index].blank or "subject" in values:
            if "subject" in values:
                break
            continue
        last = index + 1
    if not {"to", "subject"} <= values.keys():
        return None
    return HeaderBlock(first, last, "", "", values["to"], values["subject"])


def _field(words: str) -> tuple[str, str] | None:
    found = _FIELD.match(words[:400])
    if not found:
        return None
    kind = LABELS.get(found.group(1).strip(" '’").lower())
    return (kind, found.group(2) + words[400:]) if kind else None


def _goes_on(lines: Sequence[Line], index: int, values: dict[str, list[str]], kind: str) -> bool:
    """Whether the block continues after a blank line or two (blocks made of table rows)."""
    if not values[kind][-1]:
        return any(not line.blank for line in lines[index : index + 2])
    if "subject" in values and "author" in values and "to" in values:
        return False
    reach = 8 if _NOTES_TAIL.match(values[kind][-1][:300]) else 3  # below Notes' letterhead
    for line in lines[index : index + reach]:
        if not line.blank:
            field = _field(line.words)
            known = "author" in values or (field is not None and field[0] == "author")
            return field is not None and field[0] not in values and known
    return False


def _continues(kind: str, value: str, lines: Sequence[Line], index: int) -> bool:
    """Whether a line without a label belongs to the header above it."""
    line = lines[index]
    if not value:
        return kind != "subject" or len(line.words) < 100
    if kind in ("to", "copy", "other"):
        return value.endswith((",", ";")) or "@" in line.words[:200] or line.words[:1] in "<;("
    if kind == "author":
        if _NOTES_DATE.fullmatch(line.words):
            return True
        return bool(MAIL_ADDRESS.search(line.words[:200])) and len(line.words) < 90
    if kind == "subject":
        blank_below = index + 1 >= len(lines) or lines[index + 1].blank
        return len(value) >= 40 and (blank_below or line.indent > 0) and len(line.words) < 60
    return kind == "date" and len(line.words) < 40 and line.indent > 0


def _block(
    first: int, last: int, values: dict[str, list[str]], announced: bool
) -> HeaderBlock | None:
    others = [kind for kind in ("date", "to", "subject") if kind in values]
    author = values.get("author", [""])[0].strip()
    if not author:
        return _authorless(first, last, values, announced)
    has_address = any(
        "@" in v and MAIL_ADDRESS.search(v[:400]) for vs in values.values() for v in vs
    )
    enough = len(others) >= 2 and ("subject" in values or has_address)
    if not enough and not (others and (announced or (has_address and "date" in values))):
        return None
    date = values.get("date", [""])[0].strip()
    if not (has_address or announced or CLOCK.search(f"{date} {author}"[:400])):
        return None
    signed = None if date else _NOTES_TAIL.match(author[:300])
    return HeaderBlock(
        first,
        last,
        signed.group(1) if signed else author,
        signed.group(2) if signed else date,
        "; ".join(value.strip() for value in values.get("to", []) + values.get("copy", [])),
        values.get("subject", [""])[0].strip(),
    )


def _authorless(
    first: int, last: int, values: dict[str, list[str]], announced: bool
) -> HeaderBlock | None:
    """Notes leaves the author out of a reply to oneself: "To:", "cc:", "Subject:", no more.

    With addresses as others write them it may be a person's instruction whom to write to.
    """
    if list(values)[:1] != ["to"] or not {"copy", "subject"} <= values.keys():
        return None
    to = "; ".join(values["to"])
    if not (_NOTES_ADDRESS.search(to[:400]) or (announced and MAIL_ADDRESS.search(to[:400]))):
        return None
    return HeaderBlock(first, last, "", "", to, values["subject"][0].strip())


def _flat_block(lines: Sequence[Line], first: int) -> HeaderBlock | None:
    words = lines[first].words
    if words.count(":") + words.count("：") < 4:
        return None
    found = list(_FLAT.finditer(words))
    if len(found) < 3 or found[0].start() > 3:
        return None
    values: dict[str, list[str]] = {}
    for this, following in zip(found, [*found[1:], None], strict=True):
        kind = LABELS[this.group(1).lower()]
        end = following.start() if following else len(words)
        values.setdefault(kind, []).append(words[this.end() : end].strip(" *"))
    return _block(first, first + 1, values, False)
