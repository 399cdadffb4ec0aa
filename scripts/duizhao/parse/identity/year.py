"""Which year a report belongs to: what it says, else its framework, its campaign, its name or its date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Framework, Meta
from ..text.keys import key
from .clues import campaign_year
from .dates import Dated
from .framework import Recognised

SPECIAL = re.compile(r"专题|主题教育|学习教育|实践活动|以案促改")  # 以案促改专题民主生活会
CAMPAIGN = re.compile(r"主题教育|学习教育|实践活动|三严三实|不忘初心")  # a meeting in January closes the year before
MEETING = re.compile(r"民主生活会|组织生活会")
TWO_YEARS = "群众路线教育实践活动"  # the campaign that went on in a second year, with the second batch
SECOND = re.compile(r"第二批(?:党的)?(?:群众路线)?教育实践活动")  # 第二批教育实践活动开展以来
Fault = tuple[int, str, str]  # place in the cleaned text, code, message
Found = tuple[int | None, str, list[Fault]]


@dataclass(frozen=True, slots=True)
class Said:
    """What a report says of its year: the years it names, the lines on which it is dated, title and preface."""

    years: Sequence[int]
    dates: Sequence[Dated]
    title: str
    preface: str
    meeting: str | None

    @property
    def dated(self) -> Dated | None:
        """The date of the report: that under its title first."""
        return self.dates[0] if self.dates else None


def year_by_date(said: Said) -> int | None:
    """The year that a report's date speaks for, None where that is open.

    A special meeting is held in its year, a yearly one at its end or in the first months of the next.
    """
    date = said.dated
    about = key(said.title) + (said.meeting or "")
    if date is None or not (MEETING.search(about) or SPECIAL.search(about)):
        return None
    if SPECIAL.search(about) and "年度" not in about:
        return date.year - (0 < date.month <= 2 and CAMPAIGN.search(about) is not None)
    if 0 < date.month <= 3:
        return date.year - 1
    return date.year if date.month >= 10 or (date.month and "年度" not in about) else None


def year(meta: Meta, hints: Meta, said: Said, found: Recognised) -> Found:
    """The year, the words that decided it, and what contradicts or stays open."""
    if meta.year:
        return meta.year, "人工设定", []
    if len(said.years) > 1:
        years = "、".join(map(str, said.years))
        return None, "", [(-1, "year-contradiction", f"题名与正文所说的年度不一致（{years}），未取其一")]
    number, why, faults = _written(said, found) if said.years else _inferred(hints, said, found)
    if number and said.dated and said.dated.year not in (number, number + 1):
        faults.append((-1, "year-date", f"{said.dated.place}与年度（{number} 年）不合"))
    return number, why, faults


def _batch(said: Said, framework: Framework) -> tuple[int, str]:
    """The year of a framework and why; the second one for the second batch of a campaign."""
    first, dated = framework.year, said.dated
    if TWO_YEARS in framework.campaign and dated and dated.year == first + 1 and dated.month != 1:
        return first + 1, f"据{dated.place}推定"
    if TWO_YEARS in framework.campaign and SECOND.search(key(said.title + said.preface)):
        return first + 1, "据文中所说的批次推定"
    return first, "据所对照的框架推定"


def _frameworks(found: Recognised) -> list[Framework]:
    frameworks = [found.framework] if found.framework else found.rivals
    return [framework for framework in frameworks if not framework.generic]


def _written(said: Said, found: Recognised) -> Found:
    number = said.years[0]
    possible = {framework.year for framework in _frameworks(found)}
    later = {framework.year + 1 for framework in _frameworks(found) if TWO_YEARS in framework.campaign}
    faults: list[Fault] = []
    if possible and number not in possible | later:
        wanted = "、".join(map(str, sorted(possible)))
        faults = [(-1, "year-framework", f"文中年度为 {number} 年，所列方面却是 {wanted} 年的要求")]
    return number, f"文中写明 {number} 年", faults


def _inferred(hints: Meta, said: Said, found: Recognised) -> Found:
    possible = dict(_batch(said, framework) for framework in _frameworks(found))
    campaign, dated = campaign_year(said.title), year_by_date(said)
    if len(possible) == 1:
        return *next(iter(possible.items())), []
    if campaign:
        return campaign, "据题名所说的活动推定", []
    if hints.year:
        return hints.year, "取自文件名", [(-1, "year-from-name", f"文中没有写明年度，年度取自文件名：{hints.year} 年")]
    if dated and said.dated:
        return dated, f"据{said.dated.place}推定", []
    return None, "", [(-1, "year-unknown", "文中没有写明年度，也无法从所对照的方面推定")]
