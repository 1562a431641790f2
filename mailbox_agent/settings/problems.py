"""Says what is wrong in the settings: file and line, setting, value, and what is allowed.

Knows pydantic's error records only as plain mappings. What is allowed is decided elsewhere.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from mailbox_agent.errors import SettingsError

Place = tuple[str | int, ...]  # ("mailbox", 0, "kind"); numbers count from 0
MISSING = object()

_PLAIN = {
    "missing": "required, but not there",
    "string_type": "write a text in quotes",
    "bool_type": "write true or false",
    "int_type": "write a whole number",
    "int_from_float": "write a whole number",
    "float_type": "write a number",
    "finite_number": "write a number",
    "date_type": "write a date like 2026-12-24",
    "model_type": "write a table of settings",
    "dict_type": "write a table of settings",
    "too_short": "write at least one",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that the administrator has to change."""

    place: Place
    allowed: str
    value: object = MISSING


def refuse(
    problems: Iterable[Problem], file: str, text: str, variables: Mapping[Place, str]
) -> None:
    """Raises SettingsError with one line a problem, in the order of the file; nothing if none.

    `variables` says which places were set by an environment variable and not by the file.
    """
    lines = lines_of(text)
    found = {(problem.place, problem.allowed): problem for problem in problems}.values()
    ordered = sorted(found, key=lambda problem: (_line(problem.place, lines) or 0, _key(problem)))
    if ordered:
        raise SettingsError("\n".join(_sentence(p, file, lines, variables) for p in ordered))


def from_validation(
    errors: Iterable[Mapping[str, Any]], known: Callable[[Place], Sequence[str]]
) -> list[Problem]:
    """Problems of pydantic's `ValidationError.errors()`.

    `known(place)` gives the names of the settings that the table at `place` may have.
    """
    return [_from_error(error, known) for error in errors]


def _from_error(error: Mapping[str, Any], known: Callable[[Place], Sequence[str]]) -> Problem:
    place = tuple(part for part in error["loc"] if part != "[key]")
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":  # its value is not shown: it may be a password
        return Problem(place, unknown(str(place[-1]), known(place[:-1])))
    if kind == "missing":
        return Problem(place, _PLAIN[kind])
    if kind == "list_type" and isinstance(error["input"], dict):
        return Problem(place, f"write [[{'.'.join(map(str, place))}]], with two brackets")
    if kind == "list_type":
        allowed = 'write a list like ["one", "two"]'
    elif kind == "literal_error":
        allowed = "allowed: " + str(context["expected"]).replace("'", '"')
    elif kind in ("greater_than_equal", "less_than_equal"):
        allowed = f"at least {context['ge']:g}" if "ge" in context else f"at most {context['le']:g}"
    else:
        allowed = _PLAIN.get(kind) or str(context.get("error", error["msg"]))
    return Problem(place, allowed, error["input"])


def unknown(name: str, names: Sequence[str]) -> str:
    """What to say of a setting that does not exist."""
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"unknown{hint} (known here: {', '.join(names)})"


def _sentence(
    problem: Problem, file: str, lines: Mapping[Place, int], variables: Mapping[Place, str]
) -> str:
    value = "" if problem.value is MISSING else f" = {_shown(problem.value)}"
    said = f"{_name(problem.place)}{value}: {problem.allowed}"
    if variable := variables.get(problem.place):
        same = problem.place == (variable,)
        return f"environment variable {problem.allowed if same else f'{variable}: {said}'}"
    line = _line(problem.place, lines)
    return f"{file} line {line}: {said}" if line else f"{file}: {said}"


def _name(place: Place) -> str:
    """("mailbox", 0, "folders", 1) -> "[[mailbox]] 1, folders, entry 2"."""
    parts: list[str] = []
    for part in place:
        if isinstance(part, str):
            parts.append(part)
        elif parts and parts[-1] in _TABLES:
            parts = [f"[[{'.'.join(parts)}]] {part + 1}"]
        else:
            parts.append(f"entry {part + 1}")
    head, *rest = parts or ["the file"]
    separator = ", " if head.startswith("[[") else "."
    return re.sub(r"\.entry ", ", entry ", separator.join([head, *rest]))


_TABLES = frozenset({"mailbox", "person", "rule", "customer", "visibility"})  # of which are many


def _shown(value: object) -> str:
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        text = str(value)
    return text if len(text) <= 80 else text[:77] + "..."


def _line(place: Place, lines: Mapping[Place, int]) -> int | None:
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place)


def _key(problem: Problem) -> tuple[str, ...]:
    return tuple(f"{part:05}" if isinstance(part, int) else part for part in problem.place)


_HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?")
_SETTING = re.compile(r"\s*([A-Za-z0-9_.\"' -]+?)\s*=")


def lines_of(text: str) -> dict[Place, int]:
    """Line numbers (from 1) of tables and settings of a valid or invalid TOML text.

    A reader for error messages: it knows headers and `name = ...`, not every corner of TOML.
    """
    lines: dict[Place, int] = {}
    counts: dict[Place, int] = {}
    table: Place = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.fullmatch(line):
            table = _table(_names(header[2]), counts, repeated=header[1] == "[[")
            lines.setdefault(table, number)
        elif setting := _SETTING.match(line):
            lines.setdefault((*table, *_names(setting[1])), number)
    return lines


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _table(names: Sequence[str], counts: dict[Place, int], *, repeated: bool) -> Place:
    """The place of a header: an index after every name that is an array of tables."""
    place: Place = ()
    for depth, name in enumerate(names):
        place = (*place, name)
        if repeated and depth == len(names) - 1:
            counts[place] = counts.get(place, -1) + 1
        if place in counts:
            place = (*place, counts[place])
    return place
