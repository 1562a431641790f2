"""A request that only points ("Can you check that by Sunday?") is quoted with the sentence before
it, which says what it points at. Pure; the quote stays verbatim.
"""

import re

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.understanding.good_news import is_good_news
from mailbox_agent.understanding.sentences import fold

MAX_WORDS = 14  # a longer request says itself what it is about
MAX_TOGETHER = 320  # characters of both sentences

# Words that stand for something said before, not articles ("das Update") or conjunctions.
_POINTS = {
    "en": r"\b(?:it|them|those|these|the same)\b(?!['’]s\b|['’]d\b| is\b| was\b| would\b)|"
    r"\b(?:this|that)\b(?= ?(?:[.,?!]|$|by|today|tomorrow|now|for|to (?:me|us)|before|until|please|"
    r"asap|as soon|done|fixed|checked|sorted|over|out|up|back|too|as well)\b)",
    "de": r"\b(?:das|dies|dieses|es|diese|daran|damit|darum|davon|dafür|dazu|dort)\b"
    r"(?! (?-i:[A-ZÄÖÜ])| [a-zäöüß]+(?:e|en|er|es) (?-i:[A-ZÄÖÜ]))",
    "fr": r"\b(?:cela|ça|ceci|celui-ci|celle-ci|celles-ci|ceux-ci)\b|-(?:le|la|les)\b",
    "es": r"\b(?:eso|esto|ello)\b|\b\w+(?:[aei]r)(?:lo|la|los|las)\b",
    "pt": r"\b(?:isso|isto)\b|\b\w+-(?:lo|la|los|las|o|a|os|as)\b",
    "it": r"\b(?:ciò|questo|quello)\b(?= ?(?:[.,?!]|$|entro|per|prima))|"
    r"\b\w+(?:ar|er|ir)(?:lo|la|li|le)\b",
    "nl": r"\b(?:dit|dat)\b(?= ?(?:[.,?!]|$|voor|vandaag|morgen|even|nog|graag|a\.u\.b))|"
    r"\b(?:ernaar|eraan|erover|hiernaar|daarnaar)\b",
    "pl": r"\b(?:tego|temu|tym|to)\b(?= ?(?:[.,?!]|$|do|jak|dziś|jutro|sprawdzić|zrobić))",
    "ja": r"(?:これ|それ|こちら|その件|本件)(?:を|は|に|の|も)",
}
_POINTING = re.compile("|".join(_POINTS.values()), re.IGNORECASE)


def with_what_it_points_at(request: str, text: str, start: int, quote: str) -> str:
    """`request`, or the sentence before it and itself. text[start:] begins with `quote`.

    Nothing is put before it where that sentence stands in another paragraph, or says that all is
    well: that is not what a request points at.
    """
    if not _points(request) or start <= 0 or not text.startswith(quote, start):
        return request
    paragraph = re.split(r"\n[ \t]*\n", text[max(0, start - 2_000) : start])[-1]
    before = sentences(one_line(paragraph))
    if not before or is_good_news(fold(before[-1])):
        return request
    together = f"{before[-1]} {request}"
    return together if len(together) <= MAX_TOGETHER else request


def _points(request: str) -> bool:
    return len(request.split()) <= MAX_WORDS and bool(_POINTING.search(request))
