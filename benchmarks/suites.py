"""What is measured of a whole build: parsing, classification, building, growth with the number of reports, stock MkDocs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Final

from .figure import Figure
from .measure import Cost, exponent, reference
from .sitepages import Sizes, largest_list, sizes
from .stock import BARE, OURS, STOCK, compare, seconds
from .workplace import ROOT, Workplace, written

MEGA: Final = 1e6
LARGE: Final = 1_000  # reports
STAGES: Final = ("read", "gather", "study", "pages", "exports")
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    parsed: int = 500  # reports
    built: int = 1_000
    sizes: tuple[int, ...] = (100, 300, 1_000, 3_000)
    times: int = 3
    parse_times: int = 7


QUICK: Final = Plan(parsed=100, built=50, sizes=(20, 60, 120), times=1, parse_times=3)


@dataclass(slots=True)
class Outcome:
    """Figures with verdicts, and the plain numbers behind them."""

    figures: list[Figure] = field(default_factory=list)
    numbers: dict[str, Any] = field(default_factory=dict)


def parse(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """How many megabytes of text a second cleaning and parsing take in, on one core."""
    found = Outcome()
    folder = place.corpus(plan.parsed)
    runs, split = [], []
    for number in range(plan.parse_times):
        tell(f"parse {plan.parsed} reports, {number + 1}/{plan.parse_times}")
        runs.append({**place.stages(folder), "reference": reference()})
        split.append(place.stages(folder, "--parse-only"))
    rates = [run["bytes"] / run["gather"] / MEGA for run in runs]
    spread = f"median of {len(rates)} fresh processes, {min(rates):.2f} to {max(rates):.2f}"
    found.figures.append(Figure("clean + parse (knowledge.gather)", median(rates), "MB/s", 5, "least", spread))
    for stage in ("clean", "parse"):
        rate = median(run["bytes"] / run[stage] / MEGA for run in split)
        found.figures.append(Figure(f"… {stage} alone", rate, "MB/s"))
    samples = place.stages(ROOT / "sources" / "samples")
    rate = samples["bytes"] / samples["gather"] / MEGA
    note = f"{samples['reports']} short texts, one pass with nothing remembered"
    found.figures.append(Figure("… of the shipped samples", rate, "MB/s", note=note))
    found.numbers["parse"] = {"runs": runs, "split": split}
    return found


def classify(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """How many megabytes of text a second get their catalogue entries, answers and commitments, on one core."""
    found, sizes = Outcome(), (plan.parsed // 4, plan.parsed)
    runs: dict[int, list[dict[str, float]]] = {size: [] for size in sizes}
    for number in range(plan.parse_times):
        for size in sizes:
            tell(f"classify {size} reports, {number + 1}/{plan.parse_times}")
            runs[size].append(place.stages(place.corpus(size)))
    for stage, name, target in (
        ("entries", "classification (Classifier.entries)", 2),
        ("study", "… with answers and commitments", None),
    ):
        rates = [run["bytes"] / run[stage] / MEGA for run in runs[plan.parsed]]
        spread = f"median of {len(rates)} fresh processes, {min(rates):.2f} to {max(rates):.2f}"
        found.figures.append(Figure(name, median(rates), "MB/s", target, "least", spread))
    grown = exponent(sizes, [min(run["study"] for run in runs[size]) for size in sizes])
    found.figures.append(Figure("growth exponent of classification", grown, "", 1.1, note=f"{sizes[0]} to {sizes[1]}"))
    found.numbers["classify"] = runs
    return found


def build(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """What a build costs that has nothing to do."""
    found, reports = Outcome(), plan.sizes[-1]
    for name in ("first build", "second build"):
        tell(f"{name} of {reports} reports")
        if name == "first build":
            place.clear()
        cost = place.build(reports)
        note = f"{cost.cpu:.1f} CPU s, {written(cost)} files written"
        found.figures.append(Figure(f"{name}, {reports:,} reports", cost.wall, "s", note=note))
        found.numbers[name] = _record(cost)
    found.figures.append(Figure("… files written by the second build", written(cost), "", 0))
    return found


def growth(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """How the costs and the pages grow with the number of reports."""
    builds: dict[int, list[Cost]] = {size: [] for size in plan.sizes}
    stages: dict[int, list[dict[str, float]]] = {size: [] for size in plan.sizes}
    pages: dict[int, dict[str, Sizes]] = {}
    for size in _turns(plan):
        tell(f"build {size} reports")
        place.clear()
        builds[size].append(place.build(size))
        pages[size] = dict(sizes(place.site))
        stages[size].append(place.stages(place.corpus(size)))
    found = Outcome()
    found.figures += _exponents(plan, builds, stages)
    most = max(cost.memory for cost in builds[plan.sizes[-1]]) / 2**20
    found.figures.append(Figure(f"peak memory of a build of {plan.sizes[-1]:,} reports", most, "MB", 600))
    found.figures += _page_figures(plan, pages)
    found.numbers["builds"] = {size: [_record(cost) for cost in costs] for size, costs in builds.items()}
    found.numbers["stages"] = stages
    found.numbers["pages"] = {size: {kind: s._asdict() for kind, s in of.items()} for size, of in pages.items()}
    shutil.rmtree(place.site, ignore_errors=True)
    return found


def _turns(plan: Plan) -> Iterator[int]:
    """The sizes in turn; those that take minutes one time less."""
    for time in range(plan.times):
        yield from (size for size in plan.sizes if not (time and time == plan.times - 1 and size >= LARGE))


def _exponents(plan: Plan, builds: dict[int, list[Cost]], stages: dict[int, list[dict[str, float]]]) -> list[Figure]:
    found = []
    whole = {size: min(cost.cpu for cost in costs) for size, costs in builds.items()}
    of_stage = {stage: {size: min(run[stage] for run in runs) for size, runs in stages.items()} for stage in STAGES}
    mkdocs = {size: max(0.01, whole[size] - sum(of_stage[s][size] for s in STAGES)) for size in plan.sizes}
    for name, costs, bound in (
        ("parsing", of_stage["gather"], 1.1),
        ("classification", of_stage["study"], 1.1),
        ("the whole build", whole, 1.1),
        *((f"… {stage}", of_stage[stage], None) for stage in ("read", "pages", "exports")),
        ("… MkDocs, writing and start-up", mkdocs, None),
    ):
        told = ", ".join(f"{size:,}: {costs[size]:.1f} s" for size in plan.sizes)
        last = exponent(plan.sizes[-2:], [costs[size] for size in plan.sizes[-2:]])
        note = f"CPU {told}; {last:.2f} between the last two"
        value = exponent(plan.sizes, [costs[size] for size in plan.sizes])
        found.append(Figure(f"growth exponent of {name}" if bound else name, value, "", bound, note=note))
    return found


def _page_figures(plan: Plan, pages: dict[int, dict[str, Sizes]]) -> list[Figure]:
    first, last = pages[plan.sizes[0]], pages[plan.sizes[-1]]
    ratio = largest_list(last) / largest_list(first)
    note = f"{largest_list(first) / 1024:.0f} KB and {largest_list(last) / 1024:.0f} KB"
    found = [
        Figure(f"largest list page, {plan.sizes[-1]:,} against {plan.sizes[0]:,} reports", ratio, "", 1.3, note=note)
    ]
    for kind in last:
        told = "; ".join(
            f"{size:,}: {of[kind].largest / 1024:.0f} / {of[kind].median / 1024:.0f} KB, {of[kind].pages} pages"
            for size, of in pages.items()
            if kind in of
        )
        grown = last[kind].largest / first[kind].largest if kind in first else 1.0
        found.append(Figure(f"… {kind}", grown, "", note=f"largest / median: {told}"))
    return found


def stock(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """Our whole build against MkDocs with Material as they come, on the same pages."""
    tell(f"build {plan.built} reports in turn with stock MkDocs, {plan.times} times")
    costs = compare(place, plan.built, plan.times)
    told = {name: seconds(of) for name, of in costs.items()}
    note = ", ".join(f"{name} {value:.1f} CPU s" for name, value in told.items())
    found = Outcome()
    found.figures.append(Figure("CPU of our build against stock MkDocs", told[OURS] / told[STOCK], "", 1.3, note=note))
    plain = Figure(
        "… against stock MkDocs without its search", told[OURS] / told[BARE], "", note="our site has no search plugin"
    )
    found.figures.append(plain)
    found.numbers["stock"] = {name: [_record(cost) for cost in of] for name, of in costs.items()}
    return found


def _record(cost: Cost) -> dict[str, float]:
    return {"cpu": round(cost.cpu, 3), "wall": round(cost.wall, 3), "memory": cost.memory}


SUITES: Final = {"parse": parse, "classify": classify, "build": build, "growth": growth, "stock": stock}
