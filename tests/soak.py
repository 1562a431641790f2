"""`make soak`: kills and cuts by the hundred, on real servers; the result is written to soak.json.

python tests/soak.py --trials 60 --seed 1000     so many trials of each kind, from this seed on
"""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from dying_agents import Agents, dying_agents
from imap_servers import Dovecot, dovecot
from smtp_servers import PostOffice, smtp_server
from toxic import toxic_proxy
from trials import Tally, cut_at_random, killed_at_random, trial

TARGET = Path(__file__).resolve().parents[1] / "soak.json"
BLOWS = 6  # passes of a trial that are killed or cut off


@dataclass(frozen=True)
class Ground:
    """What all trials share."""

    agents: Agents
    server: Dovecot
    office: PostOffice
    folder: Path

    def kill(self, seed: int) -> Tally:
        with trial(self.agents, self.folder / f"k{seed}", self.server.port, self.office) as one:
            killed_at_random(one, random.Random(seed), BLOWS)
            one.recover()
            return one.account()

    def cut(self, seed: int) -> Tally:
        ends = (self.agents, self.folder / f"c{seed}", self.server.port, self.office)
        with (
            toxic_proxy(self.server.port) as imap,
            toxic_proxy(self.office.port) as smtp,
            trial(*ends, imap=imap.port, smtp=smtp.port, seconds=2.0) as one,
        ):
            cut_at_random(one, random.Random(seed), BLOWS, imap, smtp)
            one.recover()
            return one.account()


def many(name: str, once: Callable[[int], Tally], seeds: range) -> tuple[Tally, list[str]]:
    """The sum, and what went wrong, with its seed."""
    total, wrong = Tally(), []
    for seed in seeds:
        try:
            total += once(seed)
        except AssertionError as error:
            wrong.append(f"{name} {seed}: {error}")
            print(wrong[-1], flush=True)
        if (seed - seeds.start) % 10 == 9:
            print(f"{name}: {seed - seeds.start + 1} of {len(seeds)}", flush=True)
    return total, wrong


def main() -> None:
    parser = argparse.ArgumentParser(prog="soak", description="Kills and cuts by the hundred.")
    parser.add_argument("--trials", type=int, default=60, help="of each kind")
    parser.add_argument("--seed", type=int, default=1_000)
    parser.add_argument("--to", type=Path, default=TARGET)
    chosen = parser.parse_args()
    seeds = range(chosen.seed, chosen.seed + chosen.trials)
    if shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin") is None:
        sys.exit("soak: Dovecot is not installed (apt-get install dovecot-imapd)")
    result: dict[str, object] = {"at": datetime.now(UTC).isoformat(timespec="minutes")}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="soak-")))
        server = stack.enter_context(dovecot())
        agents = stack.enter_context(dying_agents())
        ground = Ground(agents, server, stack.enter_context(smtp_server()), folder)
        kills, lost = many("kills", ground.kill, seeds)
        cuts, more = many("cuts", ground.cut, seeds)
    result |= {"seed": chosen.seed, "kills": asdict(kills), "cuts": asdict(cuts)}
    result["wrong"] = lost + more
    chosen.to.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=2))
    sys.exit(1 if lost or more else 0)


if __name__ == "__main__":
    main()
