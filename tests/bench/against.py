"""What we are measured against: python tests/bench/against.py MAILDIR stdlib|notmuch [--limit N]

stdlib    each file parsed by email.message_from_bytes (compat32), its text parts decoded, and
          inserted into an FTS5 table on disk, 500 at a time: about the least a search costs.
notmuch   `notmuch new` over the same Maildir, with a configuration of its own.
"""

import argparse
import email
import json
import shutil
import sqlite3
import subprocess
import tempfile
from email.message import Message
from pathlib import Path
from typing import Any

from measuring import Stopwatch, of_command, peak_mib

BATCH = 500
HEADERS = ("subject", "from", "date", "message-id")
Row = tuple[str, ...]


def files_of(maildir: Path) -> list[Path]:
    return sorted(path for part in ("new", "cur") for path in (maildir / part).glob("*"))


def row_of(raw: bytes) -> Row:
    """(subject, from, date, message-id, text)"""
    mail = email.message_from_bytes(raw)
    texts = [_decoded(part) for part in mail.walk() if _is_body(part)]
    return (*(str(mail.get(name, "")) for name in HEADERS), "\n".join(texts))


def _is_body(part: Message) -> bool:
    """Text that is read, no attached log: those we do not index either."""
    return part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment"


def _decoded(part: Message) -> str:
    content = part.get_payload(decode=True) or b""
    assert isinstance(content, bytes)
    try:
        return content.decode(part.get_content_charset("utf-8"), "replace")
    except (LookupError, ValueError):  # a charset that none is, or with a NUL in its name
        return content.decode("utf-8", "replace")


def stdlib(maildir: Path, limit: int | None = None) -> dict[str, Any]:
    """Wall and CPU seconds, peak memory and the number of mails."""
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as folder:
        db = sqlite3.connect(Path(folder) / "baseline.sqlite", isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("CREATE VIRTUAL TABLE mail USING fts5 (subject, sender, sent, ident, body)")
        count = 0
        files = files_of(maildir)[:limit]
        while batch := [row_of(path.read_bytes()) for path in files[count : count + BATCH]]:
            db.execute("BEGIN")
            db.executemany("INSERT INTO mail VALUES (?, ?, ?, ?, ?)", batch)
            db.execute("COMMIT")
            count += len(batch)
        db.close()
    return {"mails": count, "peak_mib": peak_mib(), **watch.read()}


def notmuch(maildir: Path) -> dict[str, Any]:
    """Wall and CPU seconds of `notmuch new`, or {"skipped": reason}."""
    if shutil.which("notmuch") is None:
        return {"skipped": "notmuch is not installed (Debian: apt-get install notmuch)"}
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "config"
        config.write_text(
            f"[database]\npath={folder}/database\nmail_root={maildir.resolve()}\n"
            "[user]\nname=Bench\nprimary_email=bench@vendor.example\n"
            "[new]\ntags=new\nignore=\n[maildir]\nsynchronize_flags=false\n"
        )
        (Path(folder) / "database").mkdir()
        environ = {"NOTMUCH_CONFIG": str(config)}
        times = of_command(["notmuch", "new", "--quiet", "--no-hooks"], environ)
        counted = subprocess.run(
            ["notmuch", f"--config={config}", "count", "--output=files", "*"],
            stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    return {"mails": int(counted.stdout), **times}


def main() -> None:
    parser = argparse.ArgumentParser(description="Times what we are measured against.")
    parser.add_argument("maildir", type=Path)
    parser.add_argument("what", choices=["stdlib", "notmuch"])
    parser.add_argument("--limit", type=int, help="only so many mails (stdlib)")
    chosen = parser.parse_args()
    result = (
        notmuch(chosen.maildir)
        if chosen.what == "notmuch"
        else stdlib(chosen.maildir, chosen.limit)
    )
    print(json.dumps(result))


if __name__ == "__main__":
    main()
