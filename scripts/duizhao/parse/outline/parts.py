"""The parts of a problems section: one for each dimension, or a single one where there are none."""

from __future__ import annotations

import re
from itertools import pairwise
from sys import maxsize
from typing import NamedTuple

from ..lexicon import Lexicon
from ..text.layout import Head, Layout
from .boundaries import BELIEVED, NOT_ONE, SHORT, dimension_like
from .kinds import plain_kind

SHORTCOMINGS = re.compile(r"方面(?:存在)?的?(?:主要|突出)?(?:问题|不足|差距)$")  # 政治纪律方面存在的问题。一是…
SURE = 0.9  # a heading without 方面 is believed if it fits a dimension at least so well
STYLES = ("part", "han", "paren", "num", "decimal2", "decimal3", "numparen", "ordinal", "circled", "is", "bare")


class PartSpan(NamedTuple):
    """A part's stretch; head is None where it has no heading; before: where its heading's line begins."""

    start: int
    end: int
    head: Head | None


def _bare(lexicon: Lexicon, head: Head) -> bool:
    """True if a line without a marker names a dimension: 理论学习方面, 【理论学习方面】, 理论学习方面：一是…"""
    said = head.text.strip('"*#_() ')
    if not 2 <= len(said) <= 60:
        return False
    fit, shown = lexicon.fit(said), head.alone or head.bold
    if said.endswith("方面") and not NOT_ONE.search(said):
        return shown or fit >= BELIEVED
    if "方面" in said and fit >= BELIEVED:
        return SHORTCOMINGS.search(said) is not None or (shown and len(said) <= SHORT)
    return shown and (fit == 1.0 or (fit >= SURE and "," not in said and not lexicon.shortcoming(said)))


def _is_part(lexicon: Lexicon, head: Head) -> bool:
    return dimension_like(lexicon, head) if head.token else _bare(lexicon, head)


def _choose(lexicon: Lexicon, heads: list[Head]) -> list[Head]:
    """The headings of the parts: those of the outermost style of which most name dimensions, and bare ones between."""
    for style in STYLES:
        mine = [head for head in heads if head.style == style]
        good = [head for head in mine if _is_part(lexicon, head)]
        if style == "bare":
            return good
        if good and len(good) * 2 >= len(mine):
            kept = mine if style in ("part", "han", "paren") and len(good) >= 2 else good
            kept = [h for h in kept if plain_kind(h.text) is None]
            extra = [h for h in heads if h.token is None and _bare(lexicon, h)]
            inner = [h for other in ("han", "paren") if other != style for h in _inner(lexicon, heads, kept, other)]
            return sorted({*kept, *extra, *inner}, key=lambda head: head.line)
    return []


def _inner(lexicon: Lexicon, heads: list[Head], kept: list[Head], style: str) -> list[Head]:
    """Headings of another style that name dimensions: those with 方面, others only if most beside them do so too."""
    found: list[Head] = []
    edges = [0, *(head.line for head in kept), maxsize]
    mine = [head for head in heads if head.style == style]
    for start, end in pairwise(edges):
        beside = [head for head in mine if start <= head.line < end]
        good = [head for head in beside if _is_part(lexicon, head)]
        most = len(good) * 2 > len(beside)
        found += good if most else [head for head in good if head.text.endswith("方面")]
    return found


def _local(heads: list[Head], lexicon: Lexicon) -> list[Head]:
    """Headings of unknown dimensions: numbered lines on their own that are no claims, with points below each."""
    for style in ("han", "paren", "num", "decimal2"):
        mine = [head for head in heads if head.style == style]
        if len(mine) >= 2 and all(h.alone and len(h.text) <= 16 and not lexicon.shortcoming(h.text) for h in mine):
            inner = [t for t in heads if t.style not in (style, "bare")]
            if len(inner) >= len(mine):
                return mine
    return []


def parts(layout: Layout, lexicon: Lexicon, start: int, end: int) -> list[PartSpan]:
    """The parts between start and end, in order, without gaps; what comes before the first heading is a part too."""
    heads = [h for h in layout.heads(start, end) if len(h.text) < 200 and plain_kind(h.text) is None]
    chosen = _choose(lexicon, heads) or _local(heads, lexicon)
    if not chosen:
        return [PartSpan(start, end, None)]
    spans = [
        PartSpan(head.line, chosen[i + 1].line if i + 1 < len(chosen) else end, head) for i, head in enumerate(chosen)
    ]
    first = spans[0].start
    return ([PartSpan(start, first, None)] if layout.shadow[start:first].strip() else []) + spans
