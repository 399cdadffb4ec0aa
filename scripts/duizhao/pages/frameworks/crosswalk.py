"""The crosswalk (年度 × 规范维度): what each framework calls each canonical dimension."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge import KnowledgeBase
from ...model import Framework
from ..markup.blocks import crumbs, front, heading, link, page, table
from ..markup.escape import md
from ..naming import framework_year


def crosswalk(base: KnowledgeBase) -> str:
    """The Markdown of frameworks/crosswalk.md."""
    return page(_blocks(base))


def _blocks(base: KnowledgeBase) -> Iterator[str]:
    yield front("年度与维度对照表", "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("框架", "index.md"), "对照表")
    yield heading(1, "年度与维度对照表", "top")
    yield "每行一个框架，每列一个规范维度，格中为该框架的叫法；空格表示该框架没有单列这一维度。屏幕较窄时，表可左右滑动。"
    head = ("框架 {.dz-fix}", *(link(d.name, f"../dimensions/{d.key}.md") for d in base.frameworks.dimensions))
    yield table(head, (_row(framework, base) for framework in base.frameworks.frameworks))


def _row(framework: Framework, base: KnowledgeBase) -> tuple[str, ...]:
    year = "" if framework.name.startswith(str(framework.year)) else f"{framework_year(framework)} "
    name = f"{year}{link(framework.name, f'{framework.id}.md')} {{.dz-fix}}"
    return (name, *(_names(framework, d.key) for d in base.frameworks.dimensions))


def _names(framework: Framework, key: str) -> str:
    return "<br>".join(dict.fromkeys(md(d.short) for d in framework.dimensions if d.canonical == key))
