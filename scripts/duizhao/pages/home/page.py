"""The first page: what the site is, what may not be done with it, the search, three entrances, the matrix."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge import KnowledgeBase
from ...knowledge.tally import Tally, latest_first
from ...model import Cause, Measure, Point
from ..atlas import Atlas
from ..frameworks.matrix import matrix
from ..markup.blocks import bullets, front, heading, link, page, remark
from ..markup.escape import md
from ..naming import framework_path, report_name, report_path
from ..start.write import latest_frameworks
from ..words import SITE, level_name, year_name
from .gates import gates
from .lattice import lattice

NEWEST = 5  # reports

# What it is, the way to the search (without scripts a link), what may not be done with it; the figures beside it
OPENING = """<div class="dz-opening">
<div>
<p class="dz-lead">收录历年民主生活会、组织生活会的对照检查材料，逐句拆成问题、例子、原因和措施，按年度框架和规范维度归位，供研究写法、对照自己。</p>
<div class="dz-ask" id="dz-ask"><a href="search/index.html">输入词句，检索全文</a></div>
<p class="dz-purpose"><strong>研究与自查，不是范文库，请勿照抄。</strong>
不要复制、拼接或改头换面地使用站内文字：照抄的材料查摆不出自己的问题，也经不起会前审核和批评帮助。归类由程序识别，可能有误；请以原文和上级通知为准。</p>
</div>
{figures}
</div>"""

DOORS_OF_PATTERNS = (
    ("问题模式", "patterns/index.md", "反复查摆的问题，各有表现、原因、整改和实例"),
    ("原因", "causes/index.md", "为什么会这样，怎样挖到根上"),
    ("整改", "remedies/index.md", "可检查的动作，空话的改法"),
    ("表述", "phrasings/index.md", "要点怎样说：判断、句式、力度、模糊词"),
    ("年际变化", "patterns/trends.md", "哪些问题多了，哪些少了"),
    ("评审口径", "patterns/criteria.md", "送审之前的自查清单"),
    ("手册", "handbook/index.md", "一个维度一册，供通读和打印"),
)

DOORS = (
    ("统计", "statistics/index.md", "一页看总体：图和数据表"),
    ("报告", "reports/index.md", "全部材料，可按年度、级别、框架筛选"),
    ("维度", "dimensions/index.md", "历年不变的规范维度及其问题"),
    ("框架", "frameworks/index.md", "各年度会议要求对照的方面"),
    ("对比", "compare/index.md", "两份、两年、两个维度或框架并排"),
    ("来源与清洗", "sources/index.md", "每个文件怎样读取，去除了什么，哪里存疑"),
    ("下载", "downloads/index.md", "结构化数据和表格"),
    ("指南", "guide/index.md", "怎样使用、怎样增加材料"),
)


def home(atlas: Atlas) -> str:
    """The Markdown of index.md."""
    return page(_blocks(atlas))


def _blocks(atlas: Atlas) -> Iterator[str]:
    base, tally, sorted_in = atlas.base, atlas.tally, bool(atlas.base.catalogue.patterns)
    yield front(SITE, "navigation", "toc", styles="front", scripts="lists")
    yield heading(1, SITE, "top")
    yield OPENING.format(figures=figures(base, tally))
    yield gates(atlas)
    yield from _patterns(atlas)
    yield heading(2, "维度与年度", "matrix")
    yield "格中为问题数，点按可看该维度在该年度的问题。"
    yield matrix(base, tally)
    yield from _newest(atlas)
    yield heading(2, "全部栏目", "doors")
    doors = (*DOORS_OF_PATTERNS, *DOORS) if sorted_in else DOORS
    yield bullets(f"[{name}]({target}){{ .dz-door }} {words}" for name, target, words in doors)


def _patterns(atlas: Atlas) -> Iterator[str]:
    if atlas.base.catalogue.patterns:
        yield heading(2, "问题模式", "patterns")
        yield "每行一个规范维度，格中为问题模式和问题数，越醒目问题越多；点按进入该模式。"
        yield from lattice(atlas)


def _newest(atlas: Atlas) -> Iterator[str]:
    frameworks, reports = latest_frameworks(atlas), atlas.base.reports[:NEWEST]
    if frameworks:
        yield heading(2, f"最近的框架：{frameworks[0].year}年", "frameworks")
        yield bullets(
            link(one.name, framework_path(one)) + remark(md("、".join(d.short for d in one.dimensions)))
            for one in frameworks
        )
    if reports:
        yield heading(2, "年度最近的报告", "newest")
        yield bullets(
            link(report_name(report), report_path(report))
            + remark(md(f"{year_name(report.year)}　{level_name(report.level)}"))
            for report in reports
        )


def figures(base: KnowledgeBase, tally: Tally) -> str:
    """How many reports, issues, causes, measures and years there are, each leading to them."""
    issues, years = sum(tally.issue_counts.values()), [year for year in latest_first(tally.years) if year]
    sorted_in, some = bool(base.catalogue.patterns), bool(base.reports)
    counts = (
        ("报告", len(base.reports), "reports/all-1.html" if some else ""),
        ("问题", issues, "#matrix"),
        ("原因", _points(base, Cause), "causes/index.html" if sorted_in else ""),
        ("措施", _points(base, Measure), "remedies/index.html" if sorted_in else ""),
        ("年度", len(years), "reports/index.html#by-year"),
    )
    cells = "".join(f"<div><dt>{name}</dt><dd>{_number(n, target)}</dd></div>" for name, n, target in counts)
    return f'<dl class="dz-figures">{cells}</dl>'


def _number(count: int, target: str) -> str:
    return f'<a href="{target}">{count}</a>' if target else str(count)


def _points(base: KnowledgeBase, kind: type[Point]) -> int:
    return sum(1 for report in base.reports for _ in report.points(kind))
