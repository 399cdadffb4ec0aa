"""The date on which a report was given: on a line of its own under the title, or with the signature at the end."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text.layout import Layout
from ..text.tokens import number
from .clues import ZERO

# 2014年7月18日 · 二〇二六年二月六日 · 2024年X月X日 · 2014.7.18, but not 2014-07-18: so web pages write theirs
DAY = (
    r"(?P<year>20\d\d|二[〇○零0][一二三四五六七八九〇○零]{2}) ?"
    r"(?:年 ?(?P<month>\d{1,2}|[Xx×*]{1,2}|十[一二]?|[一二三四五六七八九]) ?月(?: ?[\dXx×*一二三四五六七八九十]{1,3} ?日)?"
    r"|[./](?P<number>\d{1,2})(?:[./]\d{1,2})?)"
)
# （2014年7月18日） · 汇报人：张×× 2024年1月15日 · …对照检查材料（2019年1月）
DATED = re.compile(rf"(?:(?P<before>[^。;!?|\n]{{2,48}}?)[ (:,]+|\(?){DAY} ?\)?")
# What else has a date: 发布时间：2019年2月11日 · 完成时限：2024年6月 · 某某文秘网 2019年2月
OTHER = re.compile(
    r"发布|更新|来源|印发|修订|编辑|上传|采集|收录|录入|点击|浏览|网|公众号|作者|时限|期限|完成|责任|整改时间|截止|截至|之?前$"
    r"|入党|任职|出生|通过|执行|生效|自$|(?<!会议)(?<!发言)(?<!汇报)(?<!召开)(?:时间|日期)$"
)
SENTENCE = re.compile(r"[。!?:;\n][\" )]*$")  # 请批评指正。 · 现汇报如下：
TOP, LONGEST = 8, 60  # lines under which a date stands, their length
SIGNED, SHORT = 4, 40  # lines of a signature with its date at most, their length


class Dated(NamedTuple):
    """A date and where it stands; month 0 where it is blotted out: 2024年X月X日."""

    year: int
    month: int
    said: str
    at_end: bool

    @property
    def place(self) -> str:
        """The place and the date in words: 文末日期（2024年6月）."""
        return f"{'文末' if self.at_end else '题下'}日期（{self.said}）"


def dates(layout: Layout, start: int, end: int) -> list[Dated]:
    """The dates of a report that stand under its title and at its end, in this order."""
    lines = layout.lines_in(start, end)
    under = [line for line in _heading_lines(layout, lines) if not _marked(layout, line)]
    signed = _signature(layout, lines[len(under) :])
    found = [(_date(layout, a, b, False)) for a, b in under] + [_date(layout, a, b, True) for a, b in signed]
    return [date for date in found if date]


def _marked(layout: Layout, line: tuple[int, int]) -> bool:
    return layout.head(*line).token is not None


def _heading_lines(layout: Layout, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The short lines with which a report begins."""
    for i, (a, b) in enumerate(lines[:TOP]):
        line = layout.shadow[a:b].strip()
        if len(line) > LONGEST or (i and SENTENCE.search(line)):
            return lines[:i]
    return lines[:TOP]


def _signature(layout: Layout, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The few short lines behind the last sentence; none where there are more, as in a table."""
    for i, (a, b) in enumerate(reversed(lines[-SIGNED - 1 :])):
        line = layout.shadow[a:b].strip(" *_")
        if SENTENCE.search(line):
            return lines[len(lines) - i :]
        if len(line) > SHORT or _marked(layout, (a, b)):
            return []
    return []


def _date(layout: Layout, start: int, end: int, at_end: bool) -> Dated | None:
    """The date with which a line ends, if it is the report's."""
    match = DATED.fullmatch(layout.shadow[start:end].strip(" *#_"))
    if not match or OTHER.search(match["before"] or ""):
        return None
    month = match["month"] or match["number"]
    count = max(0, number(month))  # 0 for X
    said = match[0][match.start("year") - match.start() :].rstrip(") ")
    return Dated(int(match["year"].translate(ZERO)), count, said, at_end) if count <= 12 else None
