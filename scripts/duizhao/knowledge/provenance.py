"""The files behind the reports: what each of them gave, and every problem that was met in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Problem, Report, Source
from .base import KnowledgeBase
from .tally import group


@dataclass(frozen=True, slots=True)
class File:
    """A file of the source folders; `source` is None where it was not read into reports.

    copy_of: the first report of the file with the same text, where that one was read instead.
    """

    path: str
    source: Source | None
    reports: tuple[Report, ...]
    problems: tuple[Problem, ...]
    copy_of: Report | None = None

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
    known = [_file(path, reports, left_out) for path in {*reports, *left_out}]
    copies = [_copy(path, found[0]) for found in reports.values() for path in found[0].source.copies]
    return tuple(sorted((*known, *copies), key=lambda file: file.path))


def _copy(path: str, kept: Report) -> File:
    return File(path, None, (), tuple(problem for problem in kept.problems if problem.path == path), kept)


def _file(path: str, reports: Mapping[str, tuple[Report, ...]], left_out: Mapping[str, tuple[Problem, ...]]) -> File:
    mine = reports.get(path, ())
    told = (problem for report in mine for problem in report.problems if problem.path not in report.source.copies)
    problems = (*left_out.get(path, ()), *told)
    return File(path, mine[0].source if mine else None, mine, tuple(sorted(set(problems))))
