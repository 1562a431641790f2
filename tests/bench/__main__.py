"""`make bench`: how fast mail is taken in, as ratios of one run. Nothing is asserted.

BENCH=1000 make bench        a quick one (default 10000; 100000 is the long one)
python tests/bench --help    the parts
"""

import argparse
import json
import os
import tempfile
from pathlib import Path
from typing import Any

import profile_ingest
from generate import SEED
from measuring import in_own_process
from table import rows_of, written
from workspace_settings import make_workspace

TARGET = Path(__file__).resolve().parents[2] / "bench.json"
STEPS = ("ingest", "imap", "drafts", "documents", "idle", "model", "hostile")
ALONE = {"model": "model_tokens.py", "hostile": "hostile_mails.py"}  # need no mailbox
PROFILED = 500  # mails
WARMING = 60  # mails read before, so that what is done once does not count
SMALL = 10_000  # a longer run takes this many in as well, to show whether the costs stay flat


def measured(root: Path, count: int, steps: list[str]) -> dict[str, Any]:
    """Every figure of one run, by name."""
    workspace = root / "workspace"
    result: dict[str, Any] = {"mails": count, "mailbox": _filled(workspace, count)}
    result["startup"] = in_own_process("startup.py")
    for name in ("stdlib", "notmuch"):
        result[name] = _said(name, in_own_process("against.py", workspace / "mail", name))
    if count > SMALL and "ingest" in steps:
        _filled(root / "small", SMALL)
        small = in_own_process("ingest.py", root / "small", "ingest")
        result["small"] = _said(f"ingest of {SMALL}", small) | {"mails": SMALL}
    for step in steps:
        if step == "imap":
            result[step] = _over_imap(root, workspace / "mail", count)
            continue
        if script := ALONE.get(step):
            result[step] = in_own_process(script)
            continue
        without = [f"--without={other}" for other in STEPS[2:4] if other not in steps]
        more = without if step == "idle" else []
        result[step] = _said(step, in_own_process("ingest.py", workspace, step, *more))
    return result


def _over_imap(root: Path, maildir: Path, count: int) -> dict[str, Any]:
    """Catch-up and waiting over a Dovecot of its own, or why not."""
    from over_imap import dovecot, figures_of, waiting_of, why_not

    if why := why_not():
        return {"skipped": why}
    with dovecot() as server:
        figures = _said("imap", figures_of(root / "imap", server, maildir))
        return {**figures, "waiting": waiting_of(root / "waiting", server, 5 if count > 500 else 1)}


def _filled(workspace: Path, count: int) -> str:
    found = make_workspace(workspace, count)
    print(found, flush=True)
    return found


def _said(name: str, figures: dict[str, Any]) -> dict[str, Any]:
    print(f"{name}: {figures.get('skipped') or '{cpu} s CPU'.format(**figures)}", flush=True)
    return figures


def _profile(root: Path) -> dict[str, Any]:
    _filled(root / "profiled", PROFILED)
    make_workspace(root / "warm", WARMING, SEED + 1)
    figures = in_own_process("profile_ingest.py", root / "profiled", "--warm", root / "warm")
    print(profile_ingest.written(figures))
    return figures


def _chosen() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Measures the agent's speed.")
    parser.add_argument("--mails", type=int, default=int(os.environ.get("BENCH", "10000")))
    parser.add_argument("--steps", default=",".join(STEPS), help="some of them, with commas")
    parser.add_argument("--to", type=Path, default=TARGET, help="where the figures are written")
    parser.add_argument(
        "--profile", action="store_true", help=f"only: where the time goes, on {PROFILED} mails"
    )
    chosen = parser.parse_args()
    if unknown := set(chosen.steps.split(",")) - set(STEPS):
        parser.error(f"no step {', '.join(sorted(unknown))}: there are {', '.join(STEPS)}")
    return chosen


def main() -> None:
    chosen = _chosen()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        if chosen.profile:
            _profile(Path(folder))
            return
        result = measured(Path(folder), chosen.mails, chosen.steps.split(","))
    result["table"] = [list(row) for row in rows_of(result)]
    print(written(result["table"]))
    chosen.to.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(f"written to {chosen.to.name}")


if __name__ == "__main__":
    main()
