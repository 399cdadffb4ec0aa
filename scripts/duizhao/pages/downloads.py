"""The page of downloads: what each file holds and how to open it."""

from __future__ import annotations

from collections.abc import Iterator

from .markup.blocks import front, heading, link, page, table

FILES = (
    ("knowledge.json", "全部报告的完整结构：章节、维度、问题、例、原因、措施及其在原文中的位置，供程序使用"),
    ("knowledge.schema.json", "knowledge.json 的 JSON Schema，说明每个字段的含义和类型"),
    ("knowledge.sqlite", "同样的内容，供 SQL 查询：报告、问题、原因、措施、归类及其依据、问题与措施的对应，各为一张表"),
    ("reports.csv", "每份报告一行：题名、年度、级别、身份、框架、会议、字数，问题、原因、措施各有几条，来源文件和页面"),
    ("issues.csv", "每个问题一行：所在报告、规范维度、框架维度、要点、全文、例数、问题模式、回应的措施和页面位置"),
    ("causes.csv", "每个原因一行：所在报告、要点、全文、原因类型和页面位置"),
    (
        "measures.csv",
        "每条措施及其下的每个分项各一行：所在报告、要点、全文、整改类型，承诺的数量、频次、时限、责任人，回应的问题和页面位置",
    ),
    ("sources.csv", "每个来源文件一行：格式、编码、得到几份报告，去除、略去了多少，存疑多少"),
    ("phrasings.csv", "每个问题一行：要点的话题和判断、类别、句式及其处数、力度、模糊词和页面位置"),
    ("copies.csv", "有多处句子相同的材料，每对一行：两份的题名、相同的句数和占比"),
    ("entries.csv", "每个问题模式、原因类型、整改类型一行：编号、名称、说明"),
    ("links.csv", "问题模式与原因、整改、易混模式的联系，各附一句理由"),
    ("cues.csv", "归类所依据的全部词语及其作用"),
)

EXCEL = (
    "表格为 UTF-8 编码的 CSV，带有字节顺序标记，用 Excel 或 WPS 双击即可打开，中文不会成为乱码。"
    "若所用版本仍显示乱码，请在“数据”菜单中选择“自文本/CSV”，文件原始格式选“65001：Unicode (UTF-8)”。"
)


def downloads() -> str:
    """The Markdown of downloads/index.md."""
    return page(_blocks())


def _blocks() -> Iterator[str]:
    yield front("下载", "navigation", "toc")
    yield heading(1, "下载", "top")
    yield "以下文件随网站一起生成，与页面内容一致。使用须知同首页：供研究与自查，请勿照抄。"
    yield table(("文件", "内容"), ((link(name, name), words) for name, words in FILES))
    yield heading(2, "用 Excel 打开", "excel")
    yield EXCEL
