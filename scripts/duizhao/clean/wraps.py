"""Hard wraps: line ends that a PDF or an old mail put inside sentences are taken out; those of paragraphs stay."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from .marks import PAYWALL, Noise

Line = tuple[int, int, int]  # start, end, end with its line break
# The end of a sentence or clause, with the quotes and brackets that close behind it: …不够。”
STOPPED = re.compile(r"[。！？；：.!?;:…][”’\"」』）)]*$")
INSIDE = re.compile(r"[。；;].|.{60}")  # a line that is a sentence rather than a heading
FEWEST = 8  # fewer lines than this say nothing about a width
NARROWEST, WIDEST = 22, 80
NEAR = 4.0  # a full line is at most so many characters narrower than the width
# A line that begins like this begins something: 一、 （一） 一是 1. ① 第一， # ——
BEGINS = re.compile(
    r"[#*>【\[]|[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)]|[一二三四五六七八九十]{1,3}\s*[、.．]"
    r"|[甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾Ⅰ-ⅫA-H]\s*[、.．]|(?:问题|表现|差距|短板|原因|措施|举措)[一二三四五六七八九十\d]{1,2}[：:.．]"
    r"|[一二三四五六七八九十]是|\d{1,2}\s*[.、．](?!\d)|\d{1,2}(?:[.．]\d{1,2}){1,3}[ \u3000]+(?=[\u4e00-\u9fff“\"《])"
    r"|[①-⑳]|第[一二三四五六七八九十]{1,2}[，、,：]|[—－-]{2}|篇[一二三四五六七八九十]"
)
INDENT = re.compile(r"[ \t]{2,}|[\t\u3000]")  # 　　一年来，…
# A line that always begins something, also behind a full line: 篇一： 【第二篇】
DIVIDES = re.compile(
    r"[#*【（(]*(?:第[一二三四五六七八九十\d]{1,3}篇|(?:篇|范文)[一二三四五六七八九十\d]{1,3}[：:、】)]?)"
)
TITLED = re.compile(r"(?:材料|提纲|发言|报告|发言稿)[》”）)]?$")  # how a title's last line ends
# 民主生活会 in a title cut in two: …专题民主生活 / 会对照检查材料
TITLE = re.compile(
    r"对照检查|检视剖析|剖析材料|发言提纲|自查报告|党性分析|发言材料|检查材料|检视材料|民主生活会|组织生活会"
)


def width(line: str) -> float:
    """The width of a line in full-width characters; ASCII counts half."""
    line = PAYWALL.sub("", line) if "##" in line else line
    return len(line) - (3 * len(line) - len(line.encode("utf-8", "surrogatepass"))) / 4  # 3 bytes a Chinese character


def _wrap_width(text: str, lines: list[Line]) -> float:
    """The width at which the text is wrapped, 0 where it is not.

    Wrapped is a text of which many lines are as wide as the widest, and most of those end inside a sentence.
    """
    if len(lines) < FEWEST or max(b - a for a, b, _ in lines) > 2 * WIDEST + 20:
        return 0.0
    widths = [width(text[a:b].rstrip()) for a, b, _ in lines]
    full = sorted(widths)[int(len(widths) * 0.97)] if widths else 0.0
    if not NARROWEST <= full <= WIDEST or max(widths) > full + NEAR:
        return 0.0
    near = [line for line, w in zip(lines, widths, strict=True) if w >= full - NEAR]
    cut = sum(1 for a, b, _ in near if not STOPPED.search(text[a:b].rstrip()))
    share = 0.8 if len(near) * 5 < len(lines) else 0.5  # of few full lines nearly all must be cut
    return full if cut >= 4 and cut >= len(near) * share else 0.0


def _indented(text: str, lines: list[Line]) -> bool:
    """True if paragraphs are told by their indent."""
    indents = sum(1 for a, b, _ in lines if INDENT.match(text, a, b))
    return 3 <= indents <= len(lines) * 0.7


def _continues(text: str, line: Line, after: Line, full: float, indented: bool) -> bool:
    said = text[line[0] : line[1]].rstrip()
    if width(said) < full - NEAR or INDENT.match(text, after[0], after[1]):
        return False
    if DIVIDES.match(text[after[0] : after[1]].lstrip()) or (TITLED.search(said) and TITLE.search(said)):
        return False
    if indented:
        return True
    return not STOPPED.search(said) and not BEGINS.match(text[after[0] : after[1]].lstrip())


def _title_wrap(text: str, lines: list[Line]) -> Iterator[Noise]:
    """A title cut in two: …民主生活会对照检 / 查材料."""
    for line, after in pairwise(lines[:3]):
        first, second = text[line[0] : line[1]].strip(), text[after[0] : after[1]].strip()
        joined = first + second
        seam = any(m.start() < len(first) < m.end() for m in TITLE.finditer(joined))
        if seam and len(joined) <= 80 and not STOPPED.search(first):
            yield Noise(*_gap(text, line, after), "hard wrap")


def _gap(text: str, line: Line, after: Line) -> tuple[int, int]:
    """The line break between two lines, with the spaces around it."""
    start = line[0] + len(text[line[0] : line[1]].rstrip())
    return start, after[0] + len(text[after[0] : after[1]]) - len(text[after[0] : after[1]].lstrip())


def _torn(text: str, line: Line, after: Line) -> bool:
    """True if a page ends inside a sentence: …其余都是对上级文件 / 第 2 页 / 的细化分解."""
    said = text[line[0] : line[1]].rstrip()
    runs = INSIDE.search(said) is not None and not said.endswith("方面")
    return runs and not STOPPED.search(said) and not BEGINS.match(text[after[0] : after[1]].lstrip())


def wraps(text: str, lines: list[Line], pages: list[int]) -> Iterator[Noise]:
    """The line breaks inside sentences; lines: the non-blank lines that are no noise; pages: where pages end."""
    if len(lines) < 2:
        return
    full = _wrap_width(text, lines)
    ends = {bisect_right(lines, (page, 0, 0)) for page in pages}  # of each page, the first line of the next
    if not full:
        yield from _title_wrap(text, lines)
        pairs = ((lines[i - 1], lines[i]) for i in sorted(ends) if 0 < i < len(lines))
        yield from (Noise(*_gap(text, *pair), "hard wrap") for pair in pairs if _torn(text, *pair))
        return
    titles = {noise.start for noise in _title_wrap(text, lines)}
    indented = _indented(text, lines)
    for i, (line, after) in enumerate(pairwise(lines), 1):
        gap = _gap(text, line, after)
        blank = i not in ends and re.search(r"\n[ \t\r]*\n", text[gap[0] : gap[1]])
        if gap[0] in titles or (not blank and _continues(text, line, after, full, indented)):
            yield Noise(*gap, "hard wrap")
