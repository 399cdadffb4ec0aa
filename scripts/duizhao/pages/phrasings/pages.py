"""Every generated file about phrasings: front page, kinds, hedges, lists of places, scripts of their filters."""

from __future__ import annotations

from collections.abc import Iterator

from ..atlas import Atlas
from ..markup.blocks import crumbs, front, heading, link, page
from ..places.lists import PlaceList, place_list_pages
from ..places.place import dimension_of
from ..places.sieve import sieve_script
from ..places.statistics import share
from ..places.tiers import tier_pages
from .front import phrasings
from .hedges import hedge_list, hedged, hedges_page
from .kinds import kind_page, template_pages
from .lexis import FOLDER, Kind, Lexis, count_link, kind_list, lexis

MISSED = "unrecognised"


def phrasing_pages(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The files one after the other, each with its path; none where the base was read without a catalogue."""
    if not atlas.base.catalogue.patterns:
        return
    known = lexis(atlas)
    found = hedged(known)
    yield f"{FOLDER}/index.md", phrasings(known, found)
    yield f"{FOLDER}/hedges.md", hedges_page(found, known)
    yield from tier_pages(hedge_list(found))
    yield f"{FOLDER}/{MISSED}.md", page(_missed(known))
    yield from place_list_pages(_missed_list(known), atlas)
    for kind in known.kinds:
        yield from _kind(kind, known)


def _kind(kind: Kind, known: Lexis) -> Iterator[tuple[str, str]]:
    yield f"{FOLDER}/{kind.key}.md", kind_page(kind, known)
    yield from template_pages(kind)
    if kind.wordings:
        yield from tier_pages(kind_list(kind, known))
        yield kind.source, sieve_script(kind.sieve)


def _missed(known: Lexis) -> Iterator[str]:
    count = len(known.wordings.unrecognised)
    yield front("未认出判断的要点", "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("表述", "index.md"), "未认出判断的要点")
    yield heading(1, "未认出判断的要点", "top")
    yield (
        "这些问题的要点里没有认出“不够、有差距、不到位”一类的判断。有的换了说法，有的直接叙事，"
        "有的只是一个话题，也有的是断句有误；不等于写得不好。"
    )
    yield f"共 {count_link(count, f'{MISSED}-all-1.md')} 处，占全部 {known.total} 个问题的 {share(count, known.total)}。"


def _missed_list(known: Lexis) -> PlaceList:
    frameworks = known.atlas.base.frameworks
    way = (link("表述", "index.md"), link("未认出判断的要点", f"{MISSED}.md"), "全部实例")
    places = known.wordings.unrecognised
    return PlaceList(
        *(FOLDER, f"{MISSED}-all", "未认出判断的要点：全部实例", way, places),
        facts=lambda place: (dimension_of(place, frameworks),),
    )
