"""How much of attached files is read. A letter and its plan fit in many times."""

from dataclasses import dataclass

PAGES = 100  # of a PDF
SHEETS = 20  # of a workbook
ROWS = 2_000  # of a sheet
COLUMNS = 60
CELL = 1_000  # characters
ENTRIES = 50  # of a calendar
MEMBERS = 2_000  # of an Office file, which is a zip
MEMBER_BYTES = 100_000_000  # unpacked, of one
UNPACKED_BYTES = 250_000_000  # unpacked, of all
TEXT_BYTES = 400_000  # of a text file that are decoded


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one mail."""

    files: int = 10
    file_bytes: int = 25_000_000
    chars: int = 20_000  # of one file
    chars_in_all: int = 60_000
    seconds: float = 10.0  # for one file, by the clock
    seconds_in_all: float = 25.0  # within what the reading of a mail may take
    memory: int = 1 << 30  # bytes of address space of the process
