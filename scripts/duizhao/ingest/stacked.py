"""Tables of which every cell stands on a line of its own, as a Word file that was saved as plain text has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from .tables import Cell, Row
from .tables.columns import ledger

FIRST: Final = re.compile(r"\s*(?:序号|编号)\s*")  # the name of the first column; the numbers below tell the rows
SEPARATOR: Final = re.compile(r"[\t|｜│┃║]")  # what parts cells on one line
WIDEST: Final = 12  # columns, with blank lines between cells twice as many
NEAR: Final = 3  # rows behind the last in which its next number must not stand


def unstacked(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a text; those of a stacked ledger as one line for each row, with tabs between the cells."""
    at = 0
    while at < len(lines):
        rows = _rows(lines, at) if FIRST.fullmatch(lines[at]) else []
        if rows:
            yield from ("\t".join(cell.strip() for cell in row).rstrip() + "\n" for row in rows)
        else:
            yield lines[at]
        at += sum(map(len, rows)) or 1


def _rows(lines: Sequence[str], at: int) -> list[Sequence[str]]:
    """The rows of the ledger that begins at a line; none unless its numbers stand at equal distances."""
    width = next((n for n in range(2, 2 * WIDEST) if _numbered(lines, at + n, 1)), 0)
    rows = [lines[at : at + width]]
    while width and _numbered(lines, at + len(rows) * width, len(rows)):
        rows.append(lines[at + len(rows) * width :][:width])
    end = at + len(rows) * width
    stray = any(_numbered(lines, place, len(rows)) for place in range(end, end + NEAR * width))
    drawn = any(SEPARATOR.search(cell.strip()) for row in rows for cell in row)
    return rows if width and not stray and not drawn and ledger([_row(row) for row in rows]) else []


def _row(cells: Sequence[str]) -> Row:
    return Row(tuple(Cell(column, 1, (cell.strip(),)) for column, cell in enumerate(cells)))


def _numbered(lines: Sequence[str], at: int, number: int) -> bool:
    """True if a line holds this number and nothing else."""
    return at < len(lines) and lines[at].strip().rstrip(".、．") == str(number)
