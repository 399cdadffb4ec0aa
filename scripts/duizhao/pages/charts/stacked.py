"""Stacked bars: what each row is made of, every series with a hatch of its own, its numbers on the line above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..markup.escape import html
from .bars import BASE, STEP, THICK
from .figure import Figure, figure, told
from .svg import rect, svg, text

# How each series is filled: plain, striped, dotted, empty; readable without colours
HATCHES = {
    "stripes": '<path d="M-2 8 8 -2M6 10 10 6M-2 2 2 -2"></path>',
    "dots": '<circle cx="2" cy="2" r="1.2"></circle><circle cx="6" cy="6" r="1.2"></circle>',
}


@dataclass(frozen=True, slots=True)
class Series:
    """The name of a series and how it is filled: full, stripes, dots or empty."""

    name: str
    fill: str


@dataclass(frozen=True, slots=True)
class Stack:
    """A row: its name, the number of each series, and the numbers in words."""

    name: str
    values: tuple[int, ...]
    words: str


def stacked(of: Figure, series: Sequence[Series], rows: Sequence[Stack]) -> str:
    """The rows as bars of one width, each cut by the shares of the series."""
    marks = [mark for place, row in enumerate(rows) for mark in _row(of.id, row, place * STEP, series)]
    words = told([row.name for row in rows], [row.words for row in rows])
    image = svg(of.id, of.name, words, len(rows) * STEP, [_hatches(of.id), *marks])
    return figure(of, [image], _legend(of.id, series))


def _row(id: str, row: Stack, y: float, series: Sequence[Series]) -> Iterator[str]:
    yield text(0, y + BASE, row.name, "name")
    yield text(1, y + BASE, row.words, "value", "end")
    whole = sum(row.values) or 1
    starts = accumulate(row.values, initial=0)
    for start, value, one in zip(starts, row.values, series, strict=False):
        if value:
            yield _piece(id, one, start / whole, y + BASE + 5, value / whole)


def _piece(id: str, one: Series, x: float, y: float, width: float) -> str:
    return rect(x, y, width, THICK, f"piece {one.fill}", f"{id}-{one.fill}" if one.fill in HATCHES else "")


def _hatches(id: str) -> str:
    size = 'width="8" height="8" patternUnits="userSpaceOnUse"'
    return "<defs>" + "".join(f'<pattern id="{id}-{n}" {size}>{d}</pattern>' for n, d in HATCHES.items()) + "</defs>"


def _legend(id: str, series: Sequence[Series]) -> str:
    keys = (f"<li>{_key(id, one)} {html(one.name)}</li>" for one in series)
    return f'<ul class="dz-legend">{"".join(keys)}</ul>\n'


def _key(id: str, one: Series) -> str:
    return f'<svg width="22" height="{THICK + 2}" aria-hidden="true">{_piece(id, one, 0.03, 1, 0.94)}</svg>'
