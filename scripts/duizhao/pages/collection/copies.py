"""近似材料: pairs of reports that share much of their text, and each pair side by side."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge.copies import Copy
from ...knowledge.sentences import Sentence, sentences
from ...model import Report
from ..markup.blocks import crumbs, front, heading, link, page, table
from ..markup.escape import html, md, url
from ..markup.paging import Sheet, pager, sheets
from ..naming import report_name
from ..words import year_name

NAME = "近似材料"
MOST = 400  # pairs with a page of their own; the list names all


def copies_pages(found: tuple[Copy, ...]) -> Iterator[tuple[str, str]]:
    """The list in pages and a page for each pair, each with its path; one page that says so where there are none."""
    if not found:
        yield "reports/copies-1.md", page(_list(Sheet(1, 1, ()), 0))
    for sheet in sheets(tuple(enumerate(found, start=1))):
        yield f"reports/copies-{sheet.number}.md", page(_list(sheet, len(found)))
    for number, copy in enumerate(found[:MOST], start=1):
        yield pair_path(number), page(_pair(copy))


def pair_path(number: int) -> str:
    """The page of the pair with this number, from 1, relative to docs/."""
    return f"reports/copy-{number:03d}.md"


def _list(sheet: Sheet[tuple[int, Copy]], of: int) -> Iterator[str]:
    name = f"{NAME}{sheet.suffix}"
    yield front(name, "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("报告", "index.md"), NAME)
    yield heading(1, name, "top")
    yield (
        "两份材料有多处句子相同的，列在这里。比较时不计数字、标点和空白；十二份以上的材料都有的句子是通行写法，不算。"
        "相同之处可能是同一单位的材料、同一份的修改稿，也可能是照抄，请对照原文判断。"
    )
    if not of:
        yield "没有发现近似的材料。"
        return
    yield f"共 {of} 对，按相同的程度排列。"
    yield table(("相同", "句数", "一份", "另一份"), (_row(number, copy) for number, copy in sheet.rows), "rrll")
    yield pager("copies", sheet.number, sheet.of)


def _row(number: int, copy: Copy) -> tuple[str, ...]:
    share = f"{copy.share:.0%}"
    shown = link(share, pair_path(number).split("/")[1]) if number <= MOST else share
    return shown, str(len(copy.pairs)), _named(copy.one), _named(copy.other)


def _named(report: Report) -> str:
    return f"{link(report_name(report), f'{report.id}.md', 'dz-title')}<br>{md(year_name(report.year))}"


def _pair(copy: Copy) -> Iterator[str]:
    yield front("近似材料对照", "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("报告", "index.md"), link(NAME, "copies-1.md"), "对照")
    yield heading(1, "近似材料对照", "top")
    yield f"相同的句子 {len(copy.pairs)} 处，占较短一份的 {copy.share:.0%}。底色标出相同的句子，点按可到另一份中的同一处。"
    one, other = dict(copy.pairs), {theirs: own for own, theirs in copy.pairs}
    yield (f'<div class="dz-side">\n{_column(copy.one, one, "a", "b")}\n{_column(copy.other, other, "b", "a")}\n</div>')


def _column(report: Report, shared: dict[str, str], own: str, other: str) -> str:
    lines = "\n".join(_line(sentence, shared, own, other) for sentence in sentences(report) if sentence.text.strip())
    name = f'<p class="dz-side-name"><a href="{url(report.id)}.html">{html(report_name(report))}</a></p>'
    return f"<div>\n{name}\n{lines}\n</div>"


def _line(sentence: Sentence, shared: dict[str, str], own: str, other: str) -> str:
    text, anchor = html(sentence.text.strip()), f"{own}-{sentence.anchor}"
    if sentence.anchor not in shared:
        return f'<p id="{anchor}">{text}</p>'
    return f'<p id="{anchor}" class="dz-same"><a href="#{other}-{shared[sentence.anchor]}">{text}</a></p>'
