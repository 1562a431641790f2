"""The README is tested: every command and every setting stands in it, and what it shows works."""

import re
import tomllib
from pathlib import Path

from mailbox_agent import __version__
from mailbox_agent.cli.commands import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def keys_of(table: object) -> set[str]:
    if isinstance(table, list):
        return set().union(*(keys_of(one) for one in table))
    if isinstance(table, dict):
        return {key for key, value in table.items() if not isinstance(value, dict)} | set().union(
            *(keys_of(value) for value in table.values())
        )
    return set()


def test_every_command_stands_in_the_readme() -> None:
    for name in COMMANDS:
        assert re.search(rf"`{name}\b", README), name


def test_every_setting_stands_in_the_readme() -> None:
    settings = tomllib.loads((ROOT / "mailbox_agent.toml").read_text(encoding="utf-8"))
    nested = {"person", "rule", "mailbox", "customer", "visibility"}  # tables of their own
    for name in keys_of(settings) - nested:
        assert f"`{name}`" in README, name


def test_every_make_target_that_it_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"^(?:#.*)?make (\w+)", README, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_path_of_the_tree_exists() -> None:
    for path in re.findall(r"^\| `(mailbox_agent/[\w./]+)`", README, re.MULTILINE):
        assert (ROOT / path).exists(), path
    assert (ROOT / "fixtures" / "pictures" / "post_mortem.png").exists()


def test_the_changelog_begins_with_this_version() -> None:
    assert re.search(r"^## (\S+)", CHANGELOG, re.MULTILINE).group(1) == __version__  # type: ignore[union-attr]


def test_nothing_names_this_workplace_or_a_registry() -> None:
    forbidden = re.compile(r"files\.pythonhosted|registry\.npm|--index-url|--find-links")
    for path in (ROOT / "requirements.lock", ROOT / "pyproject.toml", ROOT / "README.md",
                 ROOT / "Makefile", ROOT / ".ci" / "run"):  # fmt: skip
        text = path.read_text(encoding="utf-8")
        assert not forbidden.search(text), path
        assert f"{ROOT}/" not in text, path
