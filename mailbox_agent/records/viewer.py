"""Who looks: every query over cases is asked on somebody's behalf."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Viewer:
    """`sees_confidential`: whether confidential cases exist for this person."""

    name: str
    sees_confidential: bool = False
