"""A heat map: a row of cells for each name, the number in every cell, the darker the more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..markup.shade import shade
from .figure import Figure, figure, told
from .svg import rect, svg, text

HEAD, STEP, HIGH, BASE = 18, 46, 22, 14  # of the years above, from row to row, of a cell, of the name above it
GAP = 0.06  # between cells, of the width of one


def heat(of: Figure, names: Sequence[str], years: Sequence[str], values: Sequence[Sequence[int]]) -> str:
    """The values, a row for each name and a cell for each year."""
    most = max((n for row in values for n in row), default=0) or 1
    marks = [text((n + 0.5) / len(years), 12, year, "year", "middle") for n, year in enumerate(years)]
    for place, (name, row) in enumerate(zip(names, values, strict=True)):
        marks += _row(name, row, HEAD + place * STEP, most)
    words = told(names, ["、".join(f"{y} {n}" for y, n in zip(years, row, strict=True) if n) or "0" for row in values])
    return figure(of, [svg(of.id, of.name, words, HEAD + len(names) * STEP, marks)])


def _row(name: str, row: Sequence[int], y: float, most: int) -> Iterator[str]:
    yield text(0, y + BASE, name, "name")
    width = 1 / len(row)
    for place, value in enumerate(row):
        tone = shade(value, most)
        yield rect((place + GAP / 2) * width, y + BASE + 5, width * (1 - GAP), HIGH, f"cell n{tone}")
        if value:
            yield text((place + 0.5) * width, y + BASE + 20, str(value), f"count n{tone}", "middle")
