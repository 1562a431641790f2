"""What people sent by hand: a draft of ours that lies in Sent was decided by who sent it.

The mail itself is filed like any other (it acknowledges the case, its promises are noted); here the
draft learns that it went out, by whom as far as the mail says, and in which words.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from email.utils import getaddresses

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import drafts_of_case, list_drafts
from mailbox_agent.database.ledger import raw_bytes
from mailbox_agent.database.marks import mark_of, set_mark
from mailbox_agent.database.sending import set_finding
from mailbox_agent.database.store import Row, known_moment
from mailbox_agent.database.vanished import LATE, drafts_deleted_since
from mailbox_agent.drafts.recipients import written
from mailbox_agent.drafts.reply import content_hash
from mailbox_agent.errors import MessageError
from mailbox_agent.records import Decider, Draft, Finding
from mailbox_agent.review.decisions import sent_by_person
from mailbox_agent.review.edited_text import bare_addresses
from mailbox_agent.review.editor import named_as_sender
from mailbox_agent.review.folder_mail import (
    FolderMail,
    draft_of_mail,
    files_changed,
    read_folder_mail,
    same_files,
)

STEP = "sent mail"
UNDECIDED = ("pending", "approved", "unsure")
NEW = """
SELECT messages.id, messages.message_id, messages.raw_sha256, messages.written_at, a.case_id
FROM messages
LEFT JOIN assignments a ON a.message_id = messages.id AND a.current = 1
WHERE messages.mailbox_id = ? AND messages.from_sent = 1 AND messages.id > ?
ORDER BY messages.id
"""


def recognise_sent(desk: Desk) -> int:
    """Looks at what lies in Sent since last time; returns how many drafts a person has sent."""
    store, seen, found = desk.store, mark_of(desk.store, STEP, desk.row.id), 0
    for row in store.all(NEW, desk.row.id, seen):
        found += _recognised(desk, row)
        set_mark(store, STEP, row["id"], desk.row.id)
    return found


def _recognised(desk: Desk, row: Row) -> bool:
    of_case = row["case_id"] is not None
    drafts = (
        drafts_of_case(desk.store, row["case_id"])
        if of_case
        else list_drafts(desk.store, UNDECIDED, desk.row.id)
    )
    waiting = [draft for draft in drafts if draft.status in UNDECIDED]
    given_up = drafts_deleted_since(desk.store, desk.row.id, desk.now - LATE)
    waiting += [one for one in given_up if not of_case or one.case_id == row["case_id"]]
    if not waiting or _is_settled(drafts, waiting, row["message_id"]):
        return False
    raw = raw_bytes(desk.store, row["raw_sha256"])
    try:
        mail = read_folder_mail(raw, desk.store.instance[0])
        decider = named_as_sender(desk, raw)
    except MessageError:
        return False
    draft = draft_of_mail(mail, waiting)
    if draft is None or _was_shown_to_us_alone(desk, draft, mail):
        return False
    _note(desk, draft, mail, decider, known_moment(row["written_at"]))
    return True


def _was_shown_to_us_alone(desk: Desk, draft: Draft, mail: FolderMail) -> bool:
    """Whether a customer's draft went to colleagues, whom it was not meant for: it is not sent."""
    meant = {email.casefold() for _, email in getaddresses([*draft.to, *draft.cc])}
    people = (*mail.to, *mail.cc)
    inside = bool(people) and all(desk.is_ours(one) for one in people)
    return draft.audience == "customer" and inside and not meant & mail.recipients


def _is_settled(drafts: Iterable[Draft], waiting: Sequence[Draft], message_id: str) -> bool:
    """Whether it is the mail of a draft that has gone out: our copy, or the server's."""
    open_ones = {one.id for one in waiting}
    return any(one.message_id == message_id and one.id not in open_ones for one in drafts)


def _note(desk: Desk, draft: Draft, mail: FolderMail, decider: Decider, at: datetime) -> None:
    body = "\n\n".join(part for part in (mail.text.strip(), mail.below) if part) + "\n"
    to = tuple(written(one) for one in mail.to)
    cc = tuple(written(one) for one in mail.cc)
    same = body.split() == draft.body.split() and mail.subject.split() == draft.subject.split()
    same = same and (bare_addresses(to), bare_addresses(cc)) == (
        bare_addresses(draft.to),
        bare_addresses(draft.cc),
    )
    same = same and same_files(mail.files, draft.attachments)
    files = [one.sha256 for one in mail.files]
    hashed = content_hash(draft.sender, to, cc, mail.subject, body, files)
    sent_by_person(
        desk.store,
        draft,
        decider,
        desk.now,
        sent_at=min(at, desk.now),
        subject=mail.subject,
        body=body,
        to=to,
        cc=cc,
        content_hash=draft.content_hash if same else hashed,
        attachments=mail.files,
    )
    if draft.attachments and (changed := files_changed(draft, mail.files)):
        why = f"As it was sent, {changed}."
        set_finding(desk.store, draft, "attachments", Finding("attachments", why))
