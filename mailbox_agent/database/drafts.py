"""Drafts as rows. Their status is changed by review.decisions only."""

import json
import re
from collections.abc import Sequence
from datetime import datetime
from email.utils import getaddresses

from mailbox_agent.database.store import Row, Store, known_moment, to_moment, to_text
from mailbox_agent.errors import UserError
from mailbox_agent.records import AttachedFile, Draft, Finding

_NUMBER = re.compile(r"\[([^\[\]\s]+-\d+)\]")
ALIVE = ("pending", "approved", "claimed", "sent", "unsure")


def load_draft(store: Store, draft_id: int) -> Draft:
    """The draft. Raises UserError that names the ones that wait."""
    row = store.one("SELECT * FROM drafts WHERE id = ?", draft_id)
    if row is None:
        waiting = store.all("SELECT id FROM drafts WHERE status = 'pending' ORDER BY id LIMIT 10")
        known = ", ".join(str(row["id"]) for row in waiting) or "none"
        raise UserError(f"there is no draft {draft_id} (waiting for a decision: {known})")
    return draft_of(row)


def list_drafts(
    store: Store, statuses: Sequence[str] = ("pending",), mailbox_id: int | None = None
) -> tuple[Draft, ...]:
    """Drafts with one of these statuses, oldest first."""
    marks = ", ".join("?" * len(statuses))
    rows = store.all(
        f"SELECT drafts.* FROM drafts JOIN cases ON cases.id = drafts.case_id"
        f" WHERE drafts.status IN ({marks}) AND (? IS NULL OR cases.mailbox_id = ?)"
        " ORDER BY drafts.id",
        *statuses,
        mailbox_id,
        mailbox_id,
    )
    return tuple(draft_of(row) for row in rows)


def void_drafts(store: Store) -> tuple[Draft, ...]:
    """Approved and not sent, in cases that go on: until a person has decided on a later one or
    written by hand."""
    rows = store.all(
        "SELECT drafts.* FROM drafts JOIN cases ON cases.id = drafts.case_id"
        " WHERE drafts.status = 'void' AND cases.merged_into IS NULL"
        " AND (cases.status <> 'closed' OR drafts.kind IN ('report', 'closing'))"
        " AND NOT EXISTS (SELECT 1 FROM drafts later WHERE later.case_id = drafts.case_id"
        "  AND later.id > drafts.id AND later.audience = drafts.audience"
        "  AND later.status NOT IN ('pending', 'superseded', 'void'))"
        " AND NOT EXISTS (SELECT 1 FROM messages JOIN assignments a ON a.message_id = messages.id"
        "  AND a.current = 1 WHERE a.case_id = drafts.case_id AND messages.from_sent = 1"
        "  AND messages.id > drafts.approved_upto)"
        " ORDER BY drafts.id"
    )
    return tuple(draft_of(row) for row in rows)


def drafts_of_case(store: Store, case_id: int) -> tuple[Draft, ...]:
    rows = store.all("SELECT * FROM drafts WHERE case_id = ? ORDER BY id", case_id)
    return tuple(draft_of(row) for row in rows)


def letters_under_numbers(store: Store, case_id: int) -> list[tuple[str, Draft]]:
    """What the customer's side was sent in this matter, oldest first, each with the number of the
    case that its subject bears: this one's, of one that was merged into it, or of one from which a
    mail that it answers was taken."""
    rows = store.all(
        "SELECT * FROM drafts WHERE case_id = ?1 AND status = 'sent' AND audience = 'customer'"
        " UNION SELECT d.* FROM assignments a"
        " JOIN assignments was ON was.message_id = a.message_id AND was.current = 0"
        " JOIN drafts d ON d.case_id = was.case_id AND d.answers_message = a.message_id"
        " WHERE a.case_id = ?1 AND a.current = 1 AND d.status = 'sent' AND d.audience = 'customer'"
        " ORDER BY sent_at, id",
        case_id,
    )
    found = [
        (bracketed, draft_of(row)) for row in rows for bracketed in _NUMBER.findall(row["subject"])
    ]
    numbers = json.dumps(sorted({bracketed for bracketed, _ in found}))
    tokens = store.all(
        "SELECT token FROM cases WHERE token IN (SELECT value FROM json_each(?))", numbers
    )
    ours = {row["token"] for row in tokens}
    return [(number, draft) for number, draft in found if number in ours]


def drafts_in_folder(store: Store, mailbox_id: int, statuses: Sequence[str]) -> tuple[Draft, ...]:
    """Drafts with one of these statuses that we believe to lie in the Drafts folder."""
    marks = ", ".join("?" * len(statuses))
    rows = store.all(
        "SELECT drafts.* FROM drafts JOIN cases ON cases.id = drafts.case_id"
        f" WHERE drafts.status IN ({marks}) AND drafts.folder_key <> ''"
        " AND cases.mailbox_id = ? ORDER BY drafts.id",
        *statuses,
        mailbox_id,
    )
    return tuple(draft_of(row) for row in rows)


def drafts_to_lay(store: Store, mailbox_id: int) -> tuple[Draft, ...]:
    """Undecided and approved drafts whose newest revision does not lie in the Drafts folder."""
    rows = store.all(
        "SELECT drafts.* FROM drafts INDEXED BY drafts_to_lay"
        " JOIN cases ON cases.id = drafts.case_id"
        " WHERE drafts.status IN ('pending', 'approved')"
        " AND (drafts.folder_key = '' OR drafts.folder_revision <> drafts.revision)"
        " AND cases.mailbox_id = ? ORDER BY drafts.id",
        mailbox_id,
    )
    return tuple(draft_of(row) for row in rows)


def drafts_to_reword(store: Store, mailbox_id: int, since: datetime) -> list[int]:
    """Undecided ones to customers as they were first made, since then: in this pass, or in one that
    was cut off before a model had worded them."""
    rows = store.all(
        "SELECT drafts.id FROM drafts JOIN cases ON cases.id = drafts.case_id"
        " WHERE drafts.status = 'pending' AND drafts.audience = 'customer'"
        " AND drafts.revision = 1 AND drafts.touched = 0 AND cases.mailbox_id = ?"
        " AND drafts.created_at > ? AND drafts.created_at IN"
        " (SELECT started_at FROM (SELECT * FROM passes ORDER BY id DESC LIMIT 100)"
        "  WHERE ended_at IS NULL) ORDER BY drafts.id",
        mailbox_id,
        to_text(since),
    )
    return [row["id"] for row in rows]


def pending_drafts(store: Store, cases: Sequence[int]) -> tuple[Draft, ...]:
    """The undecided drafts of these cases, oldest first."""
    rows = store.all(
        "SELECT * FROM drafts WHERE case_id IN (SELECT value FROM json_each(?))"
        " AND status = 'pending' ORDER BY id",
        json.dumps(cases),
    )
    return tuple(draft_of(row) for row in rows)


def was_sent_to(store: Store, case_id: int, email: str) -> bool:
    """Whether a mail of ours in this case went to that address, in To or Cc."""
    rows = store.all("SELECT recipients FROM drafts WHERE case_id = ? AND status = 'sent'", case_id)
    recipients = (json.loads(row["recipients"]) for row in rows)
    written = [one for both in recipients for one in (*both["to"], *both["cc"])]
    return email.casefold() in {address.casefold() for _, address in getaddresses(written)}


def insert_draft(store: Store, values: Row, now: datetime) -> int:
    """Its number was never used before, nor by a state of this store that was lost."""
    row = store.one(
        "SELECT max(coalesce((SELECT max(id) FROM drafts), 0), drafts_above) + 1 AS id"
        " FROM instance"
    )
    assert row is not None
    return store.insert(
        "drafts", {**values, "id": row["id"], "status": "pending", "created_at": now}
    )


def save_revision(store: Store, draft: Draft, author: str, at: datetime) -> None:
    store.insert(
        "draft_revisions",
        {
            "draft_id": draft.id,
            "revision": draft.revision,
            "subject": draft.subject,
            "body": draft.body,
            "content_hash": draft.content_hash,
            "author": author,
            "at": at,
        },
    )


def bodies_as_composed(store: Store, case_id: int) -> list[tuple[int, str]]:
    """(draft, its body before anybody edited it) of all drafts of the case, whatever became of
    them: a person may send one that we have withdrawn meanwhile."""
    rows = store.all(
        "SELECT drafts.id, first.body FROM drafts JOIN draft_revisions first"
        " ON first.draft_id = drafts.id AND first.revision = 1"
        " WHERE drafts.case_id = ? ORDER BY drafts.id",
        case_id,
    )
    return [(row["id"], row["body"]) for row in rows]


def note_folder(store: Store, draft: Draft, key: str, sha256: str) -> None:
    """Where this revision lies in the Drafts folder; "" when it no longer does."""
    values = {
        "folder_key": key,
        "folder_sha256": sha256,
        "folder_revision": draft.revision,
        "folder_missing_since": None,
    }
    with store.write():
        store.update("drafts", draft.id, values)


def note_missing(store: Store, draft: Draft, since: datetime | None) -> None:
    """Since when it is not where we laid it; None: it is there."""
    with store.write():
        store.update("drafts", draft.id, {"folder_missing_since": since})


def add_finding(store: Store, draft: Draft, finding: Finding) -> None:
    """In the place of an earlier one of the same check."""
    others = [one for one in draft.findings if one.check != finding.check]
    with store.write():
        store.update("drafts", draft.id, {"findings": findings_as_rows([*others, finding])})


def findings_as_rows(findings: Sequence[Finding]) -> list[Row]:
    return [
        {"check": f.check, "text": f.text, "sentence": f.sentence, "blocking": f.blocking}
        for f in findings
    ]


def draft_of(row: Row) -> Draft:
    recipients = json.loads(row["recipients"])
    parents = json.loads(row["parents"])
    return Draft(
        id=row["id"],
        case_id=row["case_id"],
        audience=row["audience"],
        kind=row["kind"],
        occasion=row["occasion"],
        revision=row["revision"],
        status=row["status"],
        sender=row["sender"],
        reply_to=row["sender"],
        to=tuple(recipients["to"]),
        cc=tuple(recipients["cc"]),
        subject=row["subject"],
        body=row["body"],
        language=row["language"],
        message_id=row["message_id"],
        in_reply_to=parents["in_reply_to"],
        references=tuple(parents["references"]),
        content_hash=row["content_hash"],
        created_at=known_moment(row["created_at"]),
        findings=tuple(Finding(**finding) for finding in json.loads(row["findings"])),
        answers_message=row["answers_message"],
        folder_key=row["folder_key"],
        folder_sha256=row["folder_sha256"],
        folder_revision=row["folder_revision"],
        folder_missing_since=to_moment(row["folder_missing_since"]),
        decided_by=row["decided_by"],
        decided_at=to_moment(row["decided_at"]),
        why=row["why"],
        approved_hash=row["approved_hash"],
        sent_at=to_moment(row["sent_at"]),
        touched=bool(row["touched"]),
        next_update_at=to_moment(row["next_update_at"]),
        leaders=tuple(json.loads(row["leaders"])),
        attachments=tuple(AttachedFile(**one) for one in json.loads(row["attachments"])),
    )


def origins_of_draft(store: Store, draft_id: int) -> list[tuple[str, str]]:
    """(sentence, what it rests on) of a draft as it was composed."""
    row = store.one("SELECT origins FROM drafts WHERE id = ?", draft_id)
    return [(sentence, origin) for sentence, origin in json.loads(row["origins"])] if row else []
