"""Which case a mail belongs to: gathers the candidates, cases.threads decides.

The strong signs are looked up once for a mail; the cases of its customer are compared in full only
once it is read.
"""

from collections.abc import Iterable
from dataclasses import replace

from mailbox_agent.cases.senders import SenderStanding
from mailbox_agent.cases.threads import find_case
from mailbox_agent.cases.tokens import body_tokens, read_own_message_id, subject_tokens
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database import candidates as known
from mailbox_agent.database.messages import parents_of
from mailbox_agent.intake.knowing import MailFacts
from mailbox_agent.intake.related import related_cases
from mailbox_agent.intake.shown import shows_text_of
from mailbox_agent.records import Candidates, CaseMatch, CaseSketch, Reading


def case_by_signs(desk: Desk, facts: MailFacts) -> tuple[CaseMatch, Candidates]:
    """The case by a strong sign, and the candidates for the second look, once it is read."""
    strong = _strong(desk, facts)
    customer_id = facts.customer[0] if facts.customer else None
    # One case is enough to know the customer by: who is another customer's may not join.
    candidates = replace(strong, of_customer=_of_customer(desk, customer_id, at_most=1))
    return _find(desk, facts, candidates, None), candidates


def case_by_matter(
    desk: Desk, facts: MailFacts, reading: Reading, candidates: Candidates
) -> CaseMatch:
    """As `case_by_signs`, then by weak signs among the cases of the same customer."""
    matter = reading.kind != "unrelated"
    found = _sketched(desk, related_cases(desk, facts, reading), matter=matter)
    return _find(desk, facts, replace(candidates, of_customer=found), reading)


def case_named_by_model(
    desk: Desk, facts: MailFacts, reading: Reading, match: CaseMatch
) -> CaseMatch:
    """An open case of the same customer that a model takes the mail to be about: joined for the
    time being where the sender is who the mail says, else proposed."""
    token, customer = reading.same_matter_as, facts.customer
    if token is None or customer is None or reading.kind in ("unrelated", "automatic"):
        return match
    row = desk.store.one(
        "SELECT id FROM cases WHERE token = ? AND mailbox_id = ? AND customer_id = ?"
        " AND status = 'open' AND confidential = 0 AND merged_into IS NULL",
        token.strip().strip("[]"),
        desk.row.id,
        customer[0],
    )
    if row is None:
        return match
    reason = f"the model takes it for the same matter as {token.strip()}"
    if facts.proven and facts.standing.verdict != "failed":
        return CaseMatch(row["id"], "weak", reason, provisional=True)
    return CaseMatch(None, match.how, reason, proposal=row["id"])


def _find(
    desk: Desk, facts: MailFacts, candidates: Candidates, reading: Reading | None
) -> CaseMatch:
    match = _found(desk, facts, candidates, reading, shown=frozenset())
    if (
        match.proposal is None
        or facts.staff
        or not shows_text_of(desk.store, facts, match.proposal)
    ):
        return match
    return _found(desk, facts, candidates, reading, shown=frozenset({match.proposal}))


def _found(
    desk: Desk,
    facts: MailFacts,
    candidates: Candidates,
    reading: Reading | None,
    *,
    shown: frozenset[int],
) -> CaseMatch:
    return find_case(
        facts.message,
        facts.body,
        SenderStanding(
            facts.standing,
            facts.staff,
            known_partner=bool(facts.message.sender and desk.is_partner(facts.message.sender)),
            known_as=facts.customer[1].name if facts.customer and not facts.staff else None,
            shown=shown,
            provable=facts.provable,
        ),
        candidates,
        reading=reading,
        automatic=facts.automatic,
        threshold=desk.settings.weak_join_threshold,
    )


def _of_customer(desk: Desk, customer_id: int | None, *, at_most: int) -> tuple[CaseSketch, ...]:
    if customer_id is None:
        return ()
    cases = known.cases_of_customer(desk.store, desk.row.id, customer_id, at_most)
    return _sketched(desk, cases, matter=at_most > 1)


def _sketched(desk: Desk, cases: Iterable[int], *, matter: bool = False) -> tuple[CaseSketch, ...]:
    cases = tuple(cases)
    found = known.sketches(desk.store, cases, desk.own_addresses, matter=matter)
    return tuple(found[case] for case in cases)


def _strong(desk: Desk, facts: MailFacts) -> Candidates:
    store, mailbox_id, message = desk.store, desk.row.id, facts.message
    named = named_by(facts)
    _, secret = store.instance
    signed = [own for own in (read_own_message_id(one, secret) for one in named) if own]
    own_case = known.case_of_number(store, mailbox_id, signed[0][0]) if signed else None
    by_id = known.cases_of_known_ids(store, mailbox_id, named)
    token_case = known.case_of_token(
        store,
        mailbox_id,
        (
            *subject_tokens(message.subject, desk.mailbox.token_prefix),
            *body_tokens(message.body_text, desk.mailbox.token_prefix),
        ),
    )
    waiting = known.cases_waiting_for(store, mailbox_id, message.message_id)
    cases = {own_case, *by_id.values(), *waiting, token_case} - {None}
    found = known.sketches(
        store, sorted(case for case in cases if case), desk.own_addresses, matter=False
    )
    return Candidates(
        by_own_token=found[own_case] if own_case else None,
        by_message_id={one: found[case] for one, case in by_id.items()},
        by_waiting_for=tuple(found[case] for case in waiting),
        by_subject_token=found[token_case] if token_case else None,
    )


def named_by(facts: MailFacts) -> list[str]:
    """Message-IDs that the mail names: its parents, and what a machine's mail is about."""
    message, automatic = facts.message, facts.automatic
    named = list(parents_of(message))
    if message.report and message.report.original_message_id:
        named.append(message.report.original_message_id)
    if automatic and automatic.about_message_id:
        named.append(automatic.about_message_id)
    return named
