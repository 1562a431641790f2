"""The tree's rules, kept by import-linter and by this file."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "mailbox_agent"
HEAVY = {
    "apscheduler", "babel", "docx", "docxtpl", "holidays", "imapclient", "inscriptis",
    "langchain_text_splitters", "mailparser", "openai", "puremagic", "pydantic", "selectolax",
    "sqlite_utils",
}  # fmt: skip


def layers() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    (layered,) = [contract for contract in contracts if contract["type"] == "layers"]
    return list(layered["layers"])


def test_imports_go_one_way_and_the_pure_parts_do_no_input_or_output(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [command, "--no-logo", "--cache-dir", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_has_its_place_in_the_order() -> None:
    placed = {name.strip(" ()") for line in layers() for name in line.replace(":", "|").split("|")}
    there = {
        path.stem
        for path in PACKAGE.iterdir()
        if (path.suffix == ".py" and path.stem != "__init__") or (path / "__init__.py").exists()
    }
    assert there <= placed, "name these in [tool.importlinter] in pyproject.toml"


def test_nothing_is_called_after_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "manager", "service", "core", "common", "misc"}
    assert empty.isdisjoint({path.stem for path in PACKAGE.rglob("*.py")})


@pytest.mark.parametrize("module", ["records", "errors", "workspace", "settings", "prompts"])
def test_starting_does_not_import_the_heavy_libraries(module: str) -> None:
    script = f"import sys, mailbox_agent.{module}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert HEAVY.isdisjoint(done.stdout.split())


def test_heavy_libraries_are_imported_where_they_are_needed() -> None:
    found = []
    for path in PACKAGE.rglob("*.py"):
        if path.parent.name == "settings" and path.stem in ("tables", "values"):
            continue  # the two modules that are themselves imported only when settings are read
        if path.stem == "model_answer" or path.name == "transport.py":
            continue  # imported only where a language model is asked
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            found += [f"{path.name}: {name}" for name in names if name.split(".")[0] in HEAVY]
    assert found == []
