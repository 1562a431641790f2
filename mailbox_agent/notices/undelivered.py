"""A mail that we sent did not arrive: the case's manager is told, once for each report."""

from datetime import datetime

from mailbox_agent.database.came_back import CameBack, came_back_since
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.marks import mark_of, set_mark
from mailbox_agent.database.store import Store
from mailbox_agent.drafts.open_word import how_to_settle
from mailbox_agent.notices.case_words import words_of
from mailbox_agent.notices.overdue import who_has
from mailbox_agent.notices.posting import post
from mailbox_agent.notices.recipients import addresses_of
from mailbox_agent.records import Notice
from mailbox_agent.settings import Settings

_TOLD = "mail that came back"  # the newest report that was told of


def tell_of_returned(store: Store, settings: Settings, now: datetime) -> None:
    for one in came_back_since(store, mark_of(store, _TOLD)):
        with store.write(durable=True):
            _tell(store, settings, one, now)
            set_mark(store, _TOLD, one.message_id)


def _tell(store: Store, settings: Settings, one: CameBack, now: datetime) -> None:
    case = load_case(store, one.case_id)
    words = words_of(store, settings, case, now)
    people = who_has(settings, case)
    zone = people[0].zone if people else settings.default_zone
    to = "one of its recipients" if words.hidden else ", ".join(one.addresses)
    became = (
        "Nothing more is sent to this address until a mail comes from it, or one of us says that"
        " it works.\n\n"
        if one.permanent
        else "The server may still be trying, or the mailbox is full.\n\n"
    )
    text = (
        f"A mail server reports: draft {one.draft_id} of {case.token}, which we sent, did not"
        f" reach {to}. {became}"
        f"What was sent:      mailbox-agent draft {one.draft_id}\n"
        f"What is going on:   mailbox-agent show {case.token}\n\n"
        f"Seen to:            {how_to_settle(one.draft_id)}.\n\n{words.page(zone)}"
    )
    subject = words.subject("A mail of ours did not arrive: case")
    key = f"returned:{one.message_id}:{one.draft_id}"
    notice = Notice(key, "draft", subject, text, case.mailbox, case.id, urgent=one.permanent)
    recipients = addresses_of(settings, people) or settings.alerts.administrators
    post(store, settings, notice, recipients, now)
