"""Loads and fills the reply templates of prompts/: plain text files that the team edits.

A workspace's own file wins over the shipped one of the same name. The files are Jinja templates in
a sandbox; what customers wrote is only ever a value, never a template. What goes into a reply is
decided in drafts/compose.py; the placeholders it offers are listed in prompt_placeholders.py.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mailbox_agent.errors import TemplateError
from mailbox_agent.prompt_placeholders import KINDS, PLACEHOLDERS, SAMPLES, Value
from mailbox_agent.settings import Settings
from mailbox_agent.workspace import shipped

if TYPE_CHECKING:
    from jinja2 import Template as JinjaTemplate
    from jinja2 import nodes
    from jinja2.sandbox import SandboxedEnvironment

_TAGS = re.compile(r"\{%[^%]*%\}|\{#[^#]*#\}")
_DOUBLE_STOP = re.compile(r"(?<=\w\.\w)\.\.(?!\.)|(?<=Inc|Ltd)\.\.(?!\.)")  # "of Telvera, S.A.."
_TAG_LINE = "\x1e"  # record separator: in no text that people write
MAX_TEMPLATE_CHARS = 50_000  # a reply template is a page; more is a mistake


@dataclass(frozen=True, slots=True)
class Template:
    """One file of prompts/: `Subject: ...`, a blank line, the body."""

    kind: str  # its folder: "acknowledgement"
    language: str  # its name: "de"
    path: str  # as the person who edits it knows it: "prompts/acknowledgement/de.txt"
    text: str
    sha256: str
    own: bool  # the workspace's file, not the shipped one

    def fill(self, values: Mapping[str, Value]) -> str:
        return fill(self, values)


@dataclass(frozen=True, slots=True)
class Templates:
    """Every reply template that there is, the workspace's own before the shipped ones.

    `of_mailbox`: what a mailbox has of its own, by its name, before both.
    """

    replies: Mapping[tuple[str, str], Template]
    of_mailbox: Mapping[str, Mapping[tuple[str, str], Template]] = field(default_factory=dict)

    def for_mailbox(self, name: str) -> "Templates":
        """As this mailbox sees them."""
        own = self.of_mailbox.get(name)
        return Templates({**self.replies, **own}) if own else self

    def reply(self, kind: str, language: str) -> Template | None:
        return self.replies.get((kind, language))

    def languages(self, kind: str) -> tuple[str, ...]:
        return tuple(sorted(language for k, language in self.replies if k == kind))


def templates_of(settings: Settings) -> Templates:
    """Those of a workspace, its mailboxes' own among them. Raises TemplateError."""
    own = {box.name: box.prompts for box in settings.mailboxes if box.prompts is not None}
    return load_templates(settings.prompts, shipped("prompts"), own)


def load_templates(
    folder: Path, shipped: Path, of_mailbox: Mapping[str, Path] | None = None
) -> Templates:
    """Reads prompts/<kind>/<language>.txt from both folders; `folder` need not exist.

    of_mailbox: the folder of a mailbox that has its own, by its name.

    Raises TemplateError if a file cannot be read as UTF-8 text. What is wrong *in* a file is found
    by `fill` and `lint_templates`, so that one broken language does not stop the others.
    """
    replies: dict[tuple[str, str], Template] = {}
    for root, own in ((shipped, False), (folder, folder.resolve() != shipped.resolve())):
        for kind in KINDS:
            for path in sorted((root / kind).glob("*.txt")):
                replies[kind, path.stem] = _read_template(path, kind, own=own)
    mailboxes = {
        name: {
            (kind, path.stem): _read_template(path, kind, own=True, root=root.name)
            for kind in KINDS
            for path in sorted((root / kind).glob("*.txt"))
        }
        for name, root in (of_mailbox or {}).items()
    }
    return Templates(replies, mailboxes)


def _read_template(path: Path, kind: str, *, own: bool, root: str = "prompts") -> Template:
    name = f"{root}/{kind}/{path.name}"
    raw, text = text_of(path, name)
    return Template(kind, path.stem, name, text, hashlib.sha256(raw).hexdigest(), own)


def text_of(path: Path, name: str) -> tuple[bytes, str]:
    """(the bytes, the text with plain line ends). Raises TemplateError."""
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise TemplateError(f"{name} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise TemplateError(f"{name}, line {line}: not UTF-8 text; save it as UTF-8") from error
    return raw, text.replace("\r\n", "\n").replace("\r", "\n")


def fill(template: Template, values: Mapping[str, Value]) -> str:
    """The template with its values: `Subject: ...`, a blank line, the body.

    Raises TemplateError naming file, line and placeholder if the file is broken, names something
    that is not offered, or a value is missing.
    """
    from jinja2 import TemplateError as JinjaError
    from jinja2.exceptions import SecurityError, UndefinedError

    problems = _problems(template)
    if problems:
        raise TemplateError(problems[0])
    try:
        filled = _compiled(template.text).render(dict(values))
    except UndefinedError as error:
        raise TemplateError(
            f"{template.path}{_line_of(error)}: {error.message}; allowed: {_allowed(template.kind)}"
        ) from error
    except SecurityError as error:
        raise TemplateError(f"{template.path}{_line_of(error)}: not allowed: {error}") from error
    except (JinjaError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise TemplateError(f"{template.path}{_line_of(error)}: {error}") from error
    return _tidy(filled)


def lint_templates(templates: Templates) -> tuple[str, ...]:
    """What is wrong with the files, one line each: every language, every optional part on and off.

    Also names a kind that has no English file, because English is what any other language gets.
    """
    found: list[str] = []
    for kind in KINDS:
        if templates.reply(kind, "en") is None:
            found.append(f"prompts/{kind}/en.txt is missing: other languages fall back to it")
    own = (one for box in templates.of_mailbox.values() for one in box.values())
    for template in (*templates.replies.values(), *own):
        problems = [*_problems(template)]
        for values in [] if problems else sample_values(template.kind):
            try:
                filled = fill(template, values)
            except TemplateError as error:
                problems.append(str(error))
                continue
            problems.extend(_missing_parts(template, filled, values))
        found.extend(dict.fromkeys(problems))
    return tuple(found)


def sample_values(kind: str) -> Iterator[dict[str, Value]]:
    """Realistic values of a kind: all of them, each optional one left out, then all left out."""
    full = {name: SAMPLES[name] for name in PLACEHOLDERS[kind]}
    optional = [name for name, place in PLACEHOLDERS[kind].items() if place.optional]
    yield full
    for name in optional:
        yield full | {name: _empty(full[name])}
    yield full | {name: _empty(full[name]) for name in optional}


def _empty(value: Value) -> Value:
    if isinstance(value, bool):
        return not value
    return "" if isinstance(value, str) else ()


def _missing_parts(template: Template, filled: str, values: Mapping[str, Value]) -> Iterator[str]:
    subject, _, body = filled.partition("\n")
    token = str(values["token"])
    if subject.count(f"[{token}]") != 1:
        yield f"{template.path}, line 1: the subject must hold [{{{{ token }}}}] once"
    if token not in body:
        yield f"{template.path}: the body must hold {{{{ token }}}} (the reply marker)"
    if values.get("next_update_date") and str(values["next_update_date"]) not in body:
        yield f"{template.path}: {{{{ next_update_date }}}} does not appear although it is known"


@lru_cache(maxsize=64)
def _problems(template: Template) -> tuple[str, ...]:
    return tuple(_find_problems(template))


@lru_cache(maxsize=64)
def _compiled(text: str) -> "JinjaTemplate":
    return _environment().from_string(_marked(text))


def _find_problems(template: Template) -> Iterator[str]:
    from jinja2 import TemplateSyntaxError

    if len(template.text) > MAX_TEMPLATE_CHARS:
        yield f"{template.path}: longer than {MAX_TEMPLATE_CHARS} characters"
        return
    first = template.text.partition("\n")[0]
    if not first.startswith("Subject:"):
        yield f"{template.path}, line 1: must begin with 'Subject: ', found {first[:40]!r}"
    try:
        tree = _environment().parse(template.text)
    except TemplateSyntaxError as error:
        yield f"{template.path}, line {error.lineno}: {error.message}"
        return
    except RecursionError:
        yield f"{template.path}: nested too deeply"
        return
    yield from _unknown_placeholders(template, tree)


def _unknown_placeholders(template: Template, tree: "nodes.Template") -> Iterator[str]:
    from jinja2 import nodes

    names = list(tree.find_all(nodes.Name))
    known = set(PLACEHOLDERS[template.kind]) | {"loop"}
    known |= {node.name for node in names if node.ctx == "store"}
    for node in names:
        if node.ctx == "load" and node.name not in known:
            yield (
                f"{template.path}, line {node.lineno}: unknown placeholder "
                f"{{{{ {node.name} }}}}; allowed: {_allowed(template.kind)}"
            )


@lru_cache(maxsize=1)
def _environment() -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    # Plain text goes out, so nothing is escaped for HTML.
    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
    environment.globals.clear()
    return environment


def _allowed(kind: str) -> str:
    return ", ".join(sorted(PLACEHOLDERS[kind]))


def _line_of(error: BaseException) -> str:
    """', line 7' where the traceback passed through the template, else ''."""
    trace, line = error.__traceback__, ""
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = f", line {trace.tb_lineno}"
        trace = trace.tb_next
    return line


def _marked(text: str) -> str:
    """Lines that hold nothing but {% ... %} get a mark, by which _tidy takes them out again.

    Jinja's own trim_blocks would also join two lines where a sentence ends in {% endif %}.
    """
    return "\n".join(
        line + _TAG_LINE if line.strip() and not _TAGS.sub("", line).strip() else line
        for line in text.replace(_TAG_LINE, "").split("\n")
    )


def _tidy(text: str) -> str:
    """No tag lines or trailing blanks, at most one blank line in a row, a newline at the end."""
    text = re.sub(rf"[ \t]*{_TAG_LINE}[ \t]*(?:\n|\Z)", "", text)
    text = _DOUBLE_STOP.sub(".", text)
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"
