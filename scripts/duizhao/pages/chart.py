"""Small line charts side by side as one SVG: coloured by the style sheet, readable without colours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .escape import html

COLUMNS = 3
WIDTH, HEIGHT = 270, 130  # of one small chart
LEFT, RIGHT, TOP, BOTTOM = 6, 240, 44, 98  # of its plot
FAINT = ' class="faint"'


@dataclass(frozen=True, slots=True)
class Curve:
    """A name, what it comes to, its values from 0 to 1, one for each column, and which of them rest on little."""

    name: str
    sum: str
    values: tuple[float, ...]
    faint: tuple[bool, ...]


def chart(curves: Sequence[Curve], columns: Sequence[str], title: str) -> str:
    """The charts as a raw block, with a title and a description for those who do not see them."""
    rows = -(-len(curves) // COLUMNS)
    box = f"0 0 {COLUMNS * WIDTH} {rows * HEIGHT}"
    told = "；".join(_told(curve, columns) for curve in curves)
    inner = "".join(_small(curve, columns, place) for place, curve in enumerate(curves))
    return (
        '<div class="dz-chart">\n'
        f'<svg viewBox="{box}" role="img" aria-labelledby="chart-title chart-told">'
        f'<title id="chart-title">{html(title)}</title><desc id="chart-told">{html(told)}。</desc>{inner}</svg>\n</div>'
    )


def _told(curve: Curve, columns: Sequence[str]) -> str:
    years = "，".join(f"{column}年{value:.0%}" for column, value in zip(columns, curve.values, strict=True))
    return f"{curve.name}（{curve.sum}）：{years}"


def _small(curve: Curve, columns: Sequence[str], place: int) -> str:
    x, y = place % COLUMNS * WIDTH, place // COLUMNS * HEIGHT
    return f'<g transform="translate({x} {y})">{"".join(_parts(curve, columns))}</g>'


def _parts(curve: Curve, columns: Sequence[str]) -> Iterator[str]:
    points = _points(curve)
    yield f'<text class="name" x="{LEFT}" y="14">{html(curve.name)}</text>'
    yield f'<text class="value" x="{LEFT}" y="30">{html(curve.sum)}</text>'
    yield f'<line class="axis" x1="{LEFT}" y1="{BOTTOM}" x2="{RIGHT}" y2="{BOTTOM}"></line>'
    yield f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"></polyline>'
    for (x, y), faint in zip(points, curve.faint, strict=True):
        yield f'<circle{FAINT if faint else ""} cx="{x:.1f}" cy="{y:.1f}" r="3"></circle>'
    for at, anchor in ((0, "start"), (-1, "end")):
        x = points[at][0]
        yield f'<text class="year" x="{x:.1f}" y="{BOTTOM + 16}" text-anchor="{anchor}">{html(columns[at])}</text>'


def _points(curve: Curve) -> list[tuple[float, float]]:
    step = (RIGHT - LEFT) / max(len(curve.values) - 1, 1)
    return [(LEFT + n * step, BOTTOM - value * (BOTTOM - TOP)) for n, value in enumerate(curve.values)]
