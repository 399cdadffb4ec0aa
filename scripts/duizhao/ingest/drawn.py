"""Tables that a plain text draws with |, tabs or lines: a ledger is read as one of a Word file is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from ..model import Omission
from .document import Document
from .stacked import unstacked
from .tables import Cell, Row, table_text
from .tables.columns import ledger

UPRIGHT: Final = "|｜│┃║"
EDGE: Final = re.compile(rf"^[{UPRIGHT}]|(?<!\\)[{UPRIGHT}]$")  # the first and last bar of | 1 | 加强学习 |
BETWEEN: Final = re.compile(rf"(?<!\\)[{UPRIGHT}]")  # 加强学习 | 长期, but not a\|b
BREAK: Final = re.compile(r"<br */?>", re.I)  # 建立制度<br>每周一次
# | --- | :-: | · ├──┼──┤ · +---+---+
RULE: Final = re.compile(rf"(?=[^\n]*[{UPRIGHT}+┌┬├┼└┴╔╦╠╬╚╩])[-\s:+=—─━═{UPRIGHT}┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝]+")
NUMBER: Final = re.compile(r"[\d.、（）()]*")  # 1. （2）: what fills a cell that is no heading


def read_tables(text: str) -> Document:
    """A text with the rows of its ledgers as lines; the names of their columns are put on record."""
    lines: list[str] = []
    omissions: list[Omission] = []
    for is_drawn, block in _blocks(list(unstacked(text.splitlines(keepends=True)))):
        found = _listed(block, lines) if is_drawn else None
        if found:
            lines += [f"{line}\n" for line in found[0]]
            omissions += [Omission("表格", name, "table header") for name in found[1]]
        else:
            lines += block
    return Document("".join(lines), tuple(omissions))


def _drawn(line: str) -> str:
    said = line.strip()
    if _is_rule(said) or BETWEEN.search(said):
        return "|"
    return "\t" if "\t" in said else "" if said else " "


def _blocks(lines: Sequence[str]) -> Iterator[tuple[bool, list[str]]]:
    """The lines in stretches that are drawn alike, a blank line within a table with it."""
    kinds = list(map(_drawn, lines))
    for at in range(1, len(kinds) - 1):
        if kinds[at] == " " and kinds[at - 1] == kinds[at + 1]:
            kinds[at] = kinds[at - 1]
    for kind, numbers in groupby(range(len(lines)), kinds.__getitem__):
        yield kind in ("|", "\t"), [lines[at] for at in numbers]


def _listed(block: Sequence[str], above: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """(lines, names of columns) of a block that is a ledger."""
    rows = [row for row in _rows([line.strip() for line in block]) if row.filled]
    found = ledger(rows)
    if found is None or any(len(row.cells) > len(found.columns) for row in found.body):
        return None
    body = [_across(row, len(found.columns)) for row in found.body]
    return table_text((*found.above, *found.heads, *body), [line.rstrip() for line in above])


def _rows(lines: Sequence[str]) -> Iterator[Row]:
    """The rows of a table: its lines; where rules part all rows, a line without a first cell goes on with its row."""
    groups = [list(group) for is_rule, group in groupby(lines, _is_rule) if not is_rule]
    for group in groups:
        rows: list[list[tuple[str, ...]]] = []
        for cells in (_cells(line) for line in group if line):
            goes_on = rows and len(groups) > 2 and not any(cells[0]) and len(rows[-1]) == len(cells)
            if goes_on:
                rows[-1] = [above + below for above, below in zip(rows[-1], cells, strict=True)]
            else:
                rows.append(cells)
        yield from (Row(tuple(Cell(column, 1, lines) for column, lines in enumerate(row))) for row in rows)


def _is_rule(line: str) -> bool:
    return RULE.fullmatch(line) is not None


def _cells(line: str) -> list[tuple[str, ...]]:
    """The lines of each cell."""
    pieces = BETWEEN.split(EDGE.sub("", line)) if BETWEEN.search(line) else line.split("\t")
    return [tuple(part.strip() for part in BREAK.split(piece.replace("\\|", "|"))) for piece in pieces]


def _across(row: Row, columns: int) -> Row:
    """A row of which only the first cell is filled reaches over the table: | 一、理论学习方面 | | |."""
    first = row.cells[0]
    alone = len(row.filled) == 1 and first.text and not NUMBER.fullmatch(first.text)
    return Row((Cell(0, columns, first.lines),)) if alone else row
