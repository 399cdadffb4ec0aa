"""Rise and fall of the patterns over the years: the share of a year's reports that show each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...model import Pattern
from ..atlas import Atlas, entry_link
from ..charts import Curve, Figure, curves
from ..frameworks.patterns import framework_trends
from ..markup.blocks import crumbs, front, heading, link, page, table
from ..markup.raw import raw_link
from ..markup.shade import shade
from ..places.lists import year_links
from ..places.statistics import share

FEWEST = 3  # occurrences
SHOWN = 9  # patterns in the chart
FEW_REPORTS = 5  # a year with fewer says little


@dataclass(frozen=True, slots=True)
class Year:
    """A year with the number of its reports, and whether it belongs to the later half of them."""

    year: int
    reports: int
    late: bool

    @property
    def sparse(self) -> bool:
        return self.reports < FEW_REPORTS


@dataclass(frozen=True, slots=True)
class Trend:
    """How many reports of each year show a pattern, and the shares of the reports of both halves that do."""

    pattern: Pattern
    shown: tuple[int, ...]
    early: float
    late: float

    @property
    def change(self) -> float:
        return self.late - self.early


def trends(atlas: Atlas) -> str:
    """The Markdown of patterns/trends.md."""
    return page(_blocks(atlas))


def year_columns(atlas: Atlas) -> tuple[Year, ...]:
    """The years of the reports in order, cut into an earlier and a later half of about as many reports."""
    counts = {year: len(atlas.tally.years[year]) for year in sorted(year for year in atlas.tally.years if year)}
    half, before, found = sum(counts.values()) / 2, 0, []
    for year, count in counts.items():
        found.append(Year(year, count, late=before >= half or (before > 0 and before + count > half + count / 2)))
        before += count
    return tuple(found)


def pattern_trends(years: Sequence[Year], atlas: Atlas) -> Iterator[Trend]:
    """The trend of every pattern that occurs often enough."""
    for pattern in atlas.base.catalogue.patterns:
        places = atlas.evidence.places(pattern.id)
        if len(places) >= FEWEST:
            reports = {(place.report.year, place.report.id) for place in places}
            shown = tuple(sum(at == year.year for at, _ in reports) for year in years)
            yield Trend(pattern, shown, _pooled(years, shown, late=False), _pooled(years, shown, late=True))


def _pooled(years: Sequence[Year], shown: Sequence[int], late: bool) -> float:
    reports = sum(year.reports for year in years if year.late == late)
    return sum(n for year, n in zip(years, shown, strict=True) if year.late == late) / max(reports, 1)


def _blocks(atlas: Atlas) -> Iterator[str]:
    years = year_columns(atlas)
    found = sorted(pattern_trends(years, atlas), key=lambda trend: (-sum(trend.shown), trend.pattern.id))
    yield front("年际变化", "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("问题模式", "index.md"), "年际变化")
    yield heading(1, "年际变化", "top")
    yield (
        f"各年度报告中有多大一部分出现某一模式。只列出现 {FEWEST} 处以上的模式，按出现的报告数排列。"
        f"收录不足 {FEW_REPORTS} 份的年度，一份之差就很大，只可参考。"
    )
    if found and comparable(years):
        yield from _chart(found, years)
    yield heading(2, "各年度的占比", "table")
    if not found:
        yield "收录的报告还太少，没有可列的模式。"
        return
    head = ("模式 {.dz-fix}", *(f"{year.year}<br>{year.reports} 份" for year in years))
    yield table(head, (_row(trend, years, atlas) for trend in found), "l" + "c" * len(years))
    yield from framework_trends(atlas)


def _chart(found: Sequence[Trend], years: Sequence[Year]) -> Iterator[str]:
    yield heading(2, "变化最大的模式", "chart")
    early, late = halves(years)
    yield (
        f"把收录的报告按年度分成前后两半（{early}、{late}），比较两半中出现该模式的报告占比，"
        f"列出变化最大的 {min(SHOWN, len(found))} 个。空心点为收录不足 {FEW_REPORTS} 份的年度。"
    )
    most = sorted(found, key=lambda trend: (-abs(trend.change), trend.pattern.id))[:SHOWN]
    columns = [str(year.year) for year in years]
    rows = tuple((_raw(trend), *map(share, trend.shown, (year.reports for year in years))) for trend in most)
    name = "变化最大的模式：各年度报告中出现该模式的占比"
    figure = Figure("rise", name, ("模式", *columns), rows)
    yield curves(figure, [_curve(trend, years) for trend in most], columns)


def halves(years: Sequence[Year]) -> tuple[str, str]:
    """The names of the earlier and the later half: 2013—2019年, 2020—2025年."""
    found = ([year.year for year in years if year.late == late] for late in (False, True))
    early, late = (f"{half[0]}—{half[-1]}年" if len(half) > 1 else f"{half[0]}年" for half in found)
    return early, late


def comparable(years: Sequence[Year]) -> bool:
    """Whether there is an earlier half and a later one."""
    return any(year.late for year in years) and not all(year.late for year in years)


def _raw(trend: Trend) -> str:
    return raw_link(f"{trend.pattern.id} {trend.pattern.name}", f"{trend.pattern.id}.md")


def _curve(trend: Trend, years: Sequence[Year]) -> Curve:
    shares = tuple(n / year.reports for n, year in zip(trend.shown, years, strict=True))
    name = f"{trend.pattern.id} {trend.pattern.name}"
    return Curve(name, f"{trend.early:.0%} → {trend.late:.0%}", shares, tuple(year.sparse for year in years))


def _row(trend: Trend, years: Sequence[Year], atlas: Atlas) -> tuple[str, ...]:
    addresses = year_links(trend.pattern.id, atlas.evidence.places(trend.pattern.id))
    cells = (_cell(year, n, addresses) for year, n in zip(years, trend.shown, strict=True))
    return entry_link(trend.pattern.id, atlas.names) + " {.dz-fix}", *cells


def _cell(year: Year, shown: int, addresses: Mapping[int | None, str]) -> str:
    if not shown:
        return ""
    return link(share(shown, year.reports), addresses[year.year], f"dz-n{shade(shown, year.reports)}")
