"""From folders to the knowledge base and all problems; a file that breaks the parser is left out, not the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from ..catalogue.load import load_catalogue
from ..ingest import Reading, read
from ..knowledge import KnowledgeBase, gather, study
from ..mask import Policy
from ..model import Catalogue, Frameworks, Problem, Source, unforeseen
from .mask_file import read_policy
from .masking import Privacy, shield
from .place import CATALOGUE
from .tell import Stop, say, summary, warn

NO_REPORTS: Final = "没有可以收入的报告，什么都没有改动。请把材料（Word、PDF、网页或文本文件）放进来源文件夹。"


@dataclass(frozen=True, slots=True)
class Harvest:
    """Everything that was read, and every problem of every file in order of place."""

    base: KnowledgeBase
    problems: tuple[Problem, ...]
    privacy: Privacy = field(default_factory=Privacy)

    @property
    def grave(self) -> tuple[Problem, ...]:
        """The problems that are more than notes."""
        return tuple(problem for problem in self.problems if problem.severity != "note")

    @property
    def code(self) -> int:
        """The exit code: 1 if a file was left out."""
        return int(any(problem.severity == "error" for problem in self.problems))


def harvest(folders: Sequence[Path], tell: Callable[[str], None] = lambda step: None) -> Harvest:
    """Read all reports of the folders under the catalogue as it is now."""
    catalogue = load_catalogue(CATALOGUE)
    policy = read_policy(folders)
    known = tuple(framework.id for framework in catalogue.frameworks.frameworks)
    return collect(read(folders, known, tell), catalogue, tell, policy)


def collect(
    reading: Reading, catalogue: Catalogue, tell: Callable[[str], None], policy: Policy | None = None
) -> Harvest:
    """The knowledge base of what was read, every point with its entries of the catalogue.

    What is masked is masked before classification: nothing that is made of the base ever sees it.
    """
    total, number = len(reading.sources), count(1)
    base = _gather(
        reading.sources, catalogue.frameworks, reading.problems, lambda path: tell(f"识读 {next(number)}/{total}")
    )
    of_reports = (problem for report in base.reports for problem in report.problems)
    problems = tuple(sorted({*reading.problems, *base.left_out, *of_reports}))
    base, privacy = shield(base, policy)
    tell("归类")
    return Harvest(study(base, catalogue), problems, privacy)


def _gather(
    sources: Sequence[Source], frameworks: Frameworks, problems: tuple[Problem, ...], done: Callable[[str], None]
) -> KnowledgeBase:
    try:
        return gather(sources, frameworks, problems, done)
    except Exception:
        faults = {source.path: fault for source in sources if (fault := _fault(source, frameworks))}
        if not faults:
            raise
        kept = [source for source in sources if source.path not in faults]
        return gather(kept, frameworks, (*problems, *faults.values()))


def _fault(source: Source, frameworks: Frameworks) -> Problem | None:
    try:
        gather([source], frameworks)
    except Exception as error:
        words = f"识读这个文件时程序出错（{unforeseen(error)}），没有收入，请把文件交给维护者"
        return Problem(source.path, 0, "internal-error", words, "error")
    return None


def tell_problems(found: Harvest, told: frozenset[Problem] = frozenset()) -> None:
    """Print what is more than a note and not told yet, then how much it is; stop if not one report is left."""
    fresh = [problem for problem in found.grave if problem not in told]
    for problem in fresh:
        say(problem)
    if not found.base.reports:
        raise Stop(NO_REPORTS)
    if words := summary(fresh):
        warn(words)
