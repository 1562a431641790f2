"""Fixtures that many subjects share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings
from workspaces import Workspace

# No timed assertions; in CI the same examples on every run.
settings.register_profile("ours", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("ours")
os.environ.pop("COLUMNS", None)  # pytest-xdist sets it: what is printed would be wrapped


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "desk")
