"""Sections without a heading of their own line: run-in headings, and paragraphs whose first words announce them."""

from __future__ import annotations

import re

from ..text.layout import STOP, Layout
from ..text.tokens import HEADING as BEHIND
from ..text.tokens import MAIN, Token
from .kinds import CORE, section_kind
from .spans import Span

# Paragraphs that open causes or remedies where no heading does
ANNOUNCED = (
    (
        "causes",  # 究其原因，主要有三条。 · 存在这些问题，说到底是放松了学习 · 之所以有这些不足，是因为…
        re.compile(
            r"[^。\n]{0,40}(根源|原因|根子|症结|病根)[^。\n]{0,6}(在于?|主要|有|如下|是|为|,|:)"
            r"|[^。,\n]{0,12}(这些|以上|上述|上面)[^。,\n]{0,10}(问题|不足|差距|现象)[^。,\n]{0,8},[^。\n]{0,24}"
            r"(主观|客观|(主要|关键|根本)上?[是在]|说到底|归根[到结]底|从根本上|深层次|因为|由于|在于)"
            r"|(之所以|为什么)[^。\n]{0,24}(问题|不足|差距|现象|情况)"
            r"|(说到底|归根[到结]底|从根本上[说讲看])[,是]"
        ),
    ),
    (
        "remedies",  # 今后，我准备从三个方面努力。
        re.compile(
            r"(今后|下一?步|接下来|针对(以上|上述|这些|存在)[^。\n]{0,6}(问题|不足))"
            r"[^。\n]{0,40}(努力|改进|整改|做到|措施|做好|着力)"
        ),
    ),
)
BEFORE = {"causes": ("problems",), "remedies": ("problems", "causes")}  # what comes before an announced section
HEADING = 40  # a run-in heading is no longer than this


def _kind(layout: Layout, token: Token) -> str | None:
    """The kind of section that a run-in heading begins: up to its stop, or to a marker that follows it at once."""
    end = next((t.start for t in layout.tokens_in(token.end, token.end + HEADING) if t.before == BEHIND), None)
    stop = STOP.search(layout.shadow, token.end, token.end + HEADING) if end is None else None
    end = stop.start() if stop else end
    return section_kind(layout.shadow[token.end : end]) if end is not None else None


def unfolded(layout: Layout, start: int, end: int) -> Layout:
    """The layout with line starts at headings that run in: …如下：一、存在的问题。（一）理论学习方面。一是…

    Only where headings of main sections stand inside paragraphs; otherwise the layout as it is.
    """
    tokens = [t for t in layout.tokens_in(start, end) if t.strong and t.style in ("paren", *MAIN)]
    heads = [token for token in tokens if token.style != "paren" and _kind(layout, token) in CORE]
    run_in = any(not token.at_line_start for token in heads) or any(token.before == BEHIND for token in tokens)
    if not run_in or len({_kind(layout, token) for token in heads}) < 2:
        return layout
    inside = {token.start for token in tokens if token.start >= heads[0].start and not token.at_line_start}
    return layout.split_at(inside)


def announced(layout: Layout, spans: list[Span], end: int) -> list[Span]:
    """The spans with the causes and remedies that only a paragraph's first words announce."""
    for kind, pattern in ANNOUNCED:
        at, last = next(((i, s) for i, s in reversed([*enumerate(spans)]) if s.kind in BEFORE[kind]), (-1, None))
        behind = {span.kind for span in spans[at + 1 :]}
        if last and not {span.kind for span in spans} & {kind} and behind <= {"remedies"}:
            begin = _paragraph(layout, last, end, pattern)
            if begin is not None:
                spans = [*spans[:at], last._replace(end=begin), Span(kind, begin, last.end), *spans[at + 1 :]]
    return spans


def _paragraph(layout: Layout, last: Span, end: int, pattern: re.Pattern[str]) -> int | None:
    """Where the paragraph begins that announces a section and has points behind it."""
    found = [
        a
        for a, b in layout.lines_in(last.start + 1, last.end)
        if a > last.start and pattern.match(layout.shadow[a:b].lstrip()) and not layout.head(a, b).token
    ]
    alone = len(found) == 1  # several announce the causes or measures of each dimension
    listed = alone and any(token.strong and token.number == 1 for token in layout.tokens_in(found[0], end))
    return found[0] if listed and not _goes_on(layout, found[0], last.end) else None


def _goes_on(layout: Layout, start: int, end: int) -> bool:
    """True if the list that a paragraph stands in goes on behind it: （二）作风方面"""
    heads = layout.heads(start, end)[1:]
    marked = next((head.token for head in heads if head.token), None)
    return (marked is not None and marked.number > 1) or any(
        head.alone and head.text.endswith("方面") for head in heads
    )
