"""Finds the judgement at the end of a clause: 还存在一定差距 in 学用转化还存在一定差距."""

from __future__ import annotations

import re

from ..parse.text.pattern import either
from .judgements import LONG, PLAIN, SHORT, Judgement

# 还 in 还不够深入 · 在一定程度上 in 在一定程度上出现偏差
_ADVERB = either(
    "有时候?(?:还|也|会)? 偶尔 往往 时常 常常 多半 或多或少(?:地|还)? 在?一定程度上?(?:地|的)? 在?某种程度上 不同程度地?",
    "还 仍然?(?!需) 依然 依旧 尚(?![需待]) 相对 比较 较(?![为少多弱差浅窄低慢]) 普遍 总体 过于 太 明显 严重 十分 很 极为? 略显? 稍 显得? 变得",
    "更 都 也 会 始终 逐渐 逐步 日益 渐渐",
)
# 存在一定 in 存在一定差距 · 有所 in 有所不足
_HAVE = either("存在着? 存有 有着? 出现了?(?:一定)? 显现出? 暴露出 产生了? 打了?")
_SOME = either("一定(?:程度)?的? 较大的? 不小的? 一些 不少 明显的? 较多 很大的? 所 个别 些许? 些 很多 许多 严重的?")
# 的问题较为突出 in 不够深入的问题较为突出
_TAIL = (
    '"?(?:(?:的|之)?(?:问题|现象|情况|情形|倾向|苗头|地方|处))?'
    "(?:(?:不同程度地?|仍然?|依然|还|时|较为?|比较|十分|很|也)?(?:有)?(?:存在|发生|突出|明显|严重|有发生))?"
)
_COLLAPSE = re.compile(r'[的了"]')  # "打了折扣" -> 打折扣


def _compiled(judgements: tuple[Judgement, ...]) -> re.Pattern[str]:
    rows = "|".join(f"(?P<j{i}>{either(j.words)})" for i, j in enumerate(judgements))
    return re.compile(f'(?:{_ADVERB})*(?:{_HAVE}(?:{_SOME})?)?"?(?:{rows}){_TAIL}$')


_TIERS = tuple((judgements, _compiled(judgements)) for judgements in (SHORT, LONG, PLAIN))
