"""Tables and lines in narrow terminals: words stay whole, and nothing is lost."""

import pytest

from mailbox_agent.cli.layout import blocks, cells_of, table, wrapped

COLUMNS = ("item", "state", "what", "owner", "due", "said by")
ROWS = [
    (
        "1",
        "open",
        "All missing deliveries replayed into our warehouse no later than Wednesday evening",
        "Jonas Lindqvist",
        "2026-05-13 18:00 CEST",
        "Mette Aagaard (promise)",
    ),
    ("2", "done", "Switch on debug logging", "open", "open", "Wei-Ling Tan"),
]


def words_of(rows: list[tuple[str, ...]]) -> set[str]:
    return {word for row in rows for cell in row for word in cell.split()}


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_narrow_terminal_breaks_no_word_of_a_plan(width: int) -> None:
    assert table(COLUMNS, ROWS, width) is None
    found = blocks(COLUMNS, ROWS, width, main=2)
    lines = [f"{key}  {line}" for key, beside in found for line in beside]
    assert all(cells_of(line) <= width for line in lines)
    assert words_of(ROWS) <= {word for line in lines for word in line.split()}
    assert any("2026-05-13 18:00 CEST" in line for line in lines)
    assert any("owner Jonas Lindqvist" in line for line in lines)


def test_a_wide_terminal_has_one_line_a_row_under_its_heads() -> None:
    lines = table(COLUMNS, ROWS, 200)
    assert lines is not None and len(lines) == 3
    assert [cell.strip() for cell in lines[0]] == list(COLUMNS)
    assert [cell.strip() for cell in lines[1]] == list(ROWS[0])


def test_a_table_folds_its_texts_at_words_and_lines_its_columns_up() -> None:
    lines = table(("case", "title"), [("ESC-1", "Export of 北川出版 broken since Friday")], 31)
    assert lines is not None
    assert len({sum(map(cells_of, line)) for line in lines}) == 1
    assert [line[1].strip() for line in lines[1:]] == ["Export of 北川出版", "broken since Friday"]


def test_what_is_empty_is_left_out_of_a_block() -> None:
    ((key, lines),) = blocks(("case", "title", "owner"), [("ESC-1", "Down", "")], 40, main=1)
    assert (key, lines) == ("ESC-1", ["Down"])


def test_a_long_address_is_parted_at_its_joints_and_a_longer_word_anywhere() -> None:
    assert wrapped("write to mette.aagaard@nordhavn-logistics.example", 28) == [
        "write to",
        "mette.aagaard@nordhavn-",
        "logistics.example",
    ]
    assert wrapped("x" * 25, 10) == ["x" * 10, "x" * 10, "x" * 5]
    assert wrapped("至急入稿データ", 6) == ["至急入", "稿デー", "タ"]


def test_a_line_that_goes_on_stands_under_its_own_words() -> None:
    assert wrapped("  “one two three”", 10) == ["  “one two", "  three”"]
    assert wrapped("- one two three", 9, hang=2) == ["- one two", "  three"]
    assert wrapped("a\n\nb", 5) == ["a", "", "b"]


def test_a_moment_is_never_torn_apart() -> None:
    assert wrapped("due 2026-05-13 18:00 CEST", 22) == ["due", "2026-05-13 18:00 CEST"]


def test_a_first_cell_that_is_too_long_stands_above() -> None:
    found = blocks(("name", "text"), [("n" * 30, "hello"), ("short", "there")], 40, main=1)
    assert [(key.strip(), lines) for key, lines in found] == [
        ("n" * 30, []),
        ("", ["hello"]),
        ("short", ["there"]),
    ]
