"""One part of the problems: its heading and dimension, its issues, and causes and measures that stand among them."""

from __future__ import annotations

from collections.abc import Callable

from ..model import Issue, Part, Passage, Point
from .listing.cut import heading_cuts, passages
from .listing.points import KINDS, Numbers, points
from .outline.parts import PartSpan
from .outline.subheads import Subhead, behind, subheads
from .text.layout import Layout

Names = Callable[[str], tuple[str, str] | None]  # a heading's canonical dimension and its short name


def _stretches(start: int, end: int, heads: list[Subhead]) -> list[tuple[int, int, type[Point], Subhead | None]]:
    """The stretches of a part, each with the kind of its points and the sub-heading that it begins with."""
    edges: list[tuple[int, type[Point], Subhead | None]] = [(start, Issue, None)]
    edges += [(head.start, KINDS[head.kind], head) for head in heads]
    ends = [*(at for at, _, _ in edges[1:]), end]
    return [(at, until, kind, head) for (at, kind, head), until in zip(edges, ends, strict=True) if until > at]


def _pieces(layout: Layout, start: int, end: int, prefix: str, counts: Numbers) -> list[Passage | Point]:
    """The passages and points of a part behind its heading."""
    found: list[Passage | Point] = []
    for a, b, kind, head in _stretches(start, end, subheads(layout, start, end)):
        body = behind(layout, head, b) if head else a
        found += passages(layout, [(a, "subheading")], body)
        lead, listed = points(layout, body, b, kind, prefix if kind is Issue else "", counts.get(kind, 0))
        counts[kind] = counts.get(kind, 0) + len(listed)
        found += [*lead, *listed]
    return found


def part(layout: Layout, span: PartSpan, id: str, counts: Numbers, names: Names) -> Part:
    """A part with its dimension; issues get ids d1i1, causes and measures are counted over the report (c1, m1)."""
    opening: tuple[Passage, ...] = ()
    body, named = span.start, None
    if span.head:
        cuts = heading_cuts(layout, span.head, span.start, span.end)
        body, named = cuts[-1][0], names(span.head.text)
        opening = passages(layout, cuts[:-1], body)
    pieces = _pieces(layout, body, span.end, id, counts)
    inside = tuple(piece for piece in pieces if isinstance(piece, Passage))
    listed = tuple(piece for piece in pieces if isinstance(piece, Point))
    dimension, name = named or (None, None)
    return Part(id, opening + inside, dimension, name, listed)
