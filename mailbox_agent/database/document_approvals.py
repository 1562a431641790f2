"""Which document was approved as which file, and the copies that go out, by their hash."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mailbox_agent.database.drafts import findings_as_rows
from mailbox_agent.database.store import Row, Store, known_moment
from mailbox_agent.records import Finding

APPROVALS = """
SELECT approvals.*, documents.case_id, documents.kind, documents.edition, documents.version,
       documents.path
FROM document_approvals approvals JOIN documents ON documents.id = approvals.document_id
"""
# The newest approval of a document counts, whichever of its versions it is for.
NEWEST = f"""{APPROVALS}
WHERE documents.case_id = ? AND NOT EXISTS (
    SELECT 1 FROM document_approvals later JOIN documents d ON d.id = later.document_id
    WHERE d.case_id = documents.case_id AND d.kind = documents.kind
      AND d.edition = documents.edition AND later.id > approvals.id)
ORDER BY approvals.id
"""


@dataclass(frozen=True, slots=True)
class Approval:
    """`newest_version`: that there was when it was given. `path`: of the reviewer's file, below the
    folder of documents."""

    id: int
    document_id: int
    case_id: int
    kind: str
    edition: str
    version: int
    path: str
    newest_version: int
    file_sha256: str
    copy_sha256: str
    name: str
    language: str
    findings: tuple[Finding, ...]
    approved_by: str
    approved_at: datetime

    @property
    def occasion(self) -> str:
        """Of the draft that carries it."""
        return f"approval:{self.id}"


def newest_approvals(store: Store, case_id: int) -> tuple[Approval, ...]:
    """The approval that counts of each document of a case."""
    return tuple(_approval(row) for row in store.all(NEWEST, case_id))


def approval_of(store: Store, occasion: str) -> Approval | None:
    """The approval that a draft was made for; None if the draft is of another kind."""
    name, _, number = occasion.partition(":")
    if name != "approval" or not number.isdecimal():
        return None
    return _one(store, "approvals.id = ?", int(number))


def last_approval(store: Store, document_id: int) -> Approval | None:
    """The newest one of a version."""
    return _one(store, "documents.id = ?", document_id)


def save_approval(store: Store, values: Row, copy: bytes, findings: Sequence[Finding]) -> int:
    """The row of an approval and its copy; returns its id. Within the caller's transaction."""
    store.run(
        "INSERT OR IGNORE INTO document_copies (sha256, bytes) VALUES (?, ?)",
        values["copy_sha256"],
        copy,
    )
    return store.insert("document_approvals", {**values, "findings": findings_as_rows(findings)})


def copies_of(store: Store, hashes: Sequence[str]) -> dict[str, bytes]:
    """The bytes of these copies, as far as they are there."""
    found = {}
    for one in hashes:
        row = store.one("SELECT bytes FROM document_copies WHERE sha256 = ?", one)
        if row is not None:
            found[one] = bytes(row["bytes"])
    return found


def newest_version(store: Store, case_id: int, kind: str, edition: str) -> int:
    row = store.one(
        "SELECT coalesce(max(version), 0) AS newest FROM documents"
        " WHERE case_id = ? AND kind = ? AND edition = ?",
        case_id,
        kind,
        edition,
    )
    assert row is not None
    return int(row["newest"])


def _one(store: Store, where: str, value: int) -> Approval | None:
    row = store.one(f"{APPROVALS} WHERE {where} ORDER BY approvals.id DESC LIMIT 1", value)
    return None if row is None else _approval(row)


def _approval(row: Row) -> Approval:
    return Approval(
        **{
            **row,
            "findings": tuple(Finding(**one) for one in json.loads(row["findings"])),
            "approved_at": known_moment(row["approved_at"]),
        }
    )
