"""Fixtures that many subjects share."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from workspaces import Workspace

if TYPE_CHECKING:
    from smtp_servers import PostOffice

# No timed assertions; in CI the same examples on every run.
settings.register_profile("ours", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("ours")
os.environ.pop("COLUMNS", None)  # pytest-xdist sets it: what is printed would be wrapped


def pytest_sessionfinish() -> None:
    if "warm" in sys.modules:
        sys.modules["warm"].end()


@pytest.fixture(autouse=True)
def _people_go_home() -> Iterator[None]:
    yield
    if "mail_clients" in sys.modules:
        sys.modules["mail_clients"].everybody_hangs_up()


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "desk")


@pytest.fixture
def no_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that look at none."""
    monkeypatch.setattr(Workspace, "draws", False)


@pytest.fixture
def office() -> "Iterator[PostOffice]":
    """An SMTP server that takes everything."""
    from smtp_servers import smtp_server

    with smtp_server() as running:
        yield running
