"""The rows of a Word table with their cells; rows that were deleted while changes were tracked hold nothing."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from typing import Final

from ..tables import Cell, Row
from .markup import W, number, value

WIDEST: Final = 64  # columns of a table
HOLDERS: Final = (W + "customXml", W + "sdtContent", W + "ins", W + "moveTo", W + "sdt")
Reader = Callable[[ET.Element], tuple[str, ...]]  # the lines of a cell


def rows(table: ET.Element, read: Reader) -> Iterator[Row]:
    """The rows of a table in order."""
    for element in _under(table, W + "tr"):
        row = Row(tuple(_cells(element, read)))
        if row.cells and element.find(f"{W}trPr/{W}del") is None:
            yield row


def _under(parent: ET.Element, tag: str) -> Iterator[ET.Element]:
    """The children with a tag, also those that are held by something in between."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in HOLDERS:
            yield from _under(child, tag)


def _cells(row: ET.Element, read: Reader) -> Iterator[Cell]:
    column = min(number(value(row.find(W + "trPr"), "gridBefore")) or 0, WIDEST)
    for element in _under(row, W + "tc"):
        properties = element.find(W + "tcPr")
        span = max(1, min(number(value(properties, "gridSpan")) or 1, WIDEST))
        merged = _goes_on(properties, "vMerge") or _goes_on(properties, "hMerge")
        lines = read(element)
        yield Cell(column, span, lines, merged)
        column += span


def _goes_on(properties: ET.Element | None, name: str) -> bool:
    """True for a cell that is merged with the one above or before it."""
    found = properties.find(W + name) if properties is not None else None
    return found is not None and found.get(W + "val", "continue") == "continue"
