"""How often the classification says what a person said: of issues, causes and measures, with every disagreement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

import yaml
from duizhao.catalogue.load import load_catalogue
from duizhao.ingest import read
from duizhao.knowledge import KnowledgeBase, gather, study

from .figure import Figure
from .suites import Outcome, Plan, Tell
from .verdict import GOLD, NOTHING, Verdict, matches
from .workplace import ROOT, Workplace
from .written import verdicts_written

SAMPLES: Final = ROOT / "sources" / "samples"
SEEDS: Final = ROOT.parent / "shared" / "seeds"  # real reports; not part of the project
KINDS: Final = {"issues": "d", "causes": "c", "measures": "m"}  # how the ids of their points begin
WRITTEN: Final = (("written", "tune"), ("plain", "tune"), ("fresh", "tune"), ("fresh", "held"), ("cases", "held"))
COVERED, SAME, RIGHT = 97.0, 0.90, 95.0  # targets: % of issues with a pattern, F1 of pairs, % right

Judged = Mapping[str, Mapping[str, Sequence[str]]]  # report, point, the entries that are right, the best first


def judged(name: str, half: str) -> Judged:
    """What a person said of the points of one half, tune or held, of a file of judgements."""
    read: dict[str, Judged] = yaml.safe_load((GOLD / f"classes-{name}.yml").read_text(encoding="utf-8"))
    return read.get(half, {})


def studied(folder: Path) -> KnowledgeBase:
    """The reports of a folder, classified."""
    catalogue = load_catalogue()
    return study(gather(read([folder]).sources, catalogue.frameworks), catalogue)


def verdicts(base: KnowledgeBase, said: Judged) -> Iterator[Verdict]:
    """Every judged point beside its classification."""
    readings = {report.id: base.reading(report) for report in base.reports}
    for report, points in said.items():
        for point, wanted in points.items():
            yield Verdict(report, point, tuple(wanted), matches(readings[report], point))


def same_pattern(found: Iterable[Verdict], strict: bool = False) -> float:
    """F1 of the pairs of issues of different reports that have the same main pattern.

    What a person accepts counts as that person's choice (not where strict, then only the best entry does); issues
    without a pattern pair with nothing.
    """
    wanted, got, both = 0, 0, 0
    for one, other in combinations(found, 2):
        if one.report == other.report:
            continue
        alike = _choice(one, strict) == _choice(other, strict) != NOTHING
        paired = one.main == other.main != NOTHING
        wanted, got, both = wanted + alike, got + paired, both + (alike and paired)
    return 2 * both / (wanted + got) if wanted + got else 0.0


def _choice(verdict: Verdict, strict: bool) -> str:
    return verdict.main if verdict.right and not strict else verdict.wanted[0]


def figures(name: str, found: Sequence[Verdict]) -> Iterator[Figure]:
    """Coverage, pairs and share of right main entries for a set of judged points."""
    for kind, letter in KINDS.items():
        ours = [verdict for verdict in found if verdict.point[0] == letter]
        if kind == "issues" and ours:
            covered = percent(bool(verdict.found) for verdict in ours)
            yield Figure(f"{name}: issues with a pattern", covered, "%", COVERED, "least", f"of {len(ours)}")
            note = f"{same_pattern(ours, strict=True):.2f} where only the best entry counts"
            yield Figure(f"{name}: pairs with the same pattern, F1", same_pattern(ours), "", SAME, "least", note)
        if ours:
            right, first = percent(v.right for v in ours), percent(v.main == v.wanted[0] for v in ours)
            note = f"of {len(ours)}; {first:.0f} % are the best one"
            yield Figure(f"{name}: {kind} with a right main entry", right, "%", RIGHT, "least", note)


def percent(yes: Iterable[bool]) -> float:
    """How many of a hundred are so."""
    told = tuple(yes)
    return 100 * sum(told) / len(told) if told else 0.0


def agreement(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """How often the classification of the samples, and of real reports where there are some, is a person's."""
    outcome = Outcome()
    samples = studied(SAMPLES)
    sets = {f"samples, {half}": (samples, judged("samples", half)) for half in ("tune", "held")}
    if SEEDS.is_dir():
        sets["real reports"] = studied(SEEDS), judged("seeds", "tune")
    else:
        tell(f"only samples: {SEEDS.relative_to(ROOT.parent)} is not there")
    found = {name: tuple(verdicts(base, said)) for name, (base, said) in sets.items()}
    found |= {f"{name}, {half}": tuple(verdicts_written(name, half)) for name, half in WRITTEN}
    for name, ours in found.items():
        outcome.figures += figures(name, ours)
        wrong = [verdict.told() for verdict in ours if not verdict.right]
        outcome.numbers[name] = wrong
        print(*(f"{name}: {line}" for line in wrong), sep="\n")
    return outcome
