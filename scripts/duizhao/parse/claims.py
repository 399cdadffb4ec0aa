"""Where a claim ends: at its first stop or line end, or earlier where a long sentence begins with a whole judgement."""

from __future__ import annotations

import re

from .judgement import judged
from .layout import CLOSED

STOP = re.compile(r"[。;!?\n]|:(?!\d)")
PADDING = re.compile(r"[ *_#\"]*(?=[^ *_#\"])")
LONG = 30  # a first sentence longer than this is looked at clause by clause
LONGEST = 48  # a judgement clause is no longer than this


def claim_span(text: str, start: int, end: int) -> tuple[int, int, int]:
    """(start, end, end of the closing mark) of the claim that begins at `start` of a shadow text."""
    first = start
    while first < end and text[first] in " \n*_#:,":
        first += 1
    stop = STOP.search(text, first, end)
    last = stop.start() if stop else end
    if last - first > LONG:
        last = _judgement_end(text, first, last)
    while last > first and text[last - 1] in " *_":
        last -= 1
    closed = CLOSED.match(text, last, end)
    mark = closed.end() if closed and last > first else last
    return (first, last, mark) if last > first else (start, start, start)


def _judgement_end(text: str, start: int, end: int) -> int:
    """The end of the first clause that is a whole judgement, the sentence's end where none is."""
    comma = text.find(",", start, min(end, start + LONGEST + 1))
    while comma >= 0:
        if judged(text[start:comma]):
            return comma
        comma = text.find(",", comma + 1, min(end, start + LONGEST + 1))
    return end
