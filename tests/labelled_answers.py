"""What is left of a perfect reader's answers after every check: a stand-in answers as labelled.

    python tests/labelled_answers.py fixtures/labelled/quillmark OWN_DOMAIN

The labels name no words for a date: the whole quote stands for them; nor for a severity: the first
sentence of impact does, or the first of the mail.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from speaking_models import SaidModel, opened

from mailbox_agent.analysis import analyze, settings_for
from mailbox_agent.measuring.figures import Figure, measure
from mailbox_agent.measuring.gold_set import GoldSet, read_gold_set
from mailbox_agent.measuring.recorded_runs import measured_part
from mailbox_agent.message.parse import parse_message
from mailbox_agent.records import Question
from mailbox_agent.settings import load_settings
from mailbox_agent.workspace import shipped

_HEAD = re.compile(
    r"^From: (?:[^\n]* <)?([^>\n]*)>?$.*?^Date: (\S+ \S+ \S+).*?^Subject: (.*?)$", re.M | re.S
)
_AS_LABELLED = ("kind", "area", "severity", "sender_role", "customer", "sentiment", "language",
                "needs_ack")  # fmt: skip


class LabelledReader:
    """Knows a mail by sender, time and subject."""

    def __init__(self, gold: GoldSet) -> None:
        self._labels: dict[tuple[str, str], list[tuple[str, Mapping[str, Any]]]] = defaultdict(list)
        for label, file in zip(gold.labels, gold.files, strict=True):
            mail = parse_message(file.read_bytes())
            sender = mail.sender.email if mail.sender else "(nobody)"
            date = f"{mail.date:%Y-%m-%d %H:%M %z}" if mail.date else ""
            self._labels[sender, date].append((" ".join(mail.subject.split()), label))

    def __call__(self, question: Question) -> Mapping[str, Any] | str:
        found = _HEAD.search(question.input.partition("THE MAIL ")[2])
        labels = self._labels[found[1], found[2]] if found else []
        if not labels or found is None:
            return "refused"
        same = [label for subject, label in labels if subject == found[3]]
        return _answer(same[0] if same else labels[0][1])


def _answer(label: Mapping[str, Any]) -> dict[str, Any]:
    lines = [line for line in label["new_text"].splitlines() if len(line) > 20]
    shows = [*label["impact"], *lines]
    return {
        **{key: label[key] for key in _AS_LABELLED},
        "severity_quote": shows[0] if shows else None,
        "gist": " ".join(label["new_text"].split())[:150] or "Nothing.",
        "summary": " ".join(label["new_text"].split())[:150] or "Nothing.",
        "action_items": [
            {**item, "due_words": item["quote"] if item["due"] else None}
            for item in label["action_items"]
        ],
        "root_causes": label["root_causes"],
        "impact": [{"quote": quote} for quote in label["impact"]],
    }


def figures_of(folder: Path, own_domain: str) -> Mapping[str, Figure]:
    gold = read_gold_set(folder)
    settings = settings_for(load_settings(shipped(), {}), own_domain, f"escalations@{own_domain}")
    model = opened(SaidModel(LabelledReader(gold)))
    read = analyze(settings, gold.files, datetime.now(UTC), model=model)
    pairs = [
        (label, measured_part(record)) for label, record in zip(gold.labels, read, strict=True)
    ]
    return measure(pairs, gold.body_of)


if __name__ == "__main__":
    for name, figure in figures_of(Path(sys.argv[1]), sys.argv[2]).items():
        print(json.dumps(name), figure.value)
