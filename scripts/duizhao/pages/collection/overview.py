"""The overview of all reports, the script that its filter loads, and the files that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...knowledge import KnowledgeBase
from ...knowledge.tally import Tally
from ...model import Report
from ..markup.blocks import bullets, crumbs, front, heading, link, page, table
from ..markup.escape import md, md_verbatim, script_value, url
from ..naming import framework_name, plain_name
from ..words import level_name, year_name
from .lists import Listing, by_framework, by_level, by_year, report_table

RECENT = 20

FACETS = """<div class="dz-facets" id="dz-facets" data-source="../downloads/reports.js">
<p class="dz-noscript">筛选需要启用 JavaScript；不启用时，请使用下方按年度、级别、框架编排的列表。</p>
</div>"""


BESIDE = (
    ("统计", "../statistics/index.md"),
    ("对比", "../compare/index.md"),
    ("近似材料", "copies-1.md"),
    ("来源与清洗", "../sources/index.md"),
)


def overview(base: KnowledgeBase, tally: Tally) -> str:
    """The Markdown of reports/index.md."""
    return page(_overview(base, tally))


def _overview(base: KnowledgeBase, tally: Tally) -> Iterator[str]:
    yield front("报告", "navigation", scripts="lists")
    yield heading(1, "报告", "top")
    yield f"共收录 {len(base.reports)} 份对照检查材料。每份一页，全文逐句标注，每个问题、原因、措施都有固定位置。"
    yield f"另见{'、'.join(link(name, target) for name, target in BESIDE)}。"
    yield heading(2, "筛选", "filter")
    yield FACETS
    yield from _counts("按年度", "by-year", by_year(tally))
    yield from _counts("按级别", "by-level", by_level(tally))
    yield from _counts("按框架", "by-framework", by_framework(base, tally))
    yield heading(2, "报告列表", "list")
    yield f"年度最近的 {RECENT} 份。" if len(base.reports) > RECENT else ""
    yield report_table(base.reports[:RECENT], base, tally)
    yield _more(base)


def _counts(name: str, anchor: str, listings: Iterable[Listing]) -> Iterator[str]:
    yield heading(2, name, anchor)
    yield bullets(f"{link(entry.label, entry.first, 'dz-chip')} {len(entry.reports)}" for entry in listings)


def _more(base: KnowledgeBase) -> str:
    everything = [link(f"全部 {len(base.reports)} 份报告", "all-1.md")] if base.reports else []
    return " · ".join((*everything, link("未能识别的文件", "unrecognised.md")))


def filter_script(base: KnowledgeBase, tally: Tally) -> str:
    """The script that gives the filter its rows: title, page, year, level, roles, framework, number of issues."""
    rows = ",\n".join(script_value(_entry(report, base, tally)) for report in base.reports)
    return f"window.duizhaoReports=[\n{rows}\n];\n"


def _entry(report: Report, base: KnowledgeBase, tally: Tally) -> tuple[str | int, ...]:
    return (
        plain_name(report),
        url(f"{report.id}.html"),
        year_name(report.year),
        level_name(report.level),
        "、".join(report.posts),
        framework_name(base.frameworks, report.framework),
        tally.issue_counts.get(report.id, 0),
    )


def unrecognised(base: KnowledgeBase) -> str:
    """The Markdown of the page of files that were left out."""
    return page(_unrecognised(base))


def _unrecognised(base: KnowledgeBase) -> Iterator[str]:
    yield front("未能识别的文件", "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("报告", "index.md"), "未能识别的文件")
    yield heading(1, "未能识别的文件", "top")
    yield "来源文件夹中未能成为报告页的文件及其原因。文件本身没有改动；改正后重新生成即可收录。"
    if not base.left_out:
        yield "目前没有这样的文件。"
        return
    rows = ((md_verbatim(p.path), str(p.line or "全文"), md(p.message), md(p.code)) for p in base.left_out)
    yield table(("文件", "行", "原因", "代码"), rows)
