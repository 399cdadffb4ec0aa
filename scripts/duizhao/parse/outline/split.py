"""Where the reports of a text with several of them begin: 篇一：…, 【第二篇】…, 范文三…, or a second title."""

from __future__ import annotations

import re

from ..text.keys import key
from ..text.layout import Layout
from .kinds import CORE, plain_kind, section_kind

NUMERAL = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
# 篇一：… · 第二篇 · (第三篇) · 范文四：… · 【篇5】 · 材料一：
DIVIDER = re.compile(
    rf"[#*(\[]*(?:(?:范文)?第{NUMERAL}(?:篇|份|部分范文)|(?:篇|范文|样本|对照检查材料|发言材料|发言提纲|材料){NUMERAL})"
    r"[)\]*]*(?:[:、.]?.{0,60})?"
)
# A line that is the title of a report, and of nothing that belongs to one: 2022年度民主生活会个人发言提纲
TITLE = re.compile(
    r"(?!附件|附[:表]|[(\[]?[一二三四五六七八九十\d]+[)\]、.])[^。;!?:]*(?:民主生活会|组织生活会|对照检查|检视剖析|党性分析)"
    r"[^。;!?:,]{0,16}(?:材料|提纲|发言|发言稿|报告|对照检查|检视剖析|党性分析)(?:[(][^()]{1,20}[)])?"
)
TITLE_ENDS = tuple("料纲言稿告查析)")
LONGEST = 80
SHORTEST = 120  # a report has at least so many characters


def _dividers(layout: Layout) -> list[int]:
    found = []
    for a, b in layout.lines:
        line = layout.shadow[a:b].strip()
        if len(line) <= LONGEST and line[-1:] not in "。;," and DIVIDER.fullmatch(key(line)):
            found.append(a)
    return found


def _titles(layout: Layout) -> list[int]:
    lines = ((a, layout.shadow[a:b].rstrip(" *")) for a, b in layout.lines if b - a <= LONGEST)
    return [a for a, line in lines if line.endswith(TITLE_ENDS) and TITLE.fullmatch(key(line))]


def _kinds(layout: Layout, start: int, end: int) -> set[str]:
    """The kinds of main sections that headings of a stretch announce."""
    found = ((section_kind if head.token else plain_kind)(head.text) for head in layout.heads(start, end))
    return {kind for kind in found if kind in CORE}


def _again(layout: Layout) -> list[int]:
    """Where reports begin with nothing but a title: behind the last sections of one, before the same ones again."""
    starts = [0]
    for at in _titles(layout):
        before = _kinds(layout, starts[-1], at) if at > SHORTEST else set()
        is_whole = len(before) > 1 and len(before & _kinds(layout, at, len(layout.text))) > 1
        if is_whole and _first(layout, at) == _first(layout, starts[-1]):
            starts.append(at)
    return starts if len(starts) > 1 else []


def _first(layout: Layout, at: int) -> tuple[str, int] | None:
    """The style and number of the first numbered line behind a place."""
    token = next((token for token in layout.tokens_in(at, len(layout.text)) if token.at_line_start), None)
    return (token.style, token.number) if token else None


def split(layout: Layout) -> list[tuple[int, int]]:
    """The stretches of the reports, in order, without gaps; what stands before the first divider is the first's."""
    size = len(layout.text)
    dividers = _dividers(layout) or _again(layout)
    starts = [
        at for i, at in enumerate(dividers) if (dividers[i + 1] if i + 1 < len(dividers) else size) - at >= SHORTEST
    ]
    if len(starts) < 2 or (starts[0] > 0 and _holds_report(layout, starts[0])):
        starts = [0, *starts] if len(starts) >= 1 and _holds_report(layout, starts[0]) else starts
    if len(starts) < 2:
        return [(0, size)]
    starts[0] = 0
    return [(at, starts[i + 1] if i + 1 < len(starts) else size) for i, at in enumerate(starts)]


def _holds_report(layout: Layout, end: int) -> bool:
    """True if what stands before the first divider is a report of its own."""
    lines = [key(layout.shadow[a:b]) for a, b in layout.lines if b <= end]
    return end > 600 and any("整改" in line or "原因" in line for line in lines if len(line) < 40)
