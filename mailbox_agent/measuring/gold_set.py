"""A labelled set on disk: `labels.jsonl`, one object a line in order of arrival, and
`messages/ID.eml`. Reads only. Everything wrong with it is one line that names file and line, and
all of it is told at once.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from mailbox_agent.errors import UserError
from mailbox_agent.measuring.bodies import text_of_mail
from mailbox_agent.measuring.label_check import quotes_of, unknown_keys, wrong_with
from mailbox_agent.measuring.words import squash

LABELS = "labels.jsonl"
MESSAGES = "messages"
_NAMED = 5  # ids in an error message; the rest is counted
_MAX_WRONG = 200  # things wrong that are told at once
_MAX_QUOTE = 80  # characters shown of a quote


@dataclass(frozen=True)
class GoldSet:
    """The labels in order, each with its mail's file and where it stands ("labels.jsonl:4")."""

    folder: Path
    labels: tuple[Mapping[str, Any], ...]
    files: tuple[Path, ...]
    places: tuple[str, ...]

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
    places = _labels(path)
    stems = {file.stem for file in messages.iterdir() if file.suffix == ".eml" and file.is_file()}
    ids = [label["id"] for label in places.values()]
    if lost := [mail_id for mail_id in ids if mail_id not in stems]:
        raise UserError(f"{messages}: no mail for the labels {_some(lost)} of {path} (ID.eml)")
    if unknown := sorted(stems - set(ids)):
        raise UserError(f"{path}: no label for the mails {_some(unknown)} of {messages}")
    files = tuple(messages / f"{mail_id}.eml" for mail_id in ids)
    return GoldSet(folder, tuple(places.values()), files, tuple(places))


def doubts(gold: GoldSet) -> Iterator[str]:
    """What may be a slip and does not keep the set from being measured: keys that nothing reads,
    quotes that do not stand in the mail as the standard library decodes it."""
    for label, place in zip(gold.labels, gold.places, strict=True):
        mail_id = label["id"]
        for text in unknown_keys(label):
            yield f"{place}: {mail_id}: {text}"
        for key, quote in quotes_of(label):
            if squash(quote) not in gold.body_of(mail_id):
                shown = quote if len(quote) <= _MAX_QUOTE else f"{quote[: _MAX_QUOTE - 3]}..."
                yield f"{place}: {mail_id}: {key}: does not stand in the mail: {shown!r}"


def _labels(path: Path) -> dict[str, dict[str, Any]]:
    """Each label by its place, "FILE:LINE". Raises UserError with all that is wrong."""
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")  # U+2028 ends no line of JSON
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: no UTF-8 text ({error.reason})") from None
    labels: dict[str, dict[str, Any]] = {}
    wrong: list[str] = []
    ids: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        label, problem = _label(line)
        if label is None:
            wrong.append(f"{place}: {problem}")
            continue
        if label["id"] in ids:
            wrong.append(f"{place}: a second label for {label['id']}")
            continue
        ids.add(label["id"])
        labels[place] = label
        wrong += [f"{place}: {label['id']}: {text}" for text in wrong_with(label)]
    if wrong:
        more = len(wrong) - _MAX_WRONG
        rest = [f"{path}: and {more} more things are wrong"] if more > 0 else []
        raise UserError("\n".join([*wrong[:_MAX_WRONG], *rest]))
    if not labels:
        raise UserError(f"{path}: no label in it: the set is empty")
    return labels


def _label(line: str) -> tuple[dict[str, Any] | None, str]:
    """The object of one line, or what is wrong with it."""
    try:
        label = json.loads(line)
    except (ValueError, RecursionError) as error:
        return None, f"not JSON: {error}"
    if not isinstance(label, dict) or label.get("id") in (None, ""):
        return None, "not an object with an id"
    return {**label, "id": str(label["id"])}, ""


def _some(ids: list[str]) -> str:
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + more
