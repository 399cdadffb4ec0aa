"""Who speaks, in which meeting, of which year: what title, preface and body say of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..text.keys import key
from .roles import roles_in, title_roles

ZERO = str.maketrans("〇○零一二三四五六七八九", "000123456789")
HAN_YEAR = re.compile(r"二[〇○零0][一二三四五六七八九〇○零]{2}(?=年)")  # 二〇二三年
# 2023年度专题民主生活会 · 2021年党员领导干部党史学习教育专题民主生活会
MEETING_YEAR = re.compile(
    r"(20\d\d)年(?!\d{1,2}月)(?:度)?[^。;,:\n]{0,40}?(?:民主生活会|组织生活会|主题教育|对照检查|学习教育|检视剖析|党性分析|对照检视|剖析材料)"
)
# Campaigns with meetings in one year only: 党纪学习教育专题民主生活会
CAMPAIGNS = (
    ("三严三实", 2015),
    ("不忘初心、牢记使命", 2019),
    ("党史学习教育", 2021),
    ("党纪学习教育", 2024),
    ("中央八项规定精神学习教育", 2025),
)
LAST_YEAR = re.compile(r"(上一?年度?|去年|整改|前次|上次)")  # 上年度民主生活会
# 学习贯彻习近平新时代中国特色社会主义思想主题教育专题民主生活会
MEETING = re.compile(
    r"(?:(?:主题教育|党史学习教育|学习教育|年度|专题|党员领导干部|第[一二]批|三严三实|两学一做|群众路线教育实践活动)[^。,;:\n\"《》()]{0,4})*(?:民主|组织)生活会"
)
# 我, but not 我县, 我们, 自我批评
PERSONAL = re.compile(r"本人|我(?<!自我)(?![们县市区镇乡省国局校院党委办所处村州旗厅军社街公支])|我个人|个人自")
# 常委会 · 党组, but not 党委书记
TEAM = re.compile(r"班子|常委会|党组|党委(?!书记|副书记|委员)|党工委(?!书记|副书记)")
# a line below the title: 机关支部  邱××
BYLINE = re.compile(r"(?<=\n)[^\n]{0,24}支部[ \"]+(?![^\n]*(?:材料|检查|检视|发言|提纲|报告|年))[^\n]{2,16}")
# 县委常委班子对照检查材料 · 局党组2023年…
TEAM_TITLE = re.compile(r"领导班子|班子|(党委|党组|党工委|常委会|支委会)(关于|对照|民主|检视|2|专题|\(|$)")
# 支部, but not 支部书记
BRANCH = re.compile(r"支部(?!书记|委员(?!会)|副书记)")
# 作为一名共产党员
MEMBER = re.compile(r"(普通|名|预备|作为|是|机关|基层|优秀|共产)党员|党员(个人|对照|同志)")
# A meeting of the team, at which somebody speaks: 在局领导班子民主生活会上的发言, but not 局领导班子在民主生活会上的…
OCCASION = re.compile(r"^在[^,。]{2,40}会上的?")
# 个人对照检查材料
PERSON_TITLE = re.compile(r"个人|本人|党员(?!领导)")


SAMPLE = 2000  # characters of the body that tell who speaks


def years(text: str) -> list[int]:
    """The years that a stretch of a shadow text names as those of the meeting, in order, each once."""
    plain = HAN_YEAR.sub(lambda match: match[0].translate(ZERO), key(text))
    found: list[int] = []
    for match in MEETING_YEAR.finditer(plain):
        about = plain[max(0, match.start() - 4) : match.end() + 12]
        if not LAST_YEAR.search(about) and int(match[1]) not in found:
            found.append(int(match[1]))
    return found


def campaign_year(title: str) -> int | None:
    """The year of the campaign that a title names, if it was one year's only."""
    said = key(title)
    return next((year for campaign, year in CAMPAIGNS if campaign in said), None)


def meeting(texts: Iterable[str]) -> str | None:
    """The meeting as the text names it: 主题教育专题民主生活会."""
    for text in texts:
        found = MEETING.search(key(text))
        if found:
            return found[0]
    return None


def meeting_kind(named: str | None) -> str:
    """民主生活会, 组织生活会 or nothing."""
    return named[-5:] if named else ""


def _title_level(title: str, kind: str) -> str | None:
    """The level that a title says: …领导班子对照检查材料 -> leadership."""
    said = OCCASION.sub("", key(BYLINE.sub("", title)))
    if PERSON_TITLE.search(said) or title_roles(said):
        return "member" if kind == "组织生活会" else "individual"
    if BRANCH.search(said):
        return "branch"
    return "leadership" if TEAM_TITLE.search(said) else None


def _text_level(preface: str, body: str, kind: str) -> str | None:
    body = body[:SAMPLE]
    personal = len(PERSONAL.findall(preface)) * 3 + len(PERSONAL.findall(body))
    branch = len(BRANCH.findall(preface)) * 3 + len(BRANCH.findall(body))
    team = len(TEAM.findall(preface)) * 3 + len(TEAM.findall(body))
    if (
        personal >= 3
        and not PERSONAL.search(preface)
        and (TEAM.search(preface) or BRANCH.search(preface))
        and personal < max(team, branch)
    ):
        personal = 0
    if personal >= 2 or (personal and not (branch or team)):
        if kind == "组织生活会":
            return "member"
        return "individual" if kind or not MEMBER.search(preface) else "member"
    if branch >= 2 and (branch >= team or kind == "组织生活会"):
        return "branch"
    return "leadership" if team >= 2 else None


def level(title: str, preface: str, body: str, kind: str) -> tuple[str | None, str | None]:
    """(what the title says, what the text says) of the level."""
    return (_title_level(title, kind) if title else None), _text_level(preface, body, kind)


__all__ = ["level", "meeting", "meeting_kind", "roles_in", "years"]
