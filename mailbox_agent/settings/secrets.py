"""Where a secret comes from: the environment, a file, or a password command. Never the file itself.

A secret's value is never logged, never part of an error, and never kept in Settings.
"""

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path

from mailbox_agent.errors import SettingsError

COMMAND_SECONDS = 20.0
_LARGEST = 64 * 1024


def resolve_secret(
    table: Mapping[str, object],
    key: str,
    environ: Mapping[str, str],
    root: Path,
    *,
    seconds: float = COMMAND_SECONDS,
) -> str | None:
    """The secret `key` of a settings table, or None where the table names no source.

    Sources, the first one found wins:
    `KEY_env` (name of a variable), the variable MAILBOX_AGENT_KEY, `KEY_file` (a path, relative
    to the workspace), `KEY_command` (a list, or one line split like a shell would, run without a
    shell in the workspace). Of a file or a command's output the first line counts.
    Raises SettingsError if a named source fails, or if the secret itself stands in the table.
    """
    if key in table:
        raise SettingsError(
            f"{key}: a secret does not belong into the settings file; "
            f"use {key}_file, {key}_command or the variable MAILBOX_AGENT_{key.upper()}"
        )
    if (variable := table.get(f"{key}_env")) is not None:
        return _from_variable(f"{key}_env", variable, environ)
    if value := environ.get(f"MAILBOX_AGENT_{key.upper()}"):
        return value
    if (path := table.get(f"{key}_file")) is not None:
        return _from_file(f"{key}_file", path, root)
    if (command := table.get(f"{key}_command")) is not None:
        return _from_command(f"{key}_command", command, root, environ, seconds)
    return None


def _from_variable(name: str, variable: object, environ: Mapping[str, str]) -> str:
    value = environ.get(variable) if isinstance(variable, str) else None
    if not value:
        raise SettingsError(f"{name}: the environment has no variable {variable!r}, or it is empty")
    return value


def _from_file(name: str, path: object, root: Path) -> str:
    if not isinstance(path, str) or not path:
        raise SettingsError(f"{name}: write the path of a file")
    place = root / Path(path).expanduser()
    try:
        with place.open("rb") as file:
            return _first_line(name, file.read(_LARGEST))
    except OSError as error:
        raise SettingsError(f"{name}: cannot read {place}: {error.strerror}") from None


def _from_command(
    name: str, command: object, root: Path, environ: Mapping[str, str], seconds: float
) -> str:
    words = _words_of(name, command)
    try:
        # A session of its own, so that the time limit also ends what the command has started.
        process = subprocess.Popen(
            words,
            cwd=root,
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise SettingsError(f"{name}: cannot run {words[0]!r}: {error.strerror}") from None
    with process:
        try:
            output, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            raise SettingsError(
                f"{name}: {words[0]!r} gave no answer in {seconds:g} seconds"
            ) from None
    if process.returncode != 0:
        raise SettingsError(f"{name}: {words[0]!r} ended with exit code {process.returncode}")
    return _first_line(name, output)


def _words_of(name: str, command: object) -> list[str]:
    if isinstance(command, str):
        try:
            words = shlex.split(command)
        except ValueError as error:
            raise SettingsError(f"{name}: {error}") from None
    elif isinstance(command, list) and all(isinstance(word, str) for word in command):
        words = command
    else:
        words = []
    if not words:
        raise SettingsError(f'{name}: write a command like ["pass", "show", "mail/escalations"]')
    return words


def _first_line(name: str, data: bytes) -> str:
    try:
        line = data.decode("utf-8-sig").split("\n", 1)[0].rstrip("\r")
    except UnicodeDecodeError:
        raise SettingsError(f"{name}: the secret is not UTF-8 text") from None
    if not line.strip():
        raise SettingsError(f"{name}: the first line is empty")
    return line
