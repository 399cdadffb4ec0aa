"""What two sides of a comparison are measured by: the issues of a report, year, framework or dimension, in rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ..model import Commitment, Issue, Measure, Point, Report
from .base import KnowledgeBase
from .tally import group

UNKNOWN: Final = "unknown"
NOTHING: Final = Commitment()


@dataclass(frozen=True, slots=True)
class Seen:
    """One issue with what it is compared by; `pattern` is its main one, empty where it has none."""

    report: Report
    issue: Issue
    dimension: str
    pattern: str
    answered: bool

    @property
    def year(self) -> str:
        return str(self.report.year or UNKNOWN)


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of one side; measures are counted of whole reports only."""

    reports: int
    issues: int
    examples: int  # issues with an example
    answered: int  # issues that a measure of their report answers
    measures: int
    committed: int  # measures that commit themselves to a number, a frequency, a deadline or a person


def seen(base: KnowledgeBase) -> tuple[Seen, ...]:
    """All issues in order of report and place."""
    answered = {(id, answer.issue) for id, reading in base.classified.items() for answer in reading.answers}
    return tuple(
        Seen(
            found.report,
            found.issue,
            found.part.dimension or UNKNOWN,
            next((match.id for match in base.reading(found.report).patterns.get(found.issue.id, ())), ""),
            (found.report.id, found.issue.id) in answered,
        )
        for found in base.occurrences()
    )


def figures(reports: Iterable[Report], issues: Iterable[Seen], base: KnowledgeBase) -> Figures:
    """The numbers of some reports and of those of their issues that count here."""
    mine, own = tuple(issues), tuple(reports)
    measures = [(report, measure) for report in own for measure in report.points(Measure)]
    return Figures(
        reports=len(own),
        issues=len(mine),
        examples=sum(bool(one.issue.examples) for one in mine),
        answered=sum(one.answered for one in mine),
        measures=len(measures),
        committed=sum(is_committed(report, measure.steps, base) for report, measure in measures),
    )


def is_committed(report: Report, steps: Iterable[Point], base: KnowledgeBase) -> bool:
    """Whether one of these measures and items names a number, a frequency, a deadline or somebody responsible."""
    found = base.reading(report).commitments
    return any(found.get(step.id, NOTHING) != NOTHING for step in steps)


def patterns_in(issues: Iterable[Seen]) -> Mapping[str, int]:
    """How many of the issues show each pattern as their main one, the most frequent first."""
    found = group((one for one in issues if one.pattern), lambda one: one.pattern)
    return dict(sorted(((id, len(same)) for id, same in found.items()), key=lambda pair: (-pair[1], pair[0])))
