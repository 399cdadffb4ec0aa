"""Which framework a report follows: the whole set of its dimensions decides, then year, campaign, meeting and level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Framework
from ..lexicon import Lexicon, List, Match
from ..text.keys import key

ENOUGH = 0.55  # of its dimensions and of the report's headings, on average
GENERIC = 0.1  # frameworks of no year of their own stand back


@dataclass(frozen=True, slots=True)
class Clues:
    """What else speaks for a framework."""

    opening: str = ""  # key of title and preface
    year: int | None = None
    meeting: str = ""  # 民主生活会, 组织生活会 or nothing
    level: str | None = None
    body: str = ""  # shadow of the whole report


@dataclass(frozen=True, slots=True)
class Recognised:
    """The framework (None where undecided), the place of its list of dimensions, and the rivals if nothing decided."""

    framework: Framework | None = None
    list: int | None = None
    rivals: tuple[Framework, ...] = ()


def _hits(one: List, matches: Sequence[Match | None]) -> float:
    """How much of the headings and of the list match each other (0 to 1), each dimension counted once."""
    best: dict[str, float] = {}
    for match in matches:
        if match:
            best[match.dimension.short] = max(best.get(match.dimension.short, 0.0), match.fit)
    total = sum(best.values())
    return total / len(matches) * 0.6 + total / max(len(one.dimensions), len(best)) * 0.4


def _county(body: str) -> bool:
    return sum(body.count(word) for word in ("县", "乡", "镇", "村", "街道", "社区", "区委", "学校", "医院")) >= 3


def _evidence(one: List, clues: Clues) -> float:
    """What year, meeting, level and the words of the opening add or take away."""
    framework, score = one.framework, 0.0
    if clues.year and not framework.generic:
        score += 0.3 if clues.year == framework.year else -0.3
    if clues.meeting:
        score += 0.1 if clues.meeting in framework.meeting else -0.25
    if clues.level:
        score += 0.05 if clues.level in (one.level or framework.levels) else -0.15
    score += min(3, sum(key(hint) in clues.opening for hint in framework.hints)) * 0.06
    if framework.id == "ztjy-2023-2" and _county(clues.body):
        score += 0.02  # the second batch was that of counties and below
    return score - (GENERIC if framework.generic else 0.0)


def recognise(lexicon: Lexicon, headings: Sequence[str], clues: Clues) -> Recognised:
    """The framework of a report with these dimension headings."""
    if not headings:
        return _by_meeting(lexicon, clues)
    scored: list[tuple[float, int]] = []
    found = [lexicon.matches(heading) for heading in headings]
    for place in sorted({place for matches in found for place in matches}):
        one = lexicon.lists[place]
        mine = [matches.get(place) for matches in found]
        hits = _hits(one, mine)
        several = len({match.dimension.short for match in mine if match}) > 1 or len(one.dimensions) == 1
        if hits >= ENOUGH and (several or clues.year == one.framework.year):
            scored.append((hits + _evidence(one, clues), place))
    if not scored:
        return Recognised()
    top, best = max(scored, key=lambda entry: entry[0])
    tied = {f.id: f for score, place in scored if top - score < 0.01 and (f := lexicon.lists[place].framework)}
    return (
        Recognised(None, best, tuple(tied.values())) if len(tied) > 1 else Recognised(next(iter(tied.values())), best)
    )


def _by_meeting(lexicon: Lexicon, clues: Clues) -> Recognised:
    """Without dimensions: the one framework of that year, meeting and level, if there is just one."""
    if not (clues.year and clues.meeting):
        return Recognised()
    fitting = [
        f
        for f in lexicon.frameworks.frameworks
        if f.year == clues.year and clues.meeting in f.meeting and not f.generic
        if clues.level is None or clues.level in f.levels
    ]
    hinted = (
        [f for f in fitting if any(key(hint) in clues.opening for hint in f.hints)] if len(fitting) > 1 else fitting
    )
    return Recognised(hinted[0]) if len(hinted) == 1 else Recognised(None, None, tuple(fitting))


def dimension_of(lexicon: Lexicon, found: Recognised, heading: str) -> Match | None:
    """The dimension that a part's heading means: of the report's framework, else the best fit of any."""
    matches = lexicon.matches(heading)
    if found.list is not None and found.list in matches:
        return matches[found.list]
    others = [match for match in matches.values() if match.fit >= 0.8]
    return max(others, key=lambda match: match.fit, default=None)
