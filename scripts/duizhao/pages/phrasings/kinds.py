"""The page of a kind of judgement: what it conveys, its judgements and templates, how strong, where; its templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...classify.phrasing.judgements import KINDS
from ...knowledge.wordings import Usage
from ..markup.blocks import crumbs, facts, front, heading, link, page, table
from ..markup.escape import md
from ..markup.paging import Sheet, pager, sheets
from ..markup.slots import slotted
from ..places.place import place_link
from ..places.sieve import NAMES
from ..places.statistics import dispersion, share
from ..words import NOT_KNOWN
from .front import form_cells, forms_of
from .kind_words import KIND_WORDS
from .lexis import FOLDER, Kind, Lexis, common_words, count_link, grade_links, value_link

SHOWN = 20
HEAD = ("句式", "常见说法", "处数", "报告", "一例")
ALIGN = "llrrl"


def kind_page(kind: Kind, lexis: Lexis) -> str:
    """The Markdown of the page of a kind."""
    return page(_blocks(kind, lexis))


def _way(kind: Kind) -> tuple[str, ...]:
    return link("首页", "../index.md"), link("表述", "index.md"), md(kind.name)


def _blocks(kind: Kind, lexis: Lexis) -> Iterator[str]:
    words = KIND_WORDS[kind.name]
    yield front(f"表述：{kind.name}", "navigation")
    yield crumbs(*_way(kind))
    yield heading(1, kind.name, "top")
    yield f"{KINDS[kind.name]}。"
    yield heading(2, "怎样读", "reading")
    yield facts((("传达什么", words.conveys), ("何时是空话", words.empty), ("后面要写什么", words.follows)))
    if not kind.wordings:
        yield "收录的材料中还没有这一类。"
        return
    yield _total(kind, lexis)
    yield from _forms(kind)
    yield from _templates(kind)
    yield from _figures(kind, lexis)


def _total(kind: Kind, lexis: Lexis) -> str:
    count = len(kind.wordings)
    grades = zip(("轻", "中", "重"), grade_links(kind), strict=True)
    told = "、".join(f"{grade} {number}" for grade, number in grades)
    whole = link(f"{count} 处", f"{kind.stem}-1.md")
    return f"共 {whole}，占全部问题的 {share(count, lexis.total)}。力度：{told}。"


def _forms(kind: Kind) -> Iterator[str]:
    found = forms_of(kind)
    yield heading(2, "判断", "forms")
    yield table(("判断", "常见说法", "处数"), (form_cells(form, usages, kind) for form, usages in found[:SHOWN]), "llr")
    if len(found) > SHOWN:
        yield f"共 {len(found)} 种，其余见{link('全部实例', f'{kind.stem}-1.md')}。"


def _templates(kind: Kind) -> Iterator[str]:
    yield heading(2, "句式", "templates")
    yield "方框里是要换成具体内容的位置。"
    most = sorted(kind.usages, key=lambda usage: -usage.template.count)
    yield table(HEAD, (_row(usage, kind) for usage in most[:SHOWN]), ALIGN)
    if len(most) > SHOWN:
        yield f"共 {link(f'{len(most)} 种句式', f'{kind.key}-templates-1.md')}。"


def _row(usage: Usage, kind: Kind) -> tuple[str, ...]:
    row = usage.template
    count = count_link(row.count, kind.addresses[usage.form, row.template])
    example = place_link(usage.wordings[0].place)
    return slotted(row.template), common_words(row.variants), count, str(row.reports), example


def template_pages(kind: Kind) -> Iterator[tuple[str, str]]:
    """The pages of all templates of a kind, each with its path; none where its own page shows them all."""
    if len(kind.usages) > SHOWN:
        for sheet in sheets(kind.usages):
            yield f"{FOLDER}/{kind.key}-templates-{sheet.number}.md", page(_sheet(sheet, kind))


def _sheet(sheet: Sheet[Usage], kind: Kind) -> Iterator[str]:
    name = f"{kind.name}：全部句式{sheet.suffix}"
    yield front(name, "navigation", "toc")
    yield crumbs(*_way(kind)[:2], link(kind.name, f"{kind.key}.md"), "全部句式")
    yield heading(1, name, "top")
    yield "同一判断的句式排在一起，常见的在前。"
    yield table(HEAD, (_row(usage, kind) for usage in sheet.rows), ALIGN)
    yield pager(f"{kind.key}-templates", sheet.number, sheet.of)


def _figures(kind: Kind, lexis: Lexis) -> Iterator[str]:
    yield heading(2, "统计", "figures")
    yield dispersion(tuple(w.place for w in kind.wordings), len(lexis.atlas.base.reports))
    names = ("dimension", "year", "level")
    yield facts((NAMES[facet], "　".join(_values(kind, facet, lexis.atlas.labels[facet]))) for facet in names)


def _values(kind: Kind, facet: str, labels: Mapping[str, str]) -> Iterator[str]:
    for value in kind.sieve.counts[facet]:
        name = labels.get(value, NOT_KNOWN)
        yield f"{md(name)} {value_link(kind, facet, value)}"
