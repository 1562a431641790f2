"""Handled mail in the mailbox itself: marked as seen, moved to a folder. Both are off by default.

Only mail that a pass has filed or set aside: its bytes are in the store. Mail from before the start
mark, and mail that could not be read, stays as it is. Killed in the middle, the next pass goes on.
"""

from collections.abc import Callable, Iterator

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.marks import mark_of, set_mark
from mailbox_agent.records import Mailbox, place_of

STEP = "handled mail"  # its mark: the first pass whose mail is not tidied yet
AT_ONCE = 200
HANDLED = """
SELECT ledger.epoch, ledger.key, ledger.raw_sha256 FROM ledger INDEXED BY ledger_pass
LEFT JOIN messages ON messages.id = ledger.message_id
WHERE ledger.pass_id BETWEEN ? AND ? AND ledger.mailbox_id = ? AND ledger.folder = ?
  AND ledger.outcome IN ('filed', 'set_aside') AND ledger.raw_sha256 IS NOT NULL
  AND coalesce(messages.history, 0) = 0
ORDER BY ledger.id
"""


def tidy_up(
    desk: Desk,
    mailbox: Mailbox,
    pass_id: int,
    at: Callable[[str], None],
    tell: Callable[[str], None],
) -> None:
    """At the end of a pass over one mailbox. `tell`: hears what keeps mail from being moved."""
    box, store, why = desk.mailbox, desk.store, ""
    if not (box.mark_seen or box.handled_folder):
        return
    since = mark_of(store, STEP, desk.row.id)
    if not since:  # mail that was handled before this was asked for stays where people know it
        since = pass_id
        set_mark(store, STEP, since, desk.row.id)
    found = False
    for folder in box.folders:
        for mails in _handled(desk, folder, since, pass_id):
            found = True
            if box.mark_seen:
                mailbox.mark_seen(folder, mails)
                at("handled mail marked")
            if box.handled_folder not in ("", folder):
                why = mailbox.why_not_moved()
                if not why:
                    mailbox.move(folder, box.handled_folder, mails, at)
                    at("handled mail moved")
    if found:
        set_mark(store, STEP, pass_id + 1, desk.row.id)
    if why:
        tell(f"mailbox {box.name}: handled mail stays where it is: {why}")


def _handled(desk: Desk, folder: str, since: int, pass_id: int) -> Iterator[dict[str, str]]:
    """Place -> SHA-256 of what is kept, some mails at a time."""
    rows = desk.store.tuples(HANDLED, since, pass_id, desk.row.id, folder)
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        yield {place_of(epoch, key): digest for epoch, key, digest in some}
