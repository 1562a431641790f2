"""Which approved documents are mailed, to whom, and whether an approval still holds."""

import hashlib
from pathlib import Path
from typing import Literal

from mailbox_agent.database.cases import load_case
from mailbox_agent.database.document_approvals import Approval, newest_approvals, newest_version
from mailbox_agent.database.store import Store
from mailbox_agent.settings import Settings

FOLDER = "documents"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAILED: dict[tuple[str, str], Literal["report", "plan"]] = {  # (kind, edition) -> kind of draft
    ("closure_summary", "internal"): "report",
    ("post_mortem", "internal"): "report",
    ("remediation_plan", "customer"): "plan",
}


def leaves_us(kind: str, edition: str) -> bool:
    """Whether somebody else than the reviewers is to read it."""
    return edition == "customer" or (kind, edition) in MAILED


def why_not_mailed(store: Store, settings: Settings, approval: Approval) -> str:
    """Why no mail with the approved document may go out (any more); "" if it may.

    The document has changed, in the record or under the reviewer's hands, or the case went on.
    """
    case = load_case(store, approval.case_id)
    kind = MAILED.get((approval.kind, approval.edition))
    if kind is None:
        return (
            "a plan goes to the customer in its customer edition, a closure summary or post-mortem"
            " to leadership in its internal one"
        )
    if case.merged_into is not None:
        return "its case is part of another one now"
    if kind == "report" and case.status == "open":
        return "its case was opened again"
    if kind == "plan" and case.status != "open":
        return (
            f"its case is {case.status}, and a plan goes to the customer only while it is open"
            f" (mailbox-agent reopen {case.token} --why WHY)"
        )
    if kind == "plan" and case.history:
        return "its case is from before the start mark: the customer is not written to"
    newest = newest_version(store, case.id, approval.kind, approval.edition)
    if newest > approval.newest_version:
        return f"version {newest} of its document was made since: look at it and approve it"
    line = (approval.kind, approval.edition)
    of_case = newest_approvals(store, case.id)
    if any(one.id != approval.id for one in of_case if (one.kind, one.edition) == line):
        return "its document was approved again since"
    path = settings.store / FOLDER / approval.path
    if (digest_of(path) or approval.file_sha256) != approval.file_sha256:
        return f"{path.name} was changed since it was approved: approve it again"
    return ""


def copy_path(settings: Settings, approval: Approval) -> Path:
    """Where the copy lies to be looked at; what leaves comes from the database."""
    below = Path(approval.path).parent / "approved" / f"{approval.copy_sha256[:8]} {approval.name}"
    return settings.store / FOLDER / below


def digest_of(path: Path) -> str:
    """The sha256 of a file; "" if it can't be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
