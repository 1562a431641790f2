"""What we would answer: which mails wait, the draft for each, and the mail that it becomes."""

from collections.abc import Callable

from mailbox_agent.answering.clock_letters import draft_clock_letters
from mailbox_agent.answering.closing_mails import draft_closings, withdraw_closings
from mailbox_agent.answering.document_mails import draft_document_mails, withdraw_outdated
from mailbox_agent.answering.due import (
    cases_with_news,
    drafts_due,
    withdraw_overtaken,
)
from mailbox_agent.answering.making import make_draft
from mailbox_agent.answering.notices import draft_notices
from mailbox_agent.answering.written_since import flag_written_since
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.marks import ANSWERING, newest_event, set_mark
from mailbox_agent.learning.gathering import gather
from mailbox_agent.prompts import Templates


def draft_answers(desk: Desk, templates: Templates, at: Callable[[str], None]) -> int:
    """Makes the drafts that are due and withdraws overtaken ones; returns how many were made."""
    newest, made = newest_event(desk.store), 0
    news = cases_with_news(desk)
    withdraw_overtaken(desk, news)
    withdraw_outdated(desk, news)
    withdraw_closings(desk, news)
    made += draft_notices(desk, templates, at)
    made += draft_document_mails(desk, news, templates, at)
    made += draft_closings(desk, news, templates, at)
    for due in drafts_due(desk, news):
        with desk.store.write():
            make_draft(desk, due, templates)
        made += 1
        at("draft recorded")
        desk.store.let_others_write()
    made += len(draft_clock_letters(desk, news, templates, at))
    flag_written_since(desk, news)
    gather(desk.store, desk.settings, templates, desk.row.id, desk.now)
    set_mark(desk.store, ANSWERING, newest, desk.row.id)
    return made
