"""How long `mailbox-agent --help` takes against `python -c pass`: python tests/bench/startup.py"""

import json
import statistics
import sys

from measuring import of_command

ROUNDS = 15


def startup() -> dict[str, float]:
    """Medians of alternating runs: CPU and wall seconds of each."""
    ours, bare = [], []
    for _ in range(ROUNDS):
        ours.append(of_command([sys.executable, "-m", "mailbox_agent", "--help"], {}))
        bare.append(of_command([sys.executable, "-c", "pass"], {}))
    return {
        f"{name}_{clock}": round(statistics.median(run[clock] for run in runs), 4)
        for name, runs in (("help", ours), ("pass", bare))
        for clock in ("cpu", "wall")
    }


if __name__ == "__main__":
    print(json.dumps(startup()))
