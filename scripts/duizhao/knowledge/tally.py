"""Reports and issues grouped by what the pages count: year, level, framework, dimension."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ..model import Report
from .base import KnowledgeBase, Occurrence

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Tally:
    """The reports by year, level and framework, and the issues by dimension and year; None stands for unknown."""

    years: Mapping[int | None, tuple[Report, ...]]
    levels: Mapping[str | None, tuple[Report, ...]]
    frameworks: Mapping[str | None, tuple[Report, ...]]
    issues: Mapping[tuple[str | None, int | None], tuple[Occurrence, ...]]
    issue_counts: Mapping[str, int]  # by report id

    def issue_years(self, dimension: str | None) -> tuple[int | None, ...]:
        """The years in which a dimension has issues, the latest first, unknown last."""
        return latest_first(year for key, year in self.issues if key == dimension)


def tally(base: KnowledgeBase) -> Tally:
    """Group all reports and issues of the knowledge base once."""
    occurrences = tuple(base.occurrences())
    by_report = group(occurrences, lambda o: o.report.id)
    return Tally(
        years=group(base.reports, lambda report: report.year),
        levels=group(base.reports, lambda report: report.level),
        frameworks=group(base.reports, lambda report: report.framework),
        issues=group(occurrences, lambda o: (o.part.dimension, o.report.year)),
        issue_counts={id: len(found) for id, found in by_report.items()},
    )


def group(values: Iterable[V], key: Callable[[V], K]) -> dict[K, tuple[V, ...]]:
    """The values by key, in their order."""
    found: dict[K, list[V]] = {}
    for value in values:
        found.setdefault(key(value), []).append(value)
    return {k: tuple(v) for k, v in found.items()}


def latest_first(years: Iterable[int | None]) -> tuple[int | None, ...]:
    """Different years, the latest first, unknown last."""
    return tuple(sorted(set(years), key=lambda year: -(year or 0)))
