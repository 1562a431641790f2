"""Whether the prompts and Word templates work, and how they differ from the shipped ones.

A team edits its own copies. The manifest that `init` wrote tells "you edited it" and "the shipped
one has changed since" apart; without it (a copied workspace) both are just "differs".
"""

import difflib
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from mailbox_agent.check.result import CheckResult
from mailbox_agent.settings import Settings
from mailbox_agent.workspace import MANIFEST, copied_files, shipped

_LARGEST_DIFF = 200_000  # bytes: beyond it lines are not compared


def comparison(settings: Settings) -> Iterator[CheckResult]:
    """One line for each folder, and one for each file that is not as shipped."""
    then = _manifest(settings.root)
    for name, folder in (("prompts", settings.prompts), ("doc_templates", settings.doc_templates)):
        ours = shipped(name)
        if folder.resolve() == ours.resolve():
            yield CheckResult(name, True, "the shipped ones, in their own place")
            continue
        here = _files(folder)
        there = _files(ours)
        differing = list(_differences(name, here, there, then))
        same = sum(1 for key in here.keys() & there.keys() if _same(here[key], there[key]))
        if folder.is_dir():
            yield CheckResult(name, True, f"{same} of {len(there)} as shipped")
        else:
            yield CheckResult(name, None, f"{folder} is not there: the shipped ones are used")
        yield from differing if folder.is_dir() else []


def _differences(
    name: str, here: dict[str, Path], there: dict[str, Path], then: dict[str, str]
) -> Iterator[CheckResult]:
    for key in sorted(here.keys() | there.keys()):
        label, known = f"{name}/{key}", then.get(f"{name}/{key}")
        if key not in there:
            what = "is no longer shipped" if known else "is your own"
            yield CheckResult(label, None, f"{what}: there is no shipped one of this name")
        elif key not in here:
            what = "was removed here" if known else "is new in this version"
            yield CheckResult(label, None, f"{what}: the shipped one is used")
        elif not _same(here[key], there[key]):
            yield _edited(label, here[key], there[key], known)


def _edited(label: str, here: Path, there: Path, known: str | None) -> CheckResult:
    size = _lines_that_differ(here, there)
    if known == _hash(there):
        return CheckResult(label, None, f"edited here{size}")
    if known == _hash(here):
        return CheckResult(
            label, None, f"unedited, but the shipped one is newer{size}", f"copy {there} over it"
        )
    if known is None:
        return CheckResult(label, None, f"differs from the shipped one{size}")
    return CheckResult(
        label,
        None,
        f"edited here, and the shipped one is newer{size}",
        f"see what is new in {there}",
    )


def _lines_that_differ(here: Path, there: Path) -> str:
    try:
        ours, theirs = here.read_bytes().decode("utf-8"), there.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return ""  # a Word template
    if max(len(ours), len(theirs)) > _LARGEST_DIFF:
        return ""
    changes = list(difflib.unified_diff(theirs.splitlines(), ours.splitlines(), n=0, lineterm=""))[
        2:
    ]
    removed = sum(line.startswith("-") for line in changes)
    added = sum(line.startswith("+") for line in changes)
    count = max(removed, added)
    if count == 0:
        return " (line endings only)"
    return f" ({count} line{'s' if count != 1 else ''} differ{'' if count != 1 else 's'})"


def _files(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path
        for path, _ in copied_files(folder.parent, folder.name)
    }


def _same(here: Path, there: Path) -> bool:
    return _hash(here) == _hash(there)


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _manifest(root: Path) -> dict[str, str]:
    try:
        read = json.loads((root / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {str(name): str(digest) for name, digest in read.items()}


def prompt_checks(settings: Settings) -> Iterator[CheckResult]:
    """Renders every reply template; says which of our languages have none."""
    from mailbox_agent.errors import TemplateError
    from mailbox_agent.prompts import lint_templates, templates_of

    try:
        templates = templates_of(settings)
    except TemplateError as error:
        yield CheckResult("reply templates", False, str(error), "correct the file")
        return
    for box in settings.mailboxes:
        for folder in (box.prompts, box.doc_templates):
            if folder is not None and not folder.is_dir():
                yield CheckResult(
                    f"mailbox {box.name}", False, f"{folder} is not there",
                    "make the folder, or take the setting out",
                )  # fmt: skip
    problems = lint_templates(templates)
    for problem in problems:
        yield CheckResult("reply templates", False, problem, "correct the file")
    if not problems:
        count = len(templates.replies) + sum(map(len, templates.of_mailbox.values()))
        yield CheckResult("reply templates", True, f"{count} filled with sample values")
    yield _instructions(settings)
    covered = set(templates.languages("acknowledgement"))
    wanted = {settings.default_language}
    wanted |= {customer.language for customer in settings.customers if customer.language}
    if lacking := sorted(wanted - covered):
        yield CheckResult(
            "languages",
            None,
            f"no reply template in {', '.join(lacking)}: such mail is answered in English",
            f"add prompts/acknowledgement/{lacking[0]}.txt",
        )
    else:
        yield CheckResult("languages", True, f"replies in {', '.join(sorted(covered))}")


def _instructions(settings: Settings) -> CheckResult:
    """Whether the files that tell a model what to do can be read."""
    from mailbox_agent.errors import TemplateError
    from mailbox_agent.instructions import load_instructions

    try:
        found = load_instructions(settings.prompts, shipped("prompts"))
    except TemplateError as error:
        return CheckResult("model's prompts", False, str(error), "correct the file")
    return CheckResult("model's prompts", True, f"{len(found)} files: {', '.join(sorted(found))}")


def word_checks(settings: Settings) -> Iterator[CheckResult]:
    """Fills every Word template that is used: the workspace's own before the shipped one."""
    from mailbox_agent.documents.template_check import lint_template

    used = {path.name: path for path in sorted(shipped("doc_templates").glob("*.docx"))}
    used |= {
        path.name: path
        for path in sorted(settings.doc_templates.glob("*.docx"))
        if not path.name.startswith("~$")  # Word's lock file
    }
    own = [
        path
        for box in settings.mailboxes
        if box.doc_templates is not None
        for path in sorted(box.doc_templates.glob("*.docx"))
        if not path.name.startswith("~$")
    ]
    problems = [problem for path in (*used.values(), *own) for problem in lint_template(path)]
    for problem in problems:
        yield CheckResult("Word templates", False, problem, "correct the template in Word")
    if not problems:
        yield CheckResult(
            "Word templates", True, f"{len(used) + len(own)} filled with sample values"
        )
