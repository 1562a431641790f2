"""Whether another agent was seen at work on one of our mailboxes."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from mailbox_agent.check.result import CheckResult
from mailbox_agent.database.others import others_seen
from mailbox_agent.database.read_only import ReadOnlyStore
from mailbox_agent.database.store import FILE_NAME
from mailbox_agent.errors import StoreError
from mailbox_agent.review.other_agents import what_was_seen


def other_agents_check(folder: Path, now: datetime) -> Iterator[CheckResult]:
    """Nothing where none was seen; a store that can't be read is `database_checks`' matter."""
    if not (folder / FILE_NAME).exists():
        return
    try:
        with ReadOnlyStore(folder, now=now) as store:
            seen, ours = others_seen(store), store.instance[0]
    except StoreError:
        return
    for other in seen:
        yield CheckResult(
            f"mailbox {other.mailbox}",
            False,
            f"{what_was_seen(other, ours)}; nothing is drafted or sent from here",
            "stop one of them for good; if this one goes on: mailbox-agent takeover"
            f" {other.mailbox}",
        )
