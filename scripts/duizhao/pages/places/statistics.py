"""The figures of an entry: by year, level, dimension, field and post, each leading to its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ...knowledge.evidence import Place
from ...knowledge.facets import counted
from ...knowledge.tally import group, latest_first
from ..atlas import Atlas, list_path
from ..charts import Bar, Figure, columns
from ..markup.blocks import facts, heading, link, table
from ..words import oldest_first, short_year, year_name
from .lists import year_links
from .sieve import NAMES, anchor

MOST_VALUES = 13


def share(part: int, whole: int) -> str:
    """A share in whole per cent."""
    return f"{round(100 * part / whole)}%" if whole else "—"


def statistics(id: str, atlas: Atlas) -> Iterator[str]:
    """The section of figures of an entry's page."""
    places = atlas.evidence.places(id)
    yield heading(2, "统计", "figures")
    if not places:
        yield "收录的报告中还没有实例，没有可统计的数字。"
        return
    yield dispersion(places, len(atlas.base.reports))
    yield _chart(places, atlas)
    yield table(("年度", "收录报告", "出现的报告", "占比", "处数"), _years(id, places, atlas), "lrrrr")
    yield facts(_facets(id, places, atlas))


def dispersion(places: Sequence[Place], reports: int) -> str:
    """Whether it is spread over many reports or heaped in a few, in words."""
    counts = Counter(place.report.id for place in places)
    often = sum(n > 1 for n in counts.values())
    most = max(counts.values())
    spread = f"共 {len(places)} 处，出现在 {len(counts)} 份报告中，占收录报告的 {share(len(counts), reports)}。"
    heaped = f"其中 {often} 份报告一份之内不止一处，最多的一份有 {most} 处。" if often else "没有报告一份之内重复出现。"
    return spread + heaped


def _chart(places: Sequence[Place], atlas: Atlas) -> str:
    shown = group({(place.report.year, place.report.id) for place in places}, lambda pair: pair[0])
    years = oldest_first(atlas.tally.years)
    shares = ((year, len(shown.get(year, ())), len(atlas.tally.years[year])) for year in years)
    rows = [
        Bar(short_year(y, len(years)), n / reports, share(n, reports).rstrip("%") if n else "")
        for y, n, reports in shares
    ]
    return columns(Figure("figures-chart", "各年度的报告中出现的占比（%）"), rows)


def _years(id: str, places: Sequence[Place], atlas: Atlas) -> Iterator[tuple[str, ...]]:
    years, addresses = group(places, lambda place: place.report.year), year_links(id, places)
    for year in latest_first(years):
        collected = len(atlas.tally.years.get(year, ()))
        shown = len({place.report.id for place in years[year]})
        count = link(str(len(years[year])), addresses[year])
        yield year_name(year), str(collected), str(shown), share(shown, collected), count


def _facets(id: str, places: Sequence[Place], atlas: Atlas) -> Iterator[tuple[str, str]]:
    first = list_path(id).split("/")[1]
    for facet, name in NAMES.items():
        found = counted(places, atlas.facets[facet])
        if facet == "year" or not found:
            continue
        labels = atlas.labels[facet]
        links = [
            link(f"{labels.get(value, value)} {len(same)}", f"{first}#{anchor(facet, value)}")
            for value, same in found.items()
        ]
        more = "　等" if len(links) > MOST_VALUES else ""
        yield name, "　".join(links[:MOST_VALUES]) + more
