"""Points from a stretch of text: issues with examples, causes, statements, measures with their items."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...model import Cause, Issue, Item, Measure, Passage, Point, Statement
from ..text.judgement import deficient
from ..text.layout import Layout
from ..text.tokens import Token
from .claims import claim_span
from .cut import passages, point_cuts, point_start
from .sequence import points_in

SHORT = 40  # a line without a stop that is no longer than this can be a claim on its own line
LEAD = re.compile(r"如下|以下|几个?方面|原因分析|剖析(原因|根源)")  # a first line that only announces
KINDS: dict[str, type[Point]] = {"problems": Issue, "causes": Cause, "matters": Statement, "remedies": Measure}
Numbers = dict[type[Point], int]  # how many points of each kind there are so far
LETTERS = {Issue: "i", Cause: "c", Statement: "t", Measure: "m"}


def _judge(layout: Layout, end: int, wanted: type[Point]) -> Callable[[Token], bool]:
    def looks_right(token: Token) -> bool:
        first, last, _ = claim_span(layout.shadow, token.end, end)
        claim = layout.shadow[first:last]
        return wanted not in (Issue, Cause) or (0 < len(claim) <= 60 and deficient(claim))

    return looks_right


def _unmarked(layout: Layout, start: int, end: int, wanted: type[Point]) -> list[tuple[int, int]]:
    """Points without markers: a claim on a line of its own, otherwise one for each paragraph."""
    lines = layout.lines_in(start, end)
    short = [(a, b) for a, b in lines if b - a <= SHORT and layout.shadow[a:b].rstrip(" *")[-1:] not in "。;!?:,"]
    if wanted in (Issue, Cause):
        short = [(a, b) for a, b in short if deficient(layout.shadow[a:b])]
    if short and len(short) * 3 >= len(lines):
        return [(a, a) for a, _ in short]
    starts = []
    for a, b in lines:
        line = layout.shadow[a:b].rstrip()
        first, last, _ = claim_span(layout.shadow, a, b)
        leads = line.endswith(":") or (len(lines) > 1 and a == lines[0][0] and len(line) < 90 and LEAD.search(line))
        positive = wanted is Issue and not deficient(line)
        if not (leads or positive or last <= first):
            starts.append((a, a))
    return starts or [(a, a) for a, b in lines[-1:] if wanted is Issue and layout.shadow[a:b].rstrip()[-1:] != ":"]


def _lost(layout: Layout, chosen: list[Token], start: int, end: int) -> list[tuple[int, int]]:
    """Points whose numeral was lost: a line that begins with 是 or with nothing where a number is missing."""
    if not chosen or chosen[0].style not in ("is", "num", "paren", "numparen"):
        return []
    found = []
    edges = [*((token.start, token.number) for token in chosen), (end, 0)]
    previous, last = start, 0
    for at, number in edges:
        missing = number - last == 2 or (number == 0 and chosen[0].style == "is")
        for a, b in layout.lines_in(previous, at) if missing else []:
            body = layout.shadow[a:b].lstrip(" *#")
            is_lost = chosen[0].style == "is" and body.startswith("是") and not body.startswith("是否")
            if is_lost and (a > previous or not last) and deficient(body[:60]):
                offset = b - a - len(layout.shadow[a:b].lstrip(" *#"))
                found.append((a, a + offset + 1))
                break
        previous, last = at, number
    return found


def _starts(layout: Layout, start: int, end: int, wanted: type[Point]) -> list[tuple[int, int]]:
    chosen = points_in(layout, start, end, _judge(layout, end, wanted), _skipped(wanted))
    marked = [(point_start(layout, token, start), token.end) for token in chosen]
    return sorted(marked + _lost(layout, chosen, start, end)) if marked else _unmarked(layout, start, end, wanted)


def _skipped(wanted: type[Point]) -> tuple[str, ...]:
    return () if wanted in (Measure, Item) else ("must",)


def points(
    layout: Layout, start: int, end: int, wanted: type[Point], prefix: str, count: int = 0
) -> tuple[tuple[Passage, ...], tuple[Point, ...]]:
    """(the lead before the first point, the points) of a stretch; ids go on after `count`."""
    starts = _starts(layout, start, end, wanted) if layout.shadow[start:end].strip() else []
    lead = passages(layout, [(start, "lead")], starts[0][0] if starts else end)
    found = []
    for i, (first, marker_end) in enumerate(starts):
        until = starts[i + 1][0] if i + 1 < len(starts) else end
        number = f"{prefix}{LETTERS[wanted]}{count + i + 1}"
        found.append(_point(layout, first, marker_end, until, wanted, number))
    return lead, tuple(found)


def _point(layout: Layout, first: int, marker_end: int, end: int, wanted: type[Point], number: str) -> Point:
    if wanted is Measure:
        return _measure(layout, first, marker_end, end, number)
    lacking = wanted in (Issue, Cause)
    return wanted(number, passages(layout, point_cuts(layout, first, marker_end, end, wanted is Issue, lacking), end))


def _measure(layout: Layout, first: int, marker_end: int, end: int, number: str) -> Measure:
    _, last, mark = claim_span(layout.shadow, marker_end, end)
    tokens = _item_tokens(layout, mark, end) if last else []
    starts = [point_start(layout, token, mark) for token in tokens]
    own_end = starts[0] if starts else end
    own = passages(layout, point_cuts(layout, first, marker_end, own_end, False), own_end)
    items = []
    for i, token in enumerate(tokens):
        until = starts[i + 1] if i + 1 < len(starts) else end
        cuts = point_cuts(layout, starts[i], token.end, until, False)
        items.append(Item(f"{number}s{i + 1}", passages(layout, cuts, until)))
    return Measure(number, own, tuple(items))


def _item_tokens(layout: Layout, start: int, end: int) -> list[Token]:
    tokens = points_in(layout, start, end, lambda token: True)
    return tokens if len(tokens) >= 2 or (tokens and tokens[0].number == 1) else []
