"""Weak signs that a mail belongs to a case: the same customer, the same matter.

Signs (`signs.py`) add up to a score from 0 to 1, each with its words. The customer comes first and
is no sign but a gate (`same_customer.py`). Accepted misses: a customer with two open matters who
asks "any news?" gets a proposal, not a join.
"""

from collections.abc import Sequence

from mailbox_agent.cases.same_customer import CustomerTie, tie_to_customer
from mailbox_agent.cases.signs import MailFacts, freshness, mail_facts, signs_of
from mailbox_agent.records import Body, Candidates, CaseMatch, CaseSketch, Message, Reading, Trust

_WORTH_A_QUESTION = 0.3  # below, nobody is asked
_TOO_CLOSE = 0.05  # between the two best cases: a person decides
_WITHOUT_MATTER = 0.5  # at most, where only people and time speak for the case
_SOME, _PLAIN = 0.15, 0.3  # of the weights that speak of the matter itself
_MOST_CASES = 20


def weak_match(
    message: Message,
    body: Body,
    trust: Trust,
    candidates: Candidates,
    reading: Reading,
    *,
    staff: bool,
    threshold: float,
) -> CaseMatch:
    """The best of the customer's cases: joined if its signs reach `threshold`, else proposed.

    Never joins: unrelated mail, failed authentication, another customer's case.
    """
    nothing = CaseMatch(
        None,
        "none" if reading.kind in ("automatic", "unrelated") else "new",
        "no known case of this customer on the same matter",
    )
    if reading.kind == "unrelated":
        return nothing
    tied = [
        (sketch, tie)
        for sketch in candidates.of_customer[:_MOST_CASES]
        if (tie := tie_to_customer(message, body, trust, reading, sketch, staff=staff))
    ]
    if not tied:
        return nothing
    mail = mail_facts(message, body, reading)
    cases = [sketch for sketch, _ in tied]
    scored = [(*_score(mail, sketch, tie, cases), sketch, tie) for sketch, tie in tied]
    scored.sort(key=lambda row: row[0], reverse=True)
    score, reason, best, tie = scored[0]
    if score <= _WORTH_A_QUESTION:
        return nothing
    text = f"{best.token}: {tie.reason}; {reason} ({score:.2f})"
    close = len(scored) > 1 and score - scored[1][0] < _TOO_CLOSE
    if score >= threshold and tie.may_join and not close:
        return CaseMatch(best.id, "weak", text, provisional=True)
    return CaseMatch(None, nothing.how, f"perhaps {text}", proposal=best.id)


def _score(
    mail: MailFacts, sketch: CaseSketch, tie: CustomerTie, cases: Sequence[CaseSketch]
) -> tuple[float, str]:
    """An escalation, or a third party's mail, needs a sign that the matter itself is the same."""
    signs = signs_of(mail, sketch, cases)
    total = sum(sign.weight for sign in signs)
    matter = sum(sign.matter for sign in signs)
    needed = _PLAIN if tie.strict else _SOME if mail.reading.kind == "escalation" else 0.0
    if matter < needed:
        total = min(total, _WITHOUT_MATTER)
    total *= freshness(mail, sketch)
    said = ", ".join(sign.words for sign in signs if sign.words)
    return round(max(0.0, min(1.0, total)), 3), said or "nothing else"
