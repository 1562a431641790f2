"""Fixtures that many subjects share."""

from pathlib import Path

import pytest
from workspaces import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "desk")
