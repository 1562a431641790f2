"""A draft that was composed becomes a row, with the Message-ID that it will have if it is sent."""

from dataclasses import asdict, dataclass
from datetime import datetime

from mailbox_agent.cases.tokens import own_message_id
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import (
    findings_as_rows,
    insert_draft,
    load_draft,
    save_revision,
)
from mailbox_agent.database.events import record_event
from mailbox_agent.database.messages import message_row
from mailbox_agent.database.store import Row
from mailbox_agent.drafts.reply import content_hash
from mailbox_agent.records import AttachedFile, DraftText, Finding
from mailbox_agent.records.case import Audience
from mailbox_agent.records.draft import DraftKind


@dataclass(frozen=True, slots=True)
class NewDraft:
    """A draft before it is a row."""

    case_id: int
    audience: Audience
    kind: DraftKind
    occasion: str  # with case, audience and kind: what makes it unique
    text: DraftText
    to: tuple[str, ...]
    cc: tuple[str, ...]
    findings: tuple[Finding, ...]
    template_sha256: str
    leaders: tuple[str, ...] = ()  # an acknowledgement names them, a notice goes to them
    answers_message: int | None = None
    promised: datetime | None = None  # the next-update time that it names
    attachments: tuple[AttachedFile, ...] = ()


def store_draft(desk: Desk, new: NewDraft) -> int:
    """Its number."""
    store, sender = desk.store, desk.mailbox.address
    hashes = [one.sha256 for one in new.attachments]
    answered = None if new.answers_message is None else message_row(store, new.answers_message)
    values: Row = {
        "case_id": new.case_id,
        "audience": new.audience,
        "kind": new.kind,
        "occasion": new.occasion,
        "answers_message": new.answers_message,
        "sender": sender,
        "recipients": {"to": new.to, "cc": new.cc},
        "subject": new.text.subject,
        "body": new.text.body,
        "language": new.text.language,
        "message_id": "",
        "parents": _parents(desk, answered),
        "content_hash": content_hash(
            sender, new.to, new.cc, new.text.subject, new.text.body, hashes
        ),
        "attachments": [asdict(one) for one in new.attachments],
        "findings": findings_as_rows(new.findings),
        "origins": new.text.sources,
        "leaders": new.leaders,
        "next_update_at": new.promised,
    }
    draft_id = insert_draft(store, values, desk.now)
    fixed = draft_message_id(desk, new.case_id, draft_id, 1)
    store.update("drafts", draft_id, {"message_id": fixed})
    draft = load_draft(store, draft_id)
    save_revision(store, draft, desk.actor, desk.now)
    record_event(
        store, desk.now, "draft made", desk.actor,
        case_id=new.case_id, draft_id=draft_id, message_id=new.answers_message,
        content_hash=draft.content_hash, template=new.template_sha256,
    )  # fmt: skip
    return draft_id


def draft_message_id(desk: Desk, case_id: int, draft_id: int, revision: int) -> str:
    """Fixed before anything is sent, and signed, so that answers find their case."""
    _, secret = desk.store.instance
    return own_message_id(
        load_case(desk.store, case_id).number,
        draft_id,
        revision,
        domain=desk.mailbox.address.rpartition("@")[2],
        secret=secret,
    )


def _parents(desk: Desk, answered: Row | None) -> Row:
    if answered is None or answered["message_id_made"]:
        return {"in_reply_to": "", "references": []}
    rows = desk.store.all(
        "SELECT parent FROM message_parents WHERE message_id = ? ORDER BY position DESC",
        answered["id"],
    )
    chain = [*(row["parent"] for row in rows), answered["message_id"]]
    return {"in_reply_to": answered["message_id"], "references": list(dict.fromkeys(chain))}
