"""Files with which mailbox-agent runs as a service: a unit of systemd, a recipe for a container.

The templates lie beside this file; here they are filled in for one workspace. Nothing is installed.
"""

from collections.abc import Iterator
from pathlib import Path

from mailbox_agent.errors import UserError
from mailbox_agent.settings import Settings

HOMES = (Path("/home"), Path("/root"), Path("/run/user"))
TEMPORARY = (Path("/tmp"), Path("/var/tmp"))
SYSTEM = tuple(Path(name) for name in ("/", "/usr", "/boot", "/etc", "/proc", "/sys", "/dev"))


def systemd_unit(settings: Settings, program: Path, user: str) -> str:
    """The unit for this workspace, with the folders that it writes to and no others.

    `program`: the command `mailbox-agent`, as a whole path. Raises UserError where one of the
    folders is one that systemd keeps read-only or that no service should write to.
    """
    writable = folders_written_to(settings)
    for folder in writable:
        if folder in SYSTEM:
            raise UserError(f"{folder} is no folder for a workspace: move the workspace elsewhere")
    touched = [*writable, program, program.resolve()]
    values = {
        "WORKSPACE": _escaped(settings.root),
        "WORKSPACE_ARGUMENT": _argument(settings.root),
        "PROGRAM": _quoted(program),
        "USER": user,
        "WRITABLE": "\n".join(f"ReadWritePaths={_quoted(one)}" for one in writable),
        "HOME": "read-only" if _below(touched, HOMES) else "true",
        "TMP": "false" if _below(touched, TEMPORARY) else "true",
    }
    text = _template("mailbox-agent.service")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def container_file() -> str:
    return _template("Containerfile")


def _template(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def folders_written_to(settings: Settings) -> tuple[Path, ...]:
    """The workspace, and what of it the settings put elsewhere."""
    others = [one for one in _named(settings) if not one.is_relative_to(settings.root)]
    return (settings.root, *dict.fromkeys(others))


def _named(settings: Settings) -> Iterator[Path]:
    """The folder of a refresh token, too: a service may replace the token (RFC 6749, 6)."""
    yield settings.store
    for box in settings.mailboxes:
        if box.imap is None:
            yield box.path
        token = box.sign_in.secrets.get("refresh_token_file")
        if isinstance(token, str):
            yield (settings.root / Path(token).expanduser()).parent


def _below(paths: list[Path], parents: tuple[Path, ...]) -> bool:
    return any(path.is_relative_to(parent) for path in paths for parent in parents)


def _escaped(path: Path) -> str:
    """As systemd.unit(5) reads a value: % begins a specifier."""
    return str(path).replace("%", "%%")


def _quoted(path: Path) -> str:
    """One word of a list: in quotation marks, so that blanks are part of it."""
    return '"' + _escaped(path).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _argument(path: Path) -> str:
    """One word of the arguments of a command (systemd.service(5)): there, $ begins a variable."""
    return _quoted(path).replace("$", "$$")
