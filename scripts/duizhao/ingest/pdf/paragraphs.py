"""From lines to paragraphs: a line goes on with the one before if that is full and this one is not indented.

A PDF holds no line ends, only places, so nothing is removed from the file by joining its lines.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from .columns import Placed
from .rows import CELLS, Row, gaps, joined

INDENT: Final = 0.7  # of the size: a line further in than this begins a paragraph
SHORT: Final = 2.6  # of the size: a line that ends further in than this ends one
SLACK: Final = 0.5  # of the size: by so much a line may miss the edge that the next word would have crossed
LEADING: Final = 1.35  # times the usual distance of lines: a wider one parts paragraphs
SIZES: Final = 0.12  # by how much the sizes of one paragraph's lines differ at most
FEW: Final = 6  # lines without which a column's edges are taken from the whole file
LABEL: Final = 5  # letters of the number of a list at most
GAP: Final = 0.25  # of the size: what parts that number from its text
SOME: Final = 3  # indented lines, or wide distances, from which on these tell the paragraphs
# 次 · 31 · 5次 · “ and what follows it: what is not parted at the end of a line
WORD: Final = re.compile(r"[“‘（《【]*(?:[A-Za-z0-9.%]+|.)[，。、；：！？”’）》】]*")
# …不够。 · …不够。” · 问题：
STOPPED: Final = re.compile(r"[。！？；：.!?;:…][”’\"」』）)]*$")
# 一、 · （一） · (1) · 1. · ① · 第一，
BEGINS: Final = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．](?!\d)|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十]{1,2}[，、：]"
)
# 2025年1月9日 · 二〇二五年一月: what stands below the last paragraph
SIGNED: Final = re.compile(
    r"[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?"
)


class Line(NamedTuple):
    """A line with its page and column."""

    page: int
    column: int
    row: Row
    text: str

    @property
    def frame(self) -> tuple[int, int]:
        """What it shares its edges with."""
        return self.page, self.column


class Edges(NamedTuple):
    """Where the lines of a column begin and end."""

    left: float
    right: float


class Habits(NamedTuple):
    """How a file sets its paragraphs: the edges of its columns, how its lines usually stand, and what begins one."""

    frames: Mapping[tuple[int, int], Edges]
    distance: float
    size: float
    has_indents: bool
    has_gaps: bool


def paragraphs(pages: Sequence[tuple[int, Sequence[Placed]]]) -> list[str]:
    """The paragraphs of a file; its pages with their numbers and lines as they are read."""
    lines = [Line(number, placed.column, placed.row, placed.row.text) for number, page in pages for placed in page]
    habits = _habits(lines)
    found = [line.text for line in lines[:1]]
    hanging = _hanging(lines[0].row) if lines else None
    for line, after in pairwise(lines):
        if _goes_on(line, after, habits, hanging) and not _begins(found[-1], after.text, habits):
            found[-1] = joined(found[-1], after.text)
        else:
            found.append(after.text)
            hanging = _hanging(after.row)
    return found


def _habits(lines: Sequence[Line]) -> Habits:
    frames = _frames(lines)
    distances = list(_distances(lines))
    usual = median(distances) if distances else 0.0
    has_indents = sum(_is_indented(line, frames[line.frame]) for line in lines) >= SOME
    size = median(line.row.size for line in lines) if lines else 0.0
    return Habits(frames, usual, size, has_indents, sum(each > LEADING * usual for each in distances) >= SOME)


def _begins(said: str, text: str, habits: Habits) -> bool:
    """True for a numbered line behind a finished sentence, where nothing but the numbers tells the paragraphs."""
    if STOPPED.search(said) is None:
        return False
    is_told = habits.has_indents or habits.has_gaps
    return SIGNED.fullmatch(text) is not None or (not is_told and BEGINS.match(text) is not None)


def _hanging(row: Row) -> float | None:
    """Where the text begins behind the number of a list, if there is a gap: the lines below are set in as far."""
    at = next((at for at, (a, b) in enumerate(gaps(row)[:LABEL], start=1) if b - a > GAP * row.size), None)
    label = "".join(glyph.char for glyph in row.glyphs[:at])
    return row.glyphs[at].left if at is not None and BEGINS.fullmatch(label) else None


def _goes_on(line: Line, after: Line, habits: Habits, hanging: float | None) -> bool:
    if _has_cells(line) or _has_cells(after):
        return False
    if _is_centred(line, after, habits):
        return True
    hangs = hanging is not None and abs(after.row.left - hanging) < GAP * after.row.size
    is_indented = _is_indented(after, habits.frames[after.frame]) and not hangs
    if is_indented or not _is_full(line, after, habits):
        return False
    if abs(line.row.size - after.row.size) > SIZES * max(line.row.size, after.row.size):
        return False
    return line.frame != after.frame or line.row.base - after.row.base <= LEADING * habits.distance


def _has_cells(line: Line) -> bool:
    """True for a line of a table; a wide gap behind the number of a list makes none."""
    if CELLS not in line.text:
        return False
    label = BEGINS.match(line.text)
    return label is None or CELLS in line.text[label.end() :].lstrip()


def _is_full(line: Line, after: Line, habits: Habits) -> bool:
    """True if a line ends near its edge, or the next word would have crossed that."""
    room = habits.frames[line.frame].right - line.row.right
    if habits.has_indents or habits.has_gaps:
        return room <= SHORT * line.row.size or room < _first_word(after.row) + SLACK * line.row.size
    return room < _first_word(after.row) + SLACK * line.row.size


def _is_centred(line: Line, after: Line, habits: Habits) -> bool:
    """True for the two lines of a title that was too long for one."""
    edges, size = habits.frames[line.frame], line.row.size
    offsets = [abs(each.row.left - edges.left - (edges.right - each.row.right)) for each in (line, after)]
    is_title = size > (1 + SIZES) * habits.size and abs(size - after.row.size) <= SIZES * size
    room = edges.right - edges.left - (line.row.right - line.row.left)
    return is_title and line.frame == after.frame and max(offsets) < size and room < _first_word(after.row) + size


def _first_word(row: Row) -> float:
    """The width of what stands unparted at the beginning of a line."""
    found = WORD.match("".join(glyph.char for glyph in row.glyphs))
    last = row.glyphs[min(found.end() if found else 1, len(row.glyphs)) - 1]
    return last.right - row.left


def _is_indented(line: Line, edges: Edges) -> bool:
    return line.row.left - edges.left > INDENT * line.row.size


def _frames(lines: Sequence[Line]) -> Mapping[tuple[int, int], Edges]:
    """The edges of every column of every page; where it has few lines, those of such columns in the whole file."""
    by_frame: dict[tuple[int, int], list[Row]] = defaultdict(list)
    by_column: dict[int, list[Row]] = defaultdict(list)
    for line in lines:
        by_frame[line.frame].append(line.row)
        by_column[line.column].append(line.row)
    by_column[0] = [line.row for line in lines]  # titles run across the columns
    whole = {column: _edges(rows) for column, rows in by_column.items() if rows}
    return {frame: _edges(rows) if len(rows) >= FEW else whole[frame[1]] for frame, rows in by_frame.items()}


def _edges(rows: Sequence[Row]) -> Edges:
    lefts, rights = sorted(row.left for row in rows), sorted(row.right for row in rows)
    near = INDENT * median(row.size for row in rows)
    # The leftmost place at which more than a stray line begins
    shared = (left for at, left in enumerate(lefts[1:], start=1) if left - lefts[at - 1] < near)
    return Edges(next(shared, lefts[0]), rights[int((len(rights) - 1) * 0.97)])


def _distances(lines: Sequence[Line]) -> Iterator[float]:
    for line, after in pairwise(lines):
        distance = line.row.base - after.row.base
        if line.frame == after.frame and distance > 0:
            yield distance
