"""Writes a mailbox like that of an escalation desk: python tests/bench/generate.py FOLDER N [--seed S]

The same seed and number give the same bytes. Thread after thread is written, so that memory does
not grow; the names of the files carry the time, which gives the order of arrival.
"""

import argparse
import os
import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from broken import spoiled
from conversation import thread
from letters import letters
from machines import STANDING_ALONE, machine_mail

END = datetime(2026, 6, 30, tzinfo=UTC)
DAYS_PER_MAIL = 3_652 / 100_000  # ten years for a hundred thousand mails
SEED = 7
HUGE_EVERY = 400
STANDING_ALONE_SHARE = 0.16  # of threads: single mails of machines
ANSWERED_BY_MACHINE = 0.055  # of people's mails
SPOILED_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Delivered:
    """One mail as the server lays it down."""

    number: int
    date: datetime
    raw: bytes

    @property
    def key(self) -> str:
        return f"{int(self.date.timestamp())}.M{self.number:07}P1.mx1"


def mails(count: int, seed: int = SEED, huge_every: int = HUGE_EVERY) -> Iterator[Delivered]:
    """Exactly `count` mails, thread by thread; every `huge_every`-th is of 5 MB (0: none)."""
    done, number, next_huge = 0, 0, huge_every // 2
    while done < count:
        rng = Random(f"{seed} thread {number}")
        number += 1
        share = rng.random()
        start = oldest(count) + (END - oldest(count)) * share
        huge = huge_every > 0 and done >= next_huge
        next_huge += huge_every * huge
        for date, raw in _unit(seed, rng, int(count * share), start, huge):
            if done == count:
                return
            yield Delivered(done, date, spoiled(rng, raw) if rng.random() < SPOILED_SHARE else raw)
            done += 1


def oldest(count: int) -> datetime:
    """Before this no mail of a mailbox of `count` mails was written."""
    return END - timedelta(days=max(30.0, count * DAYS_PER_MAIL))


def _unit(
    seed: int, rng: Random, before: int, start: datetime, huge: bool
) -> Iterator[tuple[datetime, bytes]]:
    plan = thread(seed, rng, before, start)
    if not huge and rng.random() < STANDING_ALONE_SHARE:
        kind = rng.choices(STANDING_ALONE, (40, 15, 15, 20, 10))[0]
        yield start, machine_mail(rng, kind, plan.turns[0].sender, start, plan.subject)
        return
    for date, sender, raw in letters(rng, plan, huge):
        yield date, raw
        if rng.random() < ANSWERED_BY_MACHINE:
            later = date + timedelta(minutes=1)
            kind = rng.choice(("absence", "absence", "receipt"))
            yield later, machine_mail(rng, kind, sender, later, plan.subject)


def write_maildir(folder: Path, count: int, seed: int = SEED) -> list[int]:
    """Lays `count` mails into folder/new; returns their sizes in bytes."""
    for part in ("cur", "new", "tmp"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    sizes = []
    for mail in mails(count, seed):
        path = folder / "new" / mail.key
        path.write_bytes(mail.raw)
        moment = mail.date.timestamp()
        os.utime(path, (moment, moment))  # when it arrived
        sizes.append(len(mail.raw))
    return sizes


def distribution(sizes: list[int]) -> str:
    """ "median 7.0 KB, p95 80 KB, largest 5.1 MB"; 1 KB is 1000 bytes."""
    ordered = sorted(sizes)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return (
        f"{len(ordered):,} mails, {sum(ordered) / 1e6:,.0f} MB: median"
        f" {statistics.median(ordered) / 1e3:.1f} KB, p95 {p95 / 1e3:.0f} KB,"
        f" largest {ordered[-1] / 1e6:.1f} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes a Maildir of generated mails.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=SEED)
    chosen = parser.parse_args()
    print(distribution(write_maildir(chosen.folder, chosen.count, chosen.seed)))


if __name__ == "__main__":
    main()
