"""A draft as the mail that lies in Drafts and leaves."""

from datetime import datetime
from email.utils import getaddresses

from mailbox_agent.answering.naming import name_in_case
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.case_secrets import secrets_of_case
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.document_approvals import copies_of
from mailbox_agent.database.messages import message_row, recipients_of, written_at
from mailbox_agent.database.store import Store
from mailbox_agent.drafts.moments import moment_words
from mailbox_agent.drafts.reply import build_reply
from mailbox_agent.records import Address, Draft
from mailbox_agent.redaction import masked
from mailbox_agent.review.decisions import by_the_agent


def write_draft(desk: Desk, mark: str, draft: Draft, date: datetime) -> bytes:
    """The draft as a mail; below, what the answered mail's writer wrote, if all may read it."""
    quoted_text = quoted_author = quoted_date = ""
    if draft.answers_message is not None and quotes_the_mail(desk.store, draft):
        row = message_row(desk.store, draft.answers_message)
        quoted_text = masked(row["new_text"], secrets_of_case(desk.store, draft.case_id))
        author = Address(row["sender_name"], row["sender_email"])
        quoted_author = name_in_case(desk.store, draft.case_id, author)
        zone = load_case(desk.store, draft.case_id).zone or desk.settings.default_zone
        quoted_date = moment_words(written_at(row), zone, draft.language).date
    return build_reply(
        draft,
        from_name=desk.mailbox.display_name,
        instance=mark,
        token=load_case(desk.store, draft.case_id).token,
        date=date,
        quoted_text=quoted_text,
        quoted_author=quoted_author,
        quoted_date=quoted_date,
        automatic=draft.decided_by == by_the_agent(),
        files=copies_of(desk.store, [one.sha256 for one in draft.attachments]),
    )


def quotes_the_mail(store: Store, draft: Draft) -> bool:
    """Whether the answered mail stands below: who gets the draft has written it or was on it."""
    if draft.answers_message is None:
        return False
    on_it = recipients_of(store, draft.answers_message)
    known = {email for kind in ("to", "cc", "reply_to") for _, email in on_it[kind]}
    known.add(message_row(store, draft.answers_message)["sender_email"])
    readers = {email.casefold() for _, email in getaddresses([*draft.to, *draft.cc])}
    return readers <= {email.casefold() for email in known}
