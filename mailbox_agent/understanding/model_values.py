"""What of a model's values the mail itself bears out: owners, names, words."""

import re
import unicodedata

from mailbox_agent.cases.companies import fold_company
from mailbox_agent.cases.people import domain_among
from mailbox_agent.message.unseen import as_seen
from mailbox_agent.records import Message, Quote, ReadingContext
from mailbox_agent.understanding import words_denials as words
from mailbox_agent.understanding.owners import known_person
from mailbox_agent.understanding.parties import Parties
from mailbox_agent.understanding.sentences import fold
from mailbox_agent.understanding.wording import short_imperative

WHAT_AT_MOST = 160
OWNER_AT_MOST = 80
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_NO_BLANKS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")  # scripts between no words
_STEM = 5  # letters
_CLAUSES = re.compile(r"[,;:.!?](?=\s)|\s[-\N{EN DASH}]\s")
_DENIALS = re.compile(f"{words.DENIALS}|{words.WRITTEN_TOGETHER}")
_NO_DENIAL = re.compile(words.NO_DENIAL)
_NO = re.compile(words.NO)


def believed_owner(
    said: str | None,
    parties: Parties,
    context: ReadingContext,
    text: str,
    customer: str | None,
) -> tuple[str | None, str]:
    """A person or side of the case: somebody known here, or words of the mail. (owner, why)."""
    if said is None:
        return None, "the model names nobody"
    written = " ".join(said.split())[:OWNER_AT_MOST]
    for company in (context.company, customer, parties.we, parties.your_side):
        if company and fold_company(company) == fold_company(written):
            return company, "the model: a side of the case"
    if known := known_person(written, parties):
        ours = fold(context.company)
        if fold(known).startswith(ours) and fold(written) != fold(known):
            return (
                context.company,
                "the model: our company, not the mailbox that is called after it",
            )
        return known, "the model, and the name is known here"
    people = {**context.case_people, **context.staff_names}
    for name in people.values():
        if fold(name) == fold(written):
            return name, "the model, and the name is known on the case"
    if _occurs(written, text):
        return written, "the model, in words of the mail"
    for word in written.split():  # "Devika", whom an earlier mail may have named in full
        if len(word) > 2 and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            return word, f"the model said “{written}”; the mail holds this much of it"
    return None, f"the model named “{written}”, whom neither mail nor case knows"


def _occurs(words: str, text: str) -> bool:
    """Whether all words stand together in the text."""
    wanted = " ".join(_WORD.findall(fold(words)))
    said = " ".join(_WORD.findall(fold(text)))
    if len(wanted) > 1 and _NO_BLANKS.fullmatch(wanted):
        return wanted in said
    return bool(wanted) and f" {wanted} " in f" {said} "


def believed_name(
    said: str | None, rules: str | None, message: Message, context: ReadingContext
) -> str | None:
    """The customer's name, if the mail, its addresses, its case or the settings hold it."""
    known = {name for name in (*context.customers.values(), context.case_customer) if name}
    if said is None:
        return rules if rules in known else None
    written = " ".join(said.split())[:120]
    people = [one for one in (message.sender, *message.to, *message.cc) if one]
    headers = " ".join(f"{one.name} {one.email}" for one in people)
    text = f"{message.subject}\n{message.body_text}\n{headers}"
    for name in known:
        if fold_company(name) == fold_company(written):
            theirs = [domain for domain, one in context.customers.items() if one == name]
            on_it = any(domain_among(one.domain, theirs) for one in people)
            named = name in (rules, context.case_customer) or _occurs(written, text)
            return name if on_it or named else rules
    there = _occurs(written, text)
    if context.case_customer and there and not _scripts(written) & _scripts(context.case_customer):
        return written  # their partner writes in Latin letters whom they write in their own
    if context.case_customer or fold_company(written) == fold_company(context.company):
        return rules
    if there:
        return written
    squeezed = re.sub(r"\W", "", fold(written))
    inside = any(squeezed in re.sub(r"\W", "", one.domain) for one in people)
    return written if inside and len(squeezed) > 3 else rules


def _scripts(name: str) -> set[str]:
    """In which scripts a name is written: {"LATIN"}, {"CJK", "KATAKANA"}."""
    return {unicodedata.name(one, "").partition(" ")[0] for one in name if one.isalpha()}


def believed_text(said: str, quote: Quote, language: str) -> str:
    """A deed or cause in few words: the model's, if they are about as good as the quote's own;
    with a number, or mostly in words, that the quote does not hold, or where one of the two denies
    what the other says, the quote's."""
    flat = " ".join(said.split())
    if (
        not flat
        or len(flat) > WHAT_AT_MOST
        or not _is_of(flat, quote.text)
        or _turns_round(flat, quote.text, language)
    ):
        flat = short_imperative(" ".join(quote.text.split()))
    flat = flat if len(flat) <= WHAT_AT_MOST else flat[: WHAT_AT_MOST - 3].rsplit(" ", 1)[0] + "..."
    return flat[:1].upper() + flat[1:]


def _is_of(said: str, text: str) -> bool:
    if not set(_NUMBER.findall(said)) <= set(_NUMBER.findall(text)):
        return False
    wanted, there = _stems(said), _stems(text)
    return 2 * len(wanted & there) >= len(wanted)


def _turns_round(said: str, text: str, language: str) -> bool:
    """Whether only one of them denies; of the text only its clauses that the words are from."""
    wanted = _stems(said)
    clauses = [one for one in _CLAUSES.split(text) if 2 * len(wanted & _stems(one)) >= len(wanted)]
    return _denies(said, language) != any(_denies(one, language) for one in clauses or [text])


def _denies(text: str, language: str) -> bool:
    folded = fold(as_seen(text)).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    folded = _NO_DENIAL.sub(" ", folded)
    if _DENIALS.search(folded):
        return True
    return language != "pt" and _NO.search(folded) is not None


def _stems(text: str) -> set[str]:
    """Of the words that mean something: their beginnings, which inflection leaves alone."""
    return {word[:_STEM] for word in _WORD.findall(fold(as_seen(text))) if len(word) > 3}


def names_and_numbers(text: str, *, every: bool = False) -> set[str]:
    """Numbers, and the beginnings of words that are written like names; `every`: of all words."""
    found = set(_NUMBER.findall(text))
    words = _WORD.findall(as_seen(text))
    return found | {
        fold(word)[:_STEM] for at, word in enumerate(words) if every or (at and word[:1].isupper())
    }
