"""What a model's sentence claims and nobody has told it: a state, a cause, a deed, a finding. Pure.

Looked for are the words by which one claims such things, in all template languages at once. They
may stand where the template's sentence claims the same kind of thing, or a fact does that the model
names; a cause only in the fact's own words. Everything else is refused: the template's sentence,
which stays then, is true. In doubt a good sentence is lost; that costs warmth, not trust.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.drafts.beyond import goes_beyond, is_about_them
from mailbox_agent.drafts.courtesy_words import COURTESY, FRAMES, IDIOMS, MOVES, NOT
from mailbox_agent.drafts.unfounded_words import (
    AT,
    CLAIMS,
    DIGITS,
    DOT,
    ENDINGS,
    GLAD,
    HEARD,
    NOT_SAID,
)
from mailbox_agent.message.language_words import WORDS

WHAT: Mapping[str, str] = {
    "solved": "it says that something is solved or works",
    "cause": "it speaks of a cause",
    "done": "it says that we have done or found something",
    "now": "it says what somebody is working at",
    "will": "it says what we will do",
    "calm": "it says that something is safe or small, or speaks of others",
    "rank": "it speaks of priorities or of our inside",
    "loss": "it says that something was lost, attacked or leaked",
}
_FACTS = {"done": "done: ", "will": "open: ", "solved": "solved: "}  # how facts that allow it begin
_TOLD = (*_FACTS.values(), "confirmed cause: ")
_THEIRS = ("they wrote: ", "asked: ", "from them")
_WORD = re.compile(r"[^\W\d_]{4,}")
_JAPANESE = re.compile(r"[ァ-ヶー]{3,}|[々\u4e00-\u9fff]{2,}")
STEM = 5  # letters by which words are the same
_WORDS_BEFORE = re.compile(r"(?:[\w’'-]+\W+){0,6}\Z")
_CLAUSE = re.compile(r"[,;:–—。、]|\.\s")
_NEXT_CLAUSE = re.compile(  # what follows says something of its own
    r"\s*[;—–()]\s*|(?<!\d)[.!?]\s+|\s?:\s+|[。：]|,\s+(?:and|but|und|aber|et|mais|y|pero|e|ma|mas|en|maar|i|ale)\s+"
    r"(?!(?:for|how|what|that|für|wie|dass|was|pour|ce que|que|por|lo que|che|dat|że)\s"
    r"(?!(?:we|i|wir|ich|nous|je)\s))"
    r"|,?\s+(?:because|weil|denn|parce qu\w*|puisqu\w*|porque|perché|poiché|omdat|ponieważ|gdyż)"
    r"\b['’]?\s*"
    r"|,\s+(?:as|since)\s+(?!you\b|soon|well)|,\s+da\s+(?!sie\b)"
    r"|,\s+(?=(?:which|when|whose|as agreed|weshalb|wodurch|wofür)\s)"
    r"|,\s+(?=(?:we|wir|nous|(?:thank|danke|merci|gracias|obrigad|grazie|dank)\w*)\s)",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\b(?:thank|dank|merci|remerci|gracias|agradec|obrigad|grazie|dzięk)|ありがとう"
)
_DOTTED = re.compile(r"(?<![\w@])[^\W_][\w-]{1,60}\.[^\W\d_][\w-]{1,20}(?:\.[\w-]{2,20})*(?!\w)")
_SPELLED_LINK = re.compile(
    rf"\b\w+ dot \w+|\b{DOT} ?{ENDINGS}\b|{AT}|h ?t ?t ?p|\bslash\b|\bw ?w ?w\b",
    re.IGNORECASE,
)
_SPELLED_NUMBER = re.compile(
    rf"\b(?:{DIGITS}[\s,.-]+){{2,}}{DIGITS}\b|[〇一二三四五六七八九零]{{5,}}", re.IGNORECASE
)


def unfounded(
    text: str,
    template: str,
    facts: Sequence[str],
    mail: str,
    language: str = "",
    letter: str = "",
    told: str = "",
) -> str:
    """Why this sentence claims more than it may, in words a model can act on; "" if it does not.

    template: the sentence that it stands for; facts: those that the model names for it; mail: what
    the reader wrote, who may be taken at their word for what they have lost and for good news;
    letter: what of the template's letter is ours; told: what it tells back of theirs; language:
    that which the sentence is written in.
    """
    if why := _spelled_out(text, template, facts):
        return why
    for kind, words in _claims(text):
        if kind == "cause":
            if not _quotes_a_cause(text, facts):
                return f"{WHAT[kind]} (“{words}”): only a confirmed one, and in the fact's words"
        elif not _is_told(kind, words, text, template, facts, mail):
            return f"{WHAT[kind]} (“{words}”), which neither the sentence nor a named fact does"
    about_them = is_about_them(template, language)
    if not about_them and language in FRAMES:  # it greets, or names the owner, the case, the time
        facts = [one for one in facts if not one.startswith(_THEIRS)]
    if why := goes_beyond(text, template, facts, told, language):
        return why
    if language in FRAMES:
        theirs = told if about_them else ""
        return _says_other_things(text, template, facts, f"{letter} {theirs}", language)
    return ""


def _says_other_things(
    text: str, template: str, facts: Sequence[str], known: str, language: str
) -> str:
    """A sentence tells a named fact, or regrets, thanks, understands or stays in touch, in words of
    the letter and of courtesy; or it says what the template's does."""
    if not _may_all_stand(_clauses(text), template, facts, language):
        return "it tells something new: regret, thank, show that you understand, or say the same"
    spoken = f"{COURTESY[language]} {FRAMES[language]} {WORDS.get(language, '')}"
    if new := _new_words(text, " ".join((template, known, *facts, spoken)), language):
        named = ", ".join(f"“{one}”" for one in dict.fromkeys(new[:5]))
        return f"{named}: stands neither in the letter nor in a named fact"
    return ""


def _clauses(text: str) -> list[str]:
    """What is said beside one another: "We are sorry, and it is yours by Thursday"."""
    found = [one for one in _NEXT_CLAUSE.split(text) if len(one.split()) > 1]
    return found or [text]


def _may_all_stand(
    clauses: Sequence[str], template: str, facts: Sequence[str], language: str
) -> bool:
    """Each clause; but the first may name the trouble for which the next one is sorry."""
    stand = [
        _is_courteous(one, template, language) or _tells_a_fact(one, facts, language)
        for one in clauses
    ]
    if len(clauses) > 1 and not stand[0] and _is_sorry(clauses[1], language):
        return all(stand[1:])
    return all(stand)


def _is_sorry(text: str, language: str) -> bool:
    thanks = _THANKS.search(text.casefold())
    return thanks is None and re.search(FRAMES[language], text, re.IGNORECASE) is not None


def _is_courteous(text: str, template: str, language: str) -> bool:
    framed = re.search(FRAMES[language], text, re.IGNORECASE)
    return framed is not None or _says_the_templates(text, template, language)


def _says_the_templates(text: str, template: str, language: str) -> bool:
    """Most of its words are the template's, or it does the same as that; and does not deny it."""
    if _says_the_same(text, template, language):
        most = max(_clauses(template), key=lambda one: len(_stems(one) & _stems(text)))
        return _denies(text, language) == _denies(most, language)
    said = text.casefold()
    return any(
        re.search(move, said)
        and re.search(move, part.casefold())
        and _denies(text, language) == _denies(part, language)
        for part in _clauses(template)
        for move in MOVES[language]
    )


def _denies(text: str, language: str) -> bool:
    plain = re.sub(IDIOMS, " ", text, flags=re.IGNORECASE)
    return re.search(NOT[language], plain, re.IGNORECASE) is not None


def _tells_a_fact(text: str, facts: Sequence[str], language: str) -> bool:
    """That the facts bear out what it claims has been seen before."""
    if any(one.startswith(_TOLD) for one in facts) and _claims(text):
        return True
    return any(_says_the_same(text, one, language) for one in facts if one.startswith(_TOLD))


def _says_the_same(text: str, template: str, language: str) -> bool:
    """By the words that carry something: "your" and "this" stand in any sentence."""
    small = _stems(WORDS.get(language, ""))
    said = _stems(text) - small or _stems(text)
    return len(said & _stems(template)) * 2 >= max(len(said), 1)


def _new_words(text: str, known: str, language: str) -> list[str]:
    if language == "ja":
        folded = known.casefold()
        return [str(run) for run in _JAPANESE.findall(text) if not _is_made_of(run, folded)]
    there = _WORD.findall(known.casefold())
    stems = {word[:length] for word in there for length in (STEM - 1, STEM)}
    words = _WORD.findall(_without_what_is_not_said(text))
    return [word for word in words if _stem(word) not in stems]


def _is_made_of(run: str, known: str) -> bool:
    """Katakana as a whole; of a run of Chinese characters each one."""
    if run in known:
        return True
    return run[0] >= "\u4e00" and all(one in known for one in run)


def _claims(text: str) -> list[tuple[str, str]]:
    """(kind, the words that claim it)."""
    found = []
    for kind in CLAIMS:
        for match in _pattern(kind).finditer(text):
            if kind == "solved" and _is_not_said(text, match.start()):
                continue
            found.append((kind, one_line(match[0])[:80]))
            break
    return found


def _is_not_said(text: str, at: int) -> bool:
    """ "until it is solved", "not solved yet": nobody claims it there."""
    clause = _CLAUSE.split(text[:at])[-1]
    near = _WORDS_BEFORE.search(clause)
    return bool(near and re.search(NOT_SAID, near[0], re.IGNORECASE))


def _without_what_is_not_said(text: str) -> str:
    """ "until it is solved" may stand, so its words may."""
    return _pattern("solved").sub(" ", text)


def _is_told(
    kind: str, words: str, text: str, template: str, facts: Sequence[str], mail: str
) -> bool:
    if kind in _FACTS and any(
        one.startswith(_FACTS[kind]) and (kind == "solved" or _stems(one) & _stems(text))
        for one in facts
    ):
        return True
    if kind in ("done", "will"):  # our own deeds: those that are named, not any
        return _stems(words) <= _stems(template)
    if kind in dict(_claims(template)):
        return True
    if kind == "solved" and re.search(GLAD, template, re.IGNORECASE):
        return "solved" in dict(_claims(mail))
    return kind == "loss" and "loss" in dict(_claims(mail))


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text))


def _stem(word: str) -> str:
    """ "fails" and "failed" are the same word, "service" and "server" are not."""
    return word.casefold()[: STEM if len(word) > STEM else STEM - 1]


def _quotes_a_cause(text: str, facts: Sequence[str]) -> bool:
    """Whether it repeats a confirmed cause as the fact words it."""
    said = one_line(text).casefold()
    for fact in facts:
        quote = re.search(r"^confirmed cause: “(.+)”", fact)
        if quote and quote[1].casefold().strip(" .。") in said:
            return True
    return False


def _spelled_out(text: str, template: str, facts: Collection[str]) -> str:
    """Links and numbers in words, or without what the checks know them by."""
    known = " ".join((template, *facts)).casefold()
    for pattern in (_SPELLED_LINK, _SPELLED_NUMBER, _DOTTED):
        for match in pattern.finditer(text):
            if match[0].casefold() not in known:
                return f"it spells out a link, an address or a number (“{match[0][:60]}”)"
    return ""


@lru_cache(maxsize=16)
def _pattern(kind: str) -> re.Pattern[str]:
    found = [
        pattern.replace("{heard}", HEARD[language]) if "{heard}" in pattern else pattern
        for language, pattern in CLAIMS[kind].items()
    ]
    return re.compile("|".join(found), re.IGNORECASE)
