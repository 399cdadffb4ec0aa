"""The stages of a build in one process, each timed: `python -m benchmarks.stages FOLDER [--parse-only]` prints JSON."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from duizhao.catalogue.load import load_catalogue, load_frameworks
from duizhao.classify import Classifier
from duizhao.clean import clean
from duizhao.export import exports
from duizhao.ingest import read
from duizhao.knowledge import gather, study
from duizhao.knowledge.collector import collector_at_rest
from duizhao.model import Issue
from duizhao.pages import render
from duizhao.parse import Lexicon, parse


class Clock:
    """CPU seconds by stage."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}
        self.last = time.process_time()

    def lap(self, stage: str) -> None:
        """Book the time since the last lap under a stage."""
        now = time.process_time()
        self.stages[stage] = self.stages.get(stage, 0.0) + now - self.last
        self.last = now


def measured(folder: Path) -> dict[str, float]:
    """The seconds of reading, gathering, sorting in and rendering a folder, with how much there was of what."""
    clock = Clock()
    catalogue = load_catalogue()
    clock.lap("catalogue")
    sources = read([folder]).sources
    clock.lap("read")
    base = gather(sources, catalogue.frameworks)
    clock.lap("gather")
    classifier = Classifier(catalogue)
    clock.lap("catalogue")
    with collector_at_rest():  # as `study` has it
        for report in base.reports:
            classifier.entries(report)
    clock.lap("entries")
    base = study(base, catalogue)
    clock.lap("study")
    pages = render(base)
    clock.lap("pages")
    downloads = dict(exports(base))
    clock.lap("exports")
    size = sum(len(source.text.encode()) for source in sources)
    issues = sum(1 for report in base.reports for _ in report.points(Issue))
    counts = {"bytes": size, "reports": len(base.reports), "issues": issues, "files": len(pages) + len(downloads)}
    return {**clock.stages, **counts}


def parsed(folder: Path) -> dict[str, float]:
    """The seconds of cleaning and of parsing the reports of a folder, one after the other, in a fresh process."""
    sources = read([folder]).sources
    frameworks = load_frameworks()
    clock = Clock()
    lexicon = Lexicon(frameworks)
    clock.lap("lexicon")
    for source in sources:
        cleaned = clean(source.text)
        clock.lap("clean")
        parse(source, cleaned, lexicon, "r1")
        clock.lap("parse")
    return {**clock.stages, "bytes": sum(len(source.text.encode()) for source in sources)}


def main(arguments: list[str]) -> int:
    """Print the seconds of every stage."""
    folder = Path(arguments[0])
    print(json.dumps(parsed(folder) if "--parse-only" in arguments else measured(folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
