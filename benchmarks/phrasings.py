"""In how many claims a judgement is recognised, and what it costs to find out how a thousand reports are worded."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

from duizhao.catalogue.load import load_frameworks
from duizhao.classify.phrasing.analyse import analyse, unrecognised
from duizhao.ingest import read
from duizhao.knowledge import KnowledgeBase, gather
from duizhao.knowledge.wordings import first_sentence
from duizhao.model import Cause, Issue, Point

from .figure import Figure
from .suites import Outcome, Plan, Tell
from .workplace import ROOT, Workplace

SOURCES: Final = {
    "the shipped samples": ROOT / "sources" / "samples",
    "real reports": ROOT.parent / "shared" / "seeds",  # no part of the project; measured where they are there
}
RECOGNISED: Final = 97.0  # per cent
SLOWEST: Final = 1.0  # seconds for the issues of a thousand reports


def phrasings(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """The share of recognised claims, and the seconds of the analysis."""
    found = Outcome()
    for name, folder in SOURCES.items():
        if folder.is_dir():
            tell(f"phrasings of {name}")
            share, missed = recognised(name, folder)
            found.figures.append(share)
            found.numbers[f"claims without a judgement in {name}"] = missed
    found.figures.append(_cost(place, plan, tell))
    return found


def recognised(name: str, folder: Path) -> tuple[Figure, tuple[str, ...]]:
    """The share of the claims of issues and causes in which a judgement is found, and the claims without one."""
    base = _gathered(folder)
    claims = [point.claim for kind in (Issue, Cause) for point in _points(base, kind) if point.claim]
    missed = unrecognised(claims)
    share = 100 * (1 - len(missed) / max(len(claims), 1))
    note = f"{len(claims) - len(missed)} of {len(claims)} claims of issues and causes"
    return Figure(f"judgement recognised in {name}", share, "%", RECOGNISED, "least", note), missed


def _cost(place: Workplace, plan: Plan, tell: Tell) -> Figure:
    tell(f"phrasings of {plan.parsed} reports, {plan.times} times")
    base = _gathered(place.corpus(plan.parsed))
    issues = [(point.claim, first_sentence(point)) for point in _points(base, Issue)]
    runs = []
    for _ in range(plan.times):
        before = time.process_time()
        for claim, sentence in issues:
            analyse(claim, sentence)
        runs.append(time.process_time() - before)
    cost = median(runs) * 1_000 / len(base.reports)
    note = f"CPU; {len(issues)} issues of {len(base.reports)} reports, nothing remembered"
    return Figure("phrasing analysis of 1,000 reports", cost, "s", SLOWEST, note=note)


def _gathered(folder: Path) -> KnowledgeBase:
    return gather(read([folder]).sources, load_frameworks())


def _points(base: KnowledgeBase, kind: type[Point]) -> Iterator[Point]:
    for report in base.reports:
        yield from report.points(kind)
