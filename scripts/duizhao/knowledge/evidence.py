"""Where the entries of the catalogue occur: the places of every pattern, cause and remedy, and what matched nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model import Cause, Classified, Issue, Item, Match, Measure, Pattern, Point, Report
from .base import KnowledgeBase
from .tally import group


@dataclass(frozen=True, slots=True)
class Place:
    """One point in its report with its matches, the main one first; `dimension` is known of issues only."""

    report: Report
    point: Point
    matches: tuple[Match, ...] = ()
    dimension: str | None = None

    def cues(self, id: str) -> tuple[str, ...]:
        """The words that decided for an entry."""
        return next((match.cues for match in self.matches if match.id == id), ())


@dataclass(frozen=True, slots=True)
class Shared:
    """A report that shows a pattern and an entry that the pattern is linked with, with the places of both."""

    id: str  # of the entry
    report: Report
    ones: tuple[Place, ...]
    others: tuple[Place, ...]


Places = Mapping[str, tuple[Place, ...]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """All places by the id of their main entry, by that of a further one, and those of no entry by kind of point."""

    main: Places = field(default_factory=dict)
    beside: Places = field(default_factory=dict)
    strays: Places = field(default_factory=dict)  # issues, causes, measures
    answered: bool = False  # whether it was looked for which measure answers which issue

    def places(self, id: str) -> tuple[Place, ...]:
        """The places whose main entry this is."""
        return self.main.get(id, ())

    def by_report(self) -> Mapping[str, Places]:
        """The places of every entry by report, in the order of the reports."""
        return {id: group(places, lambda place: place.report.id) for id, places in self.main.items()}


class Spread(NamedTuple):
    """In how many reports of a framework a pattern occurs, and in how many places."""

    reports: int
    places: int


def spread_by_framework(evidence: Evidence, patterns: Iterable[Pattern]) -> dict[str | None, dict[str, Spread]]:
    """How each pattern is spread over the reports of each framework, by the ids of both."""
    found: dict[str | None, dict[str, Spread]] = {}
    for pattern in patterns:
        for framework, places in group(evidence.places(pattern.id), lambda place: place.report.framework).items():
            spread = Spread(len({place.report.id for place in places}), len(places))
            found.setdefault(framework, {})[pattern.id] = spread
    return found


def evidence(base: KnowledgeBase) -> Evidence:
    """Sort every issue, cause, measure and item of a studied base by its entries."""
    if not base.catalogue.patterns:
        return Evidence()
    found = tuple(place for report in base.reports for place in _places(report, base.reading(report)))
    further = ((match.id, place) for place in found for match in place.matches[1:])
    return Evidence(
        main=group((place for place in found if place.matches), lambda place: place.matches[0].id),
        beside={id: tuple(place for _, place in pairs) for id, pairs in group(further, lambda pair: pair[0]).items()},
        strays=group(_strays(found), lambda place: KINDS[type(place.point)]),
        answered=any(reading.answers for reading in base.classified.values()),
    )


def shared(evidence: Evidence, patterns: Iterable[Pattern]) -> dict[tuple[str, str], tuple[Shared, ...]]:
    """For each pattern and kind of link (causes, remedies) the reports that show it and what it is linked with."""
    places = evidence.by_report()
    return {
        (pattern.id, kind): tuple(one for link in links for one in _shared(pattern.id, link.id, places))
        for pattern in patterns
        for kind, links in (("causes", pattern.causes), ("remedies", pattern.remedies))
    }


def _shared(pattern: str, id: str, places: Mapping[str, Places]) -> Iterator[Shared]:
    mine, others = places.get(pattern, {}), places.get(id, {})
    yield from (Shared(id, mine[at][0].report, mine[at], others[at]) for at in mine if at in others)


KINDS: Mapping[type[Point], str] = {Issue: "issues", Cause: "causes", Measure: "measures", Item: "measures"}


def _places(report: Report, reading: Classified) -> Iterator[Place]:
    for part in report.parts():
        for point in part.points:
            if isinstance(point, Issue):
                yield Place(report, point, reading.patterns.get(point.id, ()), part.dimension)
    for cause in report.points(Cause):
        yield Place(report, cause, reading.causes.get(cause.id, ()))
    for measure in report.points(Measure):
        yield from (Place(report, step, reading.remedies.get(step.id, ())) for step in measure.steps)


def _strays(found: tuple[Place, ...]) -> Iterator[Place]:
    """What matched nothing; an item stands with its measure, which strays only if none of its items matched."""
    typed = {(place.report.id, place.point.id) for place in found if place.matches}
    for place in found:
        items = place.point.items if isinstance(place.point, Measure) else ()
        helped = any((place.report.id, item.id) in typed for item in items)
        if not place.matches and not helped and not isinstance(place.point, Item):
            yield place
