"""What one check found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckResult:
    """`ok` is None where nothing is broken but somebody should know."""

    name: str
    ok: bool | None
    what: str
    advice: str = ""  # what to change; "" if nothing
