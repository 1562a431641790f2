"""Whether each mailbox can be read and drafts can be laid into it, and whom it believes.

Looks at folders and modes only: no mail is opened, nothing is written.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailbox_agent.check.result import CheckResult
from mailbox_agent.settings import MailboxSettings

_PARTS = ("cur", "new", "tmp")
CLOCK_TOLERANCE = timedelta(minutes=10)


def mailbox_checks(box: MailboxSettings) -> Iterator[CheckResult]:
    """Of one on a server only whom it believes; the rest is asked there (servers.py)."""
    name = f"mailbox {box.name}"
    if box.kind == "imap":
        yield _trust(box)
        return
    if not box.path.is_dir():
        yield CheckResult(
            name, False, f"{box.path} is not a folder", "correct its path, or make the Maildir"
        )
        return
    broken = [problem for folder in box.folders for problem in _unreadable(box.path, folder)]
    moved = (*box.folders, box.handled_folder) if box.handled_folder else ()
    seen = box.folders if box.mark_seen else ()
    for folder in dict.fromkeys((box.drafts, box.sent, *moved, *seen)):
        broken += _unwritable(box.path, folder)
    for what, advice in broken:
        yield CheckResult(name, False, what, advice)
    if not broken:
        read = ", ".join(box.folders)
        yield CheckResult(
            name, True, f"{box.path}: reads {read}; {box.drafts}, {box.sent} writable"
        )
    yield _trust(box)


def folder_path(root: Path, folder: str) -> Path:
    """Where a folder of a Maildir++ lies: INBOX is the Maildir itself."""
    return root if folder.upper() == "INBOX" else root / f".{folder}"


def _unreadable(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    path = folder_path(root, folder)
    if not path.is_dir():
        there = sorted(p.name[1:] for p in root.glob(".*") if (p / "cur").is_dir())
        yield f"has no folder {folder}", f"folders: INBOX{''.join(f', {n}' for n in there)}"
        return
    for part in ("cur", "new"):
        if not (path / part).is_dir():
            yield f"{path} has no {part}: it is no Maildir", "correct its path, or make the Maildir"
        elif not os.access(path / part, os.R_OK | os.X_OK):
            yield f"{path / part} is not readable", "give this account the right to read it"


def _unwritable(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    path = folder_path(root, folder)
    if not path.is_dir():
        if not os.access(root, os.W_OK | os.X_OK):
            yield f"{folder} is not there and cannot be made in {root}", "make it, or allow writing"
        return
    parts = [path / part for part in _PARTS if (path / part).is_dir()]
    if len(parts) < len(_PARTS) and not os.access(path, os.W_OK | os.X_OK):
        yield f"{path} lacks one of cur, new, tmp", "make it, or allow writing"
    for part in parts:
        if not os.access(part, os.W_OK | os.X_OK):
            yield f"{part} is not writable", "give this account the right to write there"
    if len({part.stat().st_dev for part in parts}) > 1:
        # A mail is written to tmp and renamed into cur, which only works inside one file system.
        yield f"cur, new and tmp of {path} lie on different disks", "put them on one"


def _trust(box: MailboxSettings) -> CheckResult:
    name = f"trust {box.name}"
    if box.accepts_only_authenticated:
        return CheckResult(name, True, "the server proves every sender of our own domains")
    if box.trust_microsoft365:
        return CheckResult(name, True, "believes what Microsoft 365 found out about a sender")
    if box.trusted_servers:
        servers = ", ".join(sorted(box.trusted_servers))
        return CheckResult(name, True, f"believes the Authentication-Results of {servers}")
    return CheckResult(
        name,
        None,
        "nobody who claims to be one of us is believed",
        "set trusted_servers to the first word of Authentication-Results in mail you receive",
    )


def clock_check(boxes: tuple[MailboxSettings, ...], now: datetime) -> CheckResult:
    """Mail cannot have arrived in the future: then this computer's clock is behind."""
    here = [box for box in boxes if box.kind == "maildir"]  # servers have clocks of their own
    newest = max((moment for box in here for moment in _arrivals(box)), default=None)
    if newest is not None and newest > now + CLOCK_TOLERANCE:
        return CheckResult(
            "clock",
            False,
            f"it is {now:%Y-%m-%d %H:%M} UTC here, but mail arrived {newest:%Y-%m-%d %H:%M} UTC",
            "set the clock of this computer, or of the mail server",
        )
    return CheckResult("clock", True, f"{now:%Y-%m-%d %H:%M} UTC")


def _arrivals(box: MailboxSettings) -> Iterator[datetime]:
    for folder in box.folders:
        for part in ("cur", "new"):
            path = folder_path(box.path, folder) / part
            try:
                entries = list(os.scandir(path))
            except OSError:
                continue  # said by mailbox_checks
            for entry in entries:
                seconds = entry.name.split(".", 1)[0]  # a Maildir's base name begins with the time
                if seconds.isascii() and seconds.isdigit() and 9 <= len(seconds) <= 11:
                    yield datetime.fromtimestamp(int(seconds), UTC)
