"""However a report is laid out, its parse is the same: twelve structures written in many layouts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layouts import LINE, Layout, family, reports, structure, written
from structure import differences, read

LEADS = ("", "主要存在以下问题：", "一年来，能够按要求参加学习、服从组织安排，做了一些工作。但对照要求，还有差距：", "能够自觉遵守各项规定，认真做好分内的事。")
# The layouts that are combined with each other, two axes at a time
MAIN: dict[str, tuple[Any, ...]] = {
    "section": ("一、…", "一.…", "一、 …", "第一部分 …", "## …", "## 一、…", "**一、…**", "**…**", "…"),
    "dimension": ("（一）…", "(一)…", "1.…", "1、…", "【…】", "**…**", "**（一）…**", "### …", "### （一）…", "…", "一、…"),
    "form": ("{}方面", "在{}方面", "在“{}”方面", "“{}”方面", "{}", "{}方面存在的问题", "对照{}方面", "{}方面的问题"),
    "dimension_mark": ("", "。", "：", "，"),
    "dimension_run_in": (False, True),
    "lead": LEADS,
    "issue": (
        "一是…", "1.…", "1、…", "（1）…", "(1)…", "①…", "第一，…", "首先，…", "其一，…", "——…", "1)…", "1．…", "**…**", "**一是…**", "**1.…**", "…",
        "（一）…",
    ),
    "issue_run_in": (False, True),
    "close": ("。", "：", LINE, "，"),
    "joint": ("。", "；"),
    "quotes": ("“”", '""', "''", "「」", "『』", "", "““"),
}  # fmt: skip
MORE: dict[str, tuple[Any, ...]] = {
    "titles": tuple(range(10)),
    "example": ("比如，", "比如", "比如说，", "例如，", "例如：", "如，", "譬如，", "以分管的一项工作为例，"),
    "another": ("再比如，", "又如，", "再如，", "又比如，", "还如，"),
    "example_after": ("。", "，"),
    "cause": ("（一）…", "一是…", "1.…", "1、…", "**…**", "…", "①…", "第一，…", "（1）…", "首先，…", "(一)…", "**（一）…**", "——…"),
    "measure": ("（一）…", "一是…", "1.…", "1、…", "**…**", "…", "一要…", "第一，…", "首先，…", "**（一）…**", "(一)…"),
    "rest_run_in": (False, True),
    "rest_close": ("。", "：", LINE),
    "item": ("一是…", "1.…", "（1）…", "①…", "一要…", "首先，…", ""),
    "item_run_in": (False, True),
    "interleaved": ("", "", "", "1.…：", "1.…", "（1）…", "…：", "…", "**…：**", "一是…："),
    "numerals": ("", "", "lost", "repeated", "skipped"),
    "indent": ("", "　　", "    ", "\t"),
    "trailing": ("", "  ", "　"),
    "blank_lines": (False, True),
    "line_end": ("\n", "\r\n"),
    "width": (0, 0, 30, 36, 45),
    "page_lines": (False, True),
    "traditional": (False, True),
    "full_width": (False, True),
    "censored": (False, True),
    "redaction": ("某", "**", "××", "xx", "〔*〕"),
    "paywall": (False, True),
}
DIVIDERS = ("篇一：…", "第一篇：…", "【第一篇】…", "范文一：…", "第一篇 …")


def _clash(*patterns: str) -> bool:
    """True if two levels count with the same kind of marker."""
    counted = [family(pattern) for pattern in patterns if family(pattern)]
    return len(counted) != len(set(counted))


def sensible(layout: Layout) -> bool:
    """True if a person could write so: no two levels look alike, and what has a line of its own is not run in."""
    run_in = layout.dimension_run_in
    issue_alone = layout.close == LINE or family(layout.issue) in ("", "dash")
    rest_alone = layout.rest_close == LINE or any(family(p) in ("", "dash") for p in (layout.cause, layout.measure))
    return not (
        _clash(layout.section, layout.dimension, layout.issue, layout.interleaved)
        or _clash(layout.section, layout.cause)
        or _clash(layout.section, layout.measure, layout.item)
        or (run_in and (not layout.dimension_mark or "#" in layout.dimension))
        or (not run_in and layout.dimension_mark == "，")
        or (layout.dimension_mark and "【" in layout.dimension)
        or (layout.issue_run_in and issue_alone)
        or (run_in and issue_alone)
        or (not layout.issue_run_in and layout.joint == "；")
        or (layout.rest_run_in and (rest_alone or layout.item))
        or (layout.interleaved and (layout.item or layout.rest_run_in or layout.lead or run_in))
        or (layout.numerals == "lost" and layout.issue_run_in)
        or (layout.measure == "…" and layout.item and not layout.item_run_in)
    )


def fitting(layout: Layout) -> list[dict[str, Any]]:
    """The reports that can be written in a layout: under sub-headings every dimension has one cause and one measure."""
    return [
        one for one in reports() if not layout.interleaved or len(one["causes"]) == len(one["measures"]) == len(one["dimensions"])
    ]


def faults(layout: Layout, several: tuple[dict[str, Any], ...]) -> list[str]:
    """What the parse of reports in a layout has otherwise than their structures."""
    found = read(written(layout, several))
    if len(found) != len(several):
        return [f"{len(found)} reports, not {len(several)}"]
    wanted = (structure(layout, one) for one in several)
    return [fault for report, one in zip(found, wanted, strict=True) for fault in differences(report, one)]
