"""Noise that is recognised by its own form: paywall marks, page footers, site lines, invisible characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple


class Noise(NamedTuple):
    """A stretch of the ingested text to be taken out, and why."""

    start: int
    end: int
    reason: str


PAYWALL = re.compile(r"##[A-Za-z]{3,20}##")  # ##paidbegin##, also inside a word
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]+")  # zero-width space, joiners, marks
LONGEST = 60  # noise lines are short

# Whole lines, compared without outer white space
LINES = (
    (
        "page footer",
        re.compile(
            r"第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*(?:共|总)\s*\d{1,4}\s*页)?|共\s*\d{1,4}\s*页\s*第\s*\d{1,4}\s*页"  # 第 2 页 共 5 页
            r"|[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|\d{1,3}\s*/\s*\d{1,3}|[Pp]age\s*\d+(?:\s*of\s*\d+)?"  # — 3 —
        ),
    ),
    (
        "site line",
        re.compile(
            r"(?:\(|（)?(?:未完|此处隐藏|本文未完)[,，]?.{0,40}(?:字|查看|阅读|下载).{0,20}|正文复制|复制全文|(?:点击|立即)?下载(?:全文|本文|后查看)?"
            r"|(?:本站|本网)?(?:不支持|不提供)?预览.{0,20}下载.{0,20}|(?:浏览|阅读|点击)(?:量|次数|数)?\s*[:：]\s*\d+.{0,10}"
            r"|(?:上|下)一篇\s*[:：].{0,50}|(?:责任)?编辑\s*[:：].{0,20}|发布(?:时间|日期)\s*[:：].{0,30}|来源\s*[:：].{0,40}"
            r"|(?:更多|相关)(?:文章|推荐|阅读|内容)\s*[:：]?.{0,40}"
        ),
    ),
)


def marks(text: str) -> Iterator[Noise]:
    """Noise inside lines."""
    if "##" in text:
        for match in PAYWALL.finditer(text):
            yield Noise(*match.span(), "paywall mark")
    for match in INVISIBLE.finditer(text):
        yield Noise(*match.span(), "invisible character")


def noise_lines(text: str, lines: list[tuple[int, int, int]]) -> Iterator[Noise]:
    """Whole lines of noise, with their line ends; lines: (start, end, end with its line break)."""
    for start, end, after in lines:
        if end - start > LONGEST:
            continue
        line = text[start:end].strip()
        for reason, pattern in LINES:
            if line and pattern.fullmatch(line):
                yield Noise(start, after, reason)
