"""The mails of fixtures/injection: what each demands, or how it has to be read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "fixtures" / "injection"


@dataclass(frozen=True, slots=True)
class InjectionMail:
    """One line of index.jsonl."""

    file: str
    style: str
    demands: Mapping[str, Any] = field(default_factory=dict)
    real: bool = True
    lies: tuple[str, ...] = ()
    reading: Mapping[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.file.partition("/")[2].removesuffix(".eml")

    @property
    def raw(self) -> bytes:
        return (FOLDER / self.file).read_bytes()


def injection_mails(folder: str) -> list[InjectionMail]:
    """Those of "hostile" or "harmless", in their order."""
    lines = (FOLDER / "index.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [
        InjectionMail(**{**row, "lies": tuple(row.get("lies", ()))})
        for row in rows
        if row["file"].startswith(f"{folder}/")
    ]


def mails_before() -> list[bytes]:
    """What the mailbox has had before: four cases."""
    return [file.read_bytes() for file in sorted((FOLDER / "before").glob("*.eml"))]
