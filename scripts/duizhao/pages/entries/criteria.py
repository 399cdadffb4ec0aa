"""The criteria of reviewers as a checklist: first on one sheet to tick off, then each in full."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Criterion
from ..atlas import Atlas
from ..markup.blocks import bullets, crumbs, front, heading, link, page
from ..markup.escape import html, md
from ..words import GRAVITIES, GRAVITY_MEANING


def criteria(atlas: Atlas) -> str:
    """The Markdown of patterns/criteria.md."""
    return page(_blocks(atlas.base.catalogue.criteria))


def _blocks(found: tuple[Criterion, ...]) -> Iterator[str]:
    yield front("评审口径", "navigation")
    yield crumbs(link("首页", "../index.md"), link("问题模式", "index.md"), "评审口径")
    yield heading(1, "评审口径", "top")
    yield "送审之前，逐条自查。先看清单，拿不准的看后面的说明：评审怎样看，怎样自己验，怎样改。"
    yield heading(2, "清单", "list")
    for gravity, name in GRAVITIES.items():
        mine = [criterion for criterion in found if criterion.severity == gravity]
        if mine:
            yield f"**{name}**　{GRAVITY_MEANING[gravity]}"
            yield _ticks(mine)
    yield heading(2, "说明", "full")
    for criterion in found:
        yield from _criterion(criterion)


def _ticks(found: list[Criterion]) -> str:
    boxes = "\n".join(
        f'<li><input type="checkbox" id="tick-{html(c.id)}"> <label for="tick-{html(c.id)}">{html(c.name)}</label> '
        f'<a href="#{html(c.id.lower())}">{html(c.id)}</a></li>'
        for c in found
    )
    return f'<ul class="dz-ticks">\n{boxes}\n</ul>'


def _criterion(found: Criterion) -> Iterator[str]:
    yield heading(3, f"{found.id} {found.name}", found.id.lower())
    lines = (
        ("程度", GRAVITIES[found.severity]),
        ("评审怎样看", found.what),
        ("怎样验", found.test),
        ("怎样改", found.better),
    )
    yield bullets(f"**{name}**：{md(words)}" for name, words in lines)
