"""Lists of reports: all of them, by year, by level and by framework, in pages of at most 80 rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...knowledge import KnowledgeBase
from ...knowledge.tally import Tally, latest_first
from ...model import Report
from ..markup.blocks import crumbs, front, heading, link, page, table
from ..markup.escape import md
from ..markup.invite import invite
from ..markup.paging import Sheet, pager, sheets
from ..naming import framework_name, framework_path, report_name
from ..words import LEVELS, level_name, year_name, year_slug


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of reports: its pages are reports/STEM-1.md, reports/STEM-2.md, …"""

    stem: str
    label: str
    reports: tuple[Report, ...]

    @property
    def name(self) -> str:
        return f"{self.label}{'报告' if self.stem == 'all' else '的报告'}"

    @property
    def first(self) -> str:
        return f"{self.stem}-1.md"


def listings(base: KnowledgeBase, tally: Tally) -> Iterator[Listing]:
    """All lists that have reports."""
    if base.reports:
        yield Listing("all", "全部", base.reports)
    yield from by_year(tally)
    yield from by_level(tally)
    yield from by_framework(base, tally)


def by_year(tally: Tally) -> Iterator[Listing]:
    """A list for each year, the latest first."""
    for year in latest_first(tally.years):
        yield Listing(f"year-{year_slug(year)}", year_name(year), tally.years[year])


def by_level(tally: Tally) -> Iterator[Listing]:
    """A list for each level, in the order of the levels."""
    for level in (*LEVELS, None):
        if level in tally.levels:
            yield Listing(f"level-{level or 'unknown'}", level_name(level), tally.levels[level])


def by_framework(base: KnowledgeBase, tally: Tally) -> Iterator[Listing]:
    """A list for each framework, in the order of the catalogue."""
    for id in (*(framework.id for framework in base.frameworks.frameworks), None):
        if id in tally.frameworks:
            name = framework_name(base.frameworks, id)
            yield Listing(f"framework-{id or 'unknown'}", name, tally.frameworks[id])


def list_pages(listing: Listing, base: KnowledgeBase, tally: Tally) -> Iterator[tuple[str, str]]:
    """The pages of a list, each with its path."""
    for sheet in sheets(listing.reports):
        yield f"reports/{listing.stem}-{sheet.number}.md", page(_blocks(listing, sheet, base, tally))


def _blocks(listing: Listing, sheet: Sheet[Report], base: KnowledgeBase, tally: Tally) -> Iterator[str]:
    name = f"{listing.name}{sheet.suffix}"
    yield front(name, "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("报告", "index.md"), md(listing.name))
    yield heading(1, name, "top")
    yield f"共 {len(listing.reports)} 份。"
    yield _invite(listing)
    yield report_table(sheet.rows, base, tally)
    yield pager(listing.stem, sheet.number, sheet.of)


def _invite(listing: Listing) -> str:
    kind, _, id = listing.stem.partition("-")
    known = kind == "year" or (kind == "framework" and id != "unknown")
    return invite(kind, id) if known else ""


def report_table(reports: Sequence[Report], base: KnowledgeBase, tally: Tally, up: str = "../") -> str:
    """A table with one row for each report; `up` leads from the page to docs/."""
    head = ("题名", "年度", "级别", "身份", "框架", "问题数")
    return table(head, (_row(report, base, tally, up) for report in reports), "lllllr")


def _row(report: Report, base: KnowledgeBase, tally: Tally, up: str) -> tuple[str, ...]:
    return (
        link(report_name(report), f"{up}reports/{report.id}.md", "dz-title"),
        f"{year_name(report.year)} {{.dz-short}}",
        f"{md(level_name(report.level))} {{.dz-short}}",
        md("、".join(report.posts)) or "—",
        f"{_framework(report, base, up)} {{.dz-wide}}",
        str(tally.issue_counts.get(report.id, 0)),
    )


def _framework(report: Report, base: KnowledgeBase, up: str) -> str:
    found = base.frameworks.framework(report.framework)
    if found is None:
        return md(framework_name(base.frameworks, report.framework))
    return link(found.name, up + framework_path(found))
