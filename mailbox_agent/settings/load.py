"""Reads mailbox_agent.toml and the environment into Settings, or says everything that is wrong."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mailbox_agent.errors import SettingsError
from mailbox_agent.settings.agreement import disagreements
from mailbox_agent.settings.build import settings_from
from mailbox_agent.settings.environment import overlay
from mailbox_agent.settings.nouns import Settings
from mailbox_agent.settings.problems import from_validation, refuse

SETTINGS_FILE = "mailbox_agent.toml"


def load_settings(root: Path, environ: Mapping[str, str]) -> Settings:
    """The settings of the workspace `root`, read once; variables win over the file.

    Raises SettingsError, one problem a line: file and line, setting, value, what is allowed.
    """
    from pydantic import ValidationError

    from mailbox_agent.settings.tables import SettingsFile, known_names, scalar_settings

    path = root / SETTINGS_FILE
    text = _text_of(path)
    data, variables, problems = overlay(_toml_of(text, path), environ, scalar_settings())
    try:
        tables = SettingsFile.model_validate(data)
    except ValidationError as error:
        found = from_validation(error.errors(include_url=False), known_names)
        refuse([*problems, *found], SETTINGS_FILE, text, variables)
        raise AssertionError("a validation error without errors") from error
    refuse([*problems, *disagreements(tables, root)], SETTINGS_FILE, text, variables)
    return settings_from(tables, root)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise SettingsError(
            f"{path} is not UTF-8 text (byte {error.start}): save it as UTF-8"
        ) from None


def _toml_of(text: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        where = re.search(r" \(at line (\d+), column (\d+)\)$", message)
        if where:
            message = message[: where.start()]
        line = f" line {where[1]}, column {where[2]}" if where else ""
        raise SettingsError(f"{path.name}{line}: not valid TOML: {message}") from None
    except RecursionError:
        raise SettingsError(f"{path.name}: not valid TOML: nested too deeply") from None
