"""The files behind the reports: what each of them gave, and every problem that was met in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Problem, Report, Source
from .base import KnowledgeBase
from .tally import group


@dataclass(frozen=True, slots=True)
class File:
    """A file of the source folders; `source` is None where no report came out of it."""

    path: str
    source: Source | None
    reports: tuple[Report, ...]
    problems: tuple[Problem, ...]

    @property
    def removals(self) -> int:
        """How many pieces cleaning took out of its text."""
        return sum(len(report.removed) for report in self.reports)

    @property
    def omissions(self) -> int:
        """How many pieces were left out when the file was read."""
        return len(self.source.origin.omissions) if self.source else 0

    def problem_count(self, severity: str) -> int:
        """How many of its problems are errors, warnings or notes."""
        return sum(problem.severity == severity for problem in self.problems)


def files(base: KnowledgeBase) -> tuple[File, ...]:
    """Every file that gave a report or was left out, in order of path."""
    reports = group(base.reports, lambda report: report.source.path)
    left_out = group(base.left_out, lambda problem: problem.path)
    return tuple(_file(path, reports, left_out) for path in sorted({*reports, *left_out}))


def _file(path: str, reports: Mapping[str, tuple[Report, ...]], left_out: Mapping[str, tuple[Problem, ...]]) -> File:
    mine = reports.get(path, ())
    problems = (*left_out.get(path, ()), *(problem for report in mine for problem in report.problems))
    return File(path, mine[0].source if mine else None, mine, tuple(sorted(set(problems))))
