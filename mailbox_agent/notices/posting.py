"""Writes a notice down: once for its key, and for nobody who is not in the settings."""

from collections.abc import Sequence
from datetime import datetime

from mailbox_agent.cases.quotes import one_line
from mailbox_agent.database.notices import insert_notice, was_posted
from mailbox_agent.database.store import Store
from mailbox_agent.notices.recipients import may_be_told
from mailbox_agent.records import Notice
from mailbox_agent.settings import Settings

SUBJECT_AT_MOST = 150


def post(
    store: Store, settings: Settings, notice: Notice, recipients: Sequence[str], now: datetime
) -> int:
    """For how many it was written down; 0 if it was said before or nobody may be told.

    Call it inside the transaction of what it tells about, if there is one: both or none. It
    leaves with the next `send_notices`.
    """
    told = [one.casefold() for one in recipients if may_be_told(store, settings, one)]
    if not told or was_posted(store, notice.key):
        return 0
    subject = one_line(notice.subject)[:SUBJECT_AT_MOST]
    said = Notice(
        key=notice.key,
        kind=notice.kind,
        subject=subject,
        body=notice.body.strip() + "\n",
        mailbox=notice.mailbox,
        case_id=notice.case_id,
        urgent=notice.urgent,
    )
    domain = settings.mailboxes[0].address.rpartition("@")[2]
    with store.write(durable=True):
        for recipient in dict.fromkeys(told):
            insert_notice(store, said, recipient, domain, now)
    return len(set(told))
