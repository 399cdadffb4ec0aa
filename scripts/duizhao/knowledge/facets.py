"""The facets of a place: what it can be counted and filtered by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ..model import Issue
from .base import KnowledgeBase
from .evidence import Place
from .tally import group

FACETS = ("year", "level", "framework", "dimension", "field", "post")

Facet = Callable[[Place], tuple[str, ...]]


def facets(base: KnowledgeBase) -> Mapping[str, Facet]:
    """For each facet the values of a place; `unknown` where the value is not known, none where it has no such facet."""

    def fields(place: Place) -> tuple[str, ...]:
        return tuple(match.id for match in base.reading(place.report).fields.get(place.point.id, ()))

    return {
        "year": lambda place: (str(place.report.year or "unknown"),),
        "level": lambda place: (place.report.level or "unknown",),
        "framework": lambda place: (place.report.framework or "unknown",),
        "dimension": lambda place: (place.dimension or "unknown",) if isinstance(place.point, Issue) else (),
        "field": fields,
        "post": lambda place: tuple(match.id for match in base.reading(place.report).posts),
    }


def counted(places: Iterable[Place], facet: Facet) -> dict[str, tuple[Place, ...]]:
    """The places by each value of a facet, the most frequent first; a place with two values stands under both."""
    pairs = ((value, place) for place in places for value in facet(place))
    found = {value: tuple(p for _, p in same) for value, same in group(pairs, lambda pair: pair[0]).items()}
    return dict(sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0])))
