"""What the service writes to standard error: a line of words, or one JSON object.

Ids, counts and names of things; no text and no address of any mail, no secret (promise 11).
"""

import json
import logging
import sys
from datetime import UTC, datetime

_OURS = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps({**_head(record), **_extras(record)}, default=str, ensure_ascii=False)


class Words(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        head = _head(record)
        extras = " ".join(f"{name}={value}" for name, value in _extras(record).items())
        return f"{head['at']} {head['level']} {head['what']} {extras}".rstrip()


def write_log(*, as_json: bool) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if as_json else Words())
    ours = logging.getLogger("mailbox_agent")
    ours.handlers = [handler]
    ours.setLevel(logging.INFO)
    ours.propagate = False


def _head(record: logging.LogRecord) -> dict[str, str]:
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    return {"at": at, "level": record.levelname.lower(), "what": record.getMessage()}


def _extras(record: logging.LogRecord) -> dict[str, object]:
    return {name: value for name, value in vars(record).items() if name not in _OURS}
