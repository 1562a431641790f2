"""Whether a file that holds a password or another secret is for this account only."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from mailbox_agent.check.result import CheckResult
from mailbox_agent.settings import MailboxSettings, ModelSettings

SECRETS = ("password", "client_secret", "refresh_token")


def secret_file_checks(box: MailboxSettings, root: Path) -> Iterator[CheckResult]:
    """A note only: a container's secrets often are files that nobody can change."""
    for key in SECRETS:
        named = box.sign_in.secrets.get(f"{key}_file")
        if isinstance(named, str) and named:
            place = root / Path(named).expanduser()
            yield from _check(f"sign-in {box.name}", f"{key}_file", place)


def model_key_checks(table: ModelSettings, root: Path) -> Iterator[CheckResult]:
    named = table.secrets.get("api_key_file")
    if isinstance(named, str) and named:
        yield from _check("model", "api_key_file", root / Path(named).expanduser())


def _check(name: str, setting: str, path: Path) -> Iterator[CheckResult]:
    try:
        found = path.stat()
        who = _readers(path, found.st_mode)
    except OSError:
        return  # signing in says so
    if not who:
        return
    mode = stat.S_IMODE(found.st_mode)
    own = found.st_uid == os.geteuid()
    yield CheckResult(
        name,
        None,
        f"{setting}: {who} can read {path} (mode {mode:04o})",
        f"chmod 600 {path}" + ("" if own else ", once it belongs to the account that runs this"),
    )


def _readers(path: Path, mode: int) -> str:
    """Who else, through all the folders above; "" for nobody."""
    above = [folder.stat().st_mode for folder in path.resolve().parents]
    if mode & stat.S_IROTH and all(one & stat.S_IXOTH for one in above):
        return "every account of this computer"
    if mode & stat.S_IRGRP and all(one & (stat.S_IXGRP | stat.S_IXOTH) for one in above):
        return "the group of the file"
    return ""
