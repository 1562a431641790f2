"""What somebody is to do: requests, promises, assignments, bullets under "what I need", tables.

Each item rests on one sentence of the mail. What is done, denied, conditional, offered or merely
supposed is none. The wording is data (`words_actions.py`); who does it is `owners.py`, the item
itself `item_making.py`. Who asks for an explanation hands in a list of refusals.
"""

import re
from datetime import datetime
from functools import cache, partial

from mailbox_agent.records import ActionItem
from mailbox_agent.records.reading import SegmentName
from mailbox_agent.understanding import words_actions as words
from mailbox_agent.understanding.clauses import (
    Refusal,
    Refusals,
    after_vocative,
    asks_where_we_stand,
    counts,
    first_that_counts,
    imperatives,
    is_negated,
    is_past,
    negation_in,
    requests,
    starts_with_condition,
    tells_what_was_done,
)
from mailbox_agent.understanding.dates import find_due
from mailbox_agent.understanding.explaining import Notes
from mailbox_agent.understanding.item_doers import asked_side, doer_of, spoken_to
from mailbox_agent.understanding.item_making import Move, When, make_item
from mailbox_agent.understanding.item_rows import due_words_of, read_row
from mailbox_agent.understanding.not_kept import names_day_not_kept
from mailbox_agent.understanding.owners import (
    Doer,
    LastNamed,
    SaidAbout,
    mentioned_doer,
    named_doer,
    pronoun_doer,
)
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.promised import promise_in
from mailbox_agent.understanding.refusals import note_refusal
from mailbox_agent.understanding.sentence_judging import (
    Judged,
    items_classifier,
    telling_marks,
    telling_words,
)
from mailbox_agent.understanding.sentences import Sentence

MAX_ITEMS = 40
LIKELY = 0.5  # chance of an item that makes one where no rule knows it
UNLIKELY = 0.2  # chance below which a rule's item is none
_BY_A_DAY = re.compile(
    r"(?:by|no later than|until|before|bis|d'ici|para|entro|uiterlijk|até)\b|do \d|najpóźniej"
)


def find_action_items(
    judged: tuple[Judged, ...],
    parties: Parties,
    *,
    sent: datetime,
    language: str,
    segment: SegmentName,
    minutes: bool = False,
    notes: Notes | None = None,
) -> tuple[ActionItem, ...]:
    """The items of these sentences, in order, at most MAX_ITEMS.

    `sent` is when their writer wrote them (inner date of a forward). `minutes`: the mail tells of
    a call or meeting with the customer, so what our side takes on there is promised. `notes` get
    the sentences that looked like an item and are none.
    """
    items: list[ActionItem] = []
    last_named = LastNamed([one.sentence for one in judged], parties)
    for number, one in enumerate(judged):
        sentence = one.sentence
        if len(items) >= MAX_ITEMS:
            break
        if one.greeting:
            continue
        due = cache(partial(find_due, _date_words(sentence), sent=sent, language=language))
        said_about = partial(last_named.before, number)
        refused: Refusals = None if notes is None else []
        move = _move(sentence, parties, language, due, said_about, refused)
        move = _weighed(one, move, parties, said_about, refused)
        if move and (_announces(judged, number) or _hands_over(sentence, parties)) and not due():
            move = None
        if move and parties.side == "us" and names_day_not_kept(sentence, due()):
            move = None
        if move:
            items.append(make_item(sentence, move, due(), parties, sent, segment, minutes))
        elif notes is not None:
            note_refusal(notes, sentence, segment, language, refused or [])
    return tuple(items)


def _announces(judged: tuple[Judged, ...], number: int) -> bool:
    """ "What we need:" with points below it: the points are the items."""
    sentence = judged[number].sentence
    below = judged[number + 1].sentence if number + 1 < len(judged) else None
    return (
        below is not None
        and sentence.text.rstrip()[-1:] in (":", "：")
        and (below.bullet or bool(below.cells))
    )


def _hands_over(sentence: Sentence, parties: Parties) -> bool:
    """One of us passes the matter on: "can someone take this?" asks for nothing in particular."""
    return parties.side == "us" and bool(seldom(words.HANDS_OVER).search(sentence.folded))


def _weighed(
    one: Judged, move: Move | None, parties: Parties, said_about: SaidAbout, refused: Refusals
) -> Move | None:
    """The rules' move unless the whole sentence speaks against it; or one that no rule knows."""
    sentence, chance = one.sentence, 1 - one.item["none"]
    if sentence.cells:
        return move
    if move:
        if chance >= UNLIKELY or move.sure:
            return move
        if refused is not None:
            refused.append(Refusal("the sentence as a whole is none", "weights.sentence_items"))
        return None
    if chance < LIKELY or _asks_nothing(sentence) or parties.side == "stranger":
        return None
    if tells_what_was_done(sentence.folded) or asks_where_we_stand(sentence.folded):
        return None
    kind = max(("request", "promise", "assignment"), key=one.item.__getitem__)
    said = telling_words(items_classifier(), one, kind)
    said = said or telling_marks(items_classifier(), one, kind)
    why = f"{kind}: {said}"
    return Move(why, doer_of(kind, sentence, parties, said_about), rule="weights.sentence_items")


def _date_words(sentence: Sentence) -> str:
    return due_words_of(sentence) if sentence.cells else sentence.text


def _move(
    sentence: Sentence,
    parties: Parties,
    language: str,
    due: When,
    said_about: SaidAbout,
    refused: Refusals,
) -> Move | None:
    if sentence.cells:
        return read_row(sentence, parties, refused)
    nothing = _asks_nothing(sentence)
    if nothing or starts_with_condition(sentence, language):
        if refused is not None:
            refused.append(
                Refusal("good wishes, leave to close, or only announces what is below", nothing)
                if nothing
                else Refusal("begins with a condition", "words_actions.CONDITIONAL_START")
            )
        return None
    asked = compiled(words.ASKED_SOMEBODY).search(sentence.folded)
    if asked:
        doer = Doer(_as_written(sentence, asked.span(1), parties), why="who was asked")
        return Move(f"assigned: “{asked[0]}”", doer, rule="words_actions.ASKED_SOMEBODY")
    if sentence.bullet:
        move = _bullet(sentence, parties, language, refused)
        if move:
            return move
    return (
        _request(sentence, parties, language, refused)
        or promise_in(sentence, parties, language, due, refused)
        or _assignment(sentence, parties, language, due, said_about, refused)
    )


def _asks_nothing(sentence: Sentence) -> str:
    """The table of good wishes, of leave to close, or of lines that only announce what stands
    below; "" if the sentence is none of these."""
    text = sentence.folded
    if compiled(words.COURTESY).search(text):
        return "words_actions.COURTESY"
    if compiled(words.MAY_BE_CLOSED).search(text):
        return "words_actions.MAY_BE_CLOSED"
    if text.endswith(":") and len(text) <= 80:
        plain = frozenset(text.rstrip(" :").replace(",", " ").split())
        return "words_actions.LEAD_IN_WORDS" if plain <= words.LEAD_IN_WORDS else ""
    return "words_actions.LEAD_IN_CJK" if seldom(words.LEAD_IN_CJK).match(text) else ""


def _as_written(sentence: Sentence, span: tuple[int, int], parties: Parties) -> str:
    written = sentence.text[span[0] : span[1]]
    return parties.full_name(written) or written


def _bullet(sentence: Sentence, parties: Parties, language: str, refused: Refusals) -> Move | None:
    """A point under "what I need" or "next steps", or one that begins with who does it."""
    lead = sentence.lead
    other, denied = seldom(words.NOT_PLAN_LEAD).search(lead), ""
    denied = "" if other else negation_in(sentence.folded, language)
    if other or denied:
        if refused is not None:
            refused.append(
                Refusal(f"a point under “{lead[-60:]}”", "words_actions.NOT_PLAN_LEAD")
                if other
                else Refusal(f"denied, done or offered: “{denied[:60]}”", "words_actions.NOT_TO_DO")
            )
        return None
    named = named_doer(sentence, parties)
    told = bool(seldom(words.TOLD_LEAD).search(lead))
    if named and named.heads_bullet:
        return Move("point with a name in front", named, told, "owners._HEAD")
    planned = told or seldom(words.PLAN_LEAD).search(lead)
    first = sentence.folded[:4] != "and "
    if planned and first and not is_past(sentence.folded):
        doer = named or pronoun_doer(sentence, parties) or mentioned_doer(sentence, parties)
        doer = doer or Doer(parties.company, why="no name in the point, so our company")
        rule = "words_actions.TOLD_LEAD" if told else "words_actions.PLAN_LEAD"
        return Move(f"point under “{lead[-60:]}”", doer, told, rule)
    if seldom(words.ASKING_LEAD).search(lead) and len(sentence.folded) > 8:
        doer = named or asked_side(sentence, parties)
        return Move(f"point under “{lead[-60:]}”", doer, rule="words_actions.ASKING_LEAD")
    return None


def _request(sentence: Sentence, parties: Parties, language: str, refused: Refusals) -> Move | None:
    rule = "words_actions.REQUEST"
    hit = first_that_counts(
        requests(language), sentence.folded, lambda at: counts(sentence, at, language, refused)
    )
    if hit is None:
        rule, start = "words_actions.IMPERATIVE", after_vocative(sentence)
        order = imperatives(language).match(sentence.folded, start)
        if not order or not counts(sentence, order.span(), language, refused):
            return None
        hit = order.span()
    words_of_it = sentence.folded[hit[0] : hit[1]][:40].strip()
    doer = named_doer(sentence, parties) or spoken_to(sentence, parties)
    doer = doer or asked_side(sentence, parties)
    return Move(f"request: “{words_of_it}”", doer, rule=rule)


def _assignment(
    sentence: Sentence,
    parties: Parties,
    language: str,
    due: When,
    said_about: SaidAbout,
    refused: Refusals,
) -> Move | None:
    """ "Rasmus confirms to Jonas by noon tomorrow", "the last POD is in by Friday"."""
    if parties.side == "stranger" or is_negated(sentence.folded, language):
        return None
    named = named_doer(sentence, parties, said_about)
    if named and named.acts and (named.acts == "will" or due()):
        return Move("assignment with a name", named, rule="words_actions.ASSIGN_VERBS")
    if named and named.acts and refused is not None:
        why = "a name and a verb, but no date and not “will”"
        refused.append(Refusal(why, "words_actions.ASSIGN_VERBS", f"{named.name} {named.acts}"))
    if parties.side != "us" or is_past(sentence.folded):
        return None
    when = due()
    if when is None or not when.day:
        return None
    by_a_day = _BY_A_DAY.match(when.words.lower())
    if not by_a_day and not seldom(words.FUTURE_STATE).search(sentence.folded):
        return None
    imminent = seldom(words.IMMINENT_NOT_A_TASK).search(sentence.folded)
    if imminent or sentence.text.endswith("?"):
        if refused is not None:
            why = f"tells what is coming: “{imminent[0]}”" if imminent else "a question"
            refused.append(Refusal(why, "words_actions.IMMINENT_NOT_A_TASK", when.words))
        return None
    rule = "action_items._assignment" if by_a_day else "words_actions.FUTURE_STATE"
    doer = pronoun_doer(sentence, parties) or mentioned_doer(sentence, parties)
    doer = doer or Doer(parties.company, why="our side says it, without a name")
    return Move("our side gives a date", doer, rule=rule)
