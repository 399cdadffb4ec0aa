"""The weight of pages: whether a first visit stays light and quick however many reports there are."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from .figure import Figure
from .first_load import FirstLoad, first_load, packed_site
from .pagekinds import kinds
from .suites import Outcome, Plan, Tell
from .workplace import Workplace

SIZES: Final = (26, 1_000)
QUICK_SIZES: Final = (10, 40)
TIMES: Final = 5
SLOWDOWN: Final = 4  # an old office computer
WEIGHT, REQUESTS, PAINTED, GROWTH = 100, 12, 1, 1.3  # KB, number, s, ratio
WORST: Final = 3  # kinds that a note names


def weight(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """First visits to every kind of page of a small and of a large site."""
    found = Outcome()
    loads: list[Mapping[str, FirstLoad]] = []
    sizes, times = (SIZES, TIMES) if plan.built >= SIZES[1] else (QUICK_SIZES, 1)
    for size in sizes:
        tell(f"build {size} reports")
        place.clear()
        place.build(size)
        tell(f"visit the pages of {size} reports")
        loads.append(visited(place.site, times))
        found.figures += _figures(size, loads[-1])
        found.numbers[f"weight {size}"] = {kind: _record(load) for kind, load in loads[-1].items()}
    grown = {kind: loads[1][kind].bytes / load.bytes for kind, load in loads[0].items() if kind in loads[1]}
    found.figures.append(
        Figure("… against the small site, at most", max(grown.values()), "", GROWTH, note=_worst(grown))
    )
    return found


def visited(site: Path, times: int) -> dict[str, FirstLoad]:
    """The first load of the largest page of each kind; the fastest of several visits, for all else only ever adds."""
    from playwright.sync_api import sync_playwright

    with packed_site(site) as address, sync_playwright() as program:
        browser = program.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        found = {}
        for kind, path in kinds(site).items():
            visits = [_visit(browser, address + path) for _ in range(times)]
            painted = min(visit.painted for visit in visits)
            found[kind] = FirstLoad(visits[0].bytes, visits[0].requests, painted)
        browser.close()
    return found


def _visit(browser: Any, address: str) -> FirstLoad:
    context = browser.new_context()
    found = first_load(context.new_page(), address, SLOWDOWN)
    context.close()
    return found


def _figures(size: int, loads: Mapping[str, FirstLoad]) -> Iterator[Figure]:
    weights = {kind: load.bytes / 1024 for kind, load in loads.items()}
    times = {kind: load.painted for kind, load in loads.items()}
    requests = max(load.requests for load in loads.values())
    name = f"{size:,} reports: heaviest first load of {len(loads)} kinds of page, gzip"
    yield Figure(name, max(weights.values()), "KB", WEIGHT, note=_worst(weights))
    yield Figure("… requests, at most", requests, "", REQUESTS)
    yield Figure("… largest contentful paint, slowest kind", max(times.values()), "s", PAINTED, note=_worst(times))


def _worst(values: Mapping[str, float]) -> str:
    worst = sorted(values, key=lambda kind: -values[kind])[:WORST]
    return ", ".join(f"{kind} {values[kind]:.3g}" for kind in worst)


def _record(load: FirstLoad) -> dict[str, float]:
    return {"bytes": load.bytes, "requests": load.requests, "painted": round(load.painted, 3)}


def _chromium() -> str | None:
    return os.environ.get("CHROMIUM") or next((p for p in ("/usr/bin/chromium",) if Path(p).is_file()), None)
