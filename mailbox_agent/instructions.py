"""What the language model is told: prompts/*.md, a workspace's own before the shipped ones.

A file may take in another one, so that what holds for several purposes stands in one place.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from mailbox_agent.errors import TemplateError
from mailbox_agent.prompts import text_of

_INCLUDE = re.compile(r'^\{% include "(\w+)\.md" %\}$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Instructions:
    """One file of prompts/*.md: what the language model is told for one purpose."""

    purpose: str  # its name: "read_message"
    path: str
    text: str
    sha256: str
    own: bool


def load_instructions(folder: Path, shipped: Path) -> Mapping[str, Instructions]:
    """Reads prompts/*.md from both folders, by name; the workspace's own file wins, also where
    another one takes it in (`{% include "write_common.md" %}` on a line of its own).

    Raises TemplateError if a file cannot be read as UTF-8 text, is empty or takes in what is not
    there.
    """
    found: dict[str, Instructions] = {}
    for root, own in ((shipped, False), (folder, folder.resolve() != shipped.resolve())):
        for path in sorted(root.glob("*.md")):
            if path.stem == "README":
                continue
            raw, text = text_of(path, f"prompts/{path.name}")
            if not text.strip():
                raise TemplateError(
                    f"prompts/{path.name} is empty: delete it to use the shipped one"
                )
            sha256 = hashlib.sha256(raw).hexdigest()
            found[path.stem] = Instructions(
                path.stem, f"prompts/{path.name}", text.strip(), sha256, own
            )
    return {name: _whole(one, found) for name, one in found.items()}


def _whole(one: Instructions, found: Mapping[str, Instructions]) -> Instructions:
    """With the files that it takes in; its hash is that of the whole."""

    def taken(match: re.Match[str]) -> str:
        name = match[1]
        if name not in found or name == one.purpose:
            raise TemplateError(f"{one.path} takes in prompts/{name}.md, which is not there")
        return found[name].text

    text = _INCLUDE.sub(taken, one.text)
    if text == one.text:
        return one
    return replace(one, text=text, sha256=hashlib.sha256(text.encode()).hexdigest())
