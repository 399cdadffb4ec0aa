"""Which dimensions a heading can mean, in which frameworks, with tolerance for typos and censored spellings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ..model import Framework, FrameworkDimension, Frameworks
from .text.judgement import judged
from .text.keys import key
from .text.topic import QUESTION, topic

FRAME = re.compile(r"^\(?(关于|对照|围绕|聚焦|检视)?(自身|个人|本人)?[在从]?|[)。:,]+$")  # 在…方面
# 方面存在的主要问题 in 理论学习方面存在的主要问题
TAIL = re.compile(
    r"((方面|上)?(还|仍|仍然)?(存在|查摆|暴露|表现)(出)?的?(主要|突出|具体)?(问题|不足|差距|短板|情况|表现)((和|及|与|、)(主要|突出|具体)?(问题|不足|差距|短板|表现|原因|整改))*"
    r"|方面(的)?(主要|突出)?(问题|不足|差距|短板|情况|表现)((和|与|、)(不足|差距|问题))?|方面|情况)$"
)
TAIL_ENDS = "题足距板况现因改面"  # what TAIL can end with
FUZZY_FROM = 4  # phrases shorter than this must be found as they are


class Match(NamedTuple):
    """A dimension that a heading can mean, and how well it fits (0 to 1)."""

    dimension: FrameworkDimension
    fit: float


@lru_cache(maxsize=4096)
def core(heading: str) -> str:
    """What a dimension's heading is about: 在“理论学习”方面存在的问题 -> 理论学习."""
    said = FRAME.sub("", key(heading))
    return (TAIL.sub("", TAIL.sub("", said)) if said[-1:] in TAIL_ENDS else said) or said


def nearly_in(phrase: str, text: str) -> bool:
    """True if the text holds the phrase with at most one character wrong, missing or added."""
    size, half = len(phrase), len(phrase) // 2
    head, tail = phrase[:half], phrase[half:]
    at = text.find(head)
    while at >= 0:
        rest = text[at + half : at + size + 1]
        if any(_one_edit(tail, rest[:length]) for length in range(size - half - 1, size - half + 2)):
            return True
        at = text.find(head, at + 1)
    at = text.find(tail)
    while at >= 0:
        before = text[max(0, at - half - 1) : at]
        if any(_one_edit(head, before[len(before) - length :]) for length in range(half - 1, half + 2) if length):
            return True
        at = text.find(tail, at + 1)
    return False


def _one_edit(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    same = 0
    while same < min(len(a), len(b)) and a[same] == b[same]:
        same += 1
    if len(a) == len(b):
        return a[same + 1 :] == b[same + 1 :]
    return a[same + 1 :] == b[same:] if len(a) > len(b) else a[same:] == b[same + 1 :]


@dataclass(frozen=True, slots=True)
class Spelled:
    """A framework's dimension with its names and phrases ready for comparing."""

    dimension: FrameworkDimension
    names: frozenset[str]
    phrases: tuple[str, ...]

    def fit(self, said: str) -> float:
        """How well a heading's core fits: 1 the same, 0.8 and more a phrase inside, 0 not at all."""
        if said in self.names or said in self.phrases:
            return 1.0
        inside = max((0.8 + min(len(p), 15) / 100 for p in self.phrases if p in said), default=0.0)
        if len(said) >= FUZZY_FROM and any(len(n) >= FUZZY_FROM and (n in said or said in n) for n in self.names):
            return max(inside, 0.9)
        return inside

    def near(self, said: str) -> float:
        """0.6 where a phrase or name occurs with one character wrong, missing or added."""
        spellings = (*self.phrases, *self.names)
        return max((0.6 for p in spellings if len(p) >= FUZZY_FROM and nearly_in(p, said)), default=0.0)


@dataclass(frozen=True, slots=True)
class List:
    """One list of dimensions of a framework, as its reports of one level use it."""

    framework: Framework
    dimensions: tuple[Spelled, ...]
    level: str | None = None


def _spelled(dimension: FrameworkDimension) -> Spelled:
    names = frozenset(core(name) for name in (dimension.name, dimension.short, *dimension.aliases))
    return Spelled(dimension, names, tuple(key(phrase) for phrase in (*dimension.match, dimension.short)))


def _lists(framework: Framework) -> list[List]:
    named = sorted({level for dimension in framework.dimensions for level in dimension.levels})
    lists = [framework.dimensions, *(variant.dimensions for variant in framework.variants)]
    found = [List(framework, tuple(map(_spelled, dimensions))) for dimensions in lists if dimensions]
    for level in named:
        mine = tuple(_spelled(d) for d in framework.dimensions if not d.levels or level in d.levels)
        found.append(List(framework, mine, level))
    return found


Use = tuple[int, Spelled]  # the place of a list, and a dimension in it


class Lexicon:
    """All lists of dimensions, ready for recognising; remembers what it was asked, because headings recur."""

    def __init__(self, frameworks: Frameworks) -> None:
        self.frameworks = frameworks
        self.lists = tuple(found for framework in frameworks.frameworks for found in _lists(framework))
        uses: dict[tuple[frozenset[str], tuple[str, ...]], list[Use]] = {}
        for place, one in enumerate(self.lists):
            for spelled in one.dimensions:
                uses.setdefault((spelled.names, spelled.phrases), []).append((place, spelled))
        self._uses = tuple(uses.values())  # of every spelling that differs, where it stands
        self._by_pair = _by_pair([found[0][1] for found in self._uses])
        self._exact = frozenset(said for names, phrases in uses for said in (*names, *phrases))
        self._fits: dict[str, float] = {}
        self._known: dict[str, dict[int, Match]] = {}

    def matches(self, heading: str) -> dict[int, Match]:
        """The best match of a heading in every list, by its place; its topic counts first, typos only if none fits."""
        about = None if heading.endswith("方面") else topic(heading)
        own = self._matches(core(about.said)) if about and (about.framed or self.exact(about.said)) else None
        return own or self._matches(core(heading))

    def _matches(self, said: str) -> dict[int, Match]:
        if said not in self._known:
            self._known[said] = self._best(said, Spelled.fit) or self._best(said, Spelled.near)
        return self._known[said]

    def exact(self, heading: str) -> bool:
        """True if a heading is the name or a phrase of a dimension, and nothing else."""
        return core(heading) in self._exact

    def fit(self, heading: str) -> float:
        """How well a heading fits any dimension at all, typos not forgiven."""
        said = core(heading)
        if said not in self._fits:
            self._fits[said] = max((found[0][1].fit(said) for found in self._candidates(said)), default=0.0)
        return self._fits[said]

    def _candidates(self, said: str) -> list[list[Use]]:
        """The spellings that share two neighbouring characters with a heading's core."""
        numbers: set[int] = set()
        for pair in self._by_pair.keys() & _pairs(said):
            numbers |= self._by_pair[pair]
        return [self._uses[number] for number in sorted(numbers)]

    def _best(self, said: str, measure: Callable[[Spelled, str], float]) -> dict[int, Match]:
        """The best match in every list."""
        found: dict[int, Match] = {}
        for uses in self._candidates(said):
            fit = measure(uses[0][1], said)
            for place, spelled in uses if fit else ():
                if fit > (found[place].fit if place in found else 0.0):
                    found[place] = Match(spelled.dimension, fit)
        return found

    def shortcoming(self, heading: str) -> bool:
        """True if a heading says that something is lacking, as a claim does: 政治站位不高, not 理论学习存在的问题."""
        said = key(heading).rstrip("。:;,)?")
        if "," in said and judged(said.partition(",")[0]):  # 理论学习不够系统,以干代学
            return True
        return judged(TAIL.sub("", said) if said[-1:] in TAIL_ENDS else said) and not QUESTION.search(said)


def _pairs(text: str) -> set[str]:
    """All pairs of neighbouring characters: 理论学习 -> 理论, 论学, 学习."""
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _by_pair(spellings: Sequence[Spelled]) -> dict[str, set[int]]:
    """By pair of characters: the spellings that hold it where a heading that fits must hold it too.

    That is the beginning or the middle of a phrase; of a name any place, because a heading may be a piece of it.
    """
    found: dict[str, set[int]] = {}
    for number, spelled in enumerate(spellings):
        halves = (piece for text in spelled.phrases for piece in (text[:2], text[len(text) // 2 :][:2]))
        for pair in {*halves, *(pair for name in spelled.names for pair in _pairs(name))}:
            found.setdefault(pair, set()).add(number)
    return found
