"""The mails to learn from, as the reader sees them: each with its labels and its features.

Features are taken where they are used: the reader runs over each mail, and a classifier that
knows the labels writes down what it is asked. So training and use cannot differ.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from readings import read

from mailbox_agent import linear
from mailbox_agent.analysis import analyze, settings_for
from mailbox_agent.measuring.gold_set import read_gold_set
from mailbox_agent.message.parse import parse_message
from mailbox_agent.records import Message
from mailbox_agent.settings import load_settings
from mailbox_agent.understanding import by_rules
from mailbox_agent.workspace import shipped

FIXTURES = Path(__file__).parents[2] / "fixtures"
CLASSES = {
    "kind": ("escalation", "update", "status_request", "resolution"),
    "sentiment": ("angry", "frustrated", "neutral", "positive"),
    "area": (
        "timeline", "functionality", "integration", "performance", "people", "commercial", "other",
    ),
    "severity": ("low", "medium", "high", "critical"),
}  # fmt: skip
Labels = dict[str, str]


@dataclass(slots=True)
class Example:
    """One mail: what it is, and what each classifier is told of it."""

    name: str
    language: str
    labels: Labels
    features: dict[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Knowing(linear.Linear):
    """Answers with the label, and keeps the features that it was asked with."""

    name: str = ""
    example: Example | None = None

    def scores(self, features: frozenset[str]) -> dict[str, float]:
        assert self.example is not None
        self.example.features.setdefault(self.name, features)
        label = self.example.labels[self.name]
        return {one: 9.0 * (one == label) for one in self.classes}

    def knows(self, _: frozenset[str]) -> bool:
        return True

    def spoken(self, features: frozenset[str]) -> dict[str, float]:
        assert self.example is not None
        self.example.features.setdefault("history", features)
        return dict.fromkeys(self.classes, 0.0)


_CURRENT: list[Example] = []


def _knowing(name: str) -> linear.Linear:
    classes = CLASSES[name]
    return _Knowing(classes, (0.0,) * len(classes), {}, name=name, example=_CURRENT[-1])


def written() -> Iterator[Example]:
    """Those of fixtures/training; a mail that the reader takes for no matter is left out."""
    for file in sorted((FIXTURES / "training").glob("doc_*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            one = json.loads(line)
            labels = {name: one[name] for name in CLASSES}
            example = Example(f"{file.stem}:{number}", one["language"], labels)
            _read_written(one, example)
            if len(example.features) >= 3:
                yield example
            else:
                print("left out:", example.name, one["text"][:60])


def _read_written(one: dict, example: Example) -> None:
    subject, _, text = one["text"].partition("\n\n")
    ours = one["role"] in ("sales", "internal")
    address = f"kim@{'vendor' if ours else 'nordhavn'}.example"
    _CURRENT.append(example)
    linear.load = _knowing
    partner = frozenset({"nordhavn.example"} if one["role"] == "partner" else ())
    read(
        text, subject=subject, sender=f"Kim Lee <{address}>", known_case=one["known"],
        staff_roles={address: one["role"]} if ours else None, partner_domains=partner,
        customers=None if ours or partner else {"nordhavn.example": "Nordhavn"},
    )  # fmt: skip


def labelled(name: str) -> list[Example]:
    """Those of fixtures/labelled/NAME that are a matter, read in order as a mailbox."""
    gold = read_gold_set(FIXTURES / "labelled" / name)
    by_id: dict[str, Example] = {}
    plain = by_rules._read

    def reading(message: Message, *rest: object) -> object:
        _CURRENT.append(by_id[message.message_id])
        by_id[message.message_id].features.clear()
        return plain(message, *rest)

    for label, file in zip(gold.labels, gold.files, strict=True):
        found = _message_id(file)
        labels = {one: str(label[one]) for one in CLASSES}
        by_id[found] = Example(f"{name}:{label['id']}", str(label["language"]), labels)
    by_rules._read, linear.load = reading, _tolerant
    domain = f"{name.partition('_')[0]}.example"
    settings = settings_for(load_settings(shipped(), {}), domain, f"escalations@{domain}")
    list(analyze(settings, gold.files, datetime.now(UTC)))
    by_rules._read = plain
    return [one for one in by_id.values() if one.features and one.labels["area"] != "None"]


def _tolerant(name: str) -> linear.Linear:
    """Of a mail that is no matter the reader may still ask."""
    if _CURRENT[-1].labels[name] not in CLASSES[name]:
        _CURRENT[-1].labels[name] = CLASSES[name][0]
        _CURRENT[-1].labels["area"] = "None"
    return _knowing(name)


def _message_id(file: Path) -> str:
    return parse_message(file.read_bytes()).message_id
