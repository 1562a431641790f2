"""Weak signs that a mail belongs to a case: the same customer, the same matter.

Signs (`signs.py`) add up to a score from 0 to 1, each with its words. The customer comes first and
is no sign but a gate (`same_customer.py`, `other_ties.py`). Accepted misses: a customer with two
open matters who asks "any news?" gets a proposal, not a join.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from mailbox_agent.cases.mail_facts import MailFacts, Sign, mail_facts
from mailbox_agent.cases.naming import is_compared, names_company
from mailbox_agent.cases.other_ties import other_tie
from mailbox_agent.cases.same_customer import HINT, CustomerTie, same_company, tie_to_customer
from mailbox_agent.cases.senders import SenderStanding, is_of_customer
from mailbox_agent.cases.signs import freshness, signs_of
from mailbox_agent.cases.third_parties import is_vouched_for
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.records import (
    Automatic,
    Body,
    Candidates,
    CaseMatch,
    CaseSketch,
    Message,
    Reading,
)

_WORTH_A_QUESTION = 0.3  # below, nobody is asked
_TOO_CLOSE = 0.05  # between the two best cases: a person decides
_WITHOUT_MATTER = 0.5  # at most, where only people and time speak for the case
_LITTLE, _SOME, _PLAIN, _PROOF = (
    0.05,
    0.15,
    0.3,
    0.5,
)  # of the weights that speak of the matter itself
_NOTHING_LESS = 9.9  # than one sign that proves it
_CLEAR = 0.25  # of the matter: enough where the customer's other cases have half of it at most
_MOST_CASES = 20
_CONTINUES = frozenset({"update", "status_request", "resolution"})


@dataclass(frozen=True, slots=True)
class _Scored:
    sketch: CaseSketch
    tie: CustomerTie
    score: float  # the sum of the signs, from 0 to 1
    matter: float  # what of it speaks of the matter itself
    said: str  # the words of the signs


def weak_match(
    message: Message,
    body: Body,
    who: SenderStanding,
    candidates: Candidates,
    reading: Reading,
    *,
    threshold: float,
    automatic: Automatic | None = None,
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
    cases = candidates.of_customer[:_MOST_CASES]
    vouched = _vouched_to(message, who, cases)
    tied = [
        (sketch, tie)
        for sketch in cases
        if (
            tie := _tie(
                message,
                body,
                who,
                reading,
                sketch,
                automatic,
                vouched=sketch.customer in vouched or sketch.id in who.shown,
            )
        )
    ]
    if not tied:
        return nothing
    mail = mail_facts(message, body, reading, automatic)
    best, close = _best(mail, tied, {one.id for one in candidates.by_message_id.values()})
    hinted = best.tie.reason == HINT and best.sketch.status == "open"
    if best.score <= _WORTH_A_QUESTION and not hinted:
        return nothing
    text = f"{best.sketch.token}: {best.tie.reason}; {best.said} ({best.score:.2f})"
    if best.score >= threshold and best.tie.may_join and not close:
        return CaseMatch(best.sketch.id, "weak", text, provisional=True)
    return CaseMatch(None, nothing.how, f"perhaps {text}", proposal=best.sketch.id)


def _best(
    mail: MailFacts, tied: Sequence[tuple[CaseSketch, CustomerTie]], answered: Set[int]
) -> tuple[_Scored, bool]:
    """The case with the best score, and whether a person has to choose: another one comes close,
    or is another customer's. `answered`: the cases of known mails that this one names."""
    cases = [sketch for sketch, _ in tied]
    scored = [
        _score(mail, sketch, tie, cases, answers=sketch.id in answered) for sketch, tie in tied
    ]
    scored.sort(key=lambda one: one.score, reverse=True)
    best, rest = scored[0], scored[1:]
    if rest and best.matter >= _CLEAR and best.matter >= 2 * max(one.matter for one in rest):
        said = f"{best.said}, no other case comes near"
        best = replace(best, score=min(1.0, best.score + 0.1), said=said)
    close = any(
        best.score - one.score < _TOO_CLOSE or one.sketch.customer != best.sketch.customer
        for one in rest
    )
    return best, close


def _vouched_to(
    message: Message, who: SenderStanding, cases: Sequence[CaseSketch]
) -> frozenset[str | None]:
    """The customers at whose cases the sender was brought in by somebody else."""
    sender = message.sender
    if sender is None or who.trust.verdict == "failed":
        return frozenset()
    customers = {case.customer for case in cases}
    return frozenset(
        customer
        for customer in customers
        if is_vouched_for(
            sender,
            [case for case in cases if case.customer == customer],
            known_partner=who.known_partner and who.proven,
        )
    )


def _tie(
    message: Message,
    body: Body,
    who: SenderStanding,
    reading: Reading,
    sketch: CaseSketch,
    automatic: Automatic | None,
    *,
    vouched: bool,
) -> CustomerTie | None:
    """Somebody who is on a case of one customer may write about another one: only proposed."""
    tie = tie_to_customer(message, body, who, reading, sketch, vouched=vouched)
    sender = message.sender
    if tie is None:
        text = body.new_text
        tie = other_tie(message, text, who, reading, sketch, vouched=vouched, automatic=automatic)
    elif not who.staff and sender and reading.customer and sketch.customer:
        theirs = is_of_customer(sender, sketch) or same_company(reading.customer, sketch.customer)
        if not theirs and reading.kind != "automatic":
            return replace(tie, may_join=False)
    if tie is not None and who.staff and is_compared(message.subject, sketch.customer):
        return replace(tie, may_join=False)
    return tie


def _score(
    mail: MailFacts,
    sketch: CaseSketch,
    tie: CustomerTie,
    cases: Sequence[CaseSketch],
    *,
    answers: bool,
) -> _Scored:
    signs = signs_of(mail, sketch, cases)
    if answers:
        signs.insert(0, Sign(0.6, "it answers a mail of the case", matter=0.6))
    about = mail.reading.sender_role in ("partner", "sales", "internal")
    named = about and names_company(mail.in_subject, sketch.customer)
    if named:
        signs.append(Sign(0.2 if len(cases) == 1 else 0.1, "its subject names the customer"))
    total = sum(sign.weight for sign in signs)
    matter = sum(sign.matter for sign in signs)
    proved = max((sign.matter for sign in signs), default=0.0) >= _PROOF
    if not proved and matter < _needed(mail, tie, cases, named=named):
        total = min(total, _WITHOUT_MATTER)
    total *= freshness(mail, sketch)
    said = ", ".join(sign.words for sign in signs if sign.words)
    score = round(max(0.0, min(1.0, total)), 3)
    return _Scored(sketch, tie, score, matter, said or "nothing else")


def _needed(
    mail: MailFacts, tie: CustomerTie, cases: Sequence[CaseSketch], *, named: bool
) -> float:
    """How plainly the matter itself must be the same. An escalation needs some sign of it (little
    from who wrote in the customer's one case), a third party a plain one unless they go on about
    the one case of the customer that they name; a private address and a machine that answers
    nobody need proof."""
    if tie.strict and is_free_mail(mail.sender.rpartition("@")[2]):
        return _NOTHING_LESS
    if mail.of_machine in ("newsletter", "notification"):
        return _NOTHING_LESS
    alone = len(cases) == 1
    if tie.strict and not (named and alone and mail.reading.kind in _CONTINUES):
        return _PLAIN
    if mail.reading.kind != "escalation":
        return 0.0
    known = cases[0].status == "open" and (mail.sender in cases[0].people or named)
    known = known and alone
    return (0.0 if mail.short else _LITTLE) if known else _SOME
