"""The figures that the charts show: issues with an example, measures that commit themselves, judgements by strength."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

from ..classify.phrasing.strength import GRADES
from ..model import Measure
from .base import KnowledgeBase, Occurrence
from .evidence import Evidence
from .profiles import is_committed
from .tally import Tally
from .wordings import phrasing_of

K = TypeVar("K")

Split = tuple[int, ...]  # how many of each series
YES_NO = (True, False)
STRENGTHS = (*GRADES, None)  # None: no judgement was recognised


def split(pairs: Iterable[tuple[K, object]], series: tuple[object, ...]) -> dict[K, Split]:
    """How often each of the series comes with each key, keys in order of first appearance."""
    counts: Counter[tuple[K, object]] = Counter(pairs)
    return {key: tuple(counts[key, one] for one in series) for key in dict.fromkeys(key for key, _ in counts)}


def examples_by_year(tally: Tally) -> dict[int | None, Split]:
    """The issues of each year with an example, and those without."""
    return split(((found.report.year, _shown(found)) for found in _issues(tally)), YES_NO)


def examples_by_dimension(tally: Tally) -> dict[str | None, Split]:
    """The issues of each dimension with an example, and those without."""
    return split(((found.part.dimension, _shown(found)) for found in _issues(tally)), YES_NO)


def strengths_by_year(tally: Tally) -> dict[int | None, Split]:
    """The issues of each year whose judgement is light, middling or heavy, and those where none was recognised."""
    return split(((found.report.year, _strength(found)) for found in _issues(tally)), STRENGTHS)


def strengths_by_dimension(tally: Tally) -> dict[str | None, Split]:
    """The issues of each dimension by the strength of their judgement."""
    return split(((found.part.dimension, _strength(found)) for found in _issues(tally)), STRENGTHS)


def commitments_by_year(base: KnowledgeBase) -> dict[int | None, Split]:
    """The measures of each year that commit themselves to anything, and those that do not."""
    return split(_measures(base), YES_NO)


def commitments_by_remedy(base: KnowledgeBase, evidence: Evidence) -> dict[str, Split]:
    """The places of each remedy that commit themselves to anything, and those that do not."""
    remedies = (remedy.id for remedy in base.catalogue.remedies)
    places = ((id, place) for id in remedies for place in evidence.places(id))
    return split(((id, is_committed(place.report, (place.point,), base)) for id, place in places), YES_NO)


def _issues(tally: Tally) -> Iterator[Occurrence]:
    return chain.from_iterable(tally.issues.values())


def _shown(found: Occurrence) -> bool:
    return bool(found.issue.examples)


def _strength(found: Occurrence) -> str | None:
    phrasing = phrasing_of(found.issue)
    return phrasing.strength if phrasing else None


def _measures(base: KnowledgeBase) -> Iterator[tuple[int | None, bool]]:
    """The year of every measure, and whether it or one of its items commits itself to anything."""
    for report in base.reports:
        for measure in report.points(Measure):
            yield report.year, is_committed(report, measure.steps, base)
