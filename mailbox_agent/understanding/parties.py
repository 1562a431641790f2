"""Who speaks to whom in one mail: the sides, the companies, and full names for first names."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from mailbox_agent.records import Address, Message, ReadingContext
from mailbox_agent.records.reading import SenderRole
from mailbox_agent.understanding.sentences import Sentence, fold
from mailbox_agent.understanding.words_no_names import NEVER_IN_A_NAME, NO_NAMES
from mailbox_agent.understanding.words_people import (
    ASKING_WORDS,
    GREETING_WORDS,
    NOT_A_NAME,
    THANKS_WORDS,
    TITLES,
)

_NAME = re.compile(r"[^\W\d_][\w'’.-]*")
_FULL_NAME = re.compile(r"\b([A-ZÀ-ÖØ-ÞŁŚŻČŠŽ][\w'’-]+) ([A-ZÀ-ÖØ-ÞŁŚŻČŠŽ][\w'’-]+)\b")
_MAX_NAMES = 200
_NO_FIRST_NAME = NOT_A_NAME | NO_NAMES
_NO_PART_OF_A_NAME = NOT_A_NAME | NEVER_IN_A_NAME

SpeakerSide = Literal["us", "customer", "partner", "stranger"]


@dataclass(frozen=True, slots=True)
class Parties:
    """Whom "I", "we" and "you" mean in this mail."""

    company: str  # ours
    side: SpeakerSide  # of the writer
    writer: str | None  # full name as written in the header
    we: str | None  # the writer's company
    you: str | None  # the one person greeted, full name; None if several or nobody
    your_side: str | None  # the company that "you" belongs to
    to_customer: bool  # somebody outside reads this
    opens: bool = False  # nothing came before this mail
    names: dict[str, str] = field(default_factory=dict)  # folded first or full name -> full name
    ours: frozenset[str] = frozenset()  # full names of our people
    theirs: frozenset[str] = frozenset()  # full names of those who write from outside

    def full_name(self, written: str) -> str | None:
        """The full name of "Wei-Ling" or "Frau Tan", None if nobody here is called that."""
        words = [w for w in fold(written).split() if w.strip(".") not in TITLES]
        return self.names.get(" ".join(words)) or (self.names.get(words[0]) if words else None)


def read_parties(
    message: Message,
    context: ReadingContext,
    role: SenderRole,
    customer: str | None,
    we: str | None,
    sentences: tuple[Sentence, ...],
    author: Address | None = None,
) -> Parties:
    """Whom the words of `sentences` mean. `author` is the forwarded mail's, if it is one."""
    sender = author or message.sender
    side: SpeakerSide = (
        "us" if role in ("sales", "internal")
        else "partner" if role == "partner"
        else "customer" if role == "customer"
        else "stranger"
    )  # fmt: skip
    names, ours, theirs = _names(message, context, sender)
    readers = [*message.to, *message.cc]
    outside = [a for a in readers if not is_own(a.domain, context)]
    you = _greeted(sentences, names)
    if side == "us":
        to_customer = bool(outside)
        your_side = context.company if you in ours or not to_customer else customer
    else:
        to_customer = False
        your_side = context.company
    writer = _display_name(sender) if sender else None
    opens = not (context.known_case or message.in_reply_to or message.references)
    return Parties(
        context.company, side, writer, we, you, your_side, to_customer, opens, names, ours, theirs
    )


def is_own(domain: str, context: ReadingContext) -> bool:
    """Whether a domain is ours: exactly, or a subdomain."""
    return any(domain == own or domain.endswith("." + own) for own in context.own_domains if own)


def _display_name(address: Address) -> str | None:
    name = " ".join(address.name.split())
    if "," in name:  # "Böhm, Katrin"
        last, _, first = name.partition(",")
        name = (
            f"{first.strip()} {last.strip()}"
            if first.strip() and " " not in first.strip()
            else name
        )
    if name and "@" not in name:
        return name
    local = address.email.partition("@")[0]
    words = [word for word in re.split(r"[._]", local) if word.isalpha()]
    return " ".join(word.capitalize() for word in words) if len(words) > 1 else None


def _called(address: Address, message: Message, context: ReadingContext) -> str | None:
    """The name of an address: the header's, else the one that the case or the mail's text knows,
    else what its local part spells ("E Berg" of e.berg@)."""
    if address.name.strip() and "@" not in address.name:
        return _display_name(address)
    known = context.case_people.get(address.email)
    if known and "@" not in known:
        return known
    spelled = _display_name(address)
    if not spelled or len(spelled.split()[0]) > 1:
        return spelled
    initial, surname = _plain(spelled[0]), _plain(spelled.split()[-1])
    for hit in _some(_FULL_NAME.finditer(message.body_text[:30_000])):
        if _plain(hit[2]) == surname and _plain(hit[1][0]) == initial:
            return f"{hit[1]} {hit[2]}"
    return spelled


def _plain(name: str) -> str:
    """Lower case without accents, as addresses spell a name."""
    split = unicodedata.normalize("NFKD", fold(name))
    return "".join(char for char in split if not unicodedata.combining(char))


def _names(
    message: Message, context: ReadingContext, sender: Address | None
) -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    people: list[tuple[str, bool]] = []
    for address in [*([sender] if sender else []), *message.to, *message.cc, *message.reply_to]:
        if address.email in context.own_addresses:
            continue
        name = context.staff_names.get(address.email) or _called(address, message, context)
        own = is_own(address.domain, context)
        if name and not (own and _is_the_company(name, context.company)):
            people.append((name, own))
    people += [
        (name, is_own(mail.rpartition("@")[2], context))
        for mail, name in context.case_people.items()
    ]
    people += [(name, True) for name in context.staff_names.values()]
    names: dict[str, str] = {}
    for name, _ in people[:_MAX_NAMES]:
        _index(names, name)
    ours = frozenset(name for name, own in people if own)
    theirs = frozenset(name for name, own in people if not own)
    for hit in _some(_FULL_NAME.finditer(message.body_text[:30_000])):
        full = f"{hit[1]} {hit[2]}"
        if fold(hit[1]) not in _NO_FIRST_NAME and fold(hit[2]) not in _NO_PART_OF_A_NAME:
            names.setdefault(fold(full), full)
            names.setdefault("~" + fold(hit[1]), full)  # weak: only found by `person_of_text`
    return names, ours, theirs


def _is_the_company(name: str, company: str) -> bool:
    """ "Vendor Escalations": a mailbox of ours, nobody to do a thing."""
    words = fold(company).split()
    return bool(words) and fold(name).split()[: len(words)] == words


def _some(hits: Iterable[re.Match[str]]) -> Iterable[re.Match[str]]:
    for number, hit in enumerate(hits):
        if number >= _MAX_NAMES:
            return
        yield hit


def _index(names: dict[str, str], name: str) -> None:
    words = fold(name).split()
    if not words:
        return
    names.setdefault(" ".join(words), name)
    names.setdefault(words[0], name)
    if len(words) > 1:
        names.setdefault(words[-1], name)


def person_of_text(written: str, parties: Parties) -> str:
    """The full name of a name in the text: of somebody known or named in full, or as written."""
    known = parties.full_name(written)
    if known:
        return known
    return parties.names.get("~" + fold(written), written)


def _greeted(sentences: tuple[Sentence, ...], names: dict[str, str]) -> str | None:
    """The one person that the mail speaks to: "Morning Lena", "Dear Ms Berg,", "Tom,"."""
    for sentence in sentences[:3]:
        line = sentence.folded.rstrip(" ,:!.-")
        if len(line) > 60:
            return None
        words = list(_NAME.findall(line))
        called = [
            word for word in words
            if word.strip(".") not in GREETING_WORDS and word.strip(".") not in TITLES
        ]  # fmt: skip
        if not words or (len(called) == len(words) and sentence.text.rstrip()[-1:] not in ",:-"):
            continue
        people = {names[word] for word in called if word in names}
        full = names.get(" ".join(called))
        if full:
            return full
        return people.pop() if len(people) == 1 and len(called) <= 2 else None
    return None


def is_greeting(sentence: Sentence) -> bool:
    """A salutation or closing formula: never a statement."""
    line = sentence.folded.strip(" ,:!.-")
    words = _NAME.findall(line)
    if not words:
        return True
    if words[0] in THANKS_WORDS and len(words) > 3:
        return False
    if not ASKING_WORDS.isdisjoint(words[1:]):  # "Team, please fix it"
        return False
    if len(words) <= 7 and words[0].strip(".") in GREETING_WORDS:
        return True
    return len(words) <= 3 and sentence.text.rstrip()[-1:] == ","
