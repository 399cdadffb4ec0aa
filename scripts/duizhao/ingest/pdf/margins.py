"""Page numbers, running heads and feet, and watermarks: what repeats from page to page, and no report says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Final, NamedTuple

from .glyphs import Glyph, Leaf
from .rows import Row

EDGE: Final = 2  # lines at the top and at the bottom of a page that may be a running head or foot
LONGEST: Final = 60  # characters
MOST: Final = 0.6  # of the pages: on so many stands what repeats
LARGE: Final = 1.5  # times the usual size: letters of a watermark that is not slanted
FEWEST: Final = 2  # letters of a watermark
ALIKE: Final = 0.1  # of the size: by how much the letters of one watermark differ at most
DIGITS: Final = re.compile(r"\d+")  # 12
BLANK: Final = re.compile(r"\s+")  # between the letters of 内 部 资 料
STOPPED: Final = re.compile(
    r"[。！？；：，][”’）]*$"
)  # a sentence may stand at the same place of two pages: …报告如下。
# - 3 - · 第3页 · 第3页共5页 · 共5页第3页 · 3/5 · Page 3 of 5
PAGE_NUMBER: Final = re.compile(
    r"[-—–－·~]{1,2}\d{1,4}[-—–－·~]{1,2}|第\d{1,4}页(?:[,，/]?[共总]\d{1,4}页)?|[共总]\d{1,4}页[,，/]?第\d{1,4}页"
    r"|\d{1,4}/\d{1,4}|[Pp](?:age|\.)?\d{1,4}(?:of\d{1,4})?"
)


class Edge(NamedTuple):
    """A line at the edge of a page: the page's number, whether it stands at the top, and its text without spaces."""

    page: int
    is_top: bool
    text: str
    row: Row

    @property
    def alike(self) -> tuple[int, str]:
        """The same for the same line at the same height of every page."""
        return round(self.row.base), DIGITS.sub("#", self.text)


def edges(pages: Sequence[Sequence[Row]]) -> list[Edge]:
    """The lines that are running heads, feet or page numbers; every page's lines stand from top to bottom."""
    heights = [row.base for rows in pages for row in rows]
    middle = (max(heights) + min(heights)) / 2 if heights else 0.0
    candidates = [edge for number, rows in enumerate(pages, start=1) for edge in _outer(number, rows, middle)]
    counts = Counter(alike for alike, _ in {(edge.alike, edge.page) for edge in candidates})
    enough = max(2, MOST * len(pages))
    offsets = Counter(int(edge.text) - edge.page for edge in candidates if _is_bare_number(edge.text))
    return [edge for edge in candidates if _is_running(edge, counts[edge.alike] >= enough, offsets, len(pages))]


def without_watermarks(leaves: Sequence[Leaf]) -> tuple[list[tuple[Glyph, ...]], list[tuple[int, str]]]:
    """The letters of every page without its watermarks, and those with their page numbers."""
    runs = [[run for run in _large(leaf.glyphs) if len(run) >= FEWEST] for leaf in leaves]
    counts = Counter(text for found in runs for text in {_said(run) for run in found})
    enough = max(2, MOST * len(leaves))
    kept: list[tuple[Glyph, ...]] = []
    marks = [(number, leaf.slanted) for number, leaf in enumerate(leaves, start=1) if leaf.slanted]
    for number, (leaf, found) in enumerate(zip(leaves, runs, strict=True), start=1):
        gone = [run for run in found if counts[_said(run)] >= enough]
        marks += [(number, _said(run)) for run in gone]
        dropped = {id(glyph) for run in gone for glyph in run}
        kept.append(tuple(glyph for glyph in leaf.glyphs if id(glyph) not in dropped))
    return kept, marks


def _outer(number: int, rows: Sequence[Row], middle: float) -> Iterator[Edge]:
    """The lines at the edges of a page; the last page may end above the middle, but never its foot."""
    tops = [row for row in rows[:EDGE] if row.base > middle]
    bottoms = [row for row in rows[-EDGE:] if row.base <= middle]
    for is_top, found in ((True, tops), (False, bottoms)):
        for row in found:
            text = BLANK.sub("", row.text)
            if len(text) <= LONGEST:
                yield Edge(number, is_top, text, row)


def _is_running(edge: Edge, is_frequent: bool, offsets: Counter[int], pages: int) -> bool:
    if _is_bare_number(edge.text):
        offset = int(edge.text) - edge.page
        return offsets[offset] >= 2 or (pages == 1 and edge.text == "1")
    return (is_frequent and not STOPPED.search(edge.text)) or PAGE_NUMBER.fullmatch(edge.text) is not None


def _is_bare_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 4


def _large(glyphs: Sequence[Glyph]) -> Iterator[tuple[Glyph, ...]]:
    """Runs of letters much larger than the usual ones."""
    if not glyphs:
        return
    sizes = [glyph.size for glyph in glyphs]
    limit = LARGE * median(sizes)
    if max(sizes) <= limit:
        return
    run: list[Glyph] = []
    for glyph, size in zip(glyphs, sizes, strict=True):
        if run and not (size > limit and abs(size - run[-1].size) <= ALIKE * run[-1].size):
            yield tuple(run)
            run = []
        if size > limit:
            run.append(glyph)
    if run:
        yield tuple(run)


def _said(run: Sequence[Glyph]) -> str:
    return "".join(glyph.char for glyph in run)
