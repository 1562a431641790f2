"""The engine that fills Word templates: a sandbox in which a mistake names itself.

Nothing here knows Word or what a document says.
"""

import functools
import re
from collections.abc import Iterable, MutableMapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_REMEMBERED = 64  # compiled parts of templates: body, header, footer and properties of each


class Fields(dict[str, Any]):
    """What a placeholder may name, one level; it knows its own path for the error message."""

    def __init__(self, path: str, values: dict[str, Any]) -> None:
        super().__init__(values)
        self.path = path


@functools.cache
def environment() -> "Environment":
    """One for all documents: it remembers what it has compiled, half of the time of a document."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    compiled: dict[str, Template] = {}

    class Unknown(StrictUndefined):
        @property
        def _undefined_message(self) -> str:
            owner = self._undefined_obj
            name = self._undefined_name
            if isinstance(owner, Fields):
                known = ", ".join(sorted(owner))
                return f"{{{{ {owner.path}.{name} }}}} is unknown; known there: {known}"
            return f"{{{{ {name} }}}} is unknown"

    class Remembering(SandboxedEnvironment):
        def from_string(
            self,
            source: Any,
            globals: MutableMapping[str, Any] | None = None,
            template_class: type["Template"] | None = None,
        ) -> "Template":
            if globals or template_class or not isinstance(source, str):
                return super().from_string(source, globals, template_class)
            if source not in compiled:
                if len(compiled) >= _REMEMBERED:
                    compiled.clear()
                compiled[source] = super().from_string(source)
            return compiled[source]

    return Remembering(undefined=Unknown, autoescape=True)


def explain(error: Exception) -> str:
    """The engine's message, and for a syntax error the tags of the place where it gave up."""
    message = str(getattr(error, "message", "") or error)
    tags = tags_in(getattr(error, "docx_context", None) or ())
    return f"{message} near {tags}" if tags else message


def tags_in(lines: Iterable[object]) -> str:
    """The template tags in some lines of XML, as their author typed them."""
    plain = re.sub(r"<[^>]*>", "", " ".join(str(one) for one in lines))
    return " ".join(re.findall(r"\{[{%][^{}]{0,200}[}%]\}?", plain)[:6])
