"""A table as lines: a ledger row by row, any other table cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from .columns import ledger
from .grid import Row
from .ledger import ledger_lines

SHORT: Final = 60  # the cells of a row that is no longer are kept on one line


def heads(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with the names of the columns, if the table is a ledger."""
    found = ledger(rows)
    return found.heads if found else ()


def goes_on(rows: Sequence[Row], above: Sequence[Row]) -> bool:
    """True for a table that goes on with the ledger right above it, whose heads are given: as wide, without names."""
    return bool(above) and not is_ledger(rows) and {each.width for each in rows} <= {each.width for each in above}


def is_ledger(rows: Sequence[Row]) -> bool:
    """True for a table whose columns are named like those of a ledger."""
    return ledger(rows) is not None


def table_text(rows: Sequence[Row], before: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(lines, column names that are left out) of a table; before: the lines that stand above it."""
    found = ledger(rows)
    if found is None:
        return tuple(_plain(rows)), ()
    names = {row.texts for row in found.heads}
    repeated = [row for row in found.body if row.texts in names]
    kept = tuple(row for row in found.body if row.texts not in names)
    above = tuple(_plain(found.above))
    listed = ledger_lines(replace(found, body=kept), above or before)
    return (*above, *listed), tuple(map(_joined, (*found.heads, *repeated)))


def _plain(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        lines = [line for cell in row.filled for line in cell.lines]
        several = len(row.filled) > 1 and len(lines) == len(row.filled)
        if several and sum(map(len, lines)) <= SHORT:
            yield _joined(row)
        else:
            yield from lines


def _joined(row: Row) -> str:
    return "\t".join(cell.text for cell in row.filled)
