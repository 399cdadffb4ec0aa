"""The page of an issue pattern, always in the same order: what, signs, wording, places, causes, remedies, writing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...knowledge.evidence import Place
from ...model import Link, Pattern
from ..atlas import Atlas, entry_link, list_path
from ..markup.blocks import bullets, classed, crumbs, front, heading, link, page
from ..markup.escape import md
from ..markup.paper import letterhead
from ..naming import dimension_name, dimension_path
from ..places.lists import PlaceList
from ..places.place import basis, dimension_of
from ..places.shared import shared_count
from ..places.sieve import script_path
from ..places.statistics import statistics
from .parts import OWN, Form, examples, instead, listed, neighbours, permanent, sample_of
from .wording import wording


def pattern_page(pattern: Pattern, atlas: Atlas) -> str:
    """The Markdown of a pattern's page."""
    return page(_blocks(pattern, atlas))


def _blocks(pattern: Pattern, atlas: Atlas) -> Iterator[str]:
    name = f"{pattern.id} {pattern.name}"
    yield front(name, "navigation")
    yield crumbs(*_way(pattern, atlas), md(name))
    yield letterhead(pattern.id)
    yield heading(1, name, "top")
    yield classed(f"维度：{'、'.join(_dimensions(pattern, atlas))}", "dz-id")
    yield classed(md(pattern.what), "dz-lead")
    yield from signs(pattern, atlas)
    yield from _places(pattern, atlas)
    yield from linked(pattern, atlas)
    yield from writing(pattern)
    yield from listed("自问", "questions", pattern.questions)
    yield from _related(pattern, atlas)
    yield from statistics(pattern.id, atlas)
    yield neighbours(pattern.id, atlas.base.catalogue.patterns)
    yield permanent(pattern.id)


def signs(pattern: Pattern, atlas: Atlas, form: Form = OWN) -> Iterator[str]:
    """The parts on how a pattern shows and how it is worded."""
    yield from listed("表现", "signs", pattern.signs, form)
    yield from wording(pattern.id, pattern.templates, atlas, form)


def linked(pattern: Pattern, atlas: Atlas, form: Form = OWN) -> Iterator[str]:
    """The parts on the causes and the remedies of a pattern."""
    yield from _linked("原因", "causes", "出现本模式的报告中写到这类原因的", pattern, pattern.causes, atlas, form)
    yield from _linked("整改", "remedies", "出现本模式的报告中采取这类措施的", pattern, pattern.remedies, atlas, form)


def writing(pattern: Pattern, form: Form = OWN) -> Iterator[str]:
    """The parts on how to write concretely and what goes wrong."""
    yield form.heading("怎样写具体", "concrete")
    yield "下面每一条先说怎样写，再给一个虚构的片段。片段只为说明写法，人和事都不存在，请勿搬用。"
    yield bullets(map(instead, pattern.concrete))
    yield from listed("易犯的毛病", "pitfalls", pattern.pitfalls, form)


def _way(pattern: Pattern, atlas: Atlas) -> tuple[str, ...]:
    return link("首页", "../index.md"), link("问题模式", "index.md"), _dimensions(pattern, atlas)[0]


def _dimensions(pattern: Pattern, atlas: Atlas) -> list[str]:
    names = ((dimension_name(atlas.base.frameworks, key), f"../{dimension_path(key)}") for key in pattern.dimensions)
    return [link(name, path) for name, path in names]


def _places(pattern: Pattern, atlas: Atlas) -> Iterator[str]:
    places = atlas.evidence.places(pattern.id)
    yield from examples(pattern.id, places, lambda place: issue_facts(pattern.id, place, atlas))
    further = atlas.evidence.beside.get(pattern.id, ())
    if further:
        path = list_path(pattern.id, "also").split("/")[1]
        yield f"另有 {link(f'{len(further)} 处', path)}问题以别的模式为主，兼有本模式的表现。"


def issue_facts(id: str, place: Place, atlas: Atlas) -> tuple[str, ...]:
    """The dimension of an issue and the words that decided for a pattern."""
    return dimension_of(place, atlas.base.frameworks), basis(place, id)


def pattern_lists(pattern: Pattern, atlas: Atlas) -> Iterator[PlaceList]:
    """The lists of all issues of a pattern, and of those that show it beside another."""
    way = (link("问题模式", "index.md"), entry_link(pattern.id, atlas.names))
    name = f"{pattern.id} {pattern.name}"

    def told(place: Place) -> tuple[str, ...]:
        return issue_facts(pattern.id, place, atlas)

    def told_beside(place: Place) -> tuple[str, ...]:
        return (*told(place), f"为主的模式：{md(atlas.names.get(place.matches[0].id, ''))}")

    yield PlaceList(
        "patterns",
        f"{pattern.id}-all",
        f"{name}：全部实例",
        (*way, "全部实例"),
        atlas.evidence.places(pattern.id),
        told,
        script_path(pattern.id),
    )
    yield PlaceList(
        "patterns",
        f"{pattern.id}-also",
        f"{name}：兼有本模式的问题",
        (*way, "兼有"),
        atlas.evidence.beside.get(pattern.id, ()),
        told_beside,
    )


def _linked(
    name: str, kind: str, deed: str, pattern: Pattern, links: Sequence[Link], atlas: Atlas, form: Form
) -> Iterator[str]:
    yield form.heading(name, kind)
    yield f"数字是{deed}份数。"
    yield bullets(_link(kind, entry, pattern, atlas, form.up) for entry in links)


def _link(kind: str, entry: Link, pattern: Pattern, atlas: Atlas, up: str) -> str:
    count = shared_count(pattern, kind, entry.id, atlas, up)
    return f"{entry_link(entry.id, atlas.names)}　{count}{sample_of(entry.why)}"


def _related(pattern: Pattern, atlas: Atlas) -> Iterator[str]:
    yield heading(2, "相关", "related")
    yield "容易混同的模式和区别。“该类”指所列的模式，“本类”指本页的模式。"
    yield bullets(f"{entry_link(entry.id, atlas.names)}{sample_of(entry.why)}" for entry in pattern.related)
