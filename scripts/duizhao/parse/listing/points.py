"""Points from a stretch of text: issues with examples, causes, statements, measures with their items."""

from __future__ import annotations

from ...model import Cause, Issue, Item, Measure, Passage, Point, Statement
from ..text.layout import Layout
from ..text.tokens import Token
from .claims import claim_span
from .cut import passages, point_cuts, point_start
from .ledger import remedy_start
from .sequence import points_in
from .starts import starts

KINDS: dict[str, type[Point]] = {"problems": Issue, "causes": Cause, "matters": Statement, "remedies": Measure}
Numbers = dict[type[Point], int]  # how many points of each kind there are so far
LETTERS = {Issue: "i", Cause: "c", Statement: "t", Measure: "m"}


def points(
    layout: Layout, start: int, end: int, wanted: type[Point], prefix: str, count: int = 0
) -> tuple[tuple[Passage, ...], tuple[Point, ...]]:
    """(the lead before the first point, the points) of a stretch; ids go on after `count`."""
    begins = starts(layout, start, end, wanted) if layout.shadow[start:end].strip() else []
    lead = passages(layout, [(start, "lead")], begins[0][0] if begins else end)
    ends = [*(first for first, _ in begins[1:]), end]
    found = [
        _point(layout, first, marker_end, until, wanted, f"{prefix}{LETTERS[wanted]}{count + i + 1}")
        for i, ((first, marker_end), until) in enumerate(zip(begins, ends, strict=False))
    ]
    return lead, tuple(found)


def _point(layout: Layout, first: int, marker_end: int, end: int, wanted: type[Point], number: str) -> Point:
    if wanted is Measure:
        return _measure(layout, first, marker_end, end, number)
    lacking = wanted in (Issue, Cause)
    return wanted(number, passages(layout, point_cuts(layout, first, marker_end, end, wanted is Issue, lacking), end))


def _measure(layout: Layout, first: int, marker_end: int, end: int, number: str) -> Measure:
    told = remedy_start(layout.shadow, marker_end, end)
    body = told or marker_end
    _, last, mark = claim_span(layout.shadow, body, end, layout.shadow[first:body])
    tokens = _item_tokens(layout, mark, end) if last else []
    begins = [point_start(layout, token, mark) for token in tokens]
    ends = [*begins[1:], end]
    own_end = begins[0] if begins else end
    cuts = point_cuts(layout, first, body, own_end, False)
    own = passages(layout, [cuts[0], (marker_end, "elaboration"), *cuts[1:]] if told else cuts, own_end)
    items = tuple(
        Item(f"{number}s{i + 1}", passages(layout, point_cuts(layout, at, token.end, until, False), until))
        for i, (at, token, until) in enumerate(zip(begins, tokens, ends, strict=False))
    )
    return Measure(number, own, items)


def _item_tokens(layout: Layout, start: int, end: int) -> list[Token]:
    tokens = points_in(layout, start, end, lambda token: True)
    return tokens if len(tokens) >= 2 or (tokens and tokens[0].number == 1) else []
