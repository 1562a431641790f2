"""A manager wants a letter to the customer now, before the clock asks for it."""

from typing import Literal

from mailbox_agent.answering.clock_letters import UNDECIDED, make_update
from mailbox_agent.answering.closing_mails import knows_of_it, make_closing, occasion_of
from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_view
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import drafts_of_case
from mailbox_agent.errors import UserError
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Case

Asked = Literal["update", "closing"]


def write_letter(desk: Desk, case: Case, kind: Asked, templates: Templates) -> int:
    """The draft's number. Raises UserError where there is nobody to write to, where another draft
    to the customer waits, or where the letter does not fit the case."""
    _refuse_unless_fit(desk, case, kind)
    record = whole_case(desk.store, desk.settings, case.id)
    if not customer_view(record).messages or (kind == "closing" and not knows_of_it(record)):
        raise UserError(
            f"{case.token}: no mail was seen by or to its customer, so there is nobody to write to"
        )
    with desk.store.write(durable=True):
        make = make_update if kind == "update" else make_closing
        return make(desk, record, templates)


def _refuse_unless_fit(desk: Desk, case: Case, kind: Asked) -> None:
    if case.merged_into is not None:
        raise UserError(f"{case.token} is part of another case: write in that one")
    if kind == "update" and case.status != "open":
        raise UserError(f"{case.token} is {case.status}: a status update is for an open case")
    if kind == "closing" and case.status == "open":
        raise UserError(f"{case.token} is open: `close` it first, or wait until it is solved")
    for draft in drafts_of_case(desk.store, case.id):
        if draft.audience == "customer" and draft.status in UNDECIDED:
            raise UserError(
                f"draft {draft.id} ({draft.kind}) to the customer is {draft.status}:"
                f" decide on that one first, or change it with `mailbox-agent edit {draft.id}`"
            )
        if kind == "closing" and (draft.status, draft.occasion) == ("sent", occasion_of(case)):
            raise UserError(f"draft {draft.id} was that letter, and has gone out")
