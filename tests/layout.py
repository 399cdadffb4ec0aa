"""How a report can be laid out: the axes, their values, and which of these can stand together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

LINE = "\n"  # closes a claim that stands on a line of its own
COUNT = "一二三四五六七八九十"
SEQUENCE = ("首先", "其次", "再次", "最后")
# What a marker counts with, tried in this order: 第一部分 （一） 一、 一是 一要 第一， 其一， （1） 1. ①
FAMILIES = (
    ("part", re.compile("第一部分")),
    ("paren", re.compile("[（(]一")),
    ("han", re.compile("一[、.．]")),
    ("is", re.compile("一是")),
    ("must", re.compile("一要")),
    ("ordinal", re.compile("第一")),
    ("those", re.compile("其一")),
    ("numparen", re.compile("[（(]1")),
    ("num", re.compile("1")),
    ("circled", re.compile("①")),
    ("sequence", re.compile("首先")),
    ("dash", re.compile("——")),
)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a report is written; … stands for the text that a marker begins, an empty pattern leaves the thing out."""

    section: str = "一、…"
    titles: int = 0  # which of the synonyms
    dimension: str = "（一）…"
    form: str = "{}方面"
    dimension_mark: str = ""
    dimension_run_in: bool = False
    lead: str = ""
    issue: str = "一是…"
    issue_run_in: bool = False
    close: str = "。"  # of an issue's claim
    joint: str = "。"  # between points of one paragraph
    example: str = "比如，"
    another: str = "再比如，"
    example_after: str = "。"
    cause: str = "（一）…"
    measure: str = "（一）…"
    rest_run_in: bool = False  # causes, and measures without items
    rest_close: str = "。"  # of causes and measures
    item: str = "一是…"
    item_run_in: bool = True
    interleaved: str = ""  # sub-headings in every dimension, run-in where they end in a colon
    numerals: str = ""  # lost, repeated or skipped
    divider: str = ""  # where several reports stand in one file
    indent: str = ""
    trailing: str = ""
    blank_lines: bool = False
    line_end: str = "\n"
    width: int = 0  # of hard wraps
    page_lines: bool = False
    quotes: str = "“”"
    traditional: bool = False
    full_width: bool = False
    censored: bool = False
    redaction: str = "某"
    paywall: bool = False


def family(pattern: str) -> str:
    """What a marker counts with; empty where it does not count."""
    return next((name for name, sign in FAMILIES if sign.search(pattern)), "")


def marked(pattern: str, number: int, text: str) -> str:
    """A text behind or inside the marker with this number."""
    before, _, behind = pattern.partition("…")
    counted = before.replace("首先", SEQUENCE[min(number, 4) - 1]).replace("①", chr(ord("①") + number - 1))
    return counted.replace("一", COUNT[number - 1]).replace("1", str(number)) + text + behind


LEADS = (
    "",
    "主要存在以下问题：",
    "一年来，能够按要求参加学习、服从组织安排，做了一些工作。但对照要求，还有差距：",
    "能够自觉遵守各项规定，认真做好分内的事。",
)
# The layouts that are combined with each other, two axes at a time
MAIN: dict[str, tuple[Any, ...]] = {
    "section": ("一、…", "一.…", "一、 …", "第一部分 …", "## …", "## 一、…", "**一、…**", "**…**", "…"),
    "dimension": ("（一）…", "(一)…", "1.…", "1、…", "【…】", "**…**", "**（一）…**", "### …", "### （一）…", "…", "一、…"),
    "form": ("{}方面", "在{}方面", "在“{}”方面", "“{}”方面", "{}", "{}方面存在的问题", "对照{}方面", "{}方面的问题"),
    "dimension_mark": ("", "。", "：", "，"),
    "dimension_run_in": (False, True),
    "lead": LEADS,
    "issue": (
        "一是…", "1.…", "1、…", "（1）…", "(1)…", "①…", "第一，…", "首先，…", "其一，…", "——…",
        "1)…", "1．…", "**…**", "**一是…**", "**1.…**", "…", "（一）…",
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
    "cause": (
        "（一）…",
        "一是…",
        "1.…",
        "1、…",
        "**…**",
        "…",
        "①…",
        "第一，…",
        "（1）…",
        "首先，…",
        "(一)…",
        "**（一）…**",
        "——…",
    ),
    "measure": ("（一）…", "一是…", "1.…", "1、…", "**…**", "…", "一要…", "第一，…", "首先，…", "**（一）…**", "(一)…"),
    "rest_run_in": (False, True),
    "rest_close": ("。", "：", LINE),
    "item": ("一是…", "1.…", "（1）…", "①…", "一要…", "首先，…", ""),
    "item_run_in": (False, True),
    "interleaved": ("", "1.…：", "1.…", "（1）…", "…：", "…", "**…：**", "一是…："),
    "numerals": ("", "lost", "repeated", "skipped"),
    "indent": ("", "　　", "    ", "\t"),
    "trailing": ("", "  ", "　"),
    "blank_lines": (False, True),
    "line_end": ("\n", "\r\n"),
    "width": (0, 30, 36, 45),
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
        or (layout.interleaved.endswith("：") and issue_alone)
        or (not layout.issue_run_in and layout.joint == "；")
        or (layout.rest_run_in and (rest_alone or layout.item))
        or (layout.interleaved and (layout.item or layout.rest_run_in or layout.lead or run_in))
        or (layout.numerals == "lost" and layout.issue_run_in)
        or (layout.measure == "…" and layout.item and not layout.item_run_in)
    )
