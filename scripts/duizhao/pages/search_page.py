"""The page 检索, and the names of the values that its facets show."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge import KnowledgeBase
from .markup.blocks import bullets, facts, front, heading, link, page
from .naming import dimension_name
from .words import LEVELS

# In the order of the kinds of the index: issue, cause, measure, text, entry, guide
KINDS = ("问题", "原因", "整改", "其他原文", "条目说明", "指南")

BOX = """<div id="dz-search" class="dz-search">
<p class="dz-noscript">检索需要启用 JavaScript。不启用时，请从下面的目录查找。</p>
</div>"""

# The switch of the keys that act alone is put here by docs/assets/search/page.js
KEYS = '<p id="dz-keys"></p>'

SYNTAX = (
    ("学用脱节", "连续的词句，一字不差；全角半角、繁体简体、引号和书名号不计"),
    ("学用 脱节", "空格隔开：同一份材料中都有"),
    ("“学用 脱节”", "引号之内须连续"),
    ("作风 -形式主义", "词前加减号：含有它的材料不计"),
    ("要求…多", "省略号：同一分句中，前后两段之间可以有其他文字"),
    ("P012", "编号：直达问题模式（P）、原因（C）、整改（R）、规范维度（D）、评审口径（Q）"),
)

DOORS = (
    ("问题模式", "../patterns/index.md"),
    ("原因", "../causes/index.md"),
    ("整改", "../remedies/index.md"),
    ("表述", "../phrasings/index.md"),
    ("报告", "../reports/index.md"),
    ("维度", "../dimensions/index.md"),
)


def search_page(base: KnowledgeBase) -> str:
    """The Markdown of search/index.md."""
    return page(_blocks(base))


def _blocks(base: KnowledgeBase) -> Iterator[str]:
    yield front("检索", "navigation", "toc", styles="search")
    yield heading(1, "检索", "top")
    yield BOX
    yield heading(2, "怎样检索", "syntax")
    yield facts(SYNTAX)
    yield (
        "任何一页按 / 键或 Ctrl+K 都可检索。本页的地址随检索词和筛选变化，可以收藏或发给别人。"
        "网络材料为躲避屏蔽而用的写法（如以字母代替的词），与原词互相能查到。"
    )
    yield KEYS
    yield heading(2, "目录", "doors")
    doors = DOORS if base.catalogue.patterns else DOORS[4:]
    yield bullets(link(name, target) for name, target in doors)


def search_labels(base: KnowledgeBase) -> dict[str, dict[str, str]]:
    """The names of the values of the facets by facet and value."""
    return {
        "kind": {str(number): name for number, name in enumerate(KINDS)},
        "dimension": {d.key: dimension_name(base.frameworks, d.key) for d in base.frameworks.dimensions},
        "year": {str(report.year): f"{report.year}年" for report in base.reports if report.year},
        "level": dict(LEVELS),
        "framework": {framework.id: framework.name for framework in base.frameworks.frameworks},
    }
