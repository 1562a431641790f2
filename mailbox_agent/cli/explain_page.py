"""`analyze --explain` in a terminal: each value, its words and its rule, in two columns."""

import os
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

MAX_CUT = 20  # stretches shown of what was cut off; an answer between the lines has some ten
LABEL = 12  # columns of the left one
PIPED = 100  # columns where standard output is no terminal and COLUMNS says nothing
_VALUES = (
    ("kind", "kind"),
    ("automatic", "automatic"),
    ("trusted", "trusted"),
    ("sender_role", "sender"),
    ("customer", "customer"),
    ("case", "case"),
    ("area", "area"),
    ("severity", "severity"),
    ("sentiment", "sentiment"),
    ("language", "language"),
    ("needs_ack", "answer"),
    ("summary", "summary"),
)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d\+00:00")
Row = tuple[str, str, str]  # left, right, style of the right one


def print_explanations(records: Iterable[dict[str, Any]]) -> None:
    """One block a mail, as each comes."""
    from rich.console import Console

    console = Console(highlight=False)
    if not console.is_terminal and not os.environ.get("COLUMNS"):
        console = Console(width=PIPED, highlight=False)
    for record in records:
        _print_mail(console, record)


def _print_mail(console: "Console", record: dict[str, Any]) -> None:
    from rich.table import Table
    from rich.text import Text

    name = str(record["path"]).rpartition("/")[2]
    console.rule(Text(_one_line(name, console.encoding)), align="left")
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=LABEL, overflow="fold")
    grid.add_column(overflow="fold")
    for left, right, style in _rows(record):
        grid.add_row(
            Text(left, style="bold"), Text(_one_line(right, console.encoding), style=style)
        )
    if console.is_terminal:
        console.print(grid)
    else:  # without the blanks that fill the columns
        with console.capture() as filled:
            console.print(grid)
        console.file.write("".join(f"{row.rstrip()}\n" for row in filled.get().splitlines()))
    console.print()


def _rows(record: dict[str, Any]) -> Iterator[Row]:
    if record.get("error"):
        yield "error", str(record["error"]), ""
        return
    yield "subject", str(record["subject"]), ""
    yield "from", f"{record['from']}, {record['date']}", ""
    told = record.get("explain")
    if not told:
        yield "not read", f"{record['outcome']}: {record['case_reason'] or ''}", ""
        return
    for key, label in _VALUES:
        yield from _value(label, _checked(told[key]) if key == "trusted" else told[key])
    for one in told["references"]:
        yield from _value("reference", one)
    yield from _said(told)
    for inner in told["forwarded"]:
        yield "", "", ""
        yield "forwarded", f"from {inner['author'] or 'somebody'}, {inner['date'] or 'no date'}", ""
        yield from _said(inner)
    yield from _not_taken(told["not_items"])
    yield from _cut_off(told["cut_off"])
    if told["length"]:
        yield "length", told["length"], ""


def _value(label: str, told: dict[str, Any]) -> Iterator[Row]:
    yield label, _shown(told["value"]), "bold"
    yield "", _why(told), ""
    for detail in told["details"]:
        yield "", f"· {detail}", "dim"


def _checked(told: dict[str, Any]) -> dict[str, Any]:
    """ "authenticated" for want of settings is no finding: to a person it is not checked."""
    from mailbox_agent.message.trust import UNCHECKED

    unchecked = str(told["why"]).startswith(UNCHECKED)
    return {**told, "value": "not checked"} if unchecked else told


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value or "none")
    moment = _MOMENT.fullmatch(text)
    return f"{moment[1]} {moment[2]} UTC" if moment else text


def _why(told: dict[str, Any]) -> str:
    return f"{told['why']} [{told['rule']}]" if told["rule"] else str(told["why"])


def _said(told: dict[str, Any]) -> Iterator[Row]:
    """What was found in the text: items, causes, impact, updates."""
    for number, item in enumerate(told["action_items"], 1):
        yield "", "", ""
        yield f"item {number}", f"“{item['quote']}”{_unsupported(item)}", ""
        yield "  is one", _why(item), ""
        for name in ("owner", "due", "promise"):
            yield f"  {name}", f"{_shown(item[name]['value'])}: {item[name]['why']}", ""
    for cause in told["root_causes"]:
        yield "", "", ""
        status = cause["status"].replace("_", " ")
        yield "cause", f"“{cause['quote']}”{_unsupported(cause)}", ""
        yield "", f"{status}: {_why(cause)}", ""
    for one in told["impact"]:
        yield "", "", ""
        yield "impact", f"“{one['quote']}”{_unsupported(one)}", ""
        yield "", _why(one), ""
    for update in told.get("updates_to_items", ()):
        yield "", "", ""
        yield "update", f"“{update['quote']}”{_unsupported(update)}", ""
        became = f"is {update['new_status']}"
        if update["new_status"] == "moved":
            new = update["new_due"]
            became = f"is moved to {new}" if new else "is late: its date is not kept"
        yield "", f"item {update['item']} ({update['what']}) {became}", ""
        yield "", _why(update), ""


def _unsupported(told: dict[str, Any]) -> str:
    return " (NOT FOUND IN THE MAIL: never used)" if told["unsupported"] else ""


def _not_taken(refused: list[dict[str, Any]]) -> Iterator[Row]:
    for one in refused:
        yield "", "", ""
        yield "no item", f"“{one['quote']}”", "dim"
        yield "", f"looked like one: “{one['looked_like']}”, but {_why(one)}", ""


def _cut_off(cut: list[dict[str, Any]]) -> Iterator[Row]:
    if cut:
        yield "", "", ""
    for one in cut[:MAX_CUT]:
        lines = f"{one['lines']} line{'' if one['lines'] == 1 else 's'}"
        yield one["kind"], f"{lines}: {_why(one)}", ""
    more = cut[MAX_CUT:]
    if more:
        lines = sum(one["lines"] for one in more)
        yield "and more", f"{len(more)} further stretches, {lines} lines (all with --json)", ""


def _one_line(text: str, encoding: str) -> str:
    """White space folded, and no control character in it: mail must not drive the terminal. What
    the terminal's encoding lacks is a question mark."""
    plain = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(plain.encode(encoding, "replace").decode(encoding).split())
