"""Hedges: words that make a shortcoming smaller (有时, 一定程度上) or give it to others (有的班子成员)."""

from __future__ import annotations

import re

from ...parse.text.pattern import either

# 个别党员 in 个别党员的奉献意识有所淡化
_OTHERS = (
    "(?:有的|有些|部分|个别|极?少数|一些)"
    + either("领导 班子 支委 机关 基层 普通 年轻 老 新 分管")
    + "{0,2}"
    + either(
        "成员 党员干部 领导干部 党员 干部 同志 人员 支委 委员 站所 部门 科室 单位 支部 教师 职工 民警 村组 村 乡镇 处室 人 时候"
    )
)
_WORD = either(
    "在?一定程度上? 不同程度地? 某种程度上? 有时候? 偶尔 往往 多半 或多或少 自认为 总觉得 有所 相对 有些 略[显有嫌] 稍[显有嫌]",
    "(?<=[有在的])一定 一定(?=[的差偏]) 个别 偶有 时而 某些 些许 有点儿?",
)
# 一定程度上 in 一定程度上存在偏差
_HEDGE = re.compile(f"{_OTHERS}|{_WORD}")
# 有时、 but also 但是 and 个别党员的 before a topic
_BEFORE_TOPIC = re.compile(
    f"(?:(?:{_OTHERS}的?|有时候?|偶尔|往往|多半|总觉得|自认为|(?:还|仍)?存在着?|但是?|可是|却|然而|不过|只是|而且?)[,、]?)+"
)


def hedges(plain: str) -> tuple[str, ...]:
    """The hedges of a shadow text, each once, in order of place."""
    return tuple(dict.fromkeys(match[0].removeprefix("在") for match in _HEDGE.finditer(plain)))


def skip_hedges(clause: str) -> int:
    """How many characters of hedges and conjunctions stand before the topic of a clause."""
    match = _BEFORE_TOPIC.match(clause)
    return match.end() if match else 0
