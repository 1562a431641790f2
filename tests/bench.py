"""`make bench`: how fast mail is taken in, as ratios measured in one run. Nothing is asserted.

Against: the same files read with the standard library's compat32 parser and inserted into an FTS5
table in one batch, which is about the least that a searchable archive costs. A later version
measures a generated mailbox of ten thousand messages; this one the demo's sixty, several times.
"""

import email
import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mailbox_agent.analysis import analyze, settings_for
from mailbox_agent.settings import load_settings
from mailbox_agent.workspace import shipped

ROUNDS = 5
NOW = datetime(2026, 8, 1, tzinfo=UTC)


def baseline(files: list[Path]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        db = sqlite3.connect(Path(folder) / "baseline.sqlite")
        db.execute("CREATE VIRTUAL TABLE mail USING fts5 (subject, body)")
        rows = []
        for file in files:
            parsed = email.message_from_bytes(file.read_bytes())
            texts = [
                part.get_payload(decode=True) or b""
                for part in parsed.walk()
                if part.get_content_type() == "text/plain"
            ]
            rows.append((str(parsed["Subject"]), b"\n".join(texts).decode("utf-8", "replace")))
        with db:
            db.executemany("INSERT INTO mail VALUES (?, ?)", rows)
        db.close()


def ours(files: list[Path]) -> None:
    base = load_settings(shipped(), {})
    settings = settings_for(base, "brightloop.example", "escalations@brightloop.example")
    for _ in analyze(replace(settings, people=()), files, NOW):
        pass


def seconds(work: Callable[[list[Path]], None], files: list[Path]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work(files)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    folder = shipped("fixtures", "demo", "mail", "new")
    files = sorted(f for f in folder.iterdir() if not f.name.startswith("."))
    ours(files)  # compiles patterns and imports libraries once
    floor, full = seconds(baseline, files), seconds(ours, files)
    result = {
        "messages": len(files),
        "baseline_ms_per_message": round(floor / len(files) * 1000, 2),
        "ours_ms_per_message": round(full / len(files) * 1000, 2),
        "ratio": round(floor / full, 3),
    }
    for name, value in result.items():
        print(f"{name:26}{value}")
    Path("bench.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print("written to bench.json")


if __name__ == "__main__":
    main()
