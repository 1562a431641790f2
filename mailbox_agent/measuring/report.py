"""A run held against the one before it: one row a measure, and the mails that are read otherwise.

Both are counted with today's labels, over the mails that both have read: mended labels and new
mails make no difference that the reader did not make.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mailbox_agent.measuring.aims import AIMS
from mailbox_agent.measuring.comparing import NO_CHANGE, Change, compare, difference
from mailbox_agent.measuring.figures import Figure, measure
from mailbox_agent.measuring.gold_set import GoldSet
from mailbox_agent.measuring.recorded_runs import Run, common_mails
from mailbox_agent.measuring.wrong import Wrong, wrong_answers


@dataclass(frozen=True, slots=True)
class Row:
    """One measure. `last` and `change` are over the mails of both runs; None without an earlier."""

    name: str
    figure: Figure
    last: float | None
    change: float | None
    aim: float | None

    @property
    def below_aim(self) -> bool:
        value = self.figure.value
        return self.aim is not None and value is not None and value < self.aim - NO_CHANGE


@dataclass(frozen=True, slots=True)
class Report:
    gold: GoldSet
    run: Run
    last: Run | None
    common: int  # mails that both runs have read
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]
    wrong: tuple[Wrong, ...]  # of this run alone

    @property
    def worse(self) -> list[Change]:
        """The mails in which something got worse; something else in them may be better."""
        return [change for change in self.changes if change.worse]

    @property
    def better(self) -> list[Change]:
        """The mails in which something got better and nothing worse."""
        return [change for change in self.changes if not change.worse]

    @property
    def is_worse(self) -> bool:
        """Whether any figure fell."""
        return any(row.change is not None and row.change < 0 for row in self.rows)


def report_on(gold: GoldSet, run: Run, last: Run | None) -> Report:
    wrong = wrong_answers(gold.labels, run.predictions, gold.body_of)
    if last is None:
        rows = [_row(name, figure) for name, figure in run.figures.items()]
        return Report(gold, run, None, 0, tuple(rows), (), wrong)
    known = set(common_mails(last, gold.mails))
    labels = [label for label in gold.labels if label["id"] in known]
    before = _figures(gold, labels, last)
    now = run.figures if len(known) == len(gold.labels) else _figures(gold, labels, run)
    rows = [
        _row(name, figure, before[name].value, difference(before[name], now[name]))
        for name, figure in run.figures.items()
    ]
    changes = compare(labels, last.predictions, run.predictions, gold.body_of)
    return Report(gold, run, last, len(known), tuple(rows), tuple(changes), wrong)


def _figures(gold: GoldSet, labels: Sequence[Mapping[str, Any]], run: Run) -> dict[str, Figure]:
    pairs = [(label, run.predictions.get(label["id"], {})) for label in labels]
    return measure(pairs, gold.body_of)


def _row(name: str, figure: Figure, last: float | None = None, change: float | None = None) -> Row:
    return Row(name, figure, last, change, AIMS.get(name))
