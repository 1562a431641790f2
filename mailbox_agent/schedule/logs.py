"""What the service writes to standard error: a line of words, or one JSON object.

Ids, counts and names of things; no text and no address of any mail, no secret (promise 11).
Words are for people: there, of the passes that found nothing to do, one an hour says that the
service lives. As JSON each pass is a line, for what counts them.
"""

import json
import logging
import sys
from datetime import UTC, datetime

QUIET_SECONDS = 3600.0
_OURS = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps({**_head(record), **_extras(record)}, default=str, ensure_ascii=False)


class Words(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        head = _head(record)
        extras = " ".join(f"{k}={v}" for k, v in _extras(record).items() if k != "idle")
        if _is_idle(record):
            extras = "with nothing to do"  # its counts are all 0
        return f"{head['at']} {head['level']} {head['what']} {extras}".rstrip()


class OnceAnHour(logging.Filter):
    """Lets a pass that found nothing to do through if nothing was written for an hour."""

    def __init__(self) -> None:
        super().__init__()
        self._written = float("-inf")  # when, in seconds since 1970

    def filter(self, record: logging.LogRecord) -> bool:
        if _is_idle(record) and record.created - self._written < QUIET_SECONDS:
            return False
        self._written = record.created
        return True


def write_log(*, as_json: bool) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if as_json else Words())
    if not as_json:
        handler.addFilter(OnceAnHour())
    ours = logging.getLogger("mailbox_agent")
    ours.handlers = [handler]
    ours.setLevel(logging.INFO)
    ours.propagate = False


def _is_idle(record: logging.LogRecord) -> bool:
    """Of the pass that it tells of: nothing was found to do."""
    return bool(getattr(record, "idle", False))


def _head(record: logging.LogRecord) -> dict[str, str]:
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    return {"at": at, "level": record.levelname.lower(), "what": record.getMessage()}


def _extras(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _OURS}
