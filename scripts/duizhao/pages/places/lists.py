"""All places of an entry, by year and report, in pages of bounded length; with them the rows for the filter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...knowledge.evidence import Place
from ...knowledge.tally import group, latest_first
from ..atlas import Atlas, list_path, sheet_of
from ..markup.blocks import crumbs, front, heading, link, page
from ..markup.escape import html
from ..markup.paging import Sheet, pager, sheets
from ..markup.raw import raw_link
from ..naming import report_name
from ..words import level_name, year_name, year_slug
from .place import raw_line
from .sieve import aspects, sieve, sieve_box

Facts = Callable[[Place], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PlaceList:
    """A list of places: FOLDER/STEM-1.md, …; `way` are the ready-made crumbs above it, `facts` tell more of a place."""

    folder: str
    stem: str
    name: str
    way: tuple[str, ...]
    places: tuple[Place, ...]
    facts: Facts
    source: str = ""  # the script with the rows of the filter, relative to docs/

    @property
    def first(self) -> str:
        return f"{self.folder}/{self.stem}-1.md"


def by_year(places: Sequence[Place]) -> tuple[Place, ...]:
    """The places with the latest year first, those of a report together."""
    years = group(places, lambda place: place.report.year)
    return tuple(place for year in latest_first(years) for place in years[year])


def year_links(id: str, places: Sequence[Place], up: str = "") -> dict[int | None, str]:
    """Where the places of each year begin in the list of an entry."""
    numbers: dict[int | None, int] = {}
    for row, place in enumerate(by_year(places)):
        numbers.setdefault(place.report.year, sheet_of(row))
    names = {year: list_path(id, number=number).split("/")[1] for year, number in numbers.items()}
    return {year: f"{up}{name}#y{year_slug(year)}" for year, name in names.items()}


def place_list_pages(found: PlaceList, atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The pages of a list, each with its path."""
    for sheet in sheets(by_year(found.places)):
        yield f"{found.folder}/{found.stem}-{sheet.number}.md", page(_blocks(found, sheet, atlas))


def _blocks(found: PlaceList, sheet: Sheet[Place], atlas: Atlas) -> Iterator[str]:
    filtered = found.source and sheet.number == 1
    yield front(found.name + sheet.suffix, "navigation", scripts="lists" if filtered else "")
    yield crumbs(link("首页", "../index.md"), *found.way)
    yield heading(1, found.name + sheet.suffix, "top")
    yield f"共 {len(found.places)} 处，按年度和报告排列。点按一处，到它在报告中的位置。"
    if found.source and filtered:
        yield sieve_box(found.source, sieve(found.places, aspects(atlas)))
    for year, places in group(sheet.rows, lambda place: place.report.year).items():
        yield heading(2, year_name(year), f"y{year_slug(year)}")
        reports = group(places, lambda place: place.report.id).values()
        lines = "\n".join(_report(same, found.facts) for same in reports)
        yield f'<ul class="dz-reports">\n{lines}\n</ul>'
    yield pager(found.stem, sheet.number, sheet.of)


def _report(same: tuple[Place, ...], facts: Facts) -> str:
    report = same[0].report
    name = raw_link(report_name(report), f"../reports/{report.id}.md", "dz-name")
    lines = "".join(raw_line(place, facts(place)) for place in same)
    return f"<li>{name} {html(level_name(report.level))}<ul>{lines}</ul></li>"
