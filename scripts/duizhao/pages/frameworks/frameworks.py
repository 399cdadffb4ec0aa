"""The frameworks of the yearly meetings: their index and a page for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...knowledge import KnowledgeBase
from ...knowledge.tally import Tally
from ...model import Framework, FrameworkDimension
from ..atlas import Atlas
from ..markup.blocks import bullets, classed, crumbs, facts, front, heading, link, page, remark, table
from ..markup.escape import md
from ..markup.invite import invite
from ..naming import dimension_name, framework_year, full_name
from ..words import CERTAINTIES, CERTAINTY_MEANING, level_name
from .patterns import framework_section


def frameworks_index(base: KnowledgeBase, tally: Tally) -> str:
    """The Markdown of frameworks/index.md."""
    return page(_index(base, tally))


def _index(base: KnowledgeBase, tally: Tally) -> Iterator[str]:
    yield front("框架", "toc")
    yield heading(1, "框架", "top")
    yield (
        "框架是一次民主生活会或组织生活会要求对照的方面：年度、会议、级别和依次排列的维度。"
        f"各框架的维度怎样对应到规范维度，见{link('年度与维度对照表', 'crosswalk.md')}。"
    )
    head = ("年度", "框架", "会议", "维度数", "把握", "报告数")
    yield table(head, (_index_row(framework, tally) for framework in base.frameworks.frameworks), "lllrcr")
    yield heading(2, "把握程度", "certainty")
    yield bullets(f"**{CERTAINTIES[key]}**：{meaning}" for key, meaning in CERTAINTY_MEANING.items())


def _index_row(framework: Framework, tally: Tally) -> tuple[str, ...]:
    return (
        framework_year(framework),
        link(framework.name, f"{framework.id}.md", "dz-title"),
        md(framework.meeting),
        str(len(framework.dimensions)),
        CERTAINTIES[framework.certainty],
        str(len(tally.frameworks.get(framework.id, ()))),
    )


def framework_page(framework: Framework, atlas: Atlas) -> str:
    """The Markdown of a framework's page."""
    return page(_page(framework, atlas))


def _page(framework: Framework, atlas: Atlas) -> Iterator[str]:
    base, tally = atlas.base, atlas.tally
    yield front(framework.name, "navigation")
    yield crumbs(link("首页", "../index.md"), link("框架", "index.md"), md(framework.name))
    yield heading(1, framework.name, "top")
    yield classed(f"编号 {md(framework.id)}", "dz-id")
    yield facts(_facts(framework, tally))
    if framework.note:
        yield f"**说明**　{md(framework.note)}"
    yield heading(2, "维度", "dimensions")
    yield _dimension_table(framework.dimensions, base)
    for number, variant in enumerate(framework.variants, start=1):
        yield heading(2, f"另一种写法：{variant.name}", f"variant-{number}")
        yield _dimension_table(variant.dimensions, base)
    yield from framework_section(framework, atlas)
    yield invite("framework", framework.id)


def _facts(framework: Framework, tally: Tally) -> Iterator[tuple[str, str]]:
    yield "年度", f"{framework.year}" + ("（多个年度通用）" if framework.generic else "")
    yield "活动", md(framework.campaign)
    yield "会议", md(framework.meeting)
    if framework.held:
        yield "召开时间", md(framework.held)
    if framework.theme:
        yield "主题", md(framework.theme)
    if framework.shorthand:
        yield "简称", md("、".join(framework.shorthand))
    yield "级别", md("、".join(map(level_name, framework.levels)))
    yield "把握", f"{CERTAINTIES[framework.certainty]}" + remark(CERTAINTY_MEANING[framework.certainty])
    yield "报告", _reports(framework, tally)


def _reports(framework: Framework, tally: Tally) -> str:
    found = len(tally.frameworks.get(framework.id, ()))
    return link(f"{found} 份报告", f"../reports/framework-{framework.id}-1.md") if found else "尚无报告"


def _dimension_table(dimensions: Iterable[FrameworkDimension], base: KnowledgeBase) -> str:
    """The table of a framework's dimensions in their order."""
    rows = (_dimension_row(n, d, base) for n, d in enumerate(dimensions, start=1))
    return table(("次序", "名称", "简称", "规范维度"), rows)


def _dimension_row(number: int, found: FrameworkDimension, base: KnowledgeBase) -> tuple[str, ...]:
    canonical = link(dimension_name(base.frameworks, found.canonical), f"../dimensions/{found.canonical}.md")
    levels = f"限{'、'.join(map(level_name, found.levels))}" if found.levels else ""
    name = full_name(found) + remark(md(levels))
    return f"{number} {{.dz-short}}", name, f"{md(found.short)} {{.dz-short}}", f"{canonical} {{.dz-short}}"
