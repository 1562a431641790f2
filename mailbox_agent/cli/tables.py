"""What is printed, and how it leaves: tables, lines, JSON. Nothing in it drives a terminal or
breaks in a pipe; where words go is `layout.py`."""

import json
import os
import re
import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TextIO

import click

from mailbox_agent.cli.layout import GAP, blocks, cells_of, table, wrapped

PIPED = 160  # columns of a table that goes into a file
NARROWEST, USUAL, WIDEST = 30, 80, 240  # of a terminal
LABEL = 13  # columns of the name of a `field`

# What json leaves as it is but a terminal obeys: DEL, C1 controls, bidi controls, other invisible
# marks, line and paragraph separators, surrogates (which no output can encode), Unicode tags.
_DRIVING = (
    "\x7f-\x9f \u00ad-\u00ad \u061c-\u061c \u180e-\u180e \u200b-\u200b \u200e-\u200f"
    " \u2028-\u202e \u2060-\u206f \ud800-\udfff \ufeff-\ufeff \ufff9-\ufffb"
    " \U000e0000-\U000e007f"
).split(" ")
_DRIVES = re.compile(f"[{''.join(_DRIVING)}]")


def print_json(value: Any) -> None:
    click.echo(json_line(value))


def json_line(value: Any) -> str:
    """The value as one line of JSON, readable in every script, but nothing in it drives a terminal:
    control, C1 and bidi characters are written as escapes, so that a reader gets them back."""
    text = json.dumps(plain(value), ensure_ascii=False, indent=None)
    return text.translate(_escapes()) if _DRIVES.search(text) else text


@cache
def _escapes() -> dict[int, str]:
    """Each such character as JSON escapes it. A table, as a mail may consist of them."""
    found = (code for one in _DRIVING for code in range(ord(one[0]), ord(one[-1]) + 1))
    return {code: json.dumps(chr(code))[1:-1] for code in found}


def plain(value: Any) -> Any:
    """Dataclasses, moments, sets and tuples as JSON has them."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, set | frozenset):
        return sorted(plain(one) for one in value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def print_table(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    main: str | None = None,
    bare: Collection[str] = (),
) -> None:
    """A table, or where it would not fit without breaking words, a block for each row.

    main: the column that a block begins with, behind the row's first cell; else the longest.
    bare: columns whose values say what they are without the column's name.
    """
    texts = [[_safe(str(cell)) for cell in row] for row in rows]
    room = width() or PIPED
    lines = table(columns, texts, room)
    if lines is None:
        place = columns.index(main) if main else _longest(columns, texts)
        for key, beside in blocks(columns, texts, room, place, bare):
            for number, text in enumerate(beside or [""]):
                head = " " * cells_of(key) if number else click.style(key, bold=True)
                click.echo(f"{head}{' ' * GAP}{text}".rstrip())
        return
    click.secho((" " * GAP).join(lines[0]).rstrip(), bold=True)
    click.echo((" " * GAP).join("─" * cells_of(cell) for cell in lines[0]))
    for row in lines[1:]:
        click.echo((" " * GAP).join(row).rstrip())


def _longest(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    sizes = [sum(len(row[at]) for row in rows) for at in range(1, len(columns))]
    return 1 + sizes.index(max(sizes)) if sizes else 0


def width(stream: TextIO | None = None) -> int | None:
    """What COLUMNS says, or the columns of the terminal that a stream goes to (standard output
    unless another is given); None where that is no terminal."""
    said = os.environ.get("COLUMNS", "")
    found = int(said) if said.isdecimal() else 0
    if not found:
        try:
            found = os.get_terminal_size((stream or sys.stdout).fileno()).columns
        except (OSError, ValueError):  # a file, a pipe, or no file at all
            return None
    return min(max(found or USUAL, NARROWEST), WIDEST)


def moment(at: datetime | None, zone: str = "UTC") -> str:
    """2026-05-13 18:00 +02:00, in the zone; "" for none."""
    from mailbox_agent.cases.clock import zone as zone_named

    if at is None:
        return ""
    local = at.astimezone(zone_named(zone))
    return f"{local:%Y-%m-%d %H:%M} {local:%Z}"


def heading(text: str) -> None:
    click.echo()
    for one in _fitted(text, 0):
        click.secho(one, bold=True)


def line(text: str, hang: int = 0) -> None:
    """One line; in a terminal as many as it takes, parted at words, the others moved in."""
    for one in _fitted(text, hang):
        click.echo(one)


def tell(text: str) -> None:
    """A line on standard error: what is wrong, or worth knowing besides what was asked for."""
    said = _safe(f"mailbox-agent: {text}")
    room = width(sys.stderr) if sys.stderr.isatty() else None
    for one in [said] if room is None else wrapped(said, room, 2):
        click.echo(one, err=True)


def field(label: str, text: str, room: int = LABEL) -> None:
    """A value behind its name, which takes `room` columns; the values stand below each other."""
    first, *rest = _fitted(text, 0, room)
    click.echo(f"{label:<{room}}{first}".rstrip())
    for one in rest:
        click.echo(f"{'':<{room}}{one}")


def _fitted(text: str, hang: int, beside: int = 0) -> list[str]:
    """`beside`: columns that something else takes in each line. In a pipe a line stays one line,
    for scripts to find words in."""
    room = width() if sys.stdout.isatty() else None
    return [_safe(text)] if room is None else wrapped(_safe(text), room - beside, hang)


def _safe(text: str) -> str:
    """Without control characters: mail must not drive the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)
