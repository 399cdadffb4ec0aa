"""From the spans of a report to its sections, with every character in a passage."""

from __future__ import annotations

from ..model import Issue, Part, Passage, Section
from .dimensions import Names, part
from .listing.cut import heading_cuts, passages
from .listing.points import KINDS, Numbers, points
from .outline.parts import PartSpan
from .outline.spans import Span
from .text.layout import Layout
from .text.tokens import MAIN

FRAME = 200  # the text under a heading that only holds dimensions together is no longer than this


def plain_section(layout: Layout, span: Span) -> Section:
    """A section that holds no points: its heading, then text."""
    cuts = [(span.start, "text")] if span.head is None else heading_cuts(layout, span.head, span.start, span.end)
    cuts = [(at, "text" if role == "lead" else role) for at, role in cuts]
    return Section(span.kind, span.start, span.end, passages(layout, cuts, span.end))


def _opening(layout: Layout, span: Span) -> tuple[tuple[Passage, ...], int]:
    """The passages of a section's heading, and where its body begins."""
    if span.head is None:
        return (), span.start
    cuts = heading_cuts(layout, span.head, span.start, span.end)
    return passages(layout, cuts[:-1], cuts[-1][0]), cuts[-1][0]


def listing_section(layout: Layout, span: Span, counts: Numbers) -> Section:
    """A section of causes, measures or statements: its heading, a lead, the points."""
    wanted = KINDS[span.kind]
    opening, body = _opening(layout, span)
    lead, listed = points(layout, body, span.end, wanted, "", counts.get(wanted, 0))
    counts[wanted] = counts.get(wanted, 0) + len(listed)
    parts = (Part(f"{span.kind[0]}{span.start}", (), None, None, listed),) if listed else ()
    return Section(span.kind, span.start, span.end, opening + lead, parts)


def _is_frame(layout: Layout, one: PartSpan, after: PartSpan | None) -> bool:
    """True for a heading that only holds others together: 三、“四风”方面存在的突出问题 before （一）形式主义方面."""
    if one.head is None or after is None or after.head is None or after.head.style == one.head.style:
        return False
    inner = [t for t in layout.tokens_in(one.head.end, one.end) if t.at_line_start]
    return one.head.style in MAIN and not inner and one.end - one.head.end < FRAME


def problems_section(
    layout: Layout, span: Span, spans: list[PartSpan], counts: Numbers, names: Names, first: int
) -> Section:
    """The problems section with its parts, each under its dimension; their ids are counted from `first`."""
    own, body = _opening(layout, span)
    own += passages(layout, [(body, "lead")], max(body, spans[0].start if spans else span.end))
    parts: list[Part] = []
    for i, one in enumerate(spans):
        one = one._replace(start=max(one.start, body))
        after = spans[i + 1] if i + 1 < len(spans) else None
        if one.head is None and after:
            own += passages(layout, [(one.start, "lead")], one.end)
        elif _is_frame(layout, one, after):
            own += passages(layout, [(one.start, "subheading")], one.end)
        else:
            parts.append(part(layout, one, f"d{first + len(parts)}", counts, names))
            counts.pop(Issue, None)  # issues are counted within their part
    return Section(span.kind, span.start, span.end, own, tuple(parts))
