"""How strong a judgement is (轻, 中, 重), by rules that each give their reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .predicate import Predicate

GRADES = ("轻", "中", "重")
# Each weight of a judgement and why it has it.
_BASE = {
    1: "说法以“已有一些”为前提（不够、有待、有所）",
    2: "直接说缺或差（不足、不强、有差距）",
    3: "点明没有做或做成了坏样（没有、流于形式、失之于宽）",
}
# 严重 in 严重不足
_MORE = re.compile(
    "严重|十分|极其|极为|非常|明显(?=[不偏淡弱减滞])|(?<=短板)明显|突出|较大|很大|根本|完全|普遍|长期|太(?=[少多慢弱差])"
)
# 还 in 还有差距
_LESS = re.compile("[还仍尚](?=[不有存欠])|一些|不太|不尽|略|稍")


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong a judgement is, with the reasons in the order in which they counted."""

    grade: str
    reasons: tuple[str, ...]


def _changes(words: str, hedged: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """What the words around a judgement change, with the reason: at most a step up and a step down."""
    if more := _MORE.search(words):
        yield 1, f"有加重的词：{more[0]}"
    if hedged:
        yield -1, f"有模糊的词：{'、'.join(hedged)}"
    elif less := _LESS.search(words):
        yield -1, f"有减轻的词：{less[0]}"


def grade(found: Predicate, words: str, hedged: tuple[str, ...]) -> Strength:
    """The strength of a judgement with these words and hedges."""
    weight = found.judgement.weight
    changes = tuple(_changes(words, hedged))
    step = min(max(weight + sum(change for change, _ in changes), 1), 3)
    return Strength(GRADES[step - 1], (_BASE[weight], *(reason for _, reason in changes)))
