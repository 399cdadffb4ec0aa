"""Measures kept as a ledger: 问题：… 整改措施：… 责任人：… on lines of their own; the claim is what is to be done."""

from __future__ import annotations

import re

from ..text.layout import Layout
from ..text.tokens import MARKER

# 1. 问题：… · 存在的问题：… · 问题二：…
PROBLEM = re.compile(r"[ *]*(?:存在的?|具体|主要|突出|反馈)?问题(?:描述|表现|[一二三四五六七八九十\d]{1,2})?(?:\*\*)?:")
# 整改措施：… · 措施：
MEASURE = re.compile(r"(?<=[\n。;])[ *]*(?:具体)?(?:整改|改进)?(?:措施|举措|办法)(?:\*\*)?:[ \n]*")
SKIPPED = " \n*_"


def remedy_start(shadow: str, start: int, end: int) -> int | None:
    """Where the claim begins in an entry that first names the problem, None in any other measure.

    It is the remedy, or the problem where the remedies are a list of their own.
    """
    while start < end and shadow[start] in SKIPPED:
        start += 1
    problem = PROBLEM.match(shadow, start, end)
    found = MEASURE.search(shadow, problem.end(), end) if problem else None
    if problem is None or found is None:
        return None
    return problem.end() if MARKER.match(shadow, found.end(), end) else found.end()


def entries(layout: Layout, start: int, end: int) -> list[int]:
    """Where the entries of a ledger without numerals begin; none where fewer than two lines are such entries."""
    if layout.shadow.find("问题", start, end) < 0:
        return []
    lines = [a for a, b in layout.lines_in(start, end) if PROBLEM.match(layout.shadow, a, b)]
    ends = [*lines[1:], end]
    whole = all(remedy_start(layout.shadow, a, until) for a, until in zip(lines, ends, strict=False))
    return lines if len(lines) > 1 and whole else []
