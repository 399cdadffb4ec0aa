"""The first page: what the site is, what may not be done with it, how to read it, and the matrix."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge import KnowledgeBase
from ..knowledge.tally import Tally
from ..model import Cause, Measure, Point
from .atlas import Atlas
from .blocks import bullets, classed, front, heading, page
from .lattice import lattice
from .matrix import matrix
from .words import SITE

LEAD = (
    "把历年民主生活会、组织生活会的对照检查材料逐句拆开：查摆了哪些问题、举了哪些例子、怎样分析原因、提出哪些措施，"
    "都按年度框架和规范维度归位，可以对读、检索和引用。"
)

PURPOSE = (
    '!!! warning "研究与自查，不是范文库，请勿照抄"\n\n    '
    "本站供研究材料写法、对照检查自身之用。请不要复制、拼接或改头换面地使用站内文字：照抄的材料查摆不出自己的问题，"
    "也经不起会前审核和批评帮助。站内归类由程序识别，可能有误；请以原文和上级通知为准。"
)

STEPS = (
    "**从矩阵进入**：在上表找到要看的维度和问题模式，读它的表现、原因和整改，看历年材料怎样写到它。",
    "**回到原文**：点按实例，到它在报告中的位置，对照上下文看要点、展开和例怎样衔接，再看相应的原因和措施。",
    "**对照自己**：用模式页的“自问”想自己的人和事，照“怎样写具体”用自己的话写，写得出时间、事项和数字。",
)

STEPS_OF_DIMENSIONS = (
    "**从矩阵进入**：在上表找到要看的维度和年度，点按数字，看历年材料在这一方面查摆出的问题。",
    "**回到原文**：点按问题，到它在报告中的位置，对照上下文看要点、展开和例怎样衔接，再看相应的原因和措施。",
    "**对照自己**：读该维度的“怎样对照检查”，想自己的人和事，用自己的话写，写得出时间、事项和数字。",
)

DOORS_OF_PATTERNS = (
    ("问题模式", "patterns/index.md", "反复查摆的问题，各有表现、原因、整改和实例"),
    ("原因", "causes/index.md", "为什么会这样，怎样挖到根上"),
    ("整改", "remedies/index.md", "可检查的动作，空话的改法"),
    ("表述", "phrasings/index.md", "要点怎样说：判断、句式、力度、模糊词"),
    ("年际变化", "patterns/trends.md", "哪些问题多了，哪些少了"),
    ("评审口径", "patterns/criteria.md", "送审之前的自查清单"),
)

DOORS = (
    ("报告", "reports/index.md", "全部材料，可按年度、级别、框架筛选"),
    ("维度", "dimensions/index.md", "历年不变的规范维度及其问题"),
    ("框架", "frameworks/index.md", "各年度会议要求对照的方面"),
    ("对照表", "frameworks/crosswalk.md", "年度与维度的逐年对应"),
    ("下载", "downloads/index.md", "结构化数据和表格"),
    ("指南", "guide/index.md", "怎样使用、怎样增加材料"),
)


def home(atlas: Atlas) -> str:
    """The Markdown of index.md."""
    return page(_blocks(atlas))


def _blocks(atlas: Atlas) -> Iterator[str]:
    base, tally, sorted_in = atlas.base, atlas.tally, bool(atlas.base.catalogue.patterns)
    yield front(SITE, "navigation", "toc")
    yield heading(1, SITE, "top")
    yield classed(LEAD, "dz-lead")
    yield figures(base, tally)
    yield PURPOSE
    yield from _patterns(atlas)
    yield heading(2, "维度与年度", "matrix")
    yield "格中为问题数，点按可看该维度在该年度的问题。"
    yield matrix(base, tally)
    yield heading(2, "怎样使用", "how")
    yield "\n".join(f"{n}. {step}" for n, step in enumerate(STEPS if sorted_in else STEPS_OF_DIMENSIONS, 1))
    yield heading(2, "入口", "doors")
    doors = (*DOORS_OF_PATTERNS, *DOORS) if sorted_in else DOORS
    yield bullets(f"[{name}]({target}){{ .dz-door }} {words}" for name, target, words in doors)


def _patterns(atlas: Atlas) -> Iterator[str]:
    if atlas.base.catalogue.patterns:
        yield heading(2, "问题模式", "patterns")
        yield "每行一个规范维度，格中为问题模式和收录材料中的问题数，颜色越深越多；点按进入该模式。"
        yield from lattice(atlas)


def figures(base: KnowledgeBase, tally: Tally) -> str:
    """How many reports, issues, causes, measures and years there are."""
    counts = (
        ("报告", len(base.reports)),
        ("问题", sum(tally.issue_counts.values())),
        ("原因", _points(base, Cause)),
        ("措施", _points(base, Measure)),
        ("年度", sum(year is not None for year in tally.years)),
    )
    cells = "".join(f"<div><dt>{name}</dt><dd>{number}</dd></div>" for name, number in counts)
    return f'<dl class="dz-figures">{cells}</dl>'


def _points(base: KnowledgeBase, kind: type[Point]) -> int:
    return sum(1 for report in base.reports for _ in report.points(kind))
