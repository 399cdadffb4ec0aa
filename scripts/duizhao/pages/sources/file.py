"""The page of one source file, 来源与清洗: how it was read, what was recognised, removed, left out and doubted."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge.gather import report_id
from ...knowledge.provenance import File
from ...model import Omission, Report
from ..atlas import Atlas
from ..collection.aliases import Aliases
from ..markup.blocks import crumbs, facts, front, heading, link, page, table
from ..markup.escape import md, md_verbatim
from ..naming import report_name
from ..report.head import recognised
from ..report.notes import ROWS, bounded, problem_table, removed_table
from ..words import REASONS, encoding_name, format_name

NAME = "来源与清洗"


def source_path(report: Report) -> str:
    """The page of the file that a report came from, relative to docs/, where it is the file's first report."""
    return f"sources/{report.id}.md"


def source_page(file: File, atlas: Atlas, led: Aliases) -> str:
    """The Markdown of a file's page; only for files that gave a report."""
    return page(_blocks(file, atlas, led))


def _blocks(file: File, atlas: Atlas, led: Aliases) -> Iterator[str]:
    name = f"{NAME}：{file.path}"
    yield front(name, "navigation")
    yield crumbs(link("首页", "../index.md"), link(NAME, "index.md"), md_verbatim(file.path))
    yield f"# {NAME}：{md_verbatim(file.path)} {{#top}}"
    yield facts(_facts(file, led))
    for number, report in enumerate(file.reports, start=1):
        yield from _report(report, f"r{number}", atlas)
    yield heading(2, "读取时略去的内容", "omitted")
    yield from _omitted(file.source.origin.omissions if file.source else ())
    yield heading(2, "存疑与矛盾", "doubts")
    yield "程序拿不准、前后不一致或与所定框架不符之处，请对照原文核实。" if file.problems else "没有发现问题。"
    yield problem_table(file.problems)


def _facts(file: File, led: Aliases) -> Iterator[tuple[str, str]]:
    assert file.source is not None
    source = file.source
    yield "文件", md_verbatim(file.path)
    if source.copies:
        yield "同文文件", "、".join(_copy(path, file.reports[0], led) for path in source.copies)
    yield "格式", format_name(source.origin.format)
    yield "编码", encoding_name(source.encoding, source.origin.certain)
    yield "原文字数" if source.meta.publish == "full" else "摘录字数", str(len(source.text))
    yield "报告", f"{len(file.reports)} 份"
    yield "清洗去除", f"{file.removals} 处"
    yield "读取略去", f"{file.omissions} 处"


def _copy(path: str, report: Report, led: Aliases) -> str:
    """The path of a copy, with the address that it has by itself."""
    id, name = report_id(path), md_verbatim(path)
    return f"[{name}](../reports/{id}.md)" if led.get(id) == (path, report) else name


def _report(report: Report, anchor: str, atlas: Atlas) -> Iterator[str]:
    yield heading(2, f"报告：{report_name(report)}", anchor)
    yield f"{link('查看正文', f'../reports/{report.id}.md')}，共 {report.length} 字。识别所得和依据如下。"
    yield facts(recognised(report, atlas.base.frameworks))
    yield heading(3, "清洗时去除的内容", f"{anchor}-removed")
    yield "以下内容不属于正文；放回原处即为来源文件的原文。" if report.removed else "没有去除任何内容。"
    yield from removed_table(report, f"../reports/{report.id}.md")


def _omitted(omissions: tuple[Omission, ...]) -> Iterator[str]:
    if not omissions:
        yield "没有略去任何内容。"
        return
    yield "文件中不属于正文的部分，读取时没有收入。"
    yield bounded(len(omissions))
    yield table(("位置", "原因", "内容"), (_omission(omission) for omission in omissions[:ROWS]))


def _omission(omission: Omission) -> tuple[str, str, str]:
    return md(omission.place), md(REASONS.get(omission.reason, omission.reason)), md_verbatim(omission.text)
