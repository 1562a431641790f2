"""Passes that ask a language model over HTTP, with its settings as people write them."""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.asking.opening import open_model
from mailbox_agent.database.store import Row
from mailbox_agent.pass_report import PassReport


def with_model(root: Path, base_url: str, more: str = "", settings: str = SETTINGS) -> Workspace:
    """`more`: further lines of [model]."""
    table = f'\n[model]\nbase_url = "{base_url}"\n{more}\n'
    return Workspace(root, settings + table)


def ask_in_a_pass(
    desk: Workspace, environ: Mapping[str, str] | None = None, now: datetime = NOON
) -> PassReport:
    opened = open_model(desk.settings, environ or {})
    assert opened is not None
    with desk.store(now) as store, closing(opened.model):
        return run_pass(replace(desk.agent(store), model=opened), now)


def rows(desk: Workspace, sql: str, *values: Any) -> list[Row]:
    with desk.store() as store:
        return store.all(sql, *values)
