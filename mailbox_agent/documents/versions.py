"""Which documents a case needs, and a new version of each when its content changed.

Older versions stay. The file is written first, its row after: killed in between, the next pass
writes the same file again and then the row.
"""

import hashlib
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from mailbox_agent.case_view import whole_case
from mailbox_agent.cases.customer_view import customer_knows, customer_view
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.events import record_event
from mailbox_agent.database.marks import mark_of, newest_event, set_mark
from mailbox_agent.database.store import Row, Store
from mailbox_agent.documents.case_file import build_document, content_fingerprint
from mailbox_agent.documents.values import DocumentKind, DocumentValues, Edition
from mailbox_agent.documents.word import render
from mailbox_agent.errors import TemplateError, UserError
from mailbox_agent.records import CaseRecord
from mailbox_agent.settings import Settings
from mailbox_agent.workspace import shipped

KINDS: tuple[DocumentKind, ...] = ("remediation_plan", "closure_summary", "post_mortem")
FOLDER = "documents"
STEP = "documents"
CHANGED = """
SELECT id, status FROM cases
WHERE id IN (SELECT case_id FROM events WHERE events.id > ?)
  AND merged_into IS NULL AND history = 0
  AND documented_event < (SELECT max(id) FROM events WHERE case_id = cases.id)
ORDER BY id
"""


def make_documents(
    store: Store,
    settings: Settings,
    now: datetime,
    *,
    at: Callable[[str], None],
    progress: Callable[[str, int, int], None],
) -> tuple[int, list[str]]:
    """(versions made, problems). A broken template stops its own documents only."""
    made, problems = 0, []
    newest = newest_event(store)
    cases = store.all(CHANGED, mark_of(store, STEP))
    for done, row in enumerate(cases, 1):
        record = whole_case(store, settings, row["id"])
        complete = True
        for kind in _wanted(row["status"]):
            for edition in editions(kind, record, settings):
                try:
                    path = _make_version(store, settings, record, kind, edition, now, at)
                except (TemplateError, OSError) as error:
                    problems.append(str(error))
                    complete = False
                else:
                    made += path is not None
        if complete:
            _note_documented(store, row["id"])
        progress("documents", done, len(cases))
    if not problems:
        set_mark(store, STEP, newest)
    return made, list(dict.fromkeys(problems))


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
    return _make_version(store, settings, record, kind, edition, now, lambda _: None)


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


def _make_version(
    store: Store,
    settings: Settings,
    record: CaseRecord,
    kind: DocumentKind,
    edition: Edition,
    now: datetime,
    at: Callable[[str], None],
) -> Path | None:
    """Writes the file, then the row; None if the last version says the same."""
    values = _values(settings, record, kind, edition, now)
    fingerprint = content_fingerprint(values)
    last = latest(store, record.case.id, kind, edition)
    if last is not None and last["fingerprint"] == fingerprint:
        return None
    version = (last["version"] if last else 0) + 1
    data = render(values, template_path(settings, kind), version=version, made_at=now)
    name = f"{record.case.token}/{kind}-{edition}-v{version}.docx"
    path = settings.store / FOLDER / name
    _write(path, data)
    at("document written")
    row: Row = {
        "case_id": record.case.id,
        "kind": kind,
        "edition": edition,
        "version": version,
        "fingerprint": fingerprint,
        "path": name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "made_at": now,
    }
    _note_version(store, row, now)
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


def approve_document(
    store: Store, case_id: int, kind: str, edition: str, who: str, now: datetime
) -> Row:
    """Records who approved the newest version. Raises UserError if there is none."""
    row = latest(store, case_id, kind, edition)
    if row is None:
        raise UserError(
            f"there is no {edition} {kind.replace('_', ' ')} of this case yet:"
            " `document CASE KIND` makes one"
        )
    case = load_case(store, case_id)
    if kind == "closure_summary" and case.status == "open":
        raise UserError(f"{case.token} is open: its closure summary can't be approved")
    if row["approved_at"]:
        raise UserError(f"version {row['version']} was approved by {row['approved_by']} already")
    with store.write():
        store.update("documents", row["id"], {"approved_by": who, "approved_at": now})
        record_event(
            store,
            now,
            "document approved",
            who,
            case_id=case_id,
            document_id=row["id"],
            version=row["version"],
            sha256=row["sha256"],
        )
    return row


def template_path(settings: Settings, kind: str) -> Path:
    """The workspace's own template, else the shipped one."""
    own = settings.doc_templates / f"{kind}.docx"
    return own if own.exists() else shipped("doc_templates", f"{kind}.docx")


def _values(
    settings: Settings, record: CaseRecord, kind: DocumentKind, edition: Edition, now: datetime
) -> DocumentValues:
    for_customer = edition == "customer"
    return build_document(
        record,
        kind=kind,
        edition=edition,
        company=settings.company,
        people=settings.people,
        now=now,
        zone=(record.case.zone if for_customer else "") or settings.default_zone,
        language=record.case.language if for_customer else settings.default_language,
    )


def _wanted(status: str) -> tuple[DocumentKind, ...]:
    return KINDS[:1] if status == "open" else KINDS[1:]


def _note_documented(store: Store, case_id: int) -> None:
    with store.write():
        store.run(
            "UPDATE cases SET documented_event ="
            " (SELECT max(id) FROM events WHERE case_id = cases.id) WHERE id = ?",
            case_id,
        )


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = path.with_suffix(".tmp")
    with os.fdopen(os.open(aside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
