"""The canonical dimensions: their index and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ...knowledge import KnowledgeBase, Occurrence
from ...knowledge.tally import Tally
from ...model import Dimension, Framework, FrameworkDimension
from ..charts import Bar, Figure, columns
from ..markup.blocks import bullets, classed, crumbs, front, heading, link, page, remark, table
from ..markup.escape import md
from ..markup.invite import invite
from ..naming import UNASSIGNED, dimension_name, framework_year, full_name, report_name
from ..words import oldest_first, short_year, year_name
from .issues import issue_line, issues_stem

TASTE = 12

UNASSIGNED_COVERS = "所在段落没有标题，或标题不是任何框架所知的维度。多见于只列问题清单的短材料和按工作领域编排的材料。"


def keys(base: KnowledgeBase, tally: Tally) -> tuple[str | None, ...]:
    """The dimensions that have a page: all of the catalogue, then issues of no dimension where there are any."""
    known = tuple(dimension.key for dimension in base.frameworks.dimensions)
    strays = any(key is None for key, _ in tally.issues)
    return (*known, None) if strays else known


def count(tally: Tally, key: str | None) -> int:
    """The number of issues of a dimension over all years."""
    return sum(len(found) for (dimension, _), found in tally.issues.items() if dimension == key)


def dimensions_index(base: KnowledgeBase, tally: Tally) -> str:
    """The Markdown of dimensions/index.md."""
    return page(_index(base, tally))


def _index(base: KnowledgeBase, tally: Tally) -> Iterator[str]:
    yield front("规范维度", "toc")
    yield heading(1, "规范维度", "top")
    yield (
        "各年度框架对同一方面的叫法不同。这里把它们归入历年不变的规范维度，便于跨年比较；"
        f"逐年的对应关系见{link('年度与维度对照表', '../frameworks/crosswalk.md')}。"
    )
    rows = (_index_row(base, tally, key) for key in keys(base, tally))
    yield table(("编号", "维度", "范围", "问题数"), rows, "lllr")


def _index_row(base: KnowledgeBase, tally: Tally, key: str | None) -> tuple[str, ...]:
    found = base.frameworks.dimension(key)
    name = link(dimension_name(base.frameworks, key), f"{key or UNASSIGNED}.md") + " {.dz-short}"
    covers = md(found.covers) if found else UNASSIGNED_COVERS
    return found.id if found else "—", name, covers, str(count(tally, key))


def dimension_page(key: str | None, base: KnowledgeBase, tally: Tally, patterns: str = "") -> str:
    """The Markdown of a dimension's page; `patterns` are the ready-made links to its patterns."""
    return page(_page(key, base, tally, patterns))


def _page(key: str | None, base: KnowledgeBase, tally: Tally, patterns: str) -> Iterator[str]:
    name = dimension_name(base.frameworks, key)
    found = base.frameworks.dimension(key)
    yield front(name)
    yield crumbs(link("首页", "../index.md"), link("维度", "index.md"), md(name))
    yield heading(1, name, "top")
    yield from _about(found)
    if patterns:
        yield heading(2, "问题模式", "patterns")
        yield patterns
        yield f"以本维度为主的模式合为一册，可通读或打印：{link(f'{name}手册', f'../handbook/{key}.md')}。"
    yield from _years(key, tally)
    if key is not None:
        yield from _names(key, base)
    yield from _taste(key, tally)


def _about(found: Dimension | None) -> Iterator[str]:
    if found is None:
        yield UNASSIGNED_COVERS
        return
    yield classed(f"编号 {md(found.id)}", "dz-id")
    yield classed(md(found.covers), "dz-lead")
    if found.guidance:
        yield heading(2, "怎样对照检查", "guidance")
        yield md(found.guidance)


def _years(key: str | None, tally: Tally) -> Iterator[str]:
    yield heading(2, "各年度的问题", "years")
    years = tally.issue_years(key)
    if not years:
        yield "收录的报告中还没有这一维度的问题。"
        return
    yield _chart(key, tally)
    found = ((year, len(tally.issues[key, year])) for year in years)
    yield bullets(f"{link(year_name(year), f'{issues_stem(key, year)}-1.md', 'dz-chip')} {n}" for year, n in found)
    yield invite("dimension", key or "unknown")


def _chart(key: str | None, tally: Tally) -> str:
    years = oldest_first(tally.years)
    counts = ((year, len(tally.issues.get((key, year), ()))) for year in years)
    rows = [Bar(short_year(year, len(years)), n, str(n) if n else "") for year, n in counts]
    return columns(Figure("years-chart", "各年度的问题数"), rows)


def _names(key: str, base: KnowledgeBase) -> Iterator[str]:
    rows = [
        _name_row(framework, found)
        for framework in base.frameworks.frameworks
        for found in framework.dimensions
        if found.canonical == key
    ]
    if rows:
        yield heading(2, "各年度框架中的名称", "names")
        yield table(("年度", "框架", "名称"), rows)


def _name_row(framework: Framework, found: FrameworkDimension) -> tuple[str, ...]:
    name = link(framework.name, f"../frameworks/{framework.id}.md")
    return f"{framework_year(framework)} {{.dz-short}}", name, full_name(found)


def _taste(key: str | None, tally: Tally) -> Iterator[str]:
    recent = (o for year in tally.issue_years(key) for o in tally.issues[key, year])
    shown: tuple[Occurrence, ...] = tuple(islice(recent, TASTE))
    if shown:
        yield heading(2, "近年的问题举例", "recent")
        yield bullets(issue_line(o) + remark(md(f"——《{report_name(o.report)}》")) for o in shown)
