"""Slot templates of judgements: 不够… becomes 不够{程度}."""

from __future__ import annotations

from .predicate import Predicate

# The slot that stands for … in the forms of a kind.
_SLOTS = {
    "程度不够": "{程度}",
    "否定": "{程度}",
    "不足": "{所缺}",
    "减弱": "{变化}",
    "尚需": "{努力}",
    "未做": "{该做的事}",
    "止步": "{止步之处}",
    "过失": "{做法}",
    "倾向": "{表现}",
    "偏弱": "{程度}",
    "偏差": "{实际}",
}
_PAIRS = {
    "重…轻…": "重{偏重}轻{偏轻}",
    "…多…少": "{一头}多{另一头}少",
    "…有余…不足": "{一头}有余{另一头}不足",
    "不…不…": "不{程度}不{程度}",
    "…不…": "{动作}不{结果}",
    "…了": "{变化}了",
    "重于…": "重于{偏轻}",
    "…作怪": "作怪",
}


def _judgement(found: Predicate) -> str:
    """The form of a judgement with its slots: 还有差距, 不够{程度}."""
    form = found.form
    for open_form, template in _PAIRS.items():
        form = form.replace(open_form, template)
    form = form.replace("…", _SLOTS.get(found.kind, "{程度}"))
    return form if not found.still or form.startswith("还") else "还" + form


def fill(found: Predicate, topic: str, alone: bool) -> str:
    """The template of a claim from the template of its topic and its judgement; no topic template: 缺乏{主题}."""
    form = _judgement(found)
    if alone:
        return form
    return topic + form if topic else form.split("{")[0] + "{主题}"
