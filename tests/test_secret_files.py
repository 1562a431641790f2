"""`check` remarks a file with a password that others can read, and says what to do."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from workspaces import SETTINGS, Workspace

from mailbox_agent.check.result import CheckResult
from mailbox_agent.check.secret_files import secret_file_checks
from mailbox_agent.settings import SignInSettings


@pytest.fixture
def root() -> Iterator[Path]:
    """A folder that everybody can look into, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        if not all(one.stat().st_mode & 0o001 for one in folder.resolve().parents):
            pytest.skip("temporary files of this account are hidden from others here")
        yield folder


def found(root: Path, mode: int) -> list[CheckResult]:
    secrets = root / "secrets"
    secrets.mkdir(exist_ok=True)
    secrets.chmod(0o755)
    file = secrets / "password"
    file.write_text("0pen-sesame\n")
    file.chmod(mode)
    box = Workspace(root / "desk", SETTINGS).settings.mailboxes[0]
    sign_in = SignInSettings(secrets={"password_file": "secrets/password"})
    return list(secret_file_checks(replace(box, sign_in=sign_in), root))


def test_a_password_that_everybody_can_read_is_remarked(root: Path) -> None:
    (remark,) = found(root, 0o644)
    file = root / "secrets" / "password"
    assert remark.ok is None and remark.advice == f"chmod 600 {file}"
    assert "every account of this computer can read" in remark.what and "0644" in remark.what
    assert "0pen-sesame" not in remark.what


def test_one_that_only_its_group_can_read_is_remarked_as_that(root: Path) -> None:
    (remark,) = found(root, 0o640)
    assert remark.what.startswith("password_file: the group of the file can read")


def test_one_for_its_owner_only_is_not_remarked(root: Path) -> None:
    assert found(root, 0o600) == []


def test_one_in_a_folder_that_nobody_else_can_enter_is_not_remarked(root: Path) -> None:
    root.chmod(0o700)
    assert found(root, 0o644) == []
