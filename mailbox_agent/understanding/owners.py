"""Who is to do it: the name before the verb, behind the bullet, in the table, or a pronoun."""

import re
from dataclasses import dataclass

from mailbox_agent.understanding.parties import Parties, person_of_text
from mailbox_agent.understanding.sentences import Sentence, fold
from mailbox_agent.understanding.words_actions import ASSIGN_VERBS
from mailbox_agent.understanding.words_people import NOT_A_NAME, TITLES

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĆ][\w'’-]{1,24}"
_NAME = rf"{_CAPITAL}(?: {_CAPITAL}\.?)?"
_VOCATIVE = re.compile(
    rf"(?:^|[.;!] |\b[Aa]nd |^@|^So |^But )@?(?P<name>{_NAME})(?:,| -|:)\s+"
    r"(?=(?:can|could|would|will|please|pls|kindly|I'd need|I need|we need|we'd need"
    r"|put|send|let|give|tell|call|check"
    r"|make|have|ask|are you able|könn\w+|bitte|kannst|würde\w*|schick|pouvez|peux"
    r"|pourr\w+|merci|puedes|podrías|por favor"
    r"|podéis|puoi|potresti|per favore|kun|kan|graag|proszę|czy)\b)"
)
_CAN_NAME = re.compile(
    rf"\b(?:[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill|[Kk]ann|[Kk]önnte|[Pp]eut|[Pp]uede"
    rf"|[Pp]uò|[Kk]an) (?P<name>{_NAME})(?! team)\b"
)
_SUBJECT = re.compile(
    rf"(?:^|[.;] |, (?:and |so )?"
    rf"|: )(?P<name>{_NAME})(?: \([^)]{{1,40}}\))? (?P<verb>{ASSIGN_VERBS})\b(?! (?:be able"
    rf"|need|have to))"
)
_PRONOUN_SUBJECT = re.compile(
    rf"^(?:he|she|er|sie|il|elle|él|ella|lui"
    rf"|lei) (?P<verb>{ASSIGN_VERBS})\b(?! (?:be able|need|have to|be ))"
)
_HEAD = re.compile(
    rf"^(?P<name>{_NAME}|[Mm]e|[Ii]ch|[Mm]oi|[Yy]o)(?: ?/ ?{_NAME})?\s?(?::|->|→|–|-"
    rf"|\bto\b(?= [a-z])) ?\S"
)
_TAIL = re.compile(
    rf"\((?:owner: ?)?(?P<name>{_NAME})\)\s*[.;]?$|(?:-|–|->|→|@) ?(?P<dash>{_NAME})\s*[.;]?$"
)
_ASKED = (
    (_VOCATIVE, "the name that is spoken to (owners._VOCATIVE)"),
    (_CAN_NAME, "the name behind “can” or “will” (owners._CAN_NAME)"),
)


@dataclass(frozen=True, slots=True)
class Doer:
    """`name` None: open. `acts`: the verb that a named person is the subject of."""

    name: str | None
    acts: str = ""
    heads_bullet: bool = False
    why: str = ""


def named_doer(sentence: Sentence, parties: Parties, said_about: str | None = None) -> Doer | None:
    """The person, team or company that the sentence names as doing it."""
    text = " ".join(sentence.text.split())
    if sentence.bullet:
        head = _HEAD.match(text)
        if head and fold(head["name"]) in ("me", "ich", "moi", "yo"):
            return Doer(parties.writer, "", True, f"“{head['name']}” in front: the writer")
        name = _known(head["name"], parties, colon=True) if head else None
        if name:
            return Doer(name, "will", True, "the name in front of the point (owners._HEAD)")
        tail = _TAIL.search(text)
        name = _known(tail["name"] or tail["dash"], parties) if tail else None
        if name:
            return Doer(name, why="the name at the end of the point (owners._TAIL)")
    for pattern, rule in _ASKED:
        hit = pattern.search(text)
        name = _known(hit["name"], parties, colon=pattern is _VOCATIVE) if hit else None
        if name:
            return Doer(name, why=rule)
    subject = _SUBJECT.search(text)
    if subject:
        name = _known(subject["name"], parties)
        if name:
            return Doer(name, subject["verb"], why="the name that the verb has (owners._SUBJECT)")
    pronoun = _PRONOUN_SUBJECT.match(sentence.folded)
    if pronoun and said_about:
        return Doer(said_about, pronoun["verb"], why="the person last named, whom it means")
    return None


def _known(written: str, parties: Parties, *, colon: bool = False) -> str | None:
    """The full name if somebody here is called that; a name with a colon may be new to us."""
    words = [word for word in fold(written).split() if word.strip(".") not in TITLES]
    if not words or words[0] in NOT_A_NAME:
        return None
    full = parties.full_name(written)
    if full:
        return full
    for company in (parties.company, parties.we, parties.your_side):
        if company and fold(company).split()[:1] == words[:1]:
            return company
    text_name = person_of_text(words[0], parties)
    if text_name != words[0]:
        return text_name
    return written if colon and len(words) <= 2 else None


def pronoun_doer(sentence: Sentence, parties: Parties, after: int = 0) -> Doer | None:
    """ "I" is the writer, "we" the writer's company, "she" the person last named."""
    text = sentence.folded[after:]
    hit = re.search(
        r"\b(?P<i>i|i'll|i'd|me|ich|je|j'|yo|io|eu|ik)(?= |'|$)|\b(?P<we>we|we'll|wir"
r"|nous|nosotros|wij)\b"
        r"|\b(?P<one>somebody|someone|jemand|quelqu'un|alguien)\b", text
    )  # fmt: skip
    if hit is None:
        return None
    if hit["i"]:
        return Doer(parties.writer, why=f"“{hit['i']}” is the writer")
    if hit["we"]:
        return Doer(parties.we or parties.company, why=f"“{hit['we']}”: the writer's company")
    side = parties.company if parties.side == "us" else parties.your_side
    return Doer(side, why=f"“{hit['one']}”: nobody by name, so our side")


def row_doer(cell: str, parties: Parties) -> Doer:
    """Who a table's cell names: a person, several, a company, or nobody."""
    written = " ".join(cell.split())
    if not written or written in "-–?tbdTBDn/a":
        return Doer(None, why="the cell of who does it is empty")
    return Doer(parties.full_name(written) or written, why="the cell of who does it")
