"""Bars: one for each row, with its name and number on the line above it; and columns, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .figure import Figure, figure, told
from .svg import line, rect, svg, text

STEP, THICK, BASE = 36, 12, 14  # from bar to bar, of a bar, of its words, in pixels
TOP, FLOOR, HIGH = 20, 100, 120  # of columns: of the highest, their foot, and the whole
GAP = 0.2  # between columns, of the width of one


@dataclass(frozen=True, slots=True)
class Bar:
    """A name, a value, and the value in words."""

    name: str
    value: float
    words: str


def bars(of: Figure, rows: Sequence[Bar]) -> str:
    """The rows as bars; the longest is as wide as there is room."""
    marks = [mark for place, row in enumerate(rows) for mark in _bar(row, place * STEP, _most(rows))]
    return figure(of, [svg(of.id, of.name, _told(rows), len(rows) * STEP, marks)])


def _most(rows: Sequence[Bar]) -> float:
    return max((row.value for row in rows), default=0) or 1


def _told(rows: Sequence[Bar]) -> str:
    return told([row.name for row in rows], [row.words for row in rows])


def _bar(row: Bar, y: float, most: float) -> Iterator[str]:
    yield text(0, y + BASE, row.name, "name")
    yield text(1, y + BASE, row.words, "value", "end")
    yield rect(0, y + BASE + 5, row.value / most, THICK, "bar")


def columns(of: Figure, rows: Sequence[Bar]) -> str:
    """The rows as columns, each with its name below and its number above."""
    share, most = 1 / max(len(rows), 1), _most(rows)
    marks = [mark for place, row in enumerate(rows) for mark in _column(row, place * share, share, most)]
    foot = line((0, FLOOR), (1, FLOOR), "axis")
    return figure(of, [svg(of.id, of.name, _told(rows), HIGH, [*marks, foot])], cls="dz-columns")


def _column(row: Bar, x: float, width: float, most: float) -> Iterator[str]:
    high = (FLOOR - TOP) * row.value / most
    yield rect(x + width * GAP / 2, FLOOR - high, width * (1 - GAP), high, "bar")
    yield text(x + width / 2, FLOOR - high - 5, row.words, "value", "middle")
    yield text(x + width / 2, FLOOR + 15, row.name, "year", "middle")
