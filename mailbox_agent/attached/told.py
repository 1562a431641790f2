"""What one file tells: gathered line by line until there is room for no more."""

import time
from dataclasses import dataclass


class NotRead(Exception):
    """Why a file has no text for us, in words for people. Never holds text of the file."""


@dataclass(frozen=True, slots=True)
class Told:
    text: str
    cut: bool = False
    note: str = ""


class Gathering:
    """Lines of one file. It is full after `most` characters, and when the time is up."""

    def __init__(self, most: int, until: float = float("inf")) -> None:
        self._left, self._until = most, until
        self._lines: list[str] = []
        self.cut = False
        self.notes: list[str] = []

    def add(self, line: str) -> bool:
        """False when there is room for no more: the reader then stops."""
        if self._left <= 0 or time.monotonic() > self._until:
            self.cut = True
            return False
        self.cut = len(line) > self._left
        self._lines.append(line[: self._left])
        self._left -= len(line) + 1
        return not self.cut

    def told(self) -> Told:
        text = "\n".join(self._lines).strip()
        return Told(text, self.cut, "; ".join(self.notes))
