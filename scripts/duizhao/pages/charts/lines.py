"""Small line charts side by side, and slopes: what a share was and what it has become."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .bars import BASE, STEP
from .figure import Figure, figure, told
from .svg import dot, line, svg, text

TOP, FLOOR, HIGH = 44, 98, 120  # of a small chart: where 1 and 0 are, and the whole
EDGE = 0.025  # left of the first point and right of the last


@dataclass(frozen=True, slots=True)
class Curve:
    """A name, what it comes to, its values from 0 to 1, one for each column, and which of them rest on little."""

    name: str
    sum: str
    values: tuple[float, ...]
    faint: tuple[bool, ...]


def curves(of: Figure, found: Sequence[Curve], columns: Sequence[str]) -> str:
    """The curves, each as an image with a description of its own."""
    images = [_image(f"{of.id}-{n}", curve, columns) for n, curve in enumerate(found, start=1)]
    return figure(of, images, cls="dz-small")


def _image(id: str, curve: Curve, columns: Sequence[str]) -> str:
    words = told([f"{column}年" for column in columns], [f"{value:.0%}" for value in curve.values])
    return svg(id, f"{curve.name}：{curve.sum}", words, HIGH, list(_small(curve, columns)))


def _small(curve: Curve, columns: Sequence[str]) -> Iterator[str]:
    points = _points(curve.values)
    yield text(0, 14, curve.name, "name")
    yield text(0, 31, curve.sum, "value")
    yield line((0, FLOOR), (1, FLOOR), "axis")
    yield from (line(start, end, "curve") for start, end in pairwise(points))
    for (x, y), faint in zip(points, curve.faint, strict=True):
        yield dot(x, y, "faint" if faint else "point")
    for at, anchor in ((0, "start"), (-1, "end")):
        yield text(0 if anchor == "start" else 1, FLOOR + 16, columns[at], "year", anchor)


def _points(values: Sequence[float]) -> list[tuple[float, float]]:
    step = (1 - 2 * EDGE) / max(len(values) - 1, 1)
    return [(EDGE + n * step, FLOOR - value * (FLOOR - TOP)) for n, value in enumerate(values)]


@dataclass(frozen=True, slots=True)
class Slope:
    """A name with two shares from 0 to 1."""

    name: str
    early: float
    late: float


def slopes(of: Figure, rows: Sequence[Slope]) -> str:
    """A line for each row from what it was, an empty point, to what it has become, a full one."""
    marks = [mark for place, row in enumerate(rows) for mark in _slope(row, place * STEP)]
    words = told([row.name for row in rows], [_change(row) for row in rows])
    return figure(of, [svg(of.id, of.name, words, len(rows) * STEP, marks)])


def _change(row: Slope) -> str:
    arrow = "升" if row.late > row.early else "降" if row.late < row.early else "平"
    return f"{row.early:.0%} → {row.late:.0%} {arrow}"


def _slope(row: Slope, y: float) -> Iterator[str]:
    early, late = (EDGE + share * (1 - 2 * EDGE) for share in (row.early, row.late))
    middle = y + BASE + 10
    yield text(0, y + BASE, row.name, "name")
    yield text(1, y + BASE, _change(row), "value", "end")
    yield line((0, middle), (1, middle), "axis")
    yield line((early, middle), (late, middle), "curve")
    yield dot(early, middle, "faint")
    yield dot(late, middle, "point")
