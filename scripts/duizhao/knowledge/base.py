"""The knowledge base: every report, and where each dimension occurs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..model import Catalogue, Classified, Frameworks, Issue, Masked, Part, Problem, Report
from .copies import Copy

NOTHING = Classified()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One issue in its place."""

    report: Report
    part: Part
    issue: Issue


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """Everything that was read: the reports in page order, the frameworks, and the files that were left out."""

    frameworks: Frameworks
    reports: tuple[Report, ...] = ()
    left_out: tuple[Problem, ...] = ()
    catalogue: Catalogue = field(default_factory=Catalogue)
    classified: Mapping[str, Classified] = field(default_factory=dict)  # by report id
    copies: tuple[Copy, ...] = ()  # pairs of reports that share much of their text
    masked: tuple[Masked, ...] = ()  # what was covered before publishing

    @property
    def names(self) -> dict[str, str]:
        """The name of every pattern, cause and remedy by its id."""
        kept = self.catalogue
        patterns = {pattern.id: pattern.name for pattern in kept.patterns}
        return patterns | {c.id: c.name for c in kept.causes} | {r.id: r.name for r in kept.remedies}

    def reading(self, report: Report) -> Classified:
        """The classification of one report; empty where the base was not studied."""
        return self.classified.get(report.id, NOTHING)

    def occurrences(self) -> Iterator[Occurrence]:
        """All issues of all reports, in order of report and place."""
        for report in self.reports:
            for part in report.parts():
                for point in part.points:
                    if isinstance(point, Issue):
                        yield Occurrence(report, part, point)
