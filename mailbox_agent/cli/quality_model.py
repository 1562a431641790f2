"""What `eval` says while a model reads, which may take hours, and where its answers are kept."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mailbox_agent.cli.tables import tell
from mailbox_agent.errors import UserError

if TYPE_CHECKING:
    from mailbox_agent.asking import OpenedModel
    from mailbox_agent.records import Answer
    from mailbox_agent.settings import Settings


def with_memory(opened: "OpenedModel", kept: Path | None) -> "OpenedModel":
    """The model, its answers kept in a file. Raises UserError for a file that can't be used."""
    from mailbox_agent.measuring.kept_answers import ModelWithMemory

    try:
        model = ModelWithMemory(opened.model, kept, _say_what_failed)
    except UserError:
        opened.model.close()
        raise
    if kept is None:
        tell("the answers are not kept: with --answers FILE an interrupted run can go on")
    elif model.known:
        tell(f"{kept} holds {answers_in(model.known)}: what was asked before is not asked again")
    return replace(opened, model=model)


def what_is_kept(opened: "OpenedModel | None", kept: Path | None) -> str:
    """Of a run that was cut off."""
    from mailbox_agent.measuring.kept_answers import ModelWithMemory

    if opened is None or not isinstance(opened.model, ModelWithMemory):
        return "nothing is recorded"
    if kept is None:
        return "nothing is kept: with --answers FILE an interrupted run can go on"
    return f"{kept} holds {answers_in(opened.model.known)}: the same command goes on from there"


def answers_in(number: int) -> str:
    return f"{number} answer{'' if number == 1 else 's'}"


def line_for_each(mails: int, settings: "Settings", opened: "OpenedModel") -> Callable[[str], None]:
    """Says how it is asked; then what to call with each mail's name once it has been read."""
    table, model = settings.model, opened.model
    tell(
        f"asking {model.name} at {model.host}, at most {table.parallel_calls} questions at once"
        f" (--parallel); one answer may take {table.timeout_seconds:,.0f} s (--timeout)"
    )
    done, began = 0, time.monotonic()

    def say(name: str) -> None:
        nonlocal done
        done += 1
        passed = time.monotonic() - began
        tell(f"{done} of {mails}: {Path(name).name}, after {passed:,.0f} s")

    return say


def _say_what_failed(answer: "Answer") -> None:
    if answer.outcome != "answered":
        tell(f"no answer to one question: {answer.detail or answer.outcome}")
