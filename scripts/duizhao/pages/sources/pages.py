"""来源与清洗: the summary of all source files, its list in pages, and the script that sorts and filters it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...knowledge.provenance import File, files
from ..atlas import Atlas
from ..collection.aliases import aliases
from ..markup.blocks import bullets, crumbs, front, heading, link, page, table
from ..markup.escape import md, md_verbatim, script_value, url
from ..markup.paging import Sheet, pager, sheets
from ..words import REASONS, SEVERITIES, encoding_name, format_name
from .file import NAME, source_page, source_path
from .masked import masked_link

HEAD = ("文件", "格式", "编码", "报告", "去除", "略去", "错误", "警告", "提示")
BOX = """<div class="dz-sources" id="dz-sources" data-source="../downloads/sources.js">
<p class="dz-noscript">排序和筛选需要启用 JavaScript；不启用时，请下载表格，在 Excel 或 WPS 中排序。</p>
</div>"""


def source_pages(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The summary, the list, a page for each file, and the script, each with its path."""
    found, led = files(atlas.base), aliases(atlas.base)
    yield "sources/index.md", page(_summary(found, masked_link(atlas)))
    for sheet in sheets(found):
        yield f"sources/all-{sheet.number}.md", page(_list(sheet, len(found)))
    for file in found:
        if file.reports:
            yield source_path(file.reports[0]), source_page(file, atlas, led)
    yield "downloads/sources.js", _script(found)


def _summary(found: tuple[File, ...], masked: str) -> Iterator[str]:
    kept = [file for file in found if file.reports]
    copies = sum(file.copy_of is not None for file in found)
    yield front(NAME, "navigation", scripts="lists")
    yield heading(1, NAME, "top")
    yield (
        "每个来源文件怎样读取、识别出什么、去除和略去了什么、哪里拿不准，都记在它自己的页上。"
        f"共 {len(found)} 个文件，收入 {len(kept)} 个，得到 {sum(len(file.reports) for file in kept)} 份报告；"
        f"内容与其他文件完全相同、不再重复收入的 {copies} 个；"
        f"{link('未能收入的文件', '../reports/unrecognised.md')} {len(found) - len(kept) - copies} 个。{masked}"
    )
    yield heading(2, "按格式和编码", "formats")
    yield table(("格式", "编码", "文件"), _formats(kept), "llr")
    yield heading(2, "去除和略去的内容", "removed")
    yield _or_none(("原因", "处数", "文件"), _reasons(kept), "lrr", "没有去除或略去任何内容。")
    yield heading(2, "存疑与矛盾", "doubts")
    yield _or_none(("程度", "代码", "条数", "文件"), _problems(found), "llrr", "没有发现问题。")
    yield heading(2, "全部文件", "files")
    yield BOX
    yield bullets(
        (
            link(f"全部 {len(found)} 个文件的列表", "all-1.md"),
            link("下载为表格 sources.csv", "../downloads/sources.csv"),
        )
    )


def _or_none(head: tuple[str, ...], rows: Iterator[tuple[str, ...]], align: str, nothing: str) -> str:
    found = tuple(rows)
    return table(head, found, align) if found else nothing


def _formats(kept: list[File]) -> Iterator[tuple[str, ...]]:
    pairs = Counter(
        (file.source.origin.format, encoding_name(file.source.encoding, file.source.origin.certain))
        for file in kept
        if file.source
    )
    for (format, encoding), count in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0])):
        yield format_name(format), encoding, str(count)


def _reasons(kept: list[File]) -> Iterator[tuple[str, ...]]:
    pieces: Counter[str] = Counter()
    seen: dict[str, set[str]] = {}
    for file in kept:
        reasons = [piece.reason for report in file.reports for piece in report.removed]
        reasons += [piece.reason for piece in file.source.origin.omissions] if file.source else []
        pieces.update(reasons)
        for reason in set(reasons):
            seen.setdefault(reason, set()).add(file.path)
    for reason, count in pieces.most_common():
        yield md(REASONS.get(reason, reason)), str(count), str(len(seen[reason]))


def _problems(found: tuple[File, ...]) -> Iterator[tuple[str, ...]]:
    problems = Counter((problem.severity, problem.code) for file in found for problem in file.problems)
    paths = Counter(pair for file in found for pair in {(problem.severity, problem.code) for problem in file.problems})
    order = list(SEVERITIES)
    for (severity, code), count in sorted(problems.items(), key=lambda pair: (order.index(pair[0][0]), -pair[1])):
        yield SEVERITIES[severity], md(code), str(count), str(paths[severity, code])


def _list(sheet: Sheet[File], of: int) -> Iterator[str]:
    name = f"全部来源文件{sheet.suffix}"
    yield front(name, "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link(NAME, "index.md"), "全部文件")
    yield heading(1, name, "top")
    yield f"共 {of} 个，按路径排列。"
    yield table(HEAD, map(_row, sheet.rows), "lll" + "r" * 6)
    yield pager("all", sheet.number, sheet.of)


def _row(file: File) -> tuple[str, ...]:
    path = md_verbatim(file.path)
    name = f"[{path}]({url(_address(file, '.md'))})"
    return name, *_kind(file), *map(str, _numbers(file))


def _kind(file: File) -> tuple[str, str]:
    if file.source is None:
        return "重复，未再收入" if file.copy_of else "未收入", "—"
    return format_name(file.source.origin.format), encoding_name(file.source.encoding, file.source.origin.certain)


def _numbers(file: File) -> tuple[int, ...]:
    return len(file.reports), file.removals, file.omissions, *(file.problem_count(key) for key in SEVERITIES)


def _address(file: File, suffix: str) -> str:
    """Where a file is told of, from the pages in sources/."""
    told = file.copy_of or next(iter(file.reports), None)
    return f"{told.id}{suffix}" if told else f"../reports/unrecognised{suffix}"


def _script(found: tuple[File, ...]) -> str:
    """The rows of the list as a script that also loads from a folder."""
    rows = ",\n".join(
        script_value((file.path, url(_address(file, ".html")), *_kind(file), *_numbers(file))) for file in found
    )
    return f"window.duizhaoSources={{head:{script_value(HEAD)},rows:[\n{rows}\n]}};\n"
