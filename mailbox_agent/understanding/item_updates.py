"""What a later mail says became of an open item: done, moved or dropped.

An item is recognised by the words it shares with a sentence and by its owner; who may change it is
not decided here.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from mailbox_agent.cases.matter import sketch_words
from mailbox_agent.records import ItemUpdate, KnownItem, Place, Quote
from mailbox_agent.understanding.dates import find_due
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.patterns import compiled
from mailbox_agent.understanding.sentences import Sentence, fold

MAX_SENTENCES = 300
_SHARED = 0.34  # of the item's telling words

_DONE = (
    r"\b(?:done|completed?|finished|delivered|sent|resent|replayed|fixed|deployed"
    r"|live|uploaded|confirmed|closed|resolved|answered|switched|rebuilt|installed"
    r"|moved to (?:its|the|push)|has been|have been|is out|is (?:now )?(?:on|off"
    r"|in place|ready|available)|went (?:out|live)|checked|attached|here is"
    r"|as promised"
    r"|erledigt|fertig|gesendet|geschickt|behoben|umgesetzt|abgeschlossen|geliefert"
    r"|durchgeführt|freigegeben|anbei"
    r"|fait|terminé\w*|envoyé\w*|corrigé\w*|livré\w*|mis en place|ci-joint|hecho"
    r"|hemos|enviad[oa]|terminad[oa]|corregid[oa]|list[oa]|adjunto|fatto|inviat[oa]"
    r"|completat[oa]|risolt[oa]|in allegato|feito|enviad[oa]|concluíd[oa]|gedaan"
    r"|verstuurd|klaar|opgelost|bijgevoegd|zrobion\w+|wysłan\w+|gotow\w+"
    r"|zakończon\w+)\b"
    r"|完了|送付しました|対応しました|済み"
)
_MOVED = (
    r"\b(?:postpon\w+|moved? (?:to|from|by|until)|delay\w*|slip\w*|later than"
    r"|not before|instead of|takes longer|new date|rescheduled?|will only be"
    r"|now (?:by|on|planned for|expected)|pushed (?:back|to|out)"
    r"|verschob\w*|verschieb\w*|verzöger\w*|erst am|neuer termin|report\w*"
    r"|repoussé\w*|décal\w+|retras\w+|aplaz\w+|nueva fecha|rinviat\w+|posticipat\w+"
    r"|slitta\w*|adiad\w+|uitgesteld|verschoven|przesuni\w+|opóźni\w*)\b|延期|遅れ"
)
_DROPPED = (
    r"\b(?:no longer (?:needed|necessary|required)|not needed (?:any ?more|for)?"
    r"|(?:do not|don't|needn't) need|dropped|cancel+ed|can be dropped|forget about"
    r"|obsolete|superseded|won't do|will not do|took it out|no need"
    r"|nicht mehr (?:nötig|notwendig|erforderlich)|entfällt|hinfällig"
    r"|plus (?:nécessaire|besoin)|annulé\w*|ya no (?:hace falta|es necesario)"
    r"|cancelad[oa]|non (?:serve|occorre) più|annullat\w+|já não é necessário"
    r"|niet meer nodig|vervalt|już niepotrzebn\w+)\b|不要"
)
_NOT_YET = (
    r"\b(?:not (?:yet |been )*(?:done|sent|finished|fixed|replayed|delivered|run"
    r"|live|corrected|answered|arrived|received|seen)|has not|have not|hasn't"
    r"|haven't|was not|wasn't|nothing was|never|still (?:no|not|waiting|missing)"
    r"|will be|to be|noch nicht|nicht|pas encore|n'a pas|aún no|todavía no|no se ha"
    r"|non è stat\w|não foi|nog niet|jeszcze nie)\b|まだ"
)


def find_item_updates(
    sentences: Sequence[Sentence],
    open_items: Sequence[KnownItem],
    parties: Parties,
    *,
    sent: datetime,
    language: str,
    asked_again: frozenset[int],
) -> tuple[ItemUpdate, ...]:
    """One update per item at most: the sentence that fits it best.

    `asked_again`: starts of sentences that ask or promise anew; those say nothing is done.
    """
    told = [
        (sentence, sketch_words(sentence.text), said)
        for sentence in sentences[:MAX_SENTENCES]
        if not sentence.text.endswith("?") and (said := _what_became(sentence)) is not None
    ]
    updates: list[ItemUpdate] = []
    for item in open_items:
        wanted = sketch_words(f"{item.what} {item.quote}") or frozenset()
        scored = [
            (_likeness(wanted, words, item, sentence, parties), -sentence.start, sentence, said)
            for sentence, words, said in told
            if said[0] == "moved" or sentence.start not in asked_again
        ]
        best = max(scored, key=lambda one: one[:2], default=None)
        if best is None or best[0] < _SHARED:
            continue
        sentence, (status, word) = best[2], best[3]
        due = find_due(sentence.text, sent=sent, language=language) if status == "moved" else None
        if status == "moved" and (due is None or due.day is None or due.day == item.due):
            continue
        updates.append(
            ItemUpdate(
                item=item.id,
                new_status=status,  # type: ignore[arg-type]
                quote=Quote(sentence.text, Place("own", sentence.start, sentence.end)),
                new_due=due.day if due else None,
                why=f"“{word}”, {best[0]:.0%} of its words",
            )
        )
    return tuple(updates)


def _what_became(sentence: Sentence) -> tuple[str, str] | None:
    text = sentence.folded
    for status, pattern in (("dropped", _DROPPED), ("moved", _MOVED)):
        hit = re.search(pattern, text)
        if hit:
            return status, hit[0]
    hit = compiled(_DONE).search(text)
    if hit and not compiled(_NOT_YET).search(text):
        return "done", hit[0]
    return None


def _likeness(
    wanted: frozenset[str],
    words: frozenset[str],
    item: KnownItem,
    sentence: Sentence,
    parties: Parties,
) -> float:
    """The share of the item's words in the sentence; two at least; the owner counts a little."""
    shared = wanted & words
    if len(shared) < 2 or not wanted:
        return 0.0
    score = len(shared) / len(wanted)
    owner = item.owner or ""
    first = fold(owner).split()[:1]
    says_i = compiled(r"\b(?:i|we|ich|wir|je|nous)\b").search(sentence.folded)
    if first and (
        first[0] in sentence.folded or (says_i and owner in (parties.writer, parties.we))
    ):
        score += 0.1
    return score
