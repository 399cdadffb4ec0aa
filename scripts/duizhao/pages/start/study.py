"""我要研究: what is collected, figures, search, comparison, downloads, method and limits."""

from __future__ import annotations

from collections.abc import Iterator

from ..atlas import Atlas
from ..markup.blocks import bullets, link
from ..words import level_name
from .guided import Step, guided

LEAD = "每个数字都能点开，点开就是那些原句；每个原句都有固定地址，可以引用。"
FIGURES = (
    "[统计](../statistics/index.md)：一页看总体，每张图附数据表",
    "[年际变化](../patterns/trends.md)：各模式在各年度、各框架的报告中占多大一部分",
    "[问题模式](../patterns/index.md)各页的“统计”：年度、级别、框架、领域、身份类别，是集中在几份还是普遍都有",
    "[表述](../phrasings/index.md)：判断、句式和力度的分布；[模糊词](../phrasings/hedges.md)的处数",
    "[首页](../index.md#patterns)的矩阵：按年度、级别收窄，颜色随之变化",
)
SEARCH = (
    "[检索](../search/index.md)一字不差地查出任何词句的全部位置，按上下文排列，可按类别、维度、年度、级别筛选，结果下载为表格。"
    "检索页的地址记着检索词和筛选，可以写进脚注；收录增减以后结果会变，请注明查询日期。"
)
COMPARE = "[对比](../compare/index.md)把两个年度、两个框架、两个维度或两份报告逐行对齐，看重点怎样移动。"
DOWNLOADS = (
    "**JSON**：全部报告的结构和位置，附 JSON Schema",
    "**SQLite**：一个文件，用 SQL 查询",
    "**CSV**：报告、问题、原因、措施、归类、联系、表述各一张表，Excel 和 WPS 直接打开",
)
METHOD = (
    "[怎样做成](../guide/making.md)：从文稿到网页，哪些由程序判定，依据是什么",
    "[架构](../guide/architecture.md)：规则在哪里，怎样重测准确程度",
    "[来源与清洗](../sources/index.md)：每个文件去除了什么，存疑在哪里",
)
LIMITS = (
    "**不是抽样。** 收录什么取决于放进来什么，各年度、级别多少不等；比较时看占比，注明份数。",
    "**归类会错。** 归类按词语判定，每处都写明依据；没有归类的问题另列，计算占比时请一并考虑。",
    "**对应不全。** 哪条措施回应哪个问题由程序比对，说有的大多不错，没有说的未必没有。",
    "**同文重复。** 同一份材料的几个版本会重复计数，见[近似材料](../reports/copies-1.md)。",
)


def study(atlas: Atlas) -> str:
    """The Markdown of start/study.md."""
    return guided("我要研究", LEAD, _steps(atlas))


def _steps(atlas: Atlas) -> Iterator[Step]:
    yield Step("看清范围", "scope", tuple(_scope(atlas)))
    if atlas.base.catalogue.patterns:
        yield Step("看数字", "figures", (bullets(FIGURES),))
    yield Step("查原句", "search", (SEARCH,))
    yield Step("作对比", "compare", (COMPARE,))
    yield Step("下载", "downloads", (f"全部内容在{link('下载', '../downloads/index.md')}：", bullets(DOWNLOADS)))
    yield Step("方法与局限", "method", (bullets(METHOD), bullets(LIMITS)))


def _scope(atlas: Atlas) -> Iterator[str]:
    tally, count = atlas.tally, len(atlas.base.reports)
    if not count:
        yield "还没有收录报告。"
        return
    years = [year for year in tally.years if year]
    span = f"{min(years)}—{max(years)}年" if years else "年度未定"
    samples = sum(report.source.meta.sample for report in atlas.base.reports)
    some = "全部" if samples == count else f"其中 {samples} 份"
    invented = f"，{some}是虚构样例，不可当作史料" if samples else ""
    yield f"收录 {link(f'{count} 份', '../reports/all-1.md')}，{span}{invented}。按级别："
    target = "../reports/level-{}-1.md"
    yield bullets(
        f"{link(level_name(level), target.format(level or 'unknown'), 'dz-chip')} {len(found)}"
        for level, found in tally.levels.items()
    )
