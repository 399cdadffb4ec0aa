"""The command line of the benchmarks, and the results on screen and in files."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from .agreement import agreement
from .answers import answers
from .figure import circumstances, table
from .ingest import ingest
from .measure import Failed, reference
from .phrasings import phrasings
from .readers import readers
from .search import search
from .suites import QUICK, SUITES, Outcome, Plan
from .weight import weight
from .workplace import Workplace, workplace

EVERY: Final = {
    **SUITES,
    "ingest": ingest,
    "phrasings": phrasings,
    "agreement": agreement,
    "answers": answers,
    "readers": readers,
    "search": search,
    "weight": weight,
}


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """What the command line asks for."""
    wanted = argparse.ArgumentParser(
        prog="python3 scripts bench", description="Measure the project against its targets."
    )
    wanted.add_argument("suite", nargs="?", choices=(*EVERY, "all"), default="all")
    wanted.add_argument("--reports", type=int, metavar="N", help="the largest number of reports")
    wanted.add_argument("--quick", action="store_true", help="small sizes: a try in two minutes, no proof")
    wanted.add_argument("--to", type=Path, metavar="DIR", help="write DIR/SUITE.json and DIR/SUITE.md")
    return wanted.parse_args(arguments)


def command(asked: argparse.Namespace) -> str:
    """The command line that measures the same again, without the place of its results."""
    sizes = f" --reports {asked.reports}" if asked.reports else ""
    return f"python3 scripts bench {asked.suite}{sizes}{' --quick' if asked.quick else ''}"


def plan(asked: argparse.Namespace) -> Plan:
    """How much to measure."""
    chosen = QUICK if asked.quick else Plan()
    most = asked.reports
    if most is None:
        return chosen
    sizes = tuple(size for size in chosen.sizes if size < most)
    return replace(chosen, parsed=most, built=most, sizes=(*(sizes or (max(1, most // 3),)), most))


def measure(place: Workplace, names: Sequence[str], chosen: Plan) -> Outcome:
    """The outcome of several suites as one."""
    whole = Outcome()
    for name in names:
        found = EVERY[name](place, chosen, tell)
        whole.figures += found.figures
        whole.numbers |= found.numbers
        print(table(found.figures), flush=True)
    return whole


def tell(step: str) -> None:
    """Say on the error stream what is being done."""
    print(f"{step} …", file=sys.stderr, flush=True)


def document(command: str, found: Outcome) -> tuple[str, str]:
    """The result as JSON and as Markdown."""
    around = circumstances(command) | {"reference loop": f"{min(reference() for _ in range(9)):.3f} s at its fastest"}
    told: dict[str, Any] = {"circumstances": around, "figures": [f.record() for f in found.figures]}
    lines = "\n".join(f"- {name}: {value}" for name, value in around.items())
    text = f"# Benchmark results\n\n{lines}\n\n{table(found.figures)}\n"
    return json.dumps({**told, "numbers": found.numbers}, ensure_ascii=False, indent=1) + "\n", text


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and store if asked to; 1 where a target is missed."""
    asked = options(arguments)
    names = tuple(EVERY) if asked.suite == "all" else (asked.suite,)
    try:
        with workplace() as place:
            found = measure(place, names, plan(asked))
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 2
    written, text = document(command(asked), found)
    if asked.to:
        asked.to.mkdir(parents=True, exist_ok=True)
        (asked.to / f"{asked.suite}.json").write_text(written, encoding="utf-8")
        (asked.to / f"{asked.suite}.md").write_text(text, encoding="utf-8")
    return int(any("missed" in figure.verdict for figure in found.figures))
