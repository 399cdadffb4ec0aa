"""`show`: the outline of reports as the parser saw it, as a tree for people or as JSON for programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ...catalogue.load import load_catalogue
from ...export import outline, to_json
from ...ingest import read
from ...model import Catalogue, Classified, Problem, Report
from ..place import CATALOGUE
from ..reading import Harvest, collect
from ..tell import one_line, say
from .tree import tree


@dataclass(frozen=True, slots=True)
class Shown:
    """A report with its classification, and the path that it was asked for by."""

    path: str
    report: Report
    reading: Classified


def show(files: Sequence[str], as_json: bool) -> int:
    """Print the outlines of all reports in these files; 1 if one of the files holds none."""
    catalogue = load_catalogue(CATALOGUE)
    found = [(file, _harvest(file, catalogue)) for file in files]
    for file, each in found:
        _tell(file, each)
    reports = [shown for file, each in found for shown in _reports(file, each)]
    if as_json:
        sys.stdout.write(to_json({"reports": [outline(s.report, s.path, s.reading) for s in reports]}).decode())
    else:
        print("\n\n".join("\n".join(map(one_line, tree(s.report, s.path, catalogue.frameworks))) for s in reports))
    return max(each.code for _, each in found)


def _harvest(file: str, catalogue: Catalogue) -> Harvest:
    known = tuple(framework.id for framework in catalogue.frameworks.frameworks)
    return collect(read([Path(file)], known), catalogue, lambda step: None)


def _tell(file: str, found: Harvest) -> None:
    """Say what keeps a file out, and what is wrong beside it; the rest stands in the outlines."""
    inside = {problem for report in found.base.reports for problem in report.problems}
    for problem in found.grave:
        if problem not in inside:
            say(_at(file, problem))


def _at(file: str, problem: Problem) -> Problem:
    path = Path(file)
    known = not path.exists() or problem.path in (file, path.as_posix())
    place = file if known else (path if path.is_dir() else path.parent) / problem.path
    return Problem(str(place), problem.line, problem.code, problem.message, problem.severity)


def _reports(file: str, found: Harvest) -> list[Shown]:
    is_folder = Path(file).is_dir()
    ordered = sorted(found.base.reports, key=lambda report: (report.source.path, report.start))
    reading = found.base.reading
    return [Shown(str(Path(file) / r.source.path) if is_folder else file, r, reading(r)) for r in ordered]
