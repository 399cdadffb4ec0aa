"""From the spans of a report to its records: sections, parts and points, with every character in a passage."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..model import Cause, Issue, Measure, Part, Passage, Point, Section
from .identity.framework import Recognised, dimension_of
from .identity.lexicon import Lexicon
from .listing.cut import heading_cuts, passages
from .listing.points import KINDS, points
from .outline.kinds import plain_kind, section_kind
from .outline.parts import PartSpan
from .outline.sections import Span
from .text.keys import key
from .text.layout import Head, Layout

# 原因分析：… inside a dimension's paragraph
INLINE = re.compile(
    r"(?<=[。;\n])[ *]*(?:[(]?[一二三1-3][)、.]{1,2} *)?(?P<head>(?:存在(?:的)?|主要)?(?:问题|不足)(?:表现)?|(?:产生)?(?:问题)?(?:的)?原因(?:分析|剖析)?|根源(?:分析|剖析)|(?:下一?步)?(?:整改|改进)(?:措施|方向|打算)?|努力方向|整改措施|下一?步措施)[*]*(?:[:。]|是:)"
)
# 问题表现 · 原因 · 整改
SUBHEAD = re.compile(
    r"(存在|主要|突出|具体|查摆)*(的)?(问题|不足|差距)(表现|清单|具体表现)?|(问题|产生)*的?(主要|思想)*(原因|根源)(分析|剖析|查找)?|(下一?步)?(整改|改进|努力)?(措施|方向|打算|思路)?"
)
SUB = {"problems": Issue, "causes": Cause, "remedies": Measure}
TOGETHER = ("原因", "根源", "整改", "改进", "努力方向", "措施")  # one of these stands in every such sub-heading
Numbers = dict[type[Point], int]


def _sub_kind(heading: str) -> str | None:
    kind = plain_kind(heading) or (section_kind(heading) if SUBHEAD.fullmatch(key(heading)) else None)
    return kind if kind in SUB else None


def _subheads(layout: Layout, start: int, end: int) -> list[tuple[int, int, str, Head | None]]:
    """Sub-headings 存在问题 / 原因分析 / 整改措施 inside a part: (start, end of the heading, kind, head)."""
    found: list[tuple[int, int, str, Head | None]] = []
    if not any(layout.shadow.find(word, start, end) >= 0 for word in TOGETHER):
        return found
    for a, b in layout.lines_in(start, end):
        head = layout.head(a, b)
        kind = _sub_kind(head.text.strip("*()# ")) if len(head.text) <= 20 else None
        if kind and (head.alone or layout.shadow[head.end : head.end + 1] in ":。"):
            found.append((max(a, start), head.end, kind, head))
    known = {at for at, *_ in found}
    for match in INLINE.finditer(layout.shadow, start, end):
        kind = _sub_kind(match["head"])
        if kind and not any(a <= match.start("head") <= b for a, b, *_ in found) and match.start() not in known:
            found.append((match.start(), match.end(), kind, None))
    kinds = {kind for _, _, kind, _ in found}
    return sorted(found, key=lambda entry: entry[0]) if kinds & {"causes", "remedies"} else []


def _pieces(
    layout: Layout, start: int, end: int, wanted: type[Point], prefix: str, numbers: Numbers
) -> list[Passage | Point]:
    """The lead and the points of a stretch, with sub-headings where problem, cause and measure stand together."""
    subs = _subheads(layout, start, end) if wanted is Issue else []
    found: list[Passage | Point] = []
    for a, b, kind in _stretches(start, end, subs, wanted):
        mark = next((sub for sub in subs if sub[0] == a), None)
        body = a
        if mark:
            body = _after_mark(layout, mark, b)
            found += passages(layout, [(a, "subheading")], body)
        lead, listed = points(layout, body, b, kind, prefix if kind is Issue else "", numbers.get(kind, 0))
        numbers[kind] = numbers.get(kind, 0) + len(listed)
        found += [*lead, *listed]
    return found


def _after_mark(layout: Layout, sub: tuple[int, int, str, Head | None], end: int) -> int:
    at = sub[1]
    while at < end and layout.shadow[at] in ":。*) \n":
        at += 1
    return at


def _stretches(
    start: int, end: int, subs: list[tuple[int, int, str, Head | None]], wanted: type[Point]
) -> list[tuple[int, int, type[Point]]]:
    edges: list[tuple[int, type[Point]]] = [(start, wanted), *((at, SUB[kind]) for at, _, kind, _ in subs)]
    spans = [(at, edges[i + 1][0] if i + 1 < len(edges) else end, kind) for i, (at, kind) in enumerate(edges)]
    return [(a, b, kind) for a, b, kind in spans if b > a]


def _part(
    layout: Layout,
    span: PartSpan,
    number: int,
    wanted: type[Point],
    numbers: Numbers,
    name: Callable[[str], tuple[str, str] | None],
) -> Part:
    identity = f"d{number}"
    if span.head is None:
        pieces = _pieces(layout, span.start, span.end, wanted, identity, numbers)
        return Part(identity, _passages(pieces), None, None, _points(pieces))
    cuts = heading_cuts(layout, span.head, span.start, span.end)
    opening = passages(layout, cuts[:-1], cuts[-1][0])
    pieces = _pieces(layout, cuts[-1][0], span.end, wanted, identity, numbers)
    found = name(span.head.text)
    return Part(
        identity, opening + _passages(pieces), found[0] if found else None, found[1] if found else None, _points(pieces)
    )


def _passages(pieces: list[Passage | Point]) -> tuple[Passage, ...]:
    return tuple(piece for piece in pieces if isinstance(piece, Passage))


def _points(pieces: list[Passage | Point]) -> tuple[Point, ...]:
    return tuple(piece for piece in pieces if isinstance(piece, Point))


def plain_section(layout: Layout, span: Span) -> Section:
    """A section that holds no points: its heading, then text."""
    cuts = [(span.start, "text")] if span.head is None else heading_cuts(layout, span.head, span.start, span.end)
    cuts = [(at, "text" if role == "lead" else role) for at, role in cuts]
    return Section(span.kind, span.start, span.end, passages(layout, cuts, span.end))


def listing_section(layout: Layout, span: Span, counts: Numbers) -> Section:
    """A section of causes, measures or statements: its heading, a lead, the points."""
    wanted = KINDS[span.kind]
    body, opening = span.start, tuple[Passage, ...]()
    if span.head is not None:
        cuts = heading_cuts(layout, span.head, span.start, span.end)
        opening, body = passages(layout, cuts[:-1], cuts[-1][0]), cuts[-1][0]
    lead, listed = points(layout, body, span.end, wanted, "", counts.get(wanted, 0))
    counts[wanted] = counts.get(wanted, 0) + len(listed)
    parts = (Part(f"{span.kind[0]}{span.start}", (), None, None, listed),) if listed else ()
    return Section(span.kind, span.start, span.end, opening + lead, parts)


def _is_frame(layout: Layout, part: PartSpan, after: PartSpan | None) -> bool:
    """True for a heading that only holds others together: 三、“四风”方面存在的突出问题 before （一）形式主义方面."""
    if part.head is None or after is None or after.head is None or after.head.style == part.head.style:
        return False
    inner = [t for t in layout.tokens_in(part.head.end, part.end) if t.at_line_start]
    return part.head.style in ("han", "part") and not inner and part.end - part.head.end < 200


def problems_section(
    layout: Layout,
    span: Span,
    part_spans: list[PartSpan],
    counts: Numbers,
    lexicon: Lexicon,
    framework: Recognised,
    first: int,
) -> Section:
    """The problems section with its parts, each under its dimension; their ids are counted from `first`."""

    def name(heading: str) -> tuple[str, str] | None:
        match = dimension_of(lexicon, framework, heading)
        return (match.dimension.canonical, match.dimension.short) if match else None

    own: tuple[Passage, ...] = ()
    body = span.start
    if span.head:
        cuts = heading_cuts(layout, span.head, span.start, span.end)
        body = cuts[-1][0]
        own = passages(layout, cuts[:-1], body)
    parts: list[Part] = []
    own += passages(layout, [(body, "lead")], max(body, part_spans[0].start if part_spans else span.end))
    for i, part in enumerate(part_spans):
        part = part._replace(start=max(part.start, body))
        after = part_spans[i + 1] if i + 1 < len(part_spans) else None
        if part.head is None and after:
            own += passages(layout, [(part.start, "lead")], part.end)
        elif _is_frame(layout, part, after):
            own += passages(layout, [(part.start, "subheading")], part.end)
        else:
            parts.append(_part(layout, part, first + len(parts), Issue, counts, name))
            counts.pop(Issue, None)
    return Section(span.kind, span.start, span.end, own, tuple(parts))
