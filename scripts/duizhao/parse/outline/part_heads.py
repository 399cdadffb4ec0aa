"""The headings of the parts of a problems section: which of its lines name dimensions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from sys import maxsize

from ..lexicon import Lexicon
from ..text.layout import Head, Layout
from ..text.tokens import MAIN
from ..text.topic import topic
from .boundaries import BELIEVED, NOT_ONE, SHORT, dimension_like, has_topic, topical
from .kinds import plain_kind

SHORTCOMINGS = re.compile(r"方面(?:存在)?的?(?:主要|突出)?(?:问题|不足|差距)$")  # 政治纪律方面存在的问题。一是…
LAST = 100  # no list goes so far
SURE = 0.9  # a heading without 方面 is believed if it fits a dimension at least so well
STYLES = (
    *(*MAIN, "paren", "check", "num", "decimal2", "decimal3", "numparen"),
    *("ordinal", "circled", "those", "sequence", "is"),
)
OUTER = (*MAIN, "paren", "check")  # markers that number headings rather than points


def part_heads(layout: Layout, lexicon: Lexicon, heads: list[Head]) -> list[Head]:
    """Those of some headings that begin parts, in order."""
    chosen = _continued(lexicon, heads, _choose(layout, lexicon, heads))
    return chosen or _sentences(heads, lexicon) or _local(heads, lexicon)


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


def _speaks(layout: Layout, lexicon: Lexicon, head: Head) -> bool:
    """True if a heading names a dimension before a comma; numbered as points are, only with a list in its line."""
    if not topical(lexicon, head):
        return False
    listed = any(token.number == 1 for token in layout.tokens_in(head.end, head.line_end))
    return head.style in OUTER or head.alone or listed


def _choose(layout: Layout, lexicon: Lexicon, heads: list[Head]) -> list[Head]:
    """The headings of the parts: those of the outermost style of which most name dimensions, and bare ones between."""
    for style in chain(STYLES, _signs(heads)):
        mine = [head for head in heads if head.style == style]
        good = [head for head in mine if _is_part(lexicon, head) or _speaks(layout, lexicon, head)]
        over = _over_lists(good, mine)
        if over or (good and len(good) * 2 >= len(mine)):
            alike = len(good) >= 2 or all(has_topic(lexicon, head) for head in mine)
            kept = over or (mine if style in OUTER and alike else good)
            kept = [h for h in kept if plain_kind(h.text) is None]
            extra = [h for h in heads if h.token is None and _bare(lexicon, h)]
            inner = [h for other in (*MAIN, "paren") if other != style for h in _inner(lexicon, heads, kept, other)]
            return sorted({*kept, *extra, *inner}, key=lambda head: head.line)
    return _unmarked(lexicon, [head for head in heads if head.token is None])


def _over_lists(good: list[Head], mine: list[Head]) -> list[Head]:
    """Headings that count on over points numbered alike, which begin anew below each: 1、…方面 1. 2. 2、…方面 1."""
    named = [head for head in good if head.text.endswith("方面")]
    return _counting(named, mine) or _counting(good, mine)


def _counting(known: list[Head], mine: list[Head]) -> list[Head]:
    """Those of some known headings that count on, where what follows each begins a list of its own."""
    counted: list[Head] = []
    for head in known:
        counted += [head] if _number(head) == len(counted) + 1 else []
    lines = {head.line for head in counted}
    below = [head for before, head in pairwise(mine) if before.line in lines and head.line not in lines]
    anew = all(_number(head) == 1 and head not in known for head in below)
    return counted if len(counted) > 1 and below and anew else []


def _unmarked(lexicon: Lexicon, bare: list[Head]) -> list[Head]:
    """Headings without markers: plain names; else paragraphs of which several begin with one: 在廉洁自律上，一是…"""
    topics = [head for head in bare if topical(lexicon, _before_list(head))]
    shown = [head for head in topics if head.alone]
    named = [h for h in bare if _bare(lexicon, h) or (h in shown and len(shown) > 1)]
    several = len({topic(_before_list(head).text) for head in topics}) > 1
    return topics if several and all(head in topics for head in named) else named


def _before_list(head: Head) -> Head:
    """A heading with the comma that a marker behind it hides: 在廉洁自律上 of 在廉洁自律上，一是…"""
    return head._replace(text=head.text + ",") if head.text.endswith(("上", "中")) and not head.alone else head


def _signs(heads: list[Head]) -> Iterator[str]:
    """The bullets that lines begin with, the outermost first."""
    yield from dict.fromkeys(head.style for head in heads if head.token and head.token.bullet)


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


def _continued(lexicon: Lexicon, heads: list[Head], chosen: list[Head]) -> list[Head]:
    """The chosen headings with those between that bear the missing numbers in another style: （一） 2． （三）."""
    if not chosen:
        return chosen
    found: list[Head] = []
    for head, after in zip([None, *chosen], [*chosen, None], strict=True):
        last = _number(head) if head else 0
        first = _number(after) if after else LAST
        if last + 1 < first and (last or head is None):
            inside = [h for h in heads if (not head or h.line > head.line) and (not after or h.line < after.line)]
            found += _missing(lexicon, inside, last, first)
        found += [after] if after else []
    return found


def _missing(lexicon: Lexicon, inside: list[Head], last: int, first: int) -> list[Head]:
    """The headings among some that bear the numbers between two, and go on no list of their own."""
    found: list[Head] = []
    for head in inside:
        if _number(head) == last + 1 < first and not (last and _goes_on(head, inside)) and _is_part(lexicon, head):
            found.append(head)
            last += 1
    return found


def _goes_on(head: Head, before: list[Head]) -> bool:
    """True if a heading goes on a list that began among some."""
    return any(h.style == head.style and h.line < head.line and _number(h) == _number(head) - 1 for h in before)


def _number(head: Head) -> int:
    return head.token.number if head.token else 0


def _sentences(heads: list[Head], lexicon: Lexicon) -> list[Head]:
    """Headings that are sentences: 对照履行职责任务，我们做得还不够好。 with points of another style below each."""
    for style in (*MAIN, "paren", "num", "decimal2"):
        mine = [head for head in heads if head.style == style]
        named = [head for head in mine if head.alone and lexicon.fit(head.text.split(",")[0]) >= BELIEVED]
        if len(named) >= 2 and len(named) * 3 >= len(mine) * 2 and all(_lists(heads, head) for head in mine):
            return mine
    return []


def _lists(heads: list[Head], head: Head) -> bool:
    """True if the line below a heading begins a list of another style."""
    below = heads[heads.index(head) + 1 :][:1]
    return any(h.token is not None and h.style != head.style and _number(h) <= 1 for h in below)


def _local(heads: list[Head], lexicon: Lexicon) -> list[Head]:
    """Headings of unknown dimensions: numbered lines on their own that are no claims, with points below each."""
    for style in (*MAIN, "paren", "num", "decimal2", *_signs(heads)):
        mine = [head for head in heads if head.style == style]
        if len(mine) >= 2 and all(h.alone and len(h.text) <= 16 and not lexicon.shortcoming(h.text) for h in mine):
            inner = [t for t in heads if t.style not in (style, "bare")]
            if len(inner) >= len(mine):
                return mine
    return []
