"""The marks of the charts: x in per cent of the width, y in pixels, so that bars grow and letters do not."""

from __future__ import annotations

from collections.abc import Sequence

from ..markup.escape import html


def percent(share: float) -> str:
    """A place or width: 37.5%."""
    return f"{100 * share:.2f}".rstrip("0").rstrip(".") + "%"


def rect(x: float, y: float, width: float, height: float, cls: str, fill: str = "") -> str:
    """A bar; `fill` is the id of a hatch."""
    hatch = f' fill="url(#{fill})"' if fill else ""
    size = f'x="{percent(x)}" y="{y:g}" width="{percent(width)}" height="{height:g}"'
    return f'<rect class="{cls}" {size}{hatch}></rect>'


def line(start: tuple[float, float], end: tuple[float, float], cls: str) -> str:
    """A straight line."""
    (x1, y1), (x2, y2) = start, end
    return f'<line class="{cls}" x1="{percent(x1)}" y1="{y1:.1f}" x2="{percent(x2)}" y2="{y2:.1f}"></line>'


def dot(x: float, y: float, cls: str) -> str:
    """A point of a line."""
    return f'<circle class="{cls}" cx="{percent(x)}" cy="{y:.1f}" r="4"></circle>'


def text(x: float, y: float, words: str, cls: str, anchor: str = "start") -> str:
    """Words at a place; `anchor` says which end of them stands there: start, middle or end."""
    return f'<text class="{cls}" x="{percent(x)}" y="{y:g}" text-anchor="{anchor}">{html(words)}</text>'


def svg(id: str, title: str, told: str, height: float, marks: Sequence[str]) -> str:
    """An image as wide as there is room, with a title and a description for those who do not see it."""
    names = f'<title id="{id}-title">{html(title)}</title><desc id="{id}-told">{html(told)}</desc>'
    named = f'role="img" aria-labelledby="{id}-title" aria-describedby="{id}-told"'
    return f'<svg width="100%" height="{height:g}" {named}>{names}{"".join(marks)}</svg>'
