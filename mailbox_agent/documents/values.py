"""What a document says, as values: no Word, no layout, no labels of its own.

`case_file.build_document` makes these; `word.render` lays them into a template. Every value
knows the source it came from, so that the reviewer can check it where it stands.
"""

from dataclasses import dataclass
from typing import Literal

from mailbox_agent.records import Source

DocumentKind = Literal["remediation_plan", "closure_summary", "post_mortem"]
Edition = Literal["customer", "internal"]
Mark = Literal["", "gap", "open", "done", "late", "dropped", "unverified"]


@dataclass(frozen=True, slots=True)
class Value:
    """One piece of text with what stands behind it.

    `comment` is the text of its Word comment, "" for none. `mark` chooses a character style.
    `stable` is what enters the fingerprint instead of `text` where the text depends on the
    clock alone ("overdue" is "open" with the passing of time).
    """

    text: str
    source: Source | None = None
    comment: str = ""
    mark: Mark = ""
    bookmark: str = ""  # letters, digits, underscore; at most 40
    stable: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table, or one paragraph with the single cell `text`."""

    id: str
    cells: tuple[tuple[str, Value], ...]

    def cell(self, name: str) -> Value:
        """The value under that column name; an empty one if there is none."""
        return dict(self.cells).get(name, Value(""))


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document. `note` is the plain line for the reviewer when it has no rows.

    `stable`, if set, enters the fingerprint instead of rows and note, where those depend on the
    clock alone.
    """

    key: str
    heading: Value
    rows: tuple[Row, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()  # column name -> its label
    note: str = ""
    stable: str = ""


@dataclass(frozen=True, slots=True)
class DocumentValues:
    """A whole document before it is Word. `language` is that of the labels really used."""

    kind: DocumentKind
    edition: Edition
    language: str
    zone: str
    document_id: str  # "ESC-7/remediation_plan/customer": the same through all versions
    case: str  # the token
    company: str
    customer: str
    title: str
    labels: tuple[tuple[str, str], ...]  # kind, edition, version, page, times ...
    sections: tuple[Section, ...]

    def section(self, key: str) -> Section:
        """The section with that key; KeyError if this kind of document has none."""
        return {section.key: section for section in self.sections}[key]
