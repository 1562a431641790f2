"""What the time of an ingest goes to: python tests/bench/profile_ingest.py ROOT [--warm OTHER]

ROOT and OTHER are workspaces with mails, not yet read (see __main__.py --profile). OTHER is read
first, unmeasured, so that patterns are compiled and tables loaded. CPU time is counted; cProfile
slows small functions down more than large ones: the shares are a map, not a measurement.
"""

import argparse
import cProfile
import json
import pstats
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ingest import run_step

Function = tuple[str, int, str]  # file, line, name
STAGES = {  # package and function: what it does, with all that it calls
    "database/take_in": "raw mail into the store",
    "database/raw_bytes": "raw mail out of the store",
    "message/parse_message": "MIME, charsets, HTML to text",
    "intake/look_at": "whose words, is it a machine, who is it",
    "intake/case_for": "which case",
    "intake/context_for": "what is known of the case",
    "understanding/read_message": "what it says",
    "intake/record_mail": "into the record, with the full-text index",
}
NAMED = {
    "site-packages/(\\w+)": "library {}",
    ".*mailbox_agent/(\\w+)": "{}/",
    "/(email)/": "library email (standard)",
    "/(re)/|/(sqlite3)/": "standard library",
}


def profile(root: Path) -> dict[str, Any]:
    """The ingest of the workspace under cProfile: seconds in all, by package and by stage."""
    profiler = cProfile.Profile(time.process_time)

    def run(work: Callable[[], Any]) -> Any:
        return profiler.runcall(work)

    result = run_step(root, "ingest", run=run)
    stats: dict[Function, Any] = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    total = sum(own for _, _, own, _, _ in stats.values())
    return {
        "mails": result["received"],
        "seconds": round(total, 2),
        "packages": _shares(by_package(stats), total),
        "stages": _shares(by_stage(stats), total),
        "functions": _shares(by_function(stats), total),
    }


def package_of(function: Function) -> str:
    """ "message/", "library selectolax", "SQLite", or "" for what C code does for its caller."""
    file, _, name = function
    if "sqlite3." in name:
        return "SQLite"
    if file == "~":
        return ""
    for pattern, form in NAMED.items():
        if found := re.search(pattern, file):
            return form.format(found[1])
    return "standard library"


def by_package(stats: dict[Function, Any]) -> Counter[str]:
    """Own seconds of each package; C functions count for whoever calls them."""
    found: Counter[str] = Counter()
    for function, (_, _, own, _, callers) in stats.items():
        if package := package_of(function):
            found[package] += own
        for caller, (_, _, part, _) in callers.items() if not package else ():
            found[package_of(caller) or "standard library"] += part
    return found


def by_stage(stats: dict[Function, Any]) -> Counter[str]:
    """Seconds of each of STAGES, with all that it calls."""
    found: Counter[str] = Counter()
    for function, (_, _, _, cumulative, _) in stats.items():
        name = package_of(function) + function[2]
        if name in STAGES:
            found[f"{name}: {STAGES[name]}"] += cumulative
    return found


def by_function(stats: dict[Function, Any]) -> Counter[str]:
    """The fifteen functions with the most seconds of their own."""
    found: Counter[str] = Counter()
    for (file, line, name), (_, _, own, _, _) in stats.items():
        place = name if file == "~" else f"{'/'.join(Path(file).parts[-2:])}:{line} {name}"
        found[place] += own
    return Counter(dict(found.most_common(15)))


def _shares(seconds: Counter[str], total: float) -> dict[str, float]:
    """Per cent, the largest first; what is below a half is left out."""
    shares = {name: round(part / total * 100, 1) for name, part in seconds.most_common()}
    return {name: share for name, share in shares.items() if share >= 0.5}


def written(figures: dict[str, Any]) -> str:
    lines = [f"profile of {figures['mails']} mails, {figures['seconds']} s CPU under cProfile"]
    for title in ("packages", "stages", "functions"):
        lines += ["", f"{title}, % of the time"]
        lines += [f"  {share:5.1f}  {name}" for name, share in figures[title].items()]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Profiles the ingest of a workspace.")
    parser.add_argument("root", type=Path)
    parser.add_argument("--warm", type=Path, metavar="OTHER", help="a workspace to be read before")
    chosen = parser.parse_args()
    if chosen.warm:
        run_step(chosen.warm, "ingest")
    print(json.dumps(profile(chosen.root)))


if __name__ == "__main__":
    main()
