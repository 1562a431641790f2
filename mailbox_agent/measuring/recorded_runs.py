"""What was measured before: one line of JSON a run, in a file that people may keep or delete.

A run holds what was read in each mail, not only figures: so an older run can be counted again when
labels were mended or mails added. It holds text of the mails, and is for its owner only (0600).
"""

import fcntl
import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mailbox_agent.errors import UserError
from mailbox_agent.measuring.figures import DETAILS, FIELDS, QUOTED, Figure

FORMAT = 1
KEPT = 10  # runs of one set with one engine; older ones go
FILE = "eval_runs.jsonl"
_MEASURED = ("kind", *dict.fromkeys(field.key for field in FIELDS), "case", "new_text")


@dataclass(frozen=True, slots=True)
class Run:
    """One recorded run: when (UTC), by which version and engine, over which mails, who we were."""

    at: datetime
    version: str
    engine: str
    set_name: str
    own_domains: tuple[str, ...]
    mails: Mapping[str, str]  # id -> digest of the mail's bytes
    figures: Mapping[str, Figure]
    predictions: Mapping[str, Mapping[str, Any]]


def measured_part(record: Mapping[str, Any]) -> dict[str, Any]:
    """Of one object of `analyze --json`, what is measured. A key that is absent stays absent."""
    part = {key: record[key] for key in _MEASURED if key in record}
    for key in QUOTED:
        kept = ("quote", "what", *(detail.key for detail in DETAILS[key]))
        if isinstance(record.get(key), list):
            part[key] = [
                {name: item[name] for name in kept if name in item}
                if isinstance(item, dict)
                else item
                for item in record[key]
            ]
    return part


def last_run(runs: Sequence[Run], mails: Mapping[str, str], engine: str) -> Run | None:
    """The newest run by this engine that has read at least half of these mails, byte for byte."""
    return next((run for run in reversed(runs) if _is_of(run, mails, engine)), None)


def common_mails(run: Run, mails: Mapping[str, str]) -> list[str]:
    """The ids whose mail the run has read as it is now."""
    return [mail_id for mail_id, digest in mails.items() if run.mails.get(mail_id) == digest]


def _is_of(run: Run, mails: Mapping[str, str], engine: str) -> bool:
    return run.engine == engine and 2 * len(common_mails(run, mails)) >= len(mails)


def read_runs(path: Path) -> list[Run]:
    """The recorded runs, oldest first; none where there is no file yet.

    Raises UserError for a damaged file; it is never changed then.
    """
    return [run for _, run in _read(path)]


def record_run(path: Path, run: Run) -> None:
    """Adds a run and drops the oldest beyond KEPT. Killed at any moment, the file is whole.

    Raises UserError where the file is damaged or cannot be written.
    """
    target = path.resolve()  # a link stays a link
    try:
        with _alone(target.parent):
            lines = [*_read(target), (_line(run), run)]
            ours = [n for n, (_, one) in enumerate(lines) if _is_of(one, run.mails, run.engine)]
            gone = set(ours[:-KEPT])
            kept = [line for number, (line, _) in enumerate(lines) if number not in gone]
            _replace(target, b"".join(line + b"\n" for line in kept))
    except OSError as error:
        raise UserError(
            f"{path} cannot be written ({error.strerror}): this run is not recorded; "
            "name another file with --record"
        ) from None


def _read(path: Path) -> list[tuple[bytes, Run]]:
    if not path.exists():
        return []
    if not path.is_file():
        raise UserError(f"{path} is no file: name one for the recorded runs with --record")
    runs = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if line.strip():
            runs.append((line, _run(line, f"{path}:{number}")))
    return runs


def _run(line: bytes, place: str) -> Run:
    try:
        data = json.loads(line)
        if data["format"] > FORMAT:
            raise UserError(f"{place}: recorded by a newer version of mailbox-agent")
        predictions = {str(k): dict(v) for k, v in data["predictions"].items()}
        at = datetime.fromisoformat(data["at"])
        if at.tzinfo is None:
            raise ValueError("a moment without a zone")
        return Run(
            at,
            str(data["version"]),
            str(data["engine"]),
            str(data["set"]),
            tuple(map(str, data["own_domains"])),
            {str(k): str(v) for k, v in data["mails"].items()},
            {str(k): Figure(**v) for k, v in data["figures"].items()},
            predictions,
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError(
            f"{place}: no recorded run ({type(error).__name__}: {error}). The file is left as it"
            " is: mend or move it, or name another with --record"
        ) from None


def _line(run: Run) -> bytes:
    data = {
        "format": FORMAT,
        "at": run.at.isoformat(),
        "version": run.version,
        "engine": run.engine,
        "set": run.set_name,
        "own_domains": list(run.own_domains),
        "figures": {name: asdict(figure) for name, figure in run.figures.items()},
        "mails": dict(run.mails),
        "predictions": {mail_id: dict(one) for mail_id, one in run.predictions.items()},
    }
    return json.dumps(data, separators=(",", ":")).encode()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Two runs that end together are both recorded: one waits for the other."""
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _replace(target: Path, content: bytes) -> None:
    """Puts the content in place at once; a temporary file is 0600 from the beginning."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
