"""Every file of the page 对比: the page, what can be chosen, and the sides, of which a browser loads the chosen ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Final

from ...knowledge.profiles import UNKNOWN, Seen, seen
from ...knowledge.tally import group, latest_first
from ...model import Report
from ..atlas import Atlas
from ..frameworks.dimensions import keys
from ..markup.escape import url
from ..markup.raw import finished
from ..naming import dimension_name, dimension_path, plain_name
from ..words import year_name, year_slug
from .page import compare_page
from .script import FOLDER, script
from .sides import dimension_side, framework_side, report_side, year_side

PACK: Final = 8  # reports whose sides share a file
LIST: Final = 400  # reports that one list offers
HASH: Final = 12

Issues = Mapping[str, tuple[Seen, ...]]
Lists = Mapping[str, Sequence[Report]]


def compare_files(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The page and its scripts, each with its path; the page names the version of the scripts."""
    mark = sha256()
    for path, text in _scripts(atlas):
        mark.update(text.encode())
        yield path, text
    yield f"{FOLDER}/index.md", compare_page(mark.hexdigest()[:HASH], bool(atlas.base.catalogue.patterns))


def _scripts(atlas: Atlas) -> Iterator[tuple[str, str]]:
    issues, lists = seen(atlas.base), _lists(atlas)
    packs = _packs(atlas.base.reports)
    yield script("names", _names(atlas, lists, packs))
    for key, reports in lists.items():
        yield script(f"list-{key}", [(report.id, plain_name(report)) for report in reports])
    yield from _report_packs(packs, lists, group(issues, lambda one: one.report.id), atlas)
    yield script("year", _years(group(issues, lambda one: one.year), atlas))
    yield script("framework", _frameworks(group(issues, lambda one: one.report.framework or UNKNOWN), atlas))
    yield script("dimension", _dimensions(group(issues, lambda one: one.dimension), atlas))


def _lists(atlas: Atlas) -> dict[str, Sequence[Report]]:
    """The reports of each year in lists of bounded length: 2023-1, 2023-2, …"""
    found: dict[str, Sequence[Report]] = {}
    for year in latest_first(atlas.tally.years):
        reports = atlas.tally.years[year]
        for start in range(0, len(reports), LIST):
            found[f"{year_slug(year)}-{start // LIST + 1}"] = reports[start : start + LIST]
    return found


def _packs(reports: Sequence[Report]) -> list[Sequence[Report]]:
    ordered = sorted(reports, key=lambda report: report.id)
    return [ordered[start : start + PACK] for start in range(0, len(ordered), PACK)]


def _report_packs(
    packs: Sequence[Sequence[Report]], lists: Lists, issues: Issues, atlas: Atlas
) -> Iterator[tuple[str, str]]:
    list_of = {report.id: key for key, reports in lists.items() for report in reports}
    for number, pack in enumerate(packs):
        sides = {r.id: report_side(r, issues.get(r.id, ()), atlas) | {"list": list_of[r.id]} for r in pack}
        yield script(f"pack-{number}", sides)


def _names(atlas: Atlas, lists: Lists, packs: Sequence[Sequence[Report]]) -> dict[str, object]:
    base, tally = atlas.base, atlas.tally
    dimensions = [(key or UNKNOWN, dimension_name(base.frameworks, key), _page(key)) for key in keys(base, tally)]
    return {
        "lists": [(key, _label(key, reports)) for key, reports in lists.items()],
        "packs": [pack[0].id for pack in packs],
        "patterns": {pattern.id: pattern.name for pattern in base.catalogue.patterns},
        "dimension": dimensions,
        "year": [(str(year or UNKNOWN), year_name(year), "") for year in latest_first(tally.years)],
        "framework": [(framework.id, framework.name, "") for framework in reversed(base.frameworks.frameworks)],
    }


def _label(key: str, reports: Sequence[Report]) -> str:
    number, first = int(key.split("-")[1]), year_name(reports[0].year)
    whole = number == 1 and len(reports) < LIST
    return f"{first}（{len(reports)} 份）" if whole else f"{first}（第 {number} 组，{len(reports)} 份）"


def _page(key: str | None) -> str:
    return url(f"../{finished(dimension_path(key))}")


def _years(issues: Issues, atlas: Atlas) -> dict[str, object]:
    keyed = ((str(year or UNKNOWN), year) for year in latest_first(atlas.tally.years))
    return {id: year_side(year, issues.get(id, ()), atlas) for id, year in keyed}


def _frameworks(issues: Issues, atlas: Atlas) -> dict[str, object]:
    found = atlas.base.frameworks.frameworks
    return {framework.id: framework_side(framework, issues.get(framework.id, ()), atlas) for framework in found}


def _dimensions(issues: Issues, atlas: Atlas) -> dict[str, object]:
    found = (key or UNKNOWN for key in keys(atlas.base, atlas.tally))
    return {id: dimension_side(id, issues.get(id, ()), atlas) for id in found}
