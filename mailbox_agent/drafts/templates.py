"""What composing asks of a template, so that drafts/ need not know where the files lie."""

from collections.abc import Mapping
from typing import Protocol

Value = str | bool | tuple[str, ...]
FALLBACK_LANGUAGE = "en"


class ReplyTemplate(Protocol):
    """One language's file, as prompts.Template is one."""

    @property
    def language(self) -> str: ...

    def fill(self, values: Mapping[str, Value]) -> str: ...


class ReplyTemplates(Protocol):
    """The loaded files, as prompts.Templates is one."""

    def reply(self, kind: str, language: str) -> ReplyTemplate | None: ...
