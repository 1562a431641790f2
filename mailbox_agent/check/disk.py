"""Whether the store can be trusted with the record: writable, private, local, with room left."""

import re
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from mailbox_agent.check.result import CheckResult
from mailbox_agent.database.read_only import why_not_writable

MOUNTS = Path("/proc/mounts")
LEAST_FREE_BYTES = 200 * 1024**2
ENOUGH_FREE_BYTES = 2 * 1024**3

# SQLite's locks and flock do not hold there: https://www.sqlite.org/faq.html#q5
NETWORK_TYPES = frozenset(
    """
    9p acfs afs beegfs ceph cifs coda davfs drvfs gfs gfs2 glusterfs gpfs lustre ncpfs nfs nfs4
    ocfs2 orangefs panfs prl_fs pvfs2 smb2 smb3 smbfs vboxsf vmhgfs
    """.split()
)
_LOCAL_FUSE = frozenset(
    """
    fuse.bindfs fuse.cryfs fuse.encfs fuse.ext2 fuse.fuse-overlayfs fuse.gocryptfs
    fuse.lxcfs fuse.mergerfs fuse.ntfs fuse.ntfs-3g fuse.securefs fuse.zfs
    """.split()
)


def store_checks(store: Path) -> Iterator[CheckResult]:
    """Looks only; a store that is not there yet is judged by the folder it will be made in."""
    existing = _nearest(store)
    mounts = MOUNTS.read_text("utf-8", "replace") if MOUNTS.exists() else ""
    if network := network_filesystem(existing, mounts):
        yield CheckResult(
            "store",
            False,
            f"{store} lies on a network file system ({network}), where locks do not hold",
            "put store.folder on a local disk",
        )
    if not existing.is_dir():
        yield CheckResult("store", False, f"{existing} is not a folder", "change store.folder")
        return
    if why := why_not_writable(store):
        advice = (
            "put the workspace on a disk that can be written"
            if "read-only" in why
            else "change its owner or its mode, or run mailbox-agent as its owner"
        )
        yield CheckResult("store", False, why, advice)
    elif existing != store:
        yield CheckResult("store", True, f"{store} will be made by the first pass")
    else:
        yield _private(store)
    yield _room(existing)


def _private(store: Path) -> CheckResult:
    mode = stat.S_IMODE(store.stat().st_mode)
    if mode & 0o077:
        return CheckResult(
            "store",
            None,
            f"{store} is open to other accounts (mode {mode:04o})",
            f"the next pass sets it to 0700; or now: chmod 700 {store}",
        )
    return CheckResult("store", True, f"{store} is writable and private")


def _room(folder: Path) -> CheckResult:
    free = shutil.disk_usage(folder).free
    what = f"{free / 1024**3:.1f} GB free where {folder} lies"
    advice = "" if free >= ENOUGH_FREE_BYTES else "make room before the disk is full"
    ok = None if free < ENOUGH_FREE_BYTES else True
    return CheckResult("disk", False if free < LEAST_FREE_BYTES else ok, what, advice)


def _nearest(path: Path) -> Path:
    while not path.exists() and path != path.parent:
        path = path.parent
    return path


def network_filesystem(path: Path, mounts: str) -> str | None:
    """The type of the network file system that `path` lies on, or None if it is a local one.

    `mounts` is the text of /proc/mounts. Any FUSE file system counts as one unless it is known
    to be local, because most of them (sshfs, rclone, s3fs) are not.
    """
    resolved = path.resolve()
    best, found = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(_unescaped(fields[1]))
        depth = len(point.parts)
        if depth >= best and resolved.is_relative_to(point):  # a later mount covers an earlier one
            best, found = depth, fields[2]
    network = found in NETWORK_TYPES or (found.startswith("fuse.") and found not in _LOCAL_FUSE)
    return found if network else None


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), text)
