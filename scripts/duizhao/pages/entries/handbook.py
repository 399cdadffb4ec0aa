"""The handbook of a dimension: all its patterns in one form on one page, to be read from end to end or printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ...model import Dimension, Link, Pattern
from ..atlas import Atlas, entry_link
from ..frameworks.dimensions import count
from ..markup.blocks import bullets, classed, crumbs, front, heading, link, page, table
from ..markup.escape import md
from ..markup.paper import letterhead
from ..naming import dimension_path
from .index import summary
from .parts import Form, examples
from .patterns import issue_facts, linked, signs, writing

TEMPLATES, EXAMPLES = 5, 3  # of each pattern, however many there are
PURPOSE = "供研究与自查，不是范文库，请勿照抄。片段标明“虚构”的，人和事都不存在；实例出自收录的材料，各注来源。"
LEAD = (
    "每个规范维度一册：该维度的全部问题模式依次列出表现、常见表述、怎样写具体、易犯的毛病、原因、整改和几个实例，"
    "供会前学习讨论时通读或打印。打印时每个模式另起一页，不印导航和按钮。"
)


def _handbook_path(key: str) -> str:
    """The handbook of a dimension, relative to docs/."""
    return f"handbook/{key}.md"


def handbook_pages(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The index of handbooks and each of them with its path; none where the base was read without a catalogue."""
    if not atlas.base.catalogue.patterns:
        return
    yield "handbook/index.md", page(_index(atlas))
    for dimension in atlas.base.frameworks.dimensions:
        yield _handbook_path(dimension.key), page(_handbook(dimension, atlas))


def _index(atlas: Atlas) -> Iterator[str]:
    yield front("手册", "toc")
    yield heading(1, "手册", "top")
    yield LEAD
    rows = (
        (
            md(found.id),
            link(f"{found.name}手册", f"{found.key}.md", "dz-name"),
            str(len(_own(found, atlas))),
            str(count(atlas.tally, found.key)),
        )
        for found in atlas.base.frameworks.dimensions
    )
    yield table(("编号", "手册", "模式", "收录的问题"), rows, "llrr")


def _own(dimension: Dimension, atlas: Atlas) -> list[Pattern]:
    """The patterns whose main dimension this is."""
    return [pattern for pattern in atlas.base.catalogue.patterns if pattern.dimensions[0] == dimension.key]


def _handbook(dimension: Dimension, atlas: Atlas) -> Iterator[str]:
    name, own = f"{dimension.name}手册", _own(dimension, atlas)
    yield front(name, "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("手册", "index.md"), md(name))
    yield letterhead(f"手册 {dimension.id}")
    yield heading(1, name, "top")
    issues, reports = count(atlas.tally, dimension.key), len(atlas.base.reports)
    yield classed(
        f"编号 {md(dimension.id)}，模式 {len(own)} 个，收录报告 {reports} 份、本维度的问题 {issues} 个", "dz-id"
    )
    yield classed(md(dimension.covers), "dz-lead")
    yield PURPOSE
    yield from _contents(dimension, own, atlas)
    if dimension.guidance:
        yield heading(2, "怎样对照检查", "guidance")
        yield md(dimension.guidance)
    for pattern in own:
        yield from _pattern(pattern, atlas)
    yield from _used("本册的原因", "causes", (entry for p in own for entry in p.causes), atlas)
    yield from _used("本册的整改", "remedies", (entry for p in own for entry in p.remedies), atlas)


def _contents(dimension: Dimension, own: list[Pattern], atlas: Atlas) -> Iterator[str]:
    yield heading(2, "目录", "contents")
    chapters = [(f"{p.id} {p.name}", p.id.lower()) for p in own]
    chapters += [("本册的原因", "causes"), ("本册的整改", "remedies")]
    yield bullets(link(words, f"#{anchor}") for words, anchor in chapters)
    yield f"维度的逐年情况见{link(dimension.name, f'../{dimension_path(dimension.key)}')}。"
    others = [p for p in atlas.base.catalogue.patterns if dimension.key in p.dimensions[1:]]
    if others:
        yield f"兼属本维度、载于别册的模式：{'、'.join(_elsewhere(pattern) for pattern in others)}。"


def _elsewhere(pattern: Pattern) -> str:
    return link(f"{pattern.id} {pattern.name}", f"{pattern.dimensions[0]}.md#{pattern.id.lower()}")


def _pattern(pattern: Pattern, atlas: Atlas) -> Iterator[str]:
    anchor = pattern.id.lower()
    form = Form(3, f"{anchor}-", "../patterns/", TEMPLATES, EXAMPLES)
    yield f"## {md(f'{pattern.id} {pattern.name}')} {{#{anchor} .dz-chapter}}"
    yield classed(md(pattern.what), "dz-lead")
    yield from signs(pattern, atlas, form)
    yield from writing(pattern, form)
    yield from linked(pattern, atlas, form)
    places = atlas.evidence.places(pattern.id)
    yield from examples(pattern.id, places, lambda place: issue_facts(pattern.id, place, atlas), form)
    yield classed(f"全文见{link(f'{pattern.id} {pattern.name}', f'../patterns/{pattern.id}.md')}。", "dz-onward")


def _used(name: str, kind: str, links: Iterable[Link], atlas: Atlas) -> Iterator[str]:
    """The causes or remedies of the patterns, those of most patterns first."""
    counts = Counter(entry.id for entry in links)
    known = {cause.id: cause.what for cause in atlas.base.catalogue.causes}
    known |= {remedy.id: remedy.what for remedy in atlas.base.catalogue.remedies}
    yield f"## {name} {{#{kind} .dz-chapter}}"
    yield "按本册中与之相连的模式数排列。"
    ordered = sorted(counts, key=lambda id: (-counts[id], id))
    rows = ((entry_link(id, atlas.names, cls="dz-name"), md(summary(known[id])), str(counts[id])) for id in ordered)
    yield table(("类型", "说明", "模式"), rows, "llr")
