"""The pages of root causes and of remedies, each kind always in the same order."""

from __future__ import annotations

from collections.abc import Iterator

from ...knowledge.evidence import Place
from ...model import Pattern, Remedy, RootCause
from ..atlas import Atlas, entry_link
from ..markup.blocks import bullets, classed, crumbs, front, heading, link, page, table
from ..markup.escape import md
from ..markup.paper import letterhead
from ..places.lists import PlaceList
from ..places.place import basis, commitment
from ..places.shared import shared_count
from ..places.sieve import script_path
from ..places.statistics import statistics
from .parts import examples, listed, neighbours, permanent, sample_of
from .wording import wording


def cause_page(cause: RootCause, atlas: Atlas) -> str:
    """The Markdown of a root cause's page."""
    return page(_cause(cause, atlas))


def remedy_page(remedy: Remedy, atlas: Atlas) -> str:
    """The Markdown of a remedy's page."""
    return page(_remedy(remedy, atlas))


def _cause(cause: RootCause, atlas: Atlas) -> Iterator[str]:
    yield from _head(cause, "原因")
    yield from listed("表现", "signs", cause.signs)
    yield from wording(cause.id, (), atlas)
    yield from examples(cause.id, atlas.evidence.places(cause.id), lambda place: (basis(place, cause.id),))
    yield from _patterns("解释哪些问题", "既有该模式又写到这类原因", "causes", cause.id, atlas)
    yield heading(2, "怎样挖到根上", "depth")
    yield md(cause.depth)
    yield from listed("自问", "questions", cause.questions)
    yield from listed("易犯的毛病", "pitfalls", cause.pitfalls)
    yield from statistics(cause.id, atlas)
    yield neighbours(cause.id, atlas.base.catalogue.causes)
    yield permanent(cause.id)


def _remedy(remedy: Remedy, atlas: Atlas) -> Iterator[str]:
    yield from _head(remedy, "整改")
    yield from listed("可检查的动作", "actions", remedy.actions)
    yield from _instead(remedy)
    yield from listed("怎样检查", "check", remedy.check)
    yield from wording(remedy.id, (), atlas)
    places = atlas.evidence.places(remedy.id)
    yield from examples(remedy.id, places, lambda place: _measure_facts(remedy.id, place, atlas))
    yield from _patterns("回应哪些问题", "既有该模式又采取这类措施", "remedies", remedy.id, atlas)
    yield from listed("易犯的毛病", "pitfalls", remedy.pitfalls)
    yield from statistics(remedy.id, atlas)
    yield neighbours(remedy.id, atlas.base.catalogue.remedies)
    yield permanent(remedy.id)


def _head(entry: RootCause | Remedy, kind: str) -> Iterator[str]:
    name = f"{entry.id} {entry.name}"
    yield front(name, "navigation")
    yield crumbs(link("首页", "../index.md"), link(kind, "index.md"), md(name))
    yield letterhead(entry.id)
    yield heading(1, name, "top")
    yield classed(md(entry.what), "dz-lead")


def _instead(remedy: Remedy) -> Iterator[str]:
    if remedy.empty:
        yield heading(2, "空话与改法", "better")
        rows = ((md(empty), md(better)) for empty, better in zip(remedy.empty, remedy.better, strict=True))
        yield table(("空话", "改法（虚构）"), rows)


def _patterns(name: str, deed: str, kind: str, id: str, atlas: Atlas) -> Iterator[str]:
    yield heading(2, name, "patterns")
    lines = [line for pattern in atlas.base.catalogue.patterns for line in _pattern(pattern, kind, id, atlas)]
    if not lines:
        yield "目录中还没有模式指向这一条。"
        return
    yield f"数字是{deed}的报告份数。"
    yield bullets(lines)


def _pattern(pattern: Pattern, kind: str, id: str, atlas: Atlas) -> Iterator[str]:
    for entry in pattern.causes if kind == "causes" else pattern.remedies:
        if entry.id == id:
            count = shared_count(pattern, kind, id, atlas, "../patterns/")
            yield f"{entry_link(pattern.id, atlas.names)}　{count}{sample_of(entry.why)}"


def _measure_facts(id: str, place: Place, atlas: Atlas) -> tuple[str, ...]:
    """What a measure commits itself to, and the words that decided for a remedy."""
    found = commitment(atlas.base.reading(place.report).commitments.get(place.point.id))
    return *(f"{label}：{md(words)}" for label, words in found), basis(place, id)


def entry_list(entry: RootCause | Remedy, atlas: Atlas) -> PlaceList:
    """The list of all places of a cause or remedy."""
    is_cause = isinstance(entry, RootCause)
    name = f"{entry.id} {entry.name}"

    def told(place: Place) -> tuple[str, ...]:
        return (basis(place, entry.id),) if is_cause else _measure_facts(entry.id, place, atlas)

    return PlaceList(
        "causes" if is_cause else "remedies",
        f"{entry.id}-all",
        f"{name}：全部实例",
        (link("原因" if is_cause else "整改", "index.md"), entry_link(entry.id, atlas.names), "全部实例"),
        atlas.evidence.places(entry.id),
        told,
        script_path(entry.id),
    )
