"""Which case a mail belongs to: gathers the candidates, cases.threads decides."""

from mailbox_agent.cases.threads import find_case
from mailbox_agent.cases.tokens import body_tokens, read_own_message_id, subject_tokens
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database import candidates as known
from mailbox_agent.database.messages import parents_of
from mailbox_agent.intake.customers import customer_named
from mailbox_agent.intake.knowing import MailFacts
from mailbox_agent.records import Automatic, Candidates, CaseMatch, Message, Reading


def case_for(desk: Desk, facts: MailFacts, reading: Reading | None) -> CaseMatch:
    """Strong signs always; weak ones, among the cases of the same customer, once it is read."""
    customer = facts.customer
    if customer is None and reading is not None and reading.customer:
        customer = customer_named(facts.customers, reading.customer)
    candidates = _gather(desk, facts.message, facts.automatic, customer[0] if customer else None)
    return find_case(
        facts.message,
        facts.body,
        facts.trust,
        candidates,
        staff=facts.staff,
        reading=reading,
        threshold=desk.settings.weak_join_threshold,
    )


def _gather(
    desk: Desk, message: Message, automatic: Automatic | None, customer_id: int | None
) -> Candidates:
    store, mailbox_id = desk.store, desk.row.id
    _, secret = store.instance
    named = list(parents_of(message))
    if message.report and message.report.original_message_id:
        named.append(message.report.original_message_id)
    if automatic and automatic.about_message_id:
        named.append(automatic.about_message_id)
    signed = [own for own in (read_own_message_id(one, secret) for one in named) if own]
    own_case = known.case_of_number(store, mailbox_id, signed[0][0]) if signed else None
    by_id = {one: known.case_of_known_id(store, mailbox_id, one) for one in named}
    token_case = known.case_of_token(
        store,
        mailbox_id,
        (
            *subject_tokens(message.subject, desk.mailbox.token_prefix),
            *body_tokens(message.body_text, desk.mailbox.token_prefix),
        ),
    )
    return Candidates(
        by_own_token=known.sketch(store, own_case, desk.own_addresses) if own_case else None,
        by_message_id={
            one: known.sketch(store, case, desk.own_addresses)
            for one, case in by_id.items()
            if case
        },
        by_waiting_for=tuple(
            known.sketch(store, case, desk.own_addresses)
            for case in known.cases_waiting_for(store, mailbox_id, message.message_id)
        ),
        by_subject_token=known.sketch(store, token_case, desk.own_addresses)
        if token_case
        else None,
        of_customer=tuple(
            known.sketch(store, case, desk.own_addresses)
            for case in (
                known.cases_of_customer(store, mailbox_id, customer_id) if customer_id else ()
            )
        ),
    )
