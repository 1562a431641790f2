"""Where words go in a terminal of so many columns: wrapped lines, and tables that stay readable.

Pure: takes texts and a width, gives lines. A table keeps its columns as long as no word has to be
broken for it and texts keep a readable width; otherwise each row becomes a short block:

    case   title            owner            ESC-7  Export broken since
    ───────────────────────────────                 Friday
    ESC-7  Export broken    Hannah Beck             owner Hannah Beck
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

GAP = 2  # blanks between columns
LEAST_TEXT = 24  # columns that a long text keeps before the table is given up
LONG_WORD = 16  # longer ones may be parted where an address or a path has its joints
LONGEST_PIECE = 32  # what no table gives more room to
_JOINTS = re.compile(r"(?=@)|(?<=[/_\-])(?=\w)")
_BETWEEN = " · "
_MOMENT = re.compile(
    r"(?<!\d)\d{4}-\d\d-\d\d \d\d:\d\d(?: [A-Z]\w*(?:[+-][\d:]+)?| [+-]\d\d:\d\d)?"
)
_KEEPS = "\ue000"  # stands for a blank at which no line ends

Cells = Sequence[str]


@lru_cache(maxsize=4096)
def cells_of(text: str) -> int:
    """Columns that a text takes: two for a wide character, none for a combining mark."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: str, width: int, hang: int = 0) -> list[str]:
    """The text in lines of at most `width` columns, parted at blanks; [""] for an empty one.

    A word that is longer than a line is parted at its joints, else where the line ends. Lines
    that continue one are moved in as far as it, and by `hang` columns more.
    """
    width = max(width, 1)
    found: list[str] = []
    for paragraph in _kept_together(text).split("\n"):
        own = len(paragraph) - len(paragraph.lstrip(" "))
        under = min(hang + own, width // 2)
        first, *rest = _filled(paragraph, width, under)
        found += [first, *(" " * under + one for one in rest)]
    return [one.replace(_KEEPS, " ") for one in found]


def _kept_together(text: str) -> str:
    """A day with its time and zone is one word."""
    return _MOMENT.sub(lambda match: match[0].replace(" ", _KEEPS), text)


def _filled(paragraph: str, width: int, hang: int) -> Iterator[str]:
    """One line at least; the first may be `width` wide, the others `hang` less."""
    if cells_of(paragraph) <= width:
        yield paragraph.rstrip()
        return
    begin = len(paragraph) - len(paragraph.lstrip(" "))
    now, room = " " * begin if begin < width else "", width
    for word in paragraph.split():
        between = " " if now.strip() else ""
        if cells_of(now) + len(between) + cells_of(word) <= room:
            now += between + word
            continue
        if now.strip():
            yield now
            room = width - hang
        *full, now = _parted(word, room)
        if full:
            yield from full
            room = width - hang
    yield now


def _parted(word: str, width: int) -> list[str]:
    """A word in pieces that fit: at its joints as long as it has any, else anywhere."""
    found = [""]
    for piece in _JOINTS.split(word) if cells_of(word) > width else [word]:
        if cells_of(found[-1]) + cells_of(piece) <= width:
            found[-1] += piece
        elif cells_of(piece) <= width:
            found.append(piece)
        else:
            for char in piece:
                if cells_of(found[-1]) + cells_of(char) > width:
                    found.append("")
                found[-1] += char
    return [piece for piece in found if piece] or [""]


def table(columns: Cells, rows: Sequence[Cells], width: int) -> list[list[str]] | None:
    """The table's lines, each as its padded cells; None if it can't be read in that width.

    The first line is the head.
    """
    if (widths := _widths(columns, rows, width)) is None:
        return None
    found = []
    for row in (columns, *rows):
        parts = [wrapped(cell, room) for cell, room in zip(row, widths, strict=True)]
        for at in range(max(map(len, parts))):
            found.append(
                [
                    _padded(part[at] if at < len(part) else "", room)
                    for part, room in zip(parts, widths, strict=True)
                ]
            )
    return found


def _widths(columns: Cells, rows: Sequence[Cells], width: int) -> list[int] | None:
    """What each column gets: its least, then what it would like as far as there is room."""
    room = width - GAP * (len(columns) - 1)
    texts = [[column, *(row[at] for row in rows)] for at, column in enumerate(columns)]
    wanted = [max(cells_of(line) for text in one for line in text.split("\n")) for one in texts]
    least = [
        max(min(want, LEAST_TEXT if want > LEAST_TEXT else 0), *(_longest_piece(t) for t in one))
        for one, want in zip(texts, wanted, strict=True)
    ]
    left = room - sum(least)
    if left < 0:
        return None
    given = list(least)
    hungry = sorted(range(len(columns)), key=lambda at: wanted[at] - least[at])
    for place, at in enumerate(hungry):
        more = min(max(wanted[at] - least[at], 0), left // (len(hungry) - place))
        given[at] += more
        left -= more
    return given


def _longest_piece(text: str) -> int:
    longest = 0
    for word in _kept_together(text).split():
        size = cells_of(word)
        if size > LONG_WORD and _KEEPS not in word:
            wide = any(cells_of(char) > 1 for char in word)  # such scripts part anywhere
            size = LONG_WORD if wide else max(map(cells_of, _JOINTS.split(word)))
        longest = max(longest, size)
    return min(longest, LONGEST_PIECE)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - cells_of(text))


def blocks(
    columns: Cells, rows: Sequence[Cells], width: int, main: int, bare: Collection[str] = ()
) -> list[tuple[str, list[str]]]:
    """For each row its first cell, padded, and the lines that go beside and below it.

    main: the column whose text stands first; bare: those whose values need no name either.
    """
    key_width = min(max((cells_of(row[0]) for row in rows), default=0), width // 3)
    room = width - key_width - GAP
    found: list[tuple[str, list[str]]] = []
    for row in rows:
        lines = wrapped(row[main], room) if main and row[main] else []
        lines += _packed(
            [
                " ".join((cell if name in bare else f"{name} {cell}").split())
                for at, (name, cell) in enumerate(zip(columns, row, strict=True))
                if at not in (0, main) and cell.strip()
            ],
            room,
        )
        key = row[0]
        if cells_of(key) > key_width:  # as a heading of its own
            found.append((key, []))
            key = ""
        found.append((_padded(key, key_width), lines))
    return found


def _packed(parts: Sequence[str], width: int) -> list[str]:
    """`a 1 · b 2` in as few lines as they fit in, one that is too long wrapped by itself."""
    found: list[str] = []
    for part in parts:
        if found and cells_of(found[-1]) + len(_BETWEEN) + cells_of(part) <= width:
            found[-1] += _BETWEEN + part
        else:
            found += wrapped(part, width)
    return found
