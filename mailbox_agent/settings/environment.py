"""Environment variables that stand over single settings of the file.

MAILBOX_AGENT_COMPANY_ZONE is `zone` of `[company]`; lists and repeated tables stay in the file.
Variables of other names are not ours and are left alone; secrets are read in `secrets.py`.
"""

import copy
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from mailbox_agent.settings.problems import Place, Problem

PREFIX = "MAILBOX_AGENT_"
SECRETS = frozenset({"MAILBOX_AGENT_MODEL_API_KEY"})  # read where they are needed


def overlay(
    data: Mapping[str, Any], environ: Mapping[str, str], scalars: Mapping[Place, type]
) -> tuple[dict[str, Any], dict[Place, str], list[Problem]]:
    """(`data` with the overrides in it, place -> variable, problems).

    `scalars`: the places that a variable may set, each with bool, float, int or str.
    A variable with a known section but no such setting is a problem. An empty one counts as unset.
    """
    result: dict[str, Any] = copy.deepcopy(dict(data))
    names = {PREFIX + "_".join(map(str, place)).upper(): place for place in scalars}
    sections = {PREFIX + "_".join(map(str, place[:-1])).upper() + "_" for place in scalars}
    variables: dict[Place, str] = {}
    problems: list[Problem] = []
    for variable, value in sorted(environ.items()):
        if not value or variable in SECRETS:
            continue
        if place := names.get(variable):
            variables[place] = variable
            _set(result, place, _value(value, scalars[place]))
        elif any(variable.startswith(section) for section in sections):
            # The value is not shown: it may be a secret of a later version.
            near = get_close_matches(variable, names, n=1, cutoff=0.85)
            hint = f"; did you mean {near[0]}?" if near else ""
            allowed = f"{variable}: unknown{hint} (lists and repeated tables stay in the file)"
            problems.append(Problem((variable,), allowed))
            variables[(variable,)] = variable
    return result, variables, problems


def _set(data: dict[str, Any], place: Place, value: object) -> None:
    *tables, name = map(str, place)
    for table in tables:
        inner = data.setdefault(table, {})
        if not isinstance(inner, dict):
            return  # the file is wrong there, which is reported as such
        data = inner
    data[name] = value


def _value(value: str, kind: type) -> object:
    """What cannot be made into its kind stays a text, and is refused like any other wrong value."""
    if kind is bool:
        return {"true": True, "false": False}.get(value.strip().casefold(), value)
    if kind in (float, int):
        try:
            return kind(value)
        except ValueError:
            return value
    return value
