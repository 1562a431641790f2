"""Whose an item is where no rule of owners says it: the one spoken to, the writer, or a side."""

import re

from mailbox_agent.understanding import words_actions as words
from mailbox_agent.understanding import words_doers
from mailbox_agent.understanding.owners import (
    Doer,
    SaidAbout,
    mentioned_doer,
    named_doer,
    pronoun_doer,
)
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence

_SHE_OR_HE = re.compile(
    r"(?:he|she|er|sie|il|elle|él|ella|lui|lei|hij|zij|ze|ele|ela)(?:'ll)? (?!sagt|said|was)"
)


def giver(sentence: Sentence, parties: Parties) -> Doer | None:
    """Whose word "I send you the files tomorrow" is; None for anything that asks."""
    text = sentence.folded
    if parties.side == "stranger" or compiled(words_doers.ASKS).search(text):
        return None
    found: list[tuple[int, Doer]] = []
    we = (parties.we or parties.company) if parties.side != "us" else parties.company
    for table, name, whose in (
        (words_doers.I_GIVE, parties.writer or we, "the writer"),
        (words_doers.WE_GIVE, we, "the writer's company"),
    ):
        hits = (compiled(pattern).search(text) for pattern in table)
        first = min((hit for hit in hits if hit), key=lambda hit: hit.start(), default=None)
        if first:
            said = first[0].strip(" ,;:")
            found.append((first.start(), Doer(name, why=f"“{said}” is the word of {whose}")))
    return min(found, key=lambda one: one[0], default=(0, None))[1]


def doer_of(kind: str, sentence: Sentence, parties: Parties, said_about: SaidAbout) -> Doer:
    given = giver(sentence, parties)
    if given:
        return given
    named = spoken_to(sentence, parties) or named_doer(sentence, parties, said_about)
    named = named or mentioned_doer(sentence, parties)
    meant = None if named or not _SHE_OR_HE.match(sentence.folded) else said_about()
    if meant:
        named = Doer(meant, "does", why="the person last named, whom it means")
    if kind == "request":
        return named or asked_side(sentence, parties)
    ours = Doer(
        parties.company if parties.side == "us" else parties.writer,
        why="no name, so the writer or our company",
    )
    if kind == "promise" and not (named and named.acts):
        return pronoun_doer(sentence, parties) or named or ours
    return named or pronoun_doer(sentence, parties) or ours


def spoken_to(sentence: Sentence, parties: Parties) -> Doer | None:
    """The known person in front: "Lena please sign", "Wiktor: by noon tell me ..."."""
    doer = mentioned_doer(sentence, parties)
    return doer if doer and "_SPOKEN_TO" in doer.why else None


def asked_side(sentence: Sentence, parties: Parties) -> Doer:
    """Whom a request without a name is for: the one person greeted, else the other side."""
    open_to_all = seldom(r"\b(?:somebody|someone|anybody|anyone)\b").search(sentence.folded)
    if seldom(r"\b(?:somebody|someone) (?:has|have|needs) to\b").search(sentence.folded):
        return Doer(None, why="“somebody has to” leaves it open")
    if (
        parties.side == "us"
        and not open_to_all
        and seldom(r"\b(?:your|their) side\b").search(sentence.folded)
    ):
        return Doer(parties.your_side, why="“your side” is the customer")
    passive = open_to_all or seldom(r"\b(?:could|can) (?:that|this|it|we)\b").search(
        sentence.folded
    )
    if parties.you and not passive and _speaks_to_one(sentence, parties):
        return Doer(parties.you, why="the one person that the mail speaks to")
    return Doer(parties.your_side, why="no name, so the side that is written to")


def _speaks_to_one(sentence: Sentence, parties: Parties) -> bool:
    """Whether "you" is the person: of our own people always; of others in a talk that goes on,
    and not where they demand a thing of our company."""
    if parties.side == "us":
        return True
    return not parties.opens and bool(seldom(words.SPEAKS_TO_YOU).search(sentence.folded))
