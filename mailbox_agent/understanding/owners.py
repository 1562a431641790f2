"""Who is to do it: the name before the verb, behind the bullet, in the table, or a pronoun."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailbox_agent.cases.companies import fold_company
from mailbox_agent.understanding.parties import Parties, person_of_text
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import Sentence, fold
from mailbox_agent.understanding.words_actions import ASSIGN_VERBS
from mailbox_agent.understanding.words_no_names import NO_NAME_ENDING, NO_NAMES
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
_HAVE_DO = re.compile(  # "could you get Piotr to check", "I would like Lena to call": he does it
    rf"\b(?:get|for|like|want|need|[Mm]ay I ask|[Cc]an I ask"
    rf"|[Cc]ould I ask) (?P<name>{_NAME})(?:-san)? to [a-z]",
)
_SUBJECT = re.compile(
    rf"(?:^|[.;] |, (?:and |so )?"
    rf"|: )(?P<name>{_NAME})(?: \([^)]{{1,40}}\))? (?P<verb>{ASSIGN_VERBS})\b(?! (?:be able"
    rf"|need|have to|want|like|expect|wish))"
)
_PRONOUN_SUBJECT = re.compile(
    rf"^(?:he|she|er|sie|il|elle|él|ella|lui"
    rf"|lei) (?P<verb>{ASSIGN_VERBS})\b(?! (?:be able|need|have to|be ))"
)
_HEAD = re.compile(
    rf"^(?P<name>{_NAME}|[Mm]e|[Ii]ch|[Mm]oi|[Yy]o)(?: ?/ ?{_NAME})?(?:\s?(?::|->|→|–)"
    rf"|\s-\s|\sto\b(?= [a-z])) ?\S"
)
_TAIL = re.compile(
    rf"\((?:owner: ?)?(?P<name>{_NAME})\)\s*[.;]?$|(?:-|–|->|→|@) ?(?P<dash>{_NAME})\s*[.;]?$"
)
# People that the mail knows, in places where only a doer stands.
_SPOKEN_TO = re.compile(
    rf"^(?:[Aa]nd |[Ss]o |[Bb]ut |[Uu]nd |[Ee]t |[Yy] )?@?(?P<name>{_NAME})"
    r"(?:,|:| -| –|(?= (?:please|pls|bitte|kindly|(?:[Ii]|we) need you|(?:can|could|would|will) you"
    r"|(?:kannst|könntest) du|peux-tu|pourrais-tu|puedes|podrías|puoi|potresti)\b)|(?<=\w) ?->)\s"
    rf"|[-–;:,.!?] @?(?P<inside>{_CAPITAL})(?:,? (?:please|pls|can you|could you|bitte|kannst du"
    r"|peux-tu|tu peux|puedes|podrías)\b)|^@(?P<at>" + _NAME + r") "
)
_CLAUSE_SUBJECT = re.compile(
    rf"(?:^|[.;:,] |\b(?:and|und|et|y|then|dann) )(?P<name>{_NAME})"
    r"(?:, (?:who|der|die|qui|que|quien|chi|die)\b[^,]{1,60},| \([^)]{1,40}\))?"
    r" (?!said|says|was|were|had|has|wrote|told|thinks|asked|wants|needs|and\b|or\b|war|hat|hatte"
    r"|meint|sagt|will have|est |était|a |dit|es |era|ha |dice|is (?!going|your|the|to\b|on\b))"
    r"[a-zß-ÿ]"
)
_DONE_BY = re.compile(
    rf"\b(?:by|von|durch|par|por|door|przez|da) (?P<name>{_NAME})"
    rf"|\((?:[^()]{{0,25}}[ ,])?(?P<paren>{_NAME})(?:,[^()]{{0,40}})?\)"
    rf"|: (?P<colon>{_NAME})(?=,|;|$| by\b| bis\b| d'ici)"
)
_BOTH = frozenset("both beide alle les deux tous ambos ambas entrambi ambos samen".split())
_OWN_HAND = (
    r"\b(?:(?:from|on) my (?:side|end|part)|(?:from|by) me\b|get from me|von mir\b|meinerseits"
    r"|von meiner seite|de mon côté|par mes soins|de mi parte|por mi parte|da parte mia)"
)
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_ASKED = (
    (_VOCATIVE, "the name that is spoken to (owners._VOCATIVE)"),
    (_CAN_NAME, "the name behind “can” or “will” (owners._CAN_NAME)"),
    (_HAVE_DO, "the one who is to be got to do it (owners._HAVE_DO)"),
)


@dataclass(frozen=True, slots=True)
class Doer:
    """`name` None: open. `acts`: the verb that a named person is the subject of."""

    name: str | None
    acts: str = ""
    heads_bullet: bool = False
    why: str = ""


SaidAbout = Callable[[], str | None]  # the person last named, whom "she" means: seldom asked


class LastNamed:
    """The person last named before a sentence of the mail, looked for only when asked."""

    def __init__(self, sentences: Sequence[Sentence], parties: Parties) -> None:
        self._sentences, self._parties = sentences, parties
        self._name: str | None = None
        self._up_to = 0  # so many sentences have been looked at

    def before(self, number: int) -> str | None:
        """Asked in the order of the sentences."""
        people = self._parties.names.values()
        for sentence in self._sentences[self._up_to : number]:
            named = named_doer(sentence, self._parties) or mentioned_doer(sentence, self._parties)
            if named and named.name in people:
                self._name = named.name
        self._up_to = number
        return self._name


def _nobody() -> None:
    return None


def named_doer(
    sentence: Sentence, parties: Parties, said_about: SaidAbout = _nobody
) -> Doer | None:
    """The person, team or company that the sentence names as doing it."""
    text = " ".join(sentence.text.split())
    if sentence.bullet:
        head = _HEAD.match(text)
        if head and fold(head["name"]) in ("me", "ich", "moi", "yo"):
            return Doer(parties.writer, "", True, f"“{head['name']}” in front: the writer")
        name = _known(head["name"], parties, colon=True) if head else None
        if name and head and name == head["name"]:  # new to us: "Roles: Kasimir builds one"
            acts = _CLAUSE_SUBJECT.match(text, head.end("name"))
            name = (acts and known_person(acts["name"], parties)) or name
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
    meant = said_about() if pronoun else None
    if pronoun and meant:
        return Doer(meant, pronoun["verb"], why="the person last named, whom it means")
    return None


def mentioned_doer(sentence: Sentence, parties: Parties) -> Doer | None:
    """Somebody this mail knows, named where the sentence names who does it."""
    if not _names_somebody(sentence, parties):
        return None
    text = " ".join(sentence.text.split())
    for pattern, why in (
        (_SPOKEN_TO, "the name that is spoken to (owners._SPOKEN_TO)"),
        (_CLAUSE_SUBJECT, "the name that the verb has (owners._CLAUSE_SUBJECT)"),
        (_DONE_BY, "the name behind “by” or in brackets (owners._DONE_BY)"),
    ):
        for hit in pattern.finditer(text[:400]):
            written = next((one for one in hit.groups() if one), "")
            name = known_person(written, parties)
            if name or (written and hit[0].startswith("@")):
                return Doer(name or written, why=why)
    return None


def _names_somebody(sentence: Sentence, parties: Parties) -> bool:
    """Whether a word of it is a name this mail knows: asked first, for it costs little."""
    if "@" in sentence.text:
        return True
    if any(
        name in sentence.folded
        for name in _folded_names(parties.company, parties.we, parties.your_side)
    ):
        return True
    words = _WORD.findall(sentence.folded)
    return any(word in parties.names or f"~{word}" in parties.names for word in words)


@lru_cache(maxsize=64)
def _folded_names(*companies: str | None) -> tuple[str, ...]:
    return tuple(fold(name) for name in companies if name)


def known_person(written: str, parties: Parties) -> str | None:
    """The full name, or the company, if this mail knows it; with "Wiktor please" the first word."""
    for said in (written, written.split(" ")[0]):
        words = fold(said).split()
        if words and (not _is_no_name(words) or (len(words) > 1 and fold(said) in parties.names)):
            full = parties.full_name(said)
            if full:
                return full
            named = person_of_text(fold(said), parties)
            if named != fold(said):
                return named
    for company in (parties.company, parties.we, parties.your_side):
        if company and fold(written) == fold(company):
            return company
    return None


def _known(written: str, parties: Parties, *, colon: bool = False) -> str | None:
    """The full name if somebody here is called that; a name with a colon may be new to us."""
    words = [word for word in fold(written).split() if word.strip(".") not in TITLES]
    if len(words) > 1 and words[0] in ("and", "so", "but", "und", "et", "y"):
        written, words = written.split(" ", 1)[1], words[1:]
    if not words:
        return None
    if _is_no_name(words):  # unless somebody of the headers is called so: "May, can you"
        known = parties.names.get(" ".join(words))
        return known if len(words) > 1 or colon else None
    full = parties.full_name(written)
    if full:
        return full
    for company in (parties.company, parties.we, parties.your_side):
        if company and fold(company).split()[:1] == words[:1]:
            return company
    text_name = person_of_text(words[0], parties)
    if text_name != words[0]:
        return text_name
    new = colon and len(words) <= 2 and not NO_NAME_ENDING.fullmatch(words[-1])
    return written if new and not any(map(str.isdigit, written)) else None


def _is_no_name(words: list[str]) -> bool:
    """ "Können Sie", "Kurze Frage", "Meanwhile": how a sentence begins, no name."""
    first = words[0]
    return first in NOT_A_NAME or any(one in NO_NAMES for one in words)


def pronoun_doer(sentence: Sentence, parties: Parties, after: int = 0) -> Doer | None:
    """ "I" is the writer, "we" the writer's company, "she" the person last named."""
    text = sentence.folded[after:]
    own = compiled(_OWN_HAND).search(text)
    if own:
        return Doer(parties.writer, why=f"“{own[0]}” is the writer")
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
    if fold(written) in _BOTH and parties.your_side:
        both = f"{parties.company} / {parties.we if parties.side != 'us' else parties.your_side}"
        return Doer(both, why="the cell names both sides")
    doer = parties.full_name(written) or _company_called(written, parties) or written
    return Doer(doer, why="the cell of who does it")


def _company_called(written: str, parties: Parties) -> str | None:
    """The company that a cell calls by the beginning of its name: "Oxlea" is Oxlea Freight."""
    said = fold_company(written).split()
    for company in (parties.company, parties.we, parties.your_side):
        if said and company and fold_company(company).split()[: len(said)] == said:
            return company
    return None
