"""Cases against labelled cases: B-cubed (Bagga and Baldwin, 1998), which asks each mail in turn.

Precision: of the mails put together with it, how many belong there. Recall: of those that belong
there, how many were put together with it. The names of the cases do not count. Only mails with a
labelled case take part.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Pair = tuple[Mapping[str, Any], Mapping[str, Any]]  # a label, and what the reader says


@dataclass(frozen=True, slots=True)
class Circle:
    """One mail's company, itself included: how many belong, were put together, are both."""

    true: int
    found: int  # 0: it was put into no case
    shared: int

    @property
    def strangers(self) -> int:
        return self.found - self.shared

    @property
    def f1(self) -> float:
        return 2 * self.shared / (self.true + self.found)


def circles(pairs: Sequence[Pair]) -> dict[str, Circle]:
    """The circle of each mail that has a labelled case, by id, in the order given."""
    true_case = {gold["id"]: gold["case"] for gold, _ in pairs if gold.get("case")}
    found_case = {
        gold["id"]: str(found["case"])
        for gold, found in pairs
        if gold.get("case") and found.get("case") not in (None, "")
    }
    true_group, found_group = _groups(true_case), _groups(found_case)
    result = {}
    for mail_id, case in true_case.items():
        belong = true_group[case]
        together = found_group[found_case[mail_id]] if mail_id in found_case else set()
        result[mail_id] = Circle(len(belong), len(together), len(belong & together))
    return result


def _groups(case_of: Mapping[str, Any]) -> dict[Any, set[str]]:
    groups = defaultdict(set)
    for mail_id, case in case_of.items():
        groups[case].add(mail_id)
    return groups
