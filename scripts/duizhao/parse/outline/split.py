"""Where the reports of a text with several of them begin: 篇一：…, 【第二篇】…, 范文三…"""

from __future__ import annotations

import re

from ..text.keys import key
from ..text.layout import Layout

NUMERAL = r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
# 篇一：… · 第二篇 · (第三篇) · 范文四：… · 【篇5】 · 材料一：
DIVIDER = re.compile(
    rf"[#*(\[]*(?:(?:范文)?第{NUMERAL}(?:篇|份|部分范文)|(?:篇|范文|样本|对照检查材料|发言材料|发言提纲|材料){NUMERAL})"
    r"[)\]*]*(?:[:、.]?.{0,60})?"
)
LONGEST = 80
SHORTEST = 120  # a report has at least so many characters


def _dividers(layout: Layout) -> list[int]:
    found = []
    for a, b in layout.lines:
        line = layout.shadow[a:b].strip()
        if len(line) <= LONGEST and line[-1:] not in "。;," and DIVIDER.fullmatch(key(line)):
            found.append(a)
    return found


def split(layout: Layout) -> list[tuple[int, int]]:
    """The stretches of the reports, in order, without gaps; what stands before the first divider is the first's."""
    size = len(layout.text)
    dividers = _dividers(layout)
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
