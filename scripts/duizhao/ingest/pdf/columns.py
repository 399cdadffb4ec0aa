"""The order in which the lines of a page are read: down the left column, then down the right one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from .rows import Row, gaps, split_at

FEWEST: Final = 5  # lines on both sides without which a page has no columns
CENTRAL: Final = (0.3, 0.7)  # of the page's width: where that space lies
EDGE: Final = 0.5  # points
ACROSS: Final = 0.4  # of the lines: how many may run across, as titles do
FULL: Final = 0.5  # of the left halves: how many reach the space; the cells of a table seldom do
NEAR: Final = 1.6  # of the size: what still counts as reaching it
INDENT: Final = 2.0  # of the size: how far the first lines of paragraphs are set in


@dataclass(frozen=True, slots=True)
class Placed:
    """A line, and the column that it stands in: 0 for the whole width, then 1 and 2."""

    row: Row
    column: int


def in_order(pages: Sequence[Sequence[Row]]) -> list[list[Placed]]:
    """The lines of every page as they are read."""
    found = [_gutter(rows) for rows in pages]
    known = [place for place in found if place is not None]
    usual = median(known) if known else None
    return [
        list(_by_columns(rows, place if place is not None else _shared(rows, usual)))
        for rows, place in zip(pages, found, strict=True)
    ]


def _shared(rows: Sequence[Row], usual: float | None) -> float | None:
    """The place between the columns of the other pages, if the few lines of this one keep clear of it as well."""
    if usual is None or len(rows) >= 2 * FEWEST:
        return None
    clear = [row for row in rows if not _crosses(row, usual)]
    return usual if any(row.left < usual < row.right for row in clear) else None


def _by_columns(rows: Sequence[Row], place: float | None) -> Iterator[Placed]:
    left: list[Placed] = []
    right: list[Placed] = []
    for row in rows:
        if place is None or _crosses(row, place):
            yield from (*left, *right, Placed(row, 0))
            left, right = [], []
            continue
        before, behind = split_at(row, place)
        left += [Placed(before, 1)] if before else []
        right += [Placed(behind, 2)] if behind else []
    yield from (*left, *right)


def _gutter(rows: Sequence[Row]) -> float | None:
    """The place between the two columns of a page; None if it has no columns."""
    if len(rows) < FEWEST:
        return None
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    low, high = (left + (right - left) * share for share in CENTRAL)
    wide = [(a, b) for row in rows for a, b in gaps(row) if row.is_parted(b - a) and low < (a + b) / 2 < high]
    places = sorted({round((a + b) / 2, 1) for a, b in wide})
    counted = [(sum(a < place < b for a, b in wide), place) for place in places]
    count, place = max(counted, default=(0, 0.0))
    around = [(a, b) for a, b in wide if a < place < b]
    if count < FEWEST or not _reached(around, rows):
        return None
    place = min(b for _, b in around) - EDGE  # just left of the right column, where no comma hangs over
    return place if sum(_crosses(row, place) for row in rows) <= ACROSS * len(rows) else None


def _reached(found: Sequence[tuple[float, float]], rows: Sequence[Row]) -> bool:
    """True if most left halves end, and most right halves begin, at the same place."""
    size = rows[len(rows) // 2].size
    near = NEAR * size
    ends, begins = max(a for a, _ in found), min(b for _, b in found)
    ending = sum(a > ends - near for a, _ in found)
    beginning = sum(b < begins + near or abs(b - begins - INDENT * size) < EDGE for _, b in found)
    return min(ending, beginning) >= FULL * len(found)


def _crosses(row: Row, place: float) -> bool:
    """True for a line with a letter at the place, or with letters on both sides that are close together."""
    if row.right < place or row.left > place:
        return False
    around = [(a, b) for a, b in gaps(row) if a <= place <= b]
    return not around or not row.is_parted(around[0][1] - around[0][0])
