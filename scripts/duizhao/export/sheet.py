"""Tables as CSV files that Excel and WPS open by double click."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

Cell = str | int | None
Row = tuple[Cell, ...]

# The start of a cell that a spreadsheet might take for a formula: =1+1, ＝1+1, -落实不力, @某
FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r]")


def sheet(rows: Iterable[Row]) -> bytes:
    """The rows as CSV: UTF-8 with a byte-order mark, CRLF at the end of each row."""
    content = io.BytesIO()
    text = io.TextIOWrapper(content, "utf-8-sig", "replace", newline="")
    csv.writer(text, lineterminator="\r\n").writerows(map(cell, row) for row in rows)
    text.flush()
    return content.getvalue()


def cell(value: Cell) -> str:
    """A value as the text of a cell; what looks like a formula gets an apostrophe in front."""
    text = "" if value is None else str(value).strip("\n")
    return f"'{text}" if isinstance(value, str) and FORMULA.match(text) else text
