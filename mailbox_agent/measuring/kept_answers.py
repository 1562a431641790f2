"""Answers that a measuring run has got, kept in a file as they come: a run that was interrupted, or
that is made again, asks nothing twice.

One line of JSON an answer, under a hash of model, instructions, input and form; of the input
without its marker, which each run makes anew. It holds words of the mails: 0600.
"""

import hashlib
import json
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mailbox_agent.errors import UserError
from mailbox_agent.records import Answer, LanguageModel, Question

MARKER = "MARKER: "
FORMAT = 1
_BEGIN = b'{"format": '
_OTHER = "move it, or name another file with --answers"
Heard = Callable[[Answer], None]  # each answer that was asked for


class ModelWithMemory:
    """A language model that answers what it was asked before from a file. `path` None: no file."""

    def __init__(self, model: LanguageModel, path: Path | None, heard: Heard) -> None:
        self._model, self._path, self._heard = model, path, heard
        self._kept = _read(path) if path else {}
        self._alone = threading.Lock()
        if path:
            _add(path, "")  # told before the long part, if it can't be written

    @property
    def known(self) -> int:
        """How many answers are kept."""
        return len(self._kept)

    @property
    def host(self) -> str:
        return self._model.host

    @property
    def name(self) -> str:
        return self._model.name

    @property
    def is_local(self) -> bool:
        return self._model.is_local

    def why_not_ready(self) -> str:
        return self._model.why_not_ready()

    def ask(self, question: Question) -> Answer:
        key = _key(self.name, question)
        data = self._kept.get(key)
        if data is not None and not question.check(data):
            return Answer("answered", data, "", (), self.name)
        answer = self._model.ask(question)
        with self._alone:
            if answer.outcome == "answered" and self._path:
                self._kept[key] = answer.data
                line = {"format": FORMAT, "question": key, "answer": answer.data}
                _add(self._path, json.dumps(line) + "\n")
        self._heard(answer)
        return answer

    def close(self) -> None:
        self._model.close()


def _key(model: str, question: Question) -> str:
    head, _, _ = question.input.partition("\n")
    marker = head.removeprefix(MARKER) if head.startswith(MARKER) else ""
    said = question.input.replace(marker, "[[]]") if marker else question.input
    parts = (model, question.purpose, question.instructions, said,
             json.dumps(question.schema, sort_keys=True))  # fmt: skip
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _read(path: Path) -> dict[str, Any]:
    """Raises UserError for a file that is none of ours, which stays as it is. A last line that a
    kill has cut off is taken away."""
    try:
        raw = path.read_bytes() if path.exists() else b""
    except OSError as error:
        raise UserError(f"{path} cannot be read ({error.strerror}): {_OTHER}") from None
    *lines, last = raw.split(b"\n")
    found: dict[str, Any] = {}
    for number, line in enumerate(lines, 1):
        try:
            one = json.loads(line)
            found[one["question"]] = one["answer"]
        except (ValueError, TypeError, KeyError, RecursionError):
            raise UserError(f"{path}:{number}: no kept answer: {_OTHER}") from None
    if last and not last.startswith(_BEGIN[: len(last)]):
        raise UserError(f"{path}:{len(lines) + 1}: no kept answer: {_OTHER}")
    if last:
        os.truncate(path, len(raw) - len(last))
    return found


def _add(path: Path, line: str) -> None:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        with os.fdopen(handle, "wb", buffering=0) as file:
            file.write(line.encode())
            os.fsync(file.fileno())
    except OSError as error:
        raise UserError(f"{path} cannot be written ({error.strerror}): {_OTHER}") from None
