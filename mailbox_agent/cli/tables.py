"""How things look in a terminal: plain aligned tables, nothing that breaks in a pipe."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

import click

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


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table that wraps its widest texts to the terminal; uncut when standard output is a file."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(width=160, highlight=False)
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_safe(str(cell))) for cell in row))
    console.print(table)


def moment(at: datetime | None, zone: str = "UTC") -> str:
    """2026-05-13 18:00 +02:00, in the zone; "" for none."""
    from mailbox_agent.cases.clock import zone as zone_named

    if at is None:
        return ""
    local = at.astimezone(zone_named(zone))
    return f"{local:%Y-%m-%d %H:%M} {local:%Z}"


def heading(text: str) -> None:
    click.echo()
    click.secho(_safe(text), bold=True)


def line(text: str) -> None:
    click.echo(_safe(text))


def _safe(text: str) -> str:
    """Without control characters: mail must not drive the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else " " for c in text)
