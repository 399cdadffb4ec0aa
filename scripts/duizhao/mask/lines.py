"""From a place in the cleaned text to the line of the file."""

from __future__ import annotations

import re
from typing import Final

from ..model import Report

# "\r\n" of Windows, and whatever else str.splitlines ends a line at
LINE_END: Final = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def line_of(report: Report, place: int) -> int:
    """The line on which a place of a report stands, counted from the first line of its file."""
    source = report.source
    before = 0
    for piece in report.removed:
        if piece.start > place:
            break
        before += len(piece.text)
    return source.first_line + len(LINE_END.findall(source.text[: place + before]))
