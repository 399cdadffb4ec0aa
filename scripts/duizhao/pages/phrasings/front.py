"""The front page of phrasings: kinds, the commonest judgements and templates; by dimension, year and level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from ...classify.phrasing.judgements import KINDS
from ...knowledge.tally import latest_first
from ...knowledge.wordings import Usage
from ..markup.blocks import front, heading, link, page, remark, table
from ..markup.escape import md
from ..markup.shade import shade
from ..markup.slots import slotted
from ..places.sieve import NAMES
from ..places.statistics import share
from ..words import LEVELS, NOT_KNOWN
from .hedges import Hedged, hedge_counts
from .lexis import Kind, Lexis, common_words, count_link, grade_links, kind_link, value_link

COMMONEST = 20
LEAD = (
    "查摆问题的要点大多由两部分组成：一个话题，一个说它有欠缺的判断（理论学习 | 不够深入）。"
    "这里按判断的类别统计历年怎样说，供辨认套话、核对分量；判断本身不是事实，哪一类都要有事实跟在后面。"
)
STRENGTHS = (
    "力度分三档，按词判断，不按事情轻重：**轻**，以“已有一些”为前提，如不够、有待、有所；"
    "**中**，直接说缺或差，如不足、不强、有短板；**重**，点明没有做或做成了坏样，如没有、流于形式。"
    "有加重的词（严重、明显）升一档，有模糊或减轻的词（有时、一定程度上）降一档。"
)


def phrasings(lexis: Lexis, hedged: Sequence[Hedged]) -> str:
    """The Markdown of phrasings/index.md."""
    return page(_blocks(lexis, hedged))


def _blocks(lexis: Lexis, hedged: Sequence[Hedged]) -> Iterator[str]:
    yield front("表述", "navigation")
    yield heading(1, "表述", "top")
    yield LEAD
    yield _coverage(lexis)
    yield heading(2, "判断的类别", "kinds")
    yield STRENGTHS
    head = ("类别", "常见说法", "处数", "占比", "轻", "中", "重")
    yield table(head, (_kind(kind, lexis) for kind in lexis.kinds), "llrrrrr")
    yield heading(2, "常见的判断", "forms")
    yield table(("判断", "类别", "常见说法", "处数", "占比"), _forms(lexis), "lllrr")
    yield heading(2, "常见的句式", "templates")
    yield "方框里是要换成具体内容的位置。"
    yield table(("句式", "类别", "处数", "报告"), _templates(lexis), "llrr")
    yield heading(2, "模糊词", "hedges")
    yield from hedge_counts(hedged)
    for facet in ("dimension", "year", "level"):
        yield from _crossed(facet, lexis)


def _coverage(lexis: Lexis) -> str:
    missed = len(lexis.wordings.unrecognised)
    found = lexis.total - missed
    rest = f"其余 {link(f'{missed} 处', 'unrecognised.md')}没有认出。" if missed else ""
    return f"收录的 {lexis.total} 个问题中，认出判断的有 {found} 个（{share(found, lexis.total)}）。{rest}"


def _kind(kind: Kind, lexis: Lexis) -> tuple[str, ...]:
    count = len(kind.wordings)
    words = common_words(Counter(w.phrasing.judgement for w in kind.wordings))
    number = count_link(count, f"{kind.stem}-1.md")
    name = f"{kind_link(kind)}{remark(md(KINDS[kind.name]))} {{.dz-wide}}"
    return name, words, number, share(count, lexis.total), *grade_links(kind)


def forms_of(kind: Kind) -> list[tuple[str, list[Usage]]]:
    """The judgements of a kind with their templates, the commonest first."""
    return [(form, list(usages)) for form, usages in groupby(kind.usages, key=lambda usage: usage.form)]


def form_cells(form: str, usages: Sequence[Usage], kind: Kind) -> tuple[str, str, str]:
    """A judgement, its common wordings, and its number linked to its places."""
    words: Counter[str] = Counter()
    for usage in usages:
        words.update(dict(usage.template.variants))
    return slotted(form), common_words(words), count_link(sum(words.values()), kind.addresses[form, ""])


def _forms(lexis: Lexis) -> Iterator[tuple[str, ...]]:
    every = [(form, usages, kind) for kind in lexis.kinds for form, usages in forms_of(kind)]
    every.sort(key=lambda row: -_size(row[1]))
    for form, usages, kind in every[:COMMONEST]:
        name, words, count = form_cells(form, usages, kind)
        yield name, kind_link(kind), words, count, share(_size(usages), lexis.total)


def _size(usages: Sequence[Usage]) -> int:
    return sum(usage.template.count for usage in usages)


def _templates(lexis: Lexis) -> Iterator[tuple[str, ...]]:
    every = [(usage, kind) for kind in lexis.kinds for usage in kind.usages]
    every.sort(key=lambda row: -row[0].template.count)
    for usage, kind in every[:COMMONEST]:
        row = usage.template
        count = count_link(row.count, kind.addresses[usage.form, row.template])
        yield slotted(row.template), kind_link(kind), count, str(row.reports)


def _values(facet: str, lexis: Lexis) -> list[str]:
    used = {value for kind in lexis.kinds for value in kind.sieve.counts[facet]}
    orders = {
        "dimension": [d.key for d in lexis.atlas.base.frameworks.dimensions],
        "year": [str(year) for year in latest_first(lexis.atlas.tally.years) if year],
        "level": list(LEVELS),
    }
    return [value for value in (*orders[facet], "unknown") if value in used]


def _crossed(facet: str, lexis: Lexis) -> Iterator[str]:
    values, labels = _values(facet, lexis), lexis.atlas.labels[facet]
    yield heading(2, f"按{NAMES[facet]}", f"by-{facet}")
    if not values:
        yield "还没有可列的数字。"
        return
    most = max(kind.sieve.counts[facet].get(value, 0) for kind in lexis.kinds for value in values)
    head = ("类别 {.dz-fix}", *(labels.get(value, NOT_KNOWN) for value in values))
    yield table(head, (_crossing(kind, facet, values, most) for kind in lexis.kinds), "l" + "c" * len(values))


def _crossing(kind: Kind, facet: str, values: Sequence[str], most: int) -> tuple[str, ...]:
    shades = (f"dz-n{shade(kind.sieve.counts[facet].get(value, 0), most)}" for value in values)
    cells = (value_link(kind, facet, value, cls) for value, cls in zip(values, shades, strict=True))
    return f"{kind_link(kind)} {{.dz-fix}}", *cells
