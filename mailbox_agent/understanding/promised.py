"""What somebody promises, or tells to have been promised: our side's word, and the other side's.

A part of `action_items.py`; the wording is data (`words_actions.py`).
"""

import re

from mailbox_agent.understanding import words_actions as words
from mailbox_agent.understanding.clauses import (
    Refusal,
    Refusals,
    counts,
    first_that_counts,
    is_negated,
    promises,
)
from mailbox_agent.understanding.item_doers import asked_side, giver, spoken_to
from mailbox_agent.understanding.item_making import Move, When
from mailbox_agent.understanding.owners import Doer, mentioned_doer, named_doer, pronoun_doer
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence

_DEED = re.compile(
    r" ?(?:also |then |now )?(?:send|confirm|check|test|provide|call|update|share"
    r"|forward|upload|get|let"
    r"|make|prepare|review|bring|deliver|ask|collect|install|run|do|give|mail|email)\b"
)


def promise_in(
    sentence: Sentence, parties: Parties, language: str, due: When, refused: Refusals
) -> Move | None:
    if parties.side == "stranger" or compiled(words.COSTS_US).search(sentence.folded):
        return None
    told = compiled(words.TOLD_CUSTOMER).search(sentence.folded) if parties.side == "us" else None
    if told and due() and not is_negated(sentence.folded, language):
        doer = pronoun_doer(sentence, parties, after=told.end())
        doer = doer or Doer(parties.company, why="no name, so our company")
        why = f"promised: “{told[0].strip()}”"
        return Move(why, doer, True, "words_actions.TOLD_CUSTOMER", sure=_is_reported(due))
    if ours := _ours_as_they_say(sentence, parties, language, due):
        return ours
    hit = first_that_counts(
        promises(language), sentence.folded, lambda at: counts(sentence, at, language, refused)
    )
    if hit is None:
        return None
    said = sentence.folded[hit[0] : hit[1]][:40]
    deed = parties.side == "us" or _is_deed(sentence.folded[hit[1] : hit[1] + 30])
    if not deed and not due():
        if refused is not None:
            why = "the other side's “will”, with neither a date nor a deed"
            refused.append(Refusal(why, "promised._is_deed", said))
        return None
    who, plain = giver(sentence, parties), pronoun_doer(sentence, parties)
    who = plain if who and plain and plain.name == who.name else who
    who = who or (spoken_to(sentence, parties) if parties.side == "us" else None)
    who = who or plain or named_doer(sentence, parties)
    who = who or mentioned_doer(sentence, parties)
    side = parties.writer if parties.side != "us" else parties.company
    who = who or Doer(side, why="no name, so the writer or our company")
    return Move(f"promise: “{said}”", who, rule="words_actions.PROMISE")


def _ours_as_they_say(
    sentence: Sentence, parties: Parties, language: str, due: When
) -> Move | None:
    """ "You promised us the export for 3 March": what we owe by a day, told by the other side."""
    if parties.side == "us" or not _is_reported(due) or is_negated(sentence.folded, language):
        return None
    told = seldom(words.YOU_PROMISED).search(sentence.folded)
    if told is None:
        return None
    why = f"promised by us, as they write: “{told[0].strip()}”"
    doer = asked_side(sentence, parties)
    return Move(why, doer, rule="words_actions.YOU_PROMISED", sure=True)


def _is_reported(due: When) -> bool:
    """Whether the day is one that somebody was told."""
    when = due()
    return when is not None and when.found is not None and when.found.reported


def _is_deed(words_behind: str) -> bool:
    return bool(_DEED.match(words_behind))
