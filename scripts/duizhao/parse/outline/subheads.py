"""Sub-headings inside a dimension where problem, cause and measure stand together: 1.存在问题：… 2.原因分析：…"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text.keys import key
from ..text.layout import Layout
from ..text.pattern import either
from .kinds import CORE, plain_kind, section_kind

PROBLEM = "(?:存在|主要|突出|具体|查摆)*的?(?:问题|不足|差距)(?:表现|清单|具体表现)?"
REASON = "(?:问题|产生)*的?(?:主要|思想)*(?:原因|根源)(?:分析|剖析|查找)?"
REMEDY = "(?:下一?步)?(?:整改|改进|努力)(?:措施|方向|打算|思路)? (?:下一?步)?措施"
HEADING = re.compile(either(PROBLEM, REASON, REMEDY))  # 问题表现 · 原因 · 整改
# inside a paragraph: …脱节。原因分析：…
INLINE = re.compile(
    rf"(?<=[。;\n])[ *]*(?:[(]?[一二三1-3][)、.]{{1,2}} *)?(?P<head>{either(PROBLEM, REASON, REMEDY)})[*]*(?:[:。]|是:)"
)
TELLING = ("原因", "根源", "整改", "改进", "努力方向", "措施")  # one of these stands in every such part
LONGEST = 20


class Subhead(NamedTuple):
    """A sub-heading: where it begins and ends, and what kind of section its points belong to."""

    start: int
    end: int
    kind: str


def _kind(heading: str) -> str | None:
    kind = plain_kind(heading) or (section_kind(heading) if HEADING.fullmatch(key(heading)) else None)
    return kind if kind in CORE else None


def _lines(layout: Layout, start: int, end: int) -> list[Subhead]:
    found = []
    for a, b in layout.lines_in(start, end):
        head = layout.head(a, b)
        kind = _kind(head.text.strip("*()# ")) if len(head.text) <= LONGEST else None
        if kind and (head.alone or layout.shadow[head.end : head.end + 1] in ":。"):
            found.append(Subhead(max(a, start), head.end, kind))
    return found


def subheads(layout: Layout, start: int, end: int) -> list[Subhead]:
    """The sub-headings of a part in order; none where only problems are named."""
    if not any(layout.shadow.find(word, start, end) >= 0 for word in TELLING):
        return []
    found = _lines(layout, start, end)
    for match in INLINE.finditer(layout.shadow, start, end):
        kind = _kind(match["head"])
        if kind and not any(a <= match.start("head") <= b or a == match.start() for a, b, _ in found):
            found.append(Subhead(match.start(), match.end(), kind))
    return sorted(found) if {kind for _, _, kind in found} & {"causes", "remedies"} else []


def behind(layout: Layout, head: Subhead, end: int) -> int:
    """Where the text behind a sub-heading begins."""
    at = head.end
    while at < end and layout.shadow[at] in ":。*) \n":
        at += 1
    return at
