"""Finds the judgement at the end of a clause: 还存在一定差距 in 学用转化还存在一定差距."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...parse.text.pattern import either
from .judgements import LONG, OPEN, PLAIN, SHORT, Judgement

# 还 in 还不够深入 · 在一定程度上 in 在一定程度上出现偏差
_ADVERB = either(
    "有时候?(?:还|也|会)? 偶尔 往往 时常 常常 多半 或多或少(?:地|还)? 在一定程度上? 一定程度上?[地的]? 在某种程度上 某种程度上 不同程度地?",
    "还 仍然?(?!需) 依然 依旧 尚(?![需待]) 相对 比较 较为?(?![少多弱差浅窄低慢]) 普遍 总体 过于 太 明显 严重 十分 很 极为? 略显? 稍 显得? 变得",
    "更 都 也 会 始终 逐渐 逐步 日益 渐渐 却 而 大(?=不如) 偏(?=被动|简单|单一|随意|保守|滞后|粗放)",
)
# 存在一定 in 存在一定差距 · 有所 in 有所不足
_HAVE = either("存在着? 存有 偶有 有着? 打了 出现了?(?:一定)? 显现出? 暴露出 产生了?")
_SOME = either("一定(?:程度)?的? 较大的? 不小的? 一些 不少 明显的? 较多 很大的? 所 个别 些许? 些 很多 许多 严重的?")
# 的问题较为突出 in 不够深入的问题较为突出
_TAIL = (
    '"?(?:(?:的|之)?(?:问题|现象|情况|情形|倾向|苗头|地方|处)'
    "(?:(?:不同程度地?|仍然?|依然|还|较为?|比较|十分|很|也|时)?有?(?:存在|发生|突出|明显|严重))?)?"
)
_ORNAMENT = re.compile(
    r'[了"]|(?<=.)(?:[较很]为?|比较|十分)?(?:明显|突出|严重|较大|很大|较多)\Z'
)  # “打了折扣” -> 打折扣
_STILL = re.compile("[还仍尚]|依然|依旧")  # 还 in 还有差距
# 没有 in 没有把群众放在心上, 存在 in 存在新官不理旧账的现象: what follows it is the topic where none stands before
_OPENER = re.compile(
    either(
        "缺乏 缺少 欠缺 没有能?(?:够)? 没能 未能?(?:够)? 不(?:敢于?|愿意?|想|会|善于?|注重|重视|肯|能够?|懂得?) 存在着? 存?有 忽视 忽略",
        "淡忘了? 放松了? 轻视 漠视 偏离了? 脱离 背离了? 满足于 习惯于 热衷于 局限于 停留[在于] 滋生了? 产生了? 出现了? 怕",
    )
)
_LINK = re.compile('["]?[、和与][都]?$')  # 、 between two judgements: 不紧、不深


@dataclass(frozen=True, slots=True)
class Predicate:
    """A judgement found in a clause: its place, its kind, its normalised form and the words of its core."""

    start: int
    end: int
    judgement: Judgement
    form: str
    still: bool  # with 还, 仍 …

    @property
    def kind(self) -> str:
        return self.judgement.kind


def _compiled(judgements: tuple[Judgement, ...]) -> re.Pattern[str]:
    rows = "|".join(f"(?P<j{i}>{either(j.words)})" for i, j in enumerate(judgements))
    return re.compile(f'(?:{_ADVERB}){{0,4}}(?:(?P<have>{_HAVE}(?:{_SOME})?|有(?:{_SOME})?))?"?(?:{rows}){_TAIL}\\Z')


_TIERS = tuple((judgements, _compiled(judgements)) for judgements in (SHORT, LONG, PLAIN, OPEN))


def _form(judgement: Judgement, core: str, have: str) -> str:
    """The normalised form: 仍存在一定差距 and 有差距 are both 有差距."""
    form = judgement.form or _ORNAMENT.sub("", core)
    if not have or judgement.kind == "过失" or form.startswith("有"):
        return form
    some = "有所" if have.endswith("所") else "有"
    return some + ("…" if judgement.kind == "减弱" else form)


def _closes(clause: str, at: int) -> bool:
    """True for a quotation mark that closes, so that it belongs to what stands before it."""
    return clause[at] == '"' and clause.count('"', 0, at) % 2 == 1


def _last(clause: str, end: int) -> Predicate | None:
    """The longest judgement that reaches the given end of a clause, of the surest tier that has one."""
    for judgements, pattern in _TIERS:
        if match := pattern.search(clause, 0, end):
            name = match.lastgroup or ""
            judgement = judgements[int(name[1:])]
            form = _form(judgement, match[name], match["have"] or "")
            start = match.start() + _closes(clause, match.start())
            still = _STILL.search(clause, match.start(), match.start(name)) is not None
            return Predicate(start, end, judgement, form, still)
    return None


def _with_twins(clause: str, found: Predicate) -> Predicate:
    """The judgement together with the one linked before it: 失之于软、失之于宽."""
    while link := _LINK.search(clause, 0, found.start):
        earlier = _last(clause, link.start())
        if earlier is None or earlier.kind != found.kind:
            break
        found = replace(earlier, end=found.end)
    return found


def find_predicate(clause: str) -> Predicate | None:
    """The judgement with which a clause ends (or, where no topic stands before it, begins)."""
    found = _last(clause, len(clause))
    return found and _with_twins(clause, found)


def opener(clause: str, found: Predicate) -> int:
    """Where the words end that open a judgement without a topic before it: 2 for 缺乏担当的底气; 0 if it has none."""
    match = _OPENER.match(clause, found.start, found.end)
    return match.end() if match and match.end() < found.end else 0
