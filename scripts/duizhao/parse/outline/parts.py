"""The parts of a problems section: one for each dimension, or a single one where there are none."""

from __future__ import annotations

from typing import NamedTuple

from ..lexicon import Lexicon
from ..text.layout import Head, Layout
from ..text.topic import ANNOUNCEMENT, topic
from .boundaries import dimension_like, topical
from .kinds import plain_kind
from .part_heads import OUTER, part_heads


class PartSpan(NamedTuple):
    """A part's stretch; head is None where it has no heading; before: where its heading's line begins."""

    start: int
    end: int
    head: Head | None


def _cut(layout: Layout, lexicon: Lexicon, head: Head, end: int) -> Head:
    """A heading without the sentence that follows its topic, where that is the part's lead or its only issue."""
    about = topic(head.text)
    if about is None or dimension_like(lexicon, head) or not topical(lexicon, head):
        return head
    rest = head.text[about.end + 1 :]
    below = layout.lines_in(head.line_end, end)
    listed = len(below) > 1 or any(token.number < 2 for token in layout.tokens_in(head.end, end))
    if head.alone and (listed or not lexicon.shortcoming(rest) or ANNOUNCEMENT.search(rest)):
        return head
    return head._replace(end=head.start + about.end, text=head.text[: about.end])


def _unfolded(layout: Layout, lexicon: Lexicon, start: int, end: int) -> Layout:
    """The layout with line starts at dimensions that run in: （一）理论学习方面：…（二）能力本领方面：…"""
    inside = {t.start for t in layout.tokens_in(start, end) if t.style in OUTER and t.strong and not t.at_line_start}
    if not inside:
        return layout
    split = layout.split_at(inside)
    heads = [head for head in split.heads(start, end) if head.token and head.token.start in inside]
    good = [head for head in heads if dimension_like(lexicon, head) or topical(lexicon, head)]
    return split if good and len(good) * 2 >= len(inside) else layout


def parts(layout: Layout, lexicon: Lexicon, start: int, end: int) -> list[PartSpan]:
    """The parts between start and end, in order, without gaps; what comes before the first heading is a part too."""
    layout = _unfolded(layout, lexicon, start, end)
    heads = [h for h in layout.heads(start, end) if len(h.text) < 200 and plain_kind(h.text) is None]
    chosen = part_heads(layout, lexicon, heads)
    if not chosen:
        return [PartSpan(start, end, None)]
    ends = [*(head.line for head in chosen[1:]), end]
    spans = [PartSpan(h.line, until, _cut(layout, lexicon, h, until)) for h, until in zip(chosen, ends, strict=True)]
    first = spans[0].start
    return ([PartSpan(start, first, None)] if layout.shadow[start:first].strip() else []) + spans
