"""Where the closing words of a report begin: 以上是我的对照检查，不妥之处请同志们批评指正。"""

from __future__ import annotations

import re

from ..text.layout import Layout
from ..text.pattern import either

# 以上是我个人的对照检查情况 · 我的发言完毕 · 以上汇报
FORMAL = re.compile(
    either(
        "以上(?:就?是|发言|剖析|检查|检视|对照|情况|汇报|问题|内容|为我|,|如有)",
        "(?:我|本人)?的?(?:发言|汇报|对照检查|剖析)(?:到此)?(?:完毕|结束|完了)",
    )
)
# 不妥之处请批评指正 · 请大家提出批评意见 · 今后，我将以这次民主生活会为契机 · 谢谢
CLOSING = re.compile(
    either(
        FORMAL.pattern,
        r"(?:本人|我|我们|班子|党组|支部)(?:郑重)?承诺[^。\n]{0,40}监督",
        "(?:如有|若有|有)?(?:不妥|不当|不足|不到)之处 请各位 总之 同志们, 谢谢 特此(?:报告|汇报)",
        r"(?:请|恳请|敬请|望|欢迎|诚恳|真诚)[^。\n]{0,24}(?:批评|指正|意见|帮助|监督)",
        r"(?:今后|下一步|接下来|今后的工作中|在今后的(?:工作|学习)[^,。]{0,8}),?[^。\n]{0,6}我?(?:将|会|一定|决心)"
        r"[^。\n]{0,12}以[此这]次[^。\n]{0,60}(?:契机|起点)",
    )
)
# A signature or a date on lines of their own: 汇报人：张某某 · 2024年1月15日
SIGNATURE = re.compile(
    r"[(]?(汇报|报告|检查|剖析|对照检查|发言)?人?[:]?[^。,;:]{0,20}[)]?"
    r"|[(]?[\dXx×*二〇○零一三四五六七八九十]{2,4} *年[^。]{0,12}[)]?"
)
MODEST = re.compile(r"批评|指正|宝贵意见|发言完毕|汇报完毕|谢谢")  # what a closing line nearly always says
STOP = re.compile(r"[。!?\n][\" ]*")  # 。” in …批评指正。”
LATEST = 6  # lines from the end within which closing words are looked for
EARLIEST = 20  # lines from the end within which a formal closing is found though more follows
SHORT, LONGEST = 24, 120  # of a signature, of a closing line that does not begin as one
TAIL = 160  # an inline closing is no longer than this


def _signature(line: str) -> bool:
    return len(line) <= SHORT and SIGNATURE.fullmatch(line) is not None


def _closing_line(line: str) -> bool:
    return bool(CLOSING.match(line)) or (len(line) <= LONGEST and MODEST.search(line[-40:]) is not None)


def closing_start(layout: Layout, start: int, end: int) -> int | None:
    """Where the closing words of a stretch begin, None where it has none."""
    lines = layout.lines_in(start, end)
    for find in (_last_lines, _formal_line):
        found = find(layout, lines)
        if found is not None:
            return found
    return _inline(layout, start, end)


def _last_lines(layout: Layout, lines: list[tuple[int, int]]) -> int | None:
    """The last lines, as far up as they are closing words, signature or date."""
    first: int | None = None
    for a, b in reversed(lines[1:][-LATEST:]):
        line = layout.shadow[a:b].strip(" *#_")
        marked = any(token.at_line_start and not token.bullet for token in layout.tokens_in(a, b))
        if marked or not (_signature(line) or _closing_line(line)):
            break
        if first is not None or not _signature(line) or _signed(layout, lines, a):
            first = a
    return first


def _signed(layout: Layout, lines: list[tuple[int, int]], at: int) -> bool:
    """True if a last short line is a signature or date: the line before it ends its sentence, or is one too."""
    before = [layout.shadow[a:b].rstrip() for a, b in lines if a < at]
    return bool(before) and (before[-1][-1] in "。!?" or len(before[-1]) <= SHORT)


def _formal_line(layout: Layout, lines: list[tuple[int, int]]) -> int | None:
    """A closing line that more follows, such as a table or an appendix."""
    for a, b in reversed(lines[1:][-EARLIEST:]):
        line = layout.shadow[a:b].strip(" *#_")
        if FORMAL.match(line) and MODEST.search(line):
            return a
    return None


def _inline(layout: Layout, start: int, end: int) -> int | None:
    """Closing words at the end of the last paragraph: …落到实处。以上是我的对照检查，请批评指正。"""
    for stop in STOP.finditer(layout.shadow, max(start + 1, end - TAIL), end):
        sentence = layout.shadow[stop.end() : end].strip()
        if CLOSING.match(sentence) and MODEST.search(sentence):
            return stop.end()
    return None
