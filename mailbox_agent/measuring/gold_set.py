"""A labelled set on disk: `labels.jsonl`, one object a line in order of arrival, and
`messages/ID.eml`. Reads only. Everything wrong with it is one line that names file and line.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from mailbox_agent.errors import UserError
from mailbox_agent.measuring.bodies import text_of_mail
from mailbox_agent.measuring.figures import QUOTED
from mailbox_agent.measuring.same_answer import SEVERITIES

LABELS = "labels.jsonl"
MESSAGES = "messages"
_NAMED = 5  # ids in an error message; the rest is counted


@dataclass(frozen=True)
class GoldSet:
    """The labels in order, each with its mail's file."""

    folder: Path
    labels: tuple[Mapping[str, Any], ...]
    files: tuple[Path, ...]

    @property
    def name(self) -> str:
        return self.folder.resolve().name

    @cached_property
    def mails(self) -> dict[str, str]:
        """The first 16 hexadecimal digits of each mail's SHA-256, by id: the same mail again?"""
        return {
            label["id"]: hashlib.sha256(file.read_bytes()).hexdigest()[:16]
            for label, file in zip(self.labels, self.files, strict=True)
        }

    @cached_property
    def _bodies(self) -> dict[str, str]:
        return {}

    def body_of(self, mail_id: str) -> str:
        """The squashed text of a mail, decoded once."""
        if mail_id not in self._bodies:
            raw = (self.folder / MESSAGES / f"{mail_id}.eml").read_bytes()
            self._bodies[mail_id] = text_of_mail(raw)
        return self._bodies[mail_id]


def read_gold_set(folder: Path) -> GoldSet:
    """Raises UserError for a set that cannot be measured with."""
    path, messages = folder / LABELS, folder / MESSAGES
    if not folder.is_dir():
        raise UserError(f"{folder}: there is no such folder")
    if not path.is_file():
        raise UserError(
            f"{path}: there is no such file: a labelled set has one object a mail in it"
        )
    if not messages.is_dir():
        raise UserError(f"{messages}: there is no such folder: a labelled set has its mails in it")
    labels = _labels(path)
    stems = {file.stem for file in messages.iterdir() if file.suffix == ".eml" and file.is_file()}
    ids = [label["id"] for label in labels]
    if lost := [mail_id for mail_id in ids if mail_id not in stems]:
        raise UserError(f"{messages}: no mail for the labels {_some(lost)} of {path} (ID.eml)")
    if unknown := sorted(stems - set(ids)):
        raise UserError(f"{path}: no label for the mails {_some(unknown)} of {messages}")
    return GoldSet(folder, tuple(labels), tuple(messages / f"{mail_id}.eml" for mail_id in ids))


def _labels(path: Path) -> list[dict[str, Any]]:
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")  # U+2028 ends no line of JSON
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: no UTF-8 text ({error.reason})") from None
    labels: dict[str, dict[str, Any]] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        label = _label(line, f"{path}:{number}")
        if label["id"] in labels:
            raise UserError(f"{path}:{number}: a second label for {label['id']}")
        labels[label["id"]] = label
    if not labels:
        raise UserError(f"{path}: no label in it: the set is empty")
    return list(labels.values())


def _label(line: str, place: str) -> dict[str, Any]:
    try:
        label = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UserError(f"{place}: not JSON: {error}") from None
    if not isinstance(label, dict) or label.get("id") in (None, ""):
        raise UserError(f"{place}: not an object with an id")
    severity = label.get("severity")
    if severity is not None and severity not in SEVERITIES:
        known = ", ".join(SEVERITIES)
        raise UserError(f"{place}: severity {severity!r} is none of {known}, null")
    for key in QUOTED:
        if not isinstance(label.get(key) or [], list):
            raise UserError(f"{place}: {key} is not a list")
    return {**label, "id": str(label["id"])}


def _some(ids: list[str]) -> str:
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more
