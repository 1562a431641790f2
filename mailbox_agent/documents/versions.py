"""The versions of a document: a new one when its content changed.

Older versions stay. The file is written first, its row after: killed in between, the next pass
writes the same file again and then the row.
"""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_knows, customer_view
from mailbox_agent.database.events import record_event
from mailbox_agent.database.store import Row, Store
from mailbox_agent.documents.approved import FOLDER
from mailbox_agent.documents.case_file import build_document, content_fingerprint
from mailbox_agent.documents.reader import spoken_to
from mailbox_agent.documents.values import DocumentKind, DocumentValues, Edition
from mailbox_agent.documents.word import render
from mailbox_agent.errors import UserError
from mailbox_agent.records import CaseRecord
from mailbox_agent.settings import Settings
from mailbox_agent.workspace import shipped

KINDS: tuple[DocumentKind, ...] = ("remediation_plan", "closure_summary", "post_mortem")


@dataclass(frozen=True, slots=True)
class Planned:
    """A version that is to be made: its content differs from that of the last one."""

    values: DocumentValues
    template: Path
    case_id: int
    kind: DocumentKind
    edition: Edition
    version: int
    fingerprint: str
    made_at: datetime


def make_document(
    store: Store,
    settings: Settings,
    case_id: int,
    kind: DocumentKind,
    edition: Edition,
    now: datetime,
) -> Path | None:
    """The new version's path, or None if nothing changed since the last one.

    Raises UserError for a customer edition of a case of which the customer knows nothing: no
    message was written by or to them, and no words of theirs were forwarded. None is made then.
    """
    record = whole_case(store, settings, case_id)
    if edition == "customer" and not customer_knows(customer_view(record)):
        raise UserError(
            f"{record.case.token} holds nothing that the customer wrote or was told: there is no"
            " customer edition to make yet"
        )
    planned = plan_version(store, settings, record, kind, edition, now)
    if planned is None:
        return None
    return keep_version(store, settings, planned, draw(planned), lambda _: None)


def editions(kind: DocumentKind, record: CaseRecord, settings: Settings) -> tuple[Edition, ...]:
    """The editions that are made without being asked for, in this order: customer, internal.

    A post-mortem is for us; its customer edition is made on demand. A case that the customer
    knows nothing of (a salesperson's warning, say) has no customer edition at all.
    """
    wanted: tuple[Edition, ...] = ("customer", "internal")
    if kind == "post_mortem":
        wanted = ("internal",)
    else:
        wanted = tuple(one for one in wanted if one in settings.document_editions)
    if "customer" in wanted and not customer_knows(customer_view(record)):
        return tuple(one for one in wanted if one != "customer")
    return wanted


def plan_version(
    store: Store,
    settings: Settings,
    record: CaseRecord,
    kind: DocumentKind,
    edition: Edition,
    now: datetime,
) -> Planned | None:
    """None if the last version says the same."""
    values = _values(store, settings, record, kind, edition, now)
    fingerprint = content_fingerprint(values)
    case_id = record.case.id
    last = latest(store, case_id, kind, edition)
    if last is not None and last["fingerprint"] == fingerprint:
        return None
    version = (last["version"] if last else 0) + 1
    template = template_path(settings, record.case.mailbox, kind)
    return Planned(values, template, case_id, kind, edition, version, fingerprint, now)


def draw(planned: Planned) -> bytes:
    """The .docx. Asks nothing but its argument and the template, so that another process may."""
    return render(
        planned.values, planned.template, version=planned.version, made_at=planned.made_at
    )


def keep_version(
    store: Store, settings: Settings, planned: Planned, data: bytes, at: Callable[[str], None]
) -> Path:
    """Writes the file, then the row; returns the file."""
    name = f"{planned.values.case}/{planned.kind}-{planned.edition}-v{planned.version}.docx"
    path = settings.store / FOLDER / name
    with store.write():  # so that a process that was asleep lays nothing over a newer file
        _write(path, data)
    at("document written")
    row: Row = {
        "case_id": planned.case_id,
        "kind": planned.kind,
        "edition": planned.edition,
        "version": planned.version,
        "fingerprint": planned.fingerprint,
        "path": name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "made_at": planned.made_at,
    }
    _note_version(store, row, planned.made_at)
    at("document noted")
    return path


def _note_version(store: Store, row: Row, now: datetime) -> None:
    """The document's row and its event, together."""
    with store.write():
        record_event(
            store,
            now,
            "document made",
            "mailbox-agent",
            case_id=row["case_id"],
            document_id=store.insert("documents", row),
            version=row["version"],
            fingerprint=row["fingerprint"],
        )


def latest(store: Store, case_id: int, kind: str, edition: str) -> Row | None:
    return store.one(
        "SELECT * FROM documents WHERE case_id = ? AND kind = ? AND edition = ?"
        " ORDER BY version DESC LIMIT 1",
        case_id,
        kind,
        edition,
    )


def template_path(settings: Settings, mailbox: str, kind: str) -> Path:
    """The mailbox's own template, else the workspace's, else the shipped one."""
    box = next((one for one in settings.mailboxes if one.name == mailbox), None)
    folders = [box.doc_templates] if box and box.doc_templates else []
    own = (folder / f"{kind}.docx" for folder in (*folders, settings.doc_templates))
    return next((one for one in own if one.exists()), shipped("doc_templates", f"{kind}.docx"))


def _values(
    store: Store,
    settings: Settings,
    record: CaseRecord,
    kind: DocumentKind,
    edition: Edition,
    now: datetime,
) -> DocumentValues:
    language, zone = spoken_to(store, settings, record, edition)
    return build_document(
        record,
        kind=kind,
        edition=edition,
        company=settings.company,
        people=settings.people,
        now=now,
        zone=zone,
        language=language,
    )


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = path.with_suffix(".tmp")
    with os.fdopen(os.open(aside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
