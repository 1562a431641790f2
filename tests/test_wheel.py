"""What ships: everything that `init` copies and `demo` runs on is in the wheel.

Building and installing the wheel is a step of .ci/run; here its recipe is read.
"""

import re
import tomllib
from pathlib import Path

from mailbox_agent.workspace import COPIED, copied_files, shipped

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
INCLUDED = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_whatever_init_and_demo_need_is_named_in_the_wheels_recipe() -> None:
    demo = {"fixtures/demo/mail", "fixtures/demo/mailbox_agent.toml"}
    store = {"store/README.md", "store/.gitignore"}
    templates = {name for _, name in copied_files(shipped(), "doc_templates")}
    assert {*COPIED, *templates} - {"doc_templates"} | {"mailbox_agent.toml"} | store | demo == set(
        INCLUDED
    )
    for source, target in INCLUDED.items():
        assert target == f"mailbox_agent/shipped/{source}"
        assert shipped(*source.split("/")).exists(), source


def test_there_are_prompts_and_word_templates_to_ship() -> None:
    prompts = [relative for _, relative in copied_files(shipped(), "prompts")]
    templates = [relative for _, relative in copied_files(shipped(), "doc_templates")]
    assert "prompts/acknowledgement/en.txt" in prompts
    assert any(name.endswith(".docx") for name in templates)
    assert "prompts/README.md" in prompts and "doc_templates/README.md" in templates


def test_what_made_the_templates_is_for_maintainers_and_does_not_ship() -> None:
    names = [name for folder in COPIED for _, name in copied_files(shipped(), folder)]
    assert not [name for name in names if name.endswith((".py", ".xml"))]
    assert not any("make_templates" in source or source.endswith(".xml") for source in INCLUDED)


def test_the_lock_names_exact_versions_with_hashes_and_no_place_to_get_them() -> None:
    lines = [line for line in LOCK.splitlines() if line and not line.startswith(" ")]
    assert lines and all(re.match(r"[A-Za-z0-9_.-]+==[^ ]+( ; .*)? \\$", line) for line in lines)
    assert LOCK.count("--hash=sha256:") >= len(lines)
    assert not re.search(r"https?:|file:|index-url|find-links|^#| /", LOCK, flags=re.M)


def test_the_lock_has_every_package_that_the_project_asks_for() -> None:
    project = PROJECT["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    locked = {plain(line.split("==")[0]) for line in LOCK.splitlines() if "==" in line}
    for requirement in asked:
        assert plain(re.split(r"[<>=!~;\[ ]", requirement)[0]) in locked, requirement


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.strip()).lower()
