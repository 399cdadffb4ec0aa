"""The navigation for mkdocs.yml to inherit: section pages and dimensions, never a page per report."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge import KnowledgeBase
from .markup.escape import script_value

# The hand-written pages, in the order of reading; their titles are their headings.
GUIDES = (
    *("index", "start", "reading", "making", "adding", "privacy", "hosting"),
    *("catalogue", "problems", "glossary", "architecture"),
)

STARTS = (("我要写", "start/write.md"), ("我要审", "start/review.md"), ("我要研究", "start/study.md"))

PATTERNS = (
    ("年际变化", "patterns/trends.md"),
    ("评审口径", "patterns/criteria.md"),
    ("待归类", "patterns/unclassified.md"),
)

PHRASINGS = (("模糊词", "phrasings/hedges.md"), ("未认出判断的要点", "phrasings/unrecognised.md"))


def nav(base: KnowledgeBase) -> str:
    """The text of docs/.nav.yml."""
    return "\n".join(_lines(base)) + "\n"


def _lines(base: KnowledgeBase) -> Iterator[str]:
    yield "# generated"
    yield "nav:"
    yield "  - 首页: index.md"
    yield "  - 检索: search/index.md"
    if base.catalogue.patterns:
        yield from _section("问题模式", ("问题模式", "patterns/index.md"), *PATTERNS)
        yield "  - 原因: causes/index.md"
        yield "  - 整改: remedies/index.md"
        yield from _section("表述", ("表述", "phrasings/index.md"), *PHRASINGS)
    yield from _section(
        "报告",
        ("报告", "reports/index.md"),
        ("统计", "statistics/index.md"),
        ("近似材料", "reports/copies-1.md"),
        ("对比", "compare/index.md"),
        ("来源与清洗", "sources/index.md"),
        ("未能识别的文件", "reports/unrecognised.md"),
    )
    pages = ((d.name, f"dimensions/{d.key}.md") for d in base.frameworks.dimensions)
    handbooks = (("手册", "handbook/index.md"),) if base.catalogue.patterns else ()
    yield from _section("维度", ("规范维度", "dimensions/index.md"), *pages, *handbooks)
    yield from _section("框架", ("框架", "frameworks/index.md"), ("年度与维度对照表", "frameworks/crosswalk.md"))
    yield "  - 下载: downloads/index.md"
    yield "  - 指南:"
    yield from (f"      - guide/{name}.md" for name in GUIDES[:1])
    yield from (f"      - {title}: {path}" for title, path in STARTS)
    yield from (f"      - guide/{name}.md" for name in GUIDES[1:])


def _section(name: str, index: tuple[str, str], *pages: tuple[str, str]) -> Iterator[str]:
    yield f"  - {name}:"
    yield f"      - {index[1]}"
    for title, path in pages:
        yield f"      - {script_value(title)}: {path}"
