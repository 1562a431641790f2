"""What of a draft is ours alone: internal facts, people, numbers, hosts and terms (promise 5).

Pure. The draft was composed from the customer's view, so this is the second line: for texts that
people have edited, and for what slipped past the first. What the customer has said is not ours.
"""

import re
from collections.abc import Iterator, Sequence

from mailbox_agent.drafts.check_words import INTERNAL_HOSTS, INTERNAL_TERMS
from mailbox_agent.drafts.claims import all_numbers, claims_in
from mailbox_agent.drafts.known import Known, case_statements, fold, words_of
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.records import CaseRecord, Finding

ENOUGH_SHARED = ((3, 0.6), (5, 0.5))  # words in common, and which part of the shorter text they are
MAX_STATEMENTS = 2_000


def internal_matter(
    text: str,
    record: CaseRecord,
    view: CaseRecord,
    known: Known,
    own_terms: Sequence[str],
    internal_texts: Sequence[str] = (),
) -> list[Finding]:
    """Findings for a text that goes to the customer; internal facts and hosts are blocking."""
    statements = _internal_statements(record, view, internal_texts)
    numbers = frozenset(
        n for s in statements for n in all_numbers(s) if len(n) > 1 and n not in known.numbers
    )
    names = _internal_people(record, known)
    internal_words = [words for s in statements if (words := _distinctive(s, known))]
    found: list[Finding] = []
    for sentence in sentences(text):
        if known.quotes(sentence):
            continue
        found += _terms(sentence, known, own_terms)
        said = {digits for _, digits in claims_in(sentence).numbers}
        for number in sorted(said & numbers):
            found.append(
                _leak(f"The number {number} is known from internal sources only.", sentence)
            )
        for name in names:
            if name in sentence and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence):
                found.append(_leak(f"“{name}” is on the case internally only.", sentence))
        words = _distinctive(sentence, known)
        if any(_much_shared(words, internal) for internal in internal_words):
            found.append(_leak("Says what an internal source says.", sentence))
    return found


def _leak(why: str, sentence: str) -> Finding:
    return Finding("internal", why, sentence, True)


def _internal_statements(
    record: CaseRecord, view: CaseRecord, texts: Sequence[str]
) -> tuple[str, ...]:
    shown = frozenset(case_statements(view))
    found = [s for s in case_statements(record) if s and s not in shown]
    found += [finding.text for finding in record.findings]
    found += [part for text in texts for part in sentences(text[:100_000])]
    return tuple(dict.fromkeys(found))[:MAX_STATEMENTS]


def _internal_people(record: CaseRecord, known: Known) -> tuple[str, ...]:
    """People of the case whom neither the customer nor the settings name."""
    # The words are looked up first: thousands of people may be on a case, and texts are long.
    return tuple(
        p.name
        for p in record.people
        if len(p.name.split()) > 1 and not (words_of(p.name) <= known.words and known.says(p.name))
    )


def _distinctive(text: str, known: Known) -> frozenset[str]:
    """The words of a statement that the customer has not used; pairs of signs in Japanese."""
    folded = fold(text)
    words = {w for w in re.findall(r"[^\W_]{5,40}", folded) if w not in known.words}
    signs = re.findall(r"[\u3040-\u9fff]{2,}", folded)
    pairs = {run[i : i + 2] for run in signs for i in range(len(run) - 1)}
    words = {w for w in words if not re.search(r"[\u3040-\u9fff]", w)}
    return frozenset(words | {pair for pair in pairs if pair not in known.all_text})


def _much_shared(words: frozenset[str], internal: frozenset[str]) -> bool:
    shared = len(words & internal)
    shorter = min(len(words), len(internal))
    return any(shared >= count and shared >= part * shorter for count, part in ENOUGH_SHARED)


def _terms(sentence: str, known: Known, own_terms: Sequence[str]) -> Iterator[Finding]:
    host = re.search(INTERNAL_HOSTS, sentence, re.IGNORECASE)
    if host and not known.says(host[0]):
        yield _leak(f"“{host[0]}” is an internal host.", sentence)
    for table in INTERNAL_TERMS.values():
        match = re.search(table, sentence, re.IGNORECASE)
        if match and not known.says(match[0]):
            yield Finding("internal", f"“{match[0]}” is internal matter.", sentence)
    for term in own_terms:
        if term and re.search(rf"(?<!\w){re.escape(term)}(?!\w)", sentence, re.IGNORECASE):
            yield _leak(f"“{term}” stays inside, the settings say.", sentence)
