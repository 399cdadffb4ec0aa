"""What a measure commits to, in its own words: numbers, how often, until when, and who.

Numbers that only describe (2023年度, 二十大, 两个维护, “123456”思路) are no commitments: a number counts with a unit of
work, and behind no set phrase.
"""

from __future__ import annotations

import re
from typing import Final

from ..model import Commitment

CN: Final = "零〇一二两三四五六七八九十百千万半"
NUMBER: Final = rf"(?:\d+(?:\.\d+)?|[{CN}]{{1,4}})"
UNIT: Final = (
    "家次|人次|场次|余次|小时|课时|学时|分钟|万元|亿元|次|场|家|户|人|件|项|条|篇|个(?:村|社区|单位|部门|企业|项目|站|点|组|支部|乡镇|街道|问题|样板|岗|课题|月)"
    "|天|个工作日|种|则|例|台|辆|间|枚|遍|册|本|期|轮|批|亩|公里|平方米|吨|元|份|处|名|位|座|所|张|万字|字|节|堂|讲"
)
# 不少于10家次 · 至少3篇 · 70%以上 · 四次 · 12条
NUMBERS: Final = re.compile(
    rf"(?:(?:不少于|不低于|至少|不超过|不多于|控制在|达到|提高到|压减|减少|力争|新增|完成|办好|解决|走访|包联)\s*)?"
    rf"(?:\d+(?:\.\d+)?(?:%|％|个百分点)(?:以上|以内|以下)?|百分之[{CN}]+(?:以上|以内|以下)?"
    rf"|{NUMBER}(?:余|多)?(?:{UNIT})(?:以上|以内|以下)?|(?:\d+|[两三四五六七八九十]{{1,3}})个(?![性体人月]))"
)
# 每周 · 每月不少于 · 每季度 · 每半年 · 每两个月 · 每天 · 一月一次 · 逐月
FREQUENCY: Final = re.compile(
    rf"每(?:隔)?(?:{NUMBER}?个?(?:工作日|星期|季度|半年|小时|年度|学期|周|月|季|年|天|日|旬)(?:初|末|底|中旬|上旬|下旬)?)"
    r"(?:(?<=周|期)[一二三四五六日](?![次遍场篇天晚个]))?|[一二三]?[周月季年日]一[次检报查会学评通调碰]|逐[月季周年日]|按[月季周](?!期)|半月一次"
)
# 6月底前 · 2024年6月30日前 · 年底前 · 三个月内 · 一季度末 · 上半年 · 月底前 · 会后十日内
DEADLINE: Final = re.compile(
    rf"(?:(?:\d{{4}}|今|明|本|次|当)年(?:度)?)?(?:\d{{1,2}}|[{CN}]{{1,2}})月(?:份)?(?:(?:\d{{1,2}}"
    rf"|[{CN}]{{1,3}})[日号]|底|末|初|中旬|上旬|下旬)?(?:之?前|以前|为止|起|内完成)"
    rf"|(?:(?:\d{{4}}|今|明|本|次|当)年)?(?:年底|年末|月底|季末|学期末|年内|上半年|下半年|第?[一二三四]季度末?)(?:之?前|以前|内)?(?=[^度]|$)"
    rf"|(?:\d{{1,3}}|[{CN}]{{1,3}})(?:个)?(?:工作日|月|周|天|日|年|小时)(?:之)?内|(?:次|下)[月周][一二三四五]?(?:\d{{1,2}}日)?(?:之)?前"
    r"|(?<=[时期]限[:：])[^，,。；;\s]{1,24}|(?<=完成时间[:：])[^，,。；;\s]{1,24}"
    rf"|(?:到|至|截至)\d{{4}}年(?:底|\d{{1,2}}月(?:底)?)"
)
# 由局长负责 · 责任人：张某 · 责任领导：… · 支部书记牵头 · 我本人带头包案 · 办公室负责
RESPONSIBLE: Final = re.compile(
    r"(?:责任(?:人|领导|单位|科室|部门|主体)|负责人|包联领导|牵头(?:人|领导|单位|部门|科室)|完成人|督办人|包抓领导|配合单位)[:：为是]\s*[^，,。；;\s|]{1,24}"
    r"|由(?!于|此|来|衷|浅)[^，。；、\s]{1,14}?(?:负总责|负责|牵头|落实|督办|承办|主抓|包案|跟踪|办理|登记|检查|验收|汇总|通报|把关|签字|带队|组织)"
    r"|(?:我(?:本人)?|本人|主要负责(?:人|同志)|班子成员|书记|[^，。；、\s]{0,6}(?:书记|局长|主任|县长|院长|校长|镇长|乡长|科长|处长|部长|委员|组长|办公室|科|处|股))"
    r"(?:具体|亲自|带头|分工|各自)?(?:牵头|负责|督办|包案|主抓|包联|领办)"
)
# Numbers inside names: 两个维护, 三会一课, 一岗双责, 第一议题, 八项规定, 十四五
NAMES: Final = re.compile(
    r"[两二三四五六七八九十]个(?:维护|确立|意识|自信|带头|务必|方面|到位|一以贯之|必须|革命|坚持|文明|结合|聚焦|清单|答案)"
    r"|三会一课|一岗双责|第一(?:议题|责任人|书记|时间|线|手|位|要务|课)|[一二三四五六七八九十]+项(?:规定|纪律|禁令|职责|制度|要求|原则)(?!措施)"
    r"|三严三实|两学一做|六个?方面|[“\"‘][^”\"’]{0,20}[”\"’]|十[一二三四五六七八九]届|二十(?:大|届)|十[四五]五"
    r"|[一二三四五六七八九十]届[一二三四五六七八九十]中|中央[一二三四五六七八九十]号|百年|一百年|千方百计|一(?:批|定|切|线|起|体|方面|些|系列|把手|件件|项项|个个)"
    r"|[一二三四五六七八九十]是|第[一二三四五六七八九十]+(?:批|次|章|条|届)|不[一两二三]|万[一众]|三农|四风|五位一体|四个全面|一盘棋|一张(?:网|表|图|蓝图|清单)"
)


def commitments(text: str) -> Commitment:
    """What a measure or item commits to: the words that say so, in order, as they stand in the text."""
    plain = NAMES.sub(lambda found: "\0" * len(found[0]), text)
    frequency = _found(FREQUENCY, plain)
    rest = FREQUENCY.sub(_blank, plain)
    deadline = _found(DEADLINE, rest)
    numbers = _found(NUMBERS, DEADLINE.sub(_blank, rest))
    responsible = _found(RESPONSIBLE, text)
    return Commitment(tuple(map(_tidy, numbers)), frequency, deadline, responsible)


def _found(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(match[0].strip() for match in pattern.finditer(text)))


def _blank(found: re.Match[str]) -> str:
    return "\0" * len(found[0])


def _tidy(words: str) -> str:
    return " ".join(words.split())
