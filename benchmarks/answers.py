"""Whether the measures that are said to answer an issue do so, as a person read them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from .agreement import GOLD, SAMPLES, SEEDS, studied
from .figure import Figure
from .suites import Outcome, Plan, Tell
from .workplace import Workplace

RIGHT: Final = 90.0  # %
Pairs = Sequence[tuple[list[str], list[str]]]  # for each judged issue: what is right, what was found


def answers(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """Precision and recall of the links between issues and measures, in samples and, where they are, real reports."""
    found = Outcome()
    files: list[tuple[str, Path]] = [("samples", SAMPLES)]
    if SEEDS.is_dir():
        files.append(("seeds", SEEDS))
    else:
        tell("no real reports beside the project: only the samples are judged")
    for name, folder in files:
        judged = yaml.safe_load((GOLD / f"answers-{name}.yml").read_text("utf-8"))
        for half, reports in judged.items():
            pairs = list(_pairs(folder, reports))
            found.figures += _figures(f"{name}, {half}", pairs)
    return found


def _pairs(folder: Path, reports: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[list[str], list[str]]]:
    base = studied(folder)
    for report, issues in reports.items():
        links = base.classified[report].answers
        for issue, wanted in issues.items():
            yield list(wanted), [answer.measure for answer in links if answer.issue == issue]


def fits(found: str, wanted: Sequence[str]) -> bool:
    """True for a measure that is right, for one of its items, and for the measure of a right item."""
    return any(found == one or found.startswith(f"{one}s") or one.startswith(f"{found}s") for one in wanted)


def _figures(name: str, pairs: Pairs) -> Iterator[Figure]:
    links = [fits(one, wanted) for wanted, found in pairs for one in found]
    asked = [any(fits(one, wanted) for one in found) for wanted, found in pairs if wanted]
    right = 100 * sum(links) / max(1, len(links))
    yield Figure(f"{name}: answers that are right", right, "%", RIGHT, "least", f"of {len(links)}")
    seen = 100 * sum(asked) / max(1, len(asked))
    yield Figure(f"{name}: answered issues that are found", seen, "%", note=f"of {len(asked)}")
