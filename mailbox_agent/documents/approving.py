"""A person approves a document: the file as they left it, and its clean copy, kept by hash.

the version    the newest one, or the one that is named; never one whose predecessor holds
               somebody's work that it lacks, unless it is named
what is open   lines for the reviewer, people's comments, matter that the customer must not see,
               files inside the document and what it loads from elsewhere
the copy       without comments, notes and hidden text, tracked changes accepted: this goes out
"""

import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mailbox_agent.answering.checking import checks_for
from mailbox_agent.case_view import whole_case
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.document_approvals import (
    Approval,
    last_approval,
    newest_version,
    save_approval,
)
from mailbox_agent.database.events import record_event
from mailbox_agent.database.store import Row
from mailbox_agent.documents.approved import (
    FOLDER,
    copy_path,
    digest_of,
    leaves_us,
    why_not_mailed,
)
from mailbox_agent.documents.clean_copy import clean_copy
from mailbox_agent.documents.left_for_reviewer import (
    paragraphs_of,
    reviewer_lines_of,
    text_of,
)
from mailbox_agent.documents.open_points import open_comments, tracked_changes
from mailbox_agent.documents.unseen import carried_along
from mailbox_agent.documents.word_package import open_document
from mailbox_agent.documents.wording import wording_for
from mailbox_agent.drafts.checks import MAX_DRAFT
from mailbox_agent.errors import UserError
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Case, DraftText, Finding

AFTER_THE_END = ("closure_summary", "post_mortem")
_NEVER_SENT = frozenset({"internal", "other customer"})  # checks that a document is held to, too
_NOT_IN_NAMES = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\\/:*?\"<>|]+"
)
_NAME_AT_MOST = 90  # characters, so that no mail program cuts the ending off


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A version as the reviewer left it. `open`: what nobody has settled, as an error lists it."""

    case: Case
    row: Row  # of documents
    path: Path
    data: bytes
    copy: bytes
    language: str
    open: tuple[str, ...]
    findings: tuple[Finding, ...]  # of the text, in a customer's document
    changes: int  # stretches of tracked changes, accepted in the copy

    @property
    def name(self) -> str:
        """ "ESC-1/closure_summary/internal", as a person types it."""
        return f"{self.case.token}/{self.row['kind']}/{self.row['edition']}"


def reviewed_document(
    desk: Desk, case: Case, kind: str, edition: str, version: int | None, templates: Templates
) -> Reviewed:
    """Reads the file. Raises UserError where there is nothing to approve, TemplateError where the
    file is no Word document."""
    row = _version(desk, case, kind, edition, version)
    if kind in AFTER_THE_END and case.status == "open":
        raise UserError(
            f"{case.token} is open: its {kind.replace('_', ' ')} can't be approved before its end"
        )
    path = desk.settings.store / FOLDER / row["path"]
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: cannot be read ({error.strerror})") from error
    _refuse_twice(desk, row, hashlib.sha256(data).hexdigest())
    copy = clean_copy(data)
    document = open_document(path.name, copy)
    language = wording_for(document.core_properties.language or desk.settings.default_language)[0]
    findings: tuple[Finding, ...] = ()
    if edition == "customer":
        text = "\n".join(text_of(one) for one in paragraphs_of(document))
        findings = _not_for_the_customer(desk, case, text, language, templates)
    left = [f"it is open in {one}: save and close it" for one in _open_in(path)]
    if leaves_us(kind, edition):
        left += [f"“{one}”" for one in reviewer_lines_of(path.name, data)]
        left += [f"a comment of {one}" for one in open_comments(path.name, data)]
        left += carried_along(path.name, copy)
        left += [f"{one.text} [at: {one.sentence}]" for one in findings]
    changes = tracked_changes(path.name, data)
    return Reviewed(case, row, path, data, copy, language, tuple(left), findings, changes)


def approve_reviewed(desk: Desk, reviewed: Reviewed, who: str) -> Approval:
    """Records that this file is right, and keeps its copy. What was open is accepted by it."""
    store, row = desk.store, reviewed.row
    values: Row = {
        "document_id": row["id"],
        "newest_version": newest_version(store, row["case_id"], row["kind"], row["edition"]),
        "file_sha256": hashlib.sha256(reviewed.data).hexdigest(),
        "copy_sha256": hashlib.sha256(reviewed.copy).hexdigest(),
        "name": _file_name(reviewed),
        "language": reviewed.language,
        "approved_by": who,
        "approved_at": desk.now,
    }
    accepted = [
        Finding("document", f"In the document, accepted by {who}: {one.text}", one.sentence)
        for one in reviewed.findings
    ]
    with store.write(durable=True):
        save_approval(store, values, reviewed.copy, accepted)
        store.update("documents", row["id"], {"approved_by": who, "approved_at": desk.now})
        record_event(
            store,
            desk.now,
            "document approved",
            who,
            case_id=row["case_id"],
            document_id=row["id"],
            version=row["version"],
            sha256=values["file_sha256"],
            copy=values["copy_sha256"],
            open_points=len(reviewed.open),
        )
        approval = last_approval(store, row["id"])
        assert approval is not None
    _lay_copy(copy_path(desk.settings, approval), reviewed.copy)
    return approval


def _open_in(path: Path) -> list[str]:
    """The programs whose lock file says that somebody may have it open, with text not saved."""
    locks = {"Word": f"~${path.name[2:]}", "LibreOffice": f".~lock.{path.name}#"}
    return [program for program, lock in locks.items() if (path.parent / lock).exists()]


def _version(desk: Desk, case: Case, kind: str, edition: str, number: int | None) -> Row:
    rows = desk.store.all(
        "SELECT * FROM documents WHERE case_id = ? AND kind = ? AND edition = ? ORDER BY version",
        case.id,
        kind,
        edition,
    )
    what = f"{case.token}/{kind}/{edition}"
    if not rows:
        raise UserError(
            f"there is no {edition} {kind.replace('_', ' ')} of {case.token} yet:"
            " `document CASE KIND` makes one"
        )
    if number is not None:
        found = next((row for row in rows if row["version"] == number), None)
        if found is None:
            known = ", ".join(str(row["version"]) for row in rows)
            raise UserError(f"{what} has no version {number}; it has {known}")
        return found
    edited = [row["version"] for row in rows if _was_edited(desk, row)]
    newest = rows[-1]
    if edited and newest["version"] not in edited:
        raise UserError(
            f"version {edited[-1]} of {what} was edited by hand, and version {newest['version']}"
            " was made since without these edits. Carry them over into it and approve again; or"
            f" name the one that you mean: approve {what}/{edited[-1]} or {what}/"
            f"{newest['version']}"
        )
    return newest


def _was_edited(desk: Desk, row: Row) -> bool:
    there = digest_of(desk.settings.store / FOLDER / row["path"])
    return there not in ("", row["sha256"])


def _refuse_twice(desk: Desk, row: Row, digest: str) -> None:
    """An approval that holds is not given again, unless its mail was rejected meanwhile."""
    last = last_approval(desk.store, row["id"])
    if last is None or last.file_sha256 != digest:
        return
    holds = not why_not_mailed(desk.store, desk.settings, last)
    draft = desk.store.one(
        "SELECT id, status FROM drafts WHERE occasion = ? ORDER BY id DESC LIMIT 1", last.occasion
    )
    if draft is not None and draft["status"] == "rejected":
        return
    if holds or draft is None:
        waits = f"; draft {draft['id']} is {draft['status']}" if draft else ""
        raise UserError(
            f"version {row['version']} was approved by {last.approved_by} already{waits}"
        )


def _not_for_the_customer(
    desk: Desk, case: Case, text: str, language: str, templates: Templates
) -> tuple[Finding, ...]:
    """What of the text is ours or another customer's alone (promise 5): a reviewer may have put it
    in by hand."""
    record = whole_case(desk.store, desk.settings, case.id)
    found: list[Finding] = []
    for piece in _pieces(text):
        found += checks_for(
            desk, record, DraftText(subject="", body=piece, language=language), (),
            audience="customer", kind="plan", language=language, promised=None,
            templates=templates,
        )  # fmt: skip
    return tuple(dict.fromkeys(one for one in found if one.check in _NEVER_SENT))


def _pieces(text: str) -> Iterator[str]:
    """The text in lines together, each piece no longer than what a check reads of a draft."""
    piece = ""
    for line in text.split("\n"):
        if piece and len(piece) + len(line) >= MAX_DRAFT:
            yield piece
            piece = ""
        piece += line + "\n"
    yield piece


def _file_name(reviewed: Reviewed) -> str:
    """ "ESC-7 Closure summary - Nordhavn.docx": nothing in it that a file system forbids."""
    kind = wording_for(reviewed.language)[1][f"kind_{reviewed.row['kind']}"]
    customer = reviewed.case.customer or ""
    whole = f"{reviewed.case.token} {kind}" + (f" - {customer}" if customer else "")
    whole = whole.replace("/", "-")  # "Nordhavn A/S"
    plain = " ".join(_NOT_IN_NAMES.sub(" ", whole).split())[:_NAME_AT_MOST]
    return f"{plain.strip(' .')}.docx"


def _lay_copy(path: Path, data: bytes) -> None:
    """To be looked at, not to be edited: read-only."""
    if digest_of(path) == hashlib.sha256(data).hexdigest():
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = path.with_suffix(".tmp")
    with os.fdopen(os.open(aside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
        file.write(data)
    aside.chmod(0o400)
    aside.replace(path)
