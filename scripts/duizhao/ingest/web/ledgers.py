"""The tables of a page that are ledgers of issues and measures; all others, such as those of its layout, are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Final

from lxml import etree

from ..tables import Cell, Row, is_ledger
from .elements import hidden_as, tag_of

WIDEST: Final = 64  # columns
HIGHEST: Final = 1000  # rows that a cell reaches over
FEWEST, MOST_CELLS = 4, 2000  # of a ledger
MOST: Final = 50  # tables of a page
Reader = Callable[[etree._Element], tuple[str, ...]]  # the lines of an element


def ledgers(root: etree._Element, read: Reader) -> Mapping[etree._Element, tuple[Row, ...]]:
    """The rows of every ledger that holds no other table, nothing hidden, and no text outside its cells."""
    tables = islice((table for table in root.iter("table") if _may_be_one(table)), MOST)
    read_in = ((table, tuple(_rows(table, read))) for table in tables)
    return {table: rows for table, rows in read_in if is_ledger(rows) and _is_whole(rows, read(table))}


def _may_be_one(table: etree._Element) -> bool:
    cells = sum(1 for _ in islice(table.iter("td", "th"), MOST_CELLS + 1))
    is_innermost = next(table.iterdescendants("table"), None) is None
    return is_innermost and FEWEST <= cells <= MOST_CELLS and not any(map(hidden_as, table.iter()))


def _rows(table: etree._Element, read: Reader) -> Iterator[Row]:
    below: dict[int, int] = {}  # by column: in how many more rows a cell from above stands there
    for element in table.iter("tr"):
        row = Row(tuple(_cells(element, below, read)))
        if row.cells:
            yield row


def _cells(row: etree._Element, below: dict[int, int], read: Reader) -> Iterator[Cell]:
    column = 0
    for element in row:
        if tag_of(element) in ("td", "th"):
            yield from (held := tuple(_held(below, column)))
            column += len(held)
            span, height = _number(element, "colspan", WIDEST), _number(element, "rowspan", HIGHEST)
            yield Cell(column, span, read(element))
            below.update(dict.fromkeys(range(column, min(column + span, WIDEST)), height - 1))
            column += span
    yield from _held(below, column)


def _held(below: dict[int, int], column: int) -> Iterator[Cell]:
    """The places from a column on that cells of the rows above reach down to."""
    while below.get(column, 0) > 0:
        below[column] -= 1
        yield Cell(column, 1, (), merged=True)
        column += 1


def _number(element: etree._Element, name: str, most: int) -> int:
    digits = (element.get(name) or "").strip()
    return max(1, min(int(digits), most)) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1


def _is_whole(rows: tuple[Row, ...], lines: tuple[str, ...]) -> bool:
    return "".join(line for row in rows for cell in row.cells for line in cell.lines) == "".join(lines)
