"""What the words of a mail and its subject say about whether a case is on the same matter. Pure."""

from collections.abc import Sequence, Set
from functools import lru_cache

from mailbox_agent.cases.mail_facts import MailFacts, Sign, stem
from mailbox_agent.cases.matter import sketch_words
from mailbox_agent.cases.matter_weights import EVERYDAY_WORDS
from mailbox_agent.cases.same_customer import company_words
from mailbox_agent.records import CaseSketch

_WORDS_AT_MOST = 0.35
_NO_PROOF = 0.45  # words alone never weigh as much as a reference number
_TITLE_WORD, _EVERYDAY_WORD = 0.12, 0.01
_OF_OTHERS = 0.4  # of a word's point, where the customer's other cases have it too
_FEW_WORDS = 8  # a mail that says less is taken to say so much
_OWN_SUBJECT = 2  # telling words that make a subject


def word_signs(mail: MailFacts, sketch: CaseSketch, rest: Sequence[CaseSketch]) -> list[Sign]:
    """What part of the mail's words the case has, without the customer's and its people's names.

    Words that every matter has hardly count, those of the customer's other cases less, those of
    the title more. Of 98 mails on their own case and 1,073 on others (same language, labelled
    sets) nine in ten share 0.15 or more, or 0.15 or less.
    """
    names = {stem(word) for word in company_words(sketch.customer)}
    names = names.union(*map(_stems_in, sketch.people), *map(_stems_in, sketch.names.values()))
    said = mail.words.keys() - names
    theirs = _stems(sketch.words)
    shared = said & theirs
    signs = _subject_signs(mail, theirs, names)
    if not shared:
        return signs
    telling = shared - _everyday_stems()
    elsewhere = frozenset[str]().union(*(telling & _stems(other.words) for other in rest))
    points = sum(_OF_OTHERS if stem in elsewhere else 1.0 for stem in sorted(telling))
    part = points / max(_FEW_WORDS, len(said - _everyday_stems()))
    title = _stems_in(sketch.title) & telling - elsewhere
    weight = min(_WORDS_AT_MOST, part) + min(2, len(title)) * _TITLE_WORD
    weight += min(5, len(shared - telling)) * _EVERYDAY_WORD
    weight = min(_NO_PROOF, round(weight, 3))
    shown = ", ".join(sorted(mail.words[stem] for stem in shared)[:6])
    return [Sign(weight, f"same words ({shown})", matter=weight), *signs]


def _subject_signs(mail: MailFacts, theirs: Set[str], names: Set[str]) -> list[Sign]:
    """A new matter mostly comes with a subject of its own, a later mail takes up the old words."""
    telling = _stems_in(mail.subject) - names - _everyday_stems()
    if not telling:
        return []
    if known := sorted(telling & theirs):
        return [Sign(0.1, f"its subject speaks of {mail.words.get(known[0], known[0])}")]
    if len(telling) >= _OWN_SUBJECT and not mail.of_machine:
        return [Sign(-0.15, "its subject is another one")]
    return []


@lru_cache(maxsize=64)  # the cases of a customer, each compared with all the others
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(stem, words))


@lru_cache(maxsize=2_048)  # addresses, names, titles
def _stems_in(text: str) -> frozenset[str]:
    return frozenset(map(stem, sketch_words(text)))


@lru_cache(maxsize=1)
def _everyday_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in EVERYDAY_WORDS)
