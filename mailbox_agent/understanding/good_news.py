"""Whether a sentence, or a mail, says that it works again or that it was nothing. Pure.

Good news is never a complaint, and whoever brings it is not told how sorry we are.
"""

from mailbox_agent.understanding import words_good_news as words
from mailbox_agent.understanding.patterns import compiled, seldom
from mailbox_agent.understanding.sentences import Sentence, split_sentences
from mailbox_agent.understanding.topics import weigh
from mailbox_agent.understanding.words_kind import RESOLVED_WORDS

_MAX_LOOKED_AT = 600  # characters of a sentence
_SOLVED = 3  # points of a sentence that says that it is solved
_MAX_SENTENCES = 60  # of a mail


def is_good_news(folded: str) -> bool:
    """Whether a folded sentence says that it works, is done or was nothing, and nothing else."""
    text = folded[:_MAX_LOOKED_AT]
    if is_all_clear(text):
        return True
    if text.rstrip().endswith("?") or not (
        compiled(words.WORKS_AGAIN).search(text) or weigh(text, RESOLVED_WORDS).total >= _SOLVED
    ):
        return False
    return not seldom(words.TAKEN_BACK).search(text)


def is_all_clear(folded: str) -> bool:
    """Whether a folded sentence says that there was no trouble of ours: "it was a false alarm"."""
    text = folded[:_MAX_LOOKED_AT]
    if text.rstrip().endswith("?") or not weigh(text, words.ALL_CLEAR).total:
        return False
    return not seldom(words.NO_ALL_CLEAR).search(text)


def gives_all_clear(sentences: tuple[Sentence, ...]) -> bool:
    """Whether a mail takes its matter back."""
    return any(is_all_clear(one.folded) for one in sentences[:_MAX_SENTENCES])


def brings_good_news(new_text: str) -> bool:
    """Whether the own words of a mail say that it works again, is done or was nothing, and tell of
    no trouble besides."""
    found = [one.folded for one in split_sentences(new_text, 0, len(new_text))[:_MAX_SENTENCES]]
    return any(map(is_good_news, found)) and not any(
        seldom(words.TROUBLE_STILL).search(one[:_MAX_LOOKED_AT]) for one in found
    )
