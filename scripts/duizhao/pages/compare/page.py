"""The page 对比: the place of the comparison, what it says without scripts, and how to read it."""

from __future__ import annotations

from collections.abc import Iterator

from ..markup.blocks import bullets, front, heading, page

BOX = """<div id="dz-compare" class="dz-compare" data-version="{version}">
<p class="dz-noscript">对比需要启用 JavaScript。不启用时，请看下面的固定对照表。</p>
</div>"""

READING = (
    "**报告**：两份材料逐维度对齐，看同一方面各查摆了什么，哪些模式两份都有，整改各承诺了什么。",
    "**年度**、**框架**：两个年度或两次会议要求的全部材料，看重点的移动；数字点开就是那些问题。",
    "**维度**：两个规范维度逐年对齐，看它们共有哪些问题模式。",
)

LIMITS = (
    "模式由程序判定，可能有误；没有归入任何模式的问题计入问题数，不计入模式。"
    "收录的材料各年多少不等，比较年度和框架时请看占比，不要只看处数。"
    "本页的地址随选择变化，可以收藏或发给别人。"
)

TABLES = (
    "[年度与维度对照表](../frameworks/crosswalk.md)：同一维度在历年框架中各叫什么",
    "[近似材料](../reports/copies-1.md)：有多处句子相同的材料，逐句并排",
    "[全部报告](../reports/index.md)：按年度、级别、框架编排",
)

TRENDS = "[年际变化](../patterns/trends.md)：各模式在各年度、各框架中的占比"


def compare_page(version: str, sorted_in: bool) -> str:
    """The Markdown of compare/index.md; `sorted_in` where there are patterns."""
    return page(_blocks(version, sorted_in))


def _blocks(version: str, sorted_in: bool) -> Iterator[str]:
    yield front("对比", "navigation", "toc")
    yield heading(1, "对比", "top")
    yield "两份报告、两个年度、两个维度或两个框架，左右并排，逐行对齐。"
    yield BOX.format(version=version)
    yield heading(2, "怎样读", "reading")
    yield bullets(READING)
    yield LIMITS
    yield heading(2, "固定对照表", "tables")
    yield bullets((*((TRENDS,) if sorted_in else ()), *TABLES))
