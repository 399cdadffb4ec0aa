"""The page 统计: the whole collection in charts, each with the table of its values."""

from __future__ import annotations

from collections.abc import Iterator

from ..atlas import Atlas, entry_path
from ..charts import Bar, Figure, Slope, bars, heat, slopes
from ..entries.trends import FEW_REPORTS, Trend, comparable, halves, pattern_trends, year_columns
from ..frameworks.dimensions import count, keys
from ..frameworks.issues import issues_stem
from ..markup.blocks import front, heading, link, page
from ..markup.paper import letterhead
from ..markup.raw import raw_link
from ..naming import dimension_name, dimension_path
from ..words import oldest_first, short_year, year_name
from .splits import commitment_charts, example_charts, strength_charts

MOST_PATTERNS = 15
MOST_CHANGES = 6  # of those that rose, and of those that fell
LEAD = (
    "收录材料的总体情形。数字只说收录的材料，不代表一般情况；图下的“数据表”列出同样的数字，并通向各处。"
    "图中的差别都用文字或花纹标明，不只靠颜色。"
)


def survey(atlas: Atlas) -> str:
    """The Markdown of statistics/index.md."""
    return page(_blocks(atlas))


def _blocks(atlas: Atlas) -> Iterator[str]:
    yield front("统计", "navigation")
    yield letterhead("统计")
    yield heading(1, "统计", "top")
    yield LEAD
    if not atlas.tally.issues:
        yield "收录的报告中还没有识别出问题，没有可统计的数字。"
        return
    yield heading(2, "各维度各年度的问题", "issues")
    yield _issues(atlas)
    yield from _patterns(atlas)
    yield from _changes(atlas)
    yield from example_charts(atlas)
    yield from strength_charts(atlas)
    yield from commitment_charts(atlas)


def _issues(atlas: Atlas) -> str:
    issues, names = atlas.tally.issues, atlas.base.frameworks
    years = oldest_first(year for _, year in issues)
    found = [key for key in keys(atlas.base, atlas.tally) if count(atlas.tally, key)]
    values = [[len(issues.get((key, year), ())) for year in years] for key in found]
    rows = tuple(
        (raw_link(dimension_name(names, key), f"../{dimension_path(key)}"), *_links(key, years, row), str(sum(row)))
        for key, row in zip(found, values, strict=True)
    )
    labels = [year_name(year) for year in years]
    short = [short_year(year, len(years)) for year in years]
    figure = Figure("issues-chart", "问题数，按规范维度和年度", ("规范维度", *labels, "合计"), rows)
    return heat(figure, [dimension_name(names, key) for key in found], short, values)


def _links(key: str | None, years: tuple[int | None, ...], row: list[int]) -> Iterator[str]:
    for year, number in zip(years, row, strict=True):
        yield raw_link(str(number), f"../dimensions/{issues_stem(key, year)}-1.md") if number else "0"


def _patterns(atlas: Atlas) -> Iterator[str]:
    counts = {pattern: len(atlas.evidence.places(pattern.id)) for pattern in atlas.base.catalogue.patterns}
    most = sorted((p for p, n in counts.items() if n), key=lambda p: (-counts[p], p.id))[:MOST_PATTERNS]
    if not most:
        return
    yield heading(2, "最常见的问题模式", "patterns")
    rows = tuple((_entry(p.id, atlas), str(counts[p])) for p in most)
    figure = Figure("patterns-chart", f"问题数最多的 {len(most)} 个模式", ("模式", "问题数"), rows)
    yield bars(figure, [Bar(f"{p.id} {p.name}", counts[p], f"{counts[p]} 处") for p in most])


def _entry(id: str, atlas: Atlas) -> str:
    return raw_link(f"{id} {atlas.names[id]}", f"../{entry_path(id)}")


def _changes(atlas: Atlas) -> Iterator[str]:
    years = year_columns(atlas)
    found = sorted(pattern_trends(years, atlas), key=lambda trend: (-trend.change, trend.pattern.id))
    if not found or not comparable(years):
        return
    early, late = halves(years)
    yield heading(2, "多了的和少了的模式", "changes")
    yield (
        f"空心点为前一半（{early}）的报告中出现该模式的占比，实心点为后一半（{late}）的。"
        f"各年度的变化见{link('年际变化', '../patterns/trends.md')}；收录不足 {FEW_REPORTS} 份的年度，占比只可参考。"
    )
    rose = [trend for trend in found if trend.change > 0][:MOST_CHANGES]
    fell = [trend for trend in reversed(found) if trend.change < 0][:MOST_CHANGES]
    if rose:
        yield _slopes("rose-chart", f"升得最多的 {len(rose)} 个模式", rose, (early, late), atlas)
    if fell:
        yield _slopes("fell-chart", f"降得最多的 {len(fell)} 个模式", fell, (early, late), atlas)


def _slopes(id: str, name: str, found: list[Trend], columns: tuple[str, str], atlas: Atlas) -> str:
    rows = tuple((_entry(t.pattern.id, atlas), f"{t.early:.0%}", f"{t.late:.0%}", _points(t)) for t in found)
    figure = Figure(id, name, ("模式", *columns, "变化"), rows)
    return slopes(figure, [Slope(f"{t.pattern.id} {t.pattern.name}", t.early, t.late) for t in found])


def _points(trend: Trend) -> str:
    change = round(100 * trend.late) - round(100 * trend.early)
    return f"{'升' if change > 0 else '降'} {abs(change)} 点" if change else "持平"
