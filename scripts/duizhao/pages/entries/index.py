"""The indexes of patterns, causes and remedies, the pages of retired ids, and what could not be sorted in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Remedy, Retired, RootCause
from ...model.entry import Entry
from ..atlas import FOLDERS, Atlas, entry_link, list_path, main_dimensions
from ..markup.blocks import bullets, crumbs, front, heading, link, page, table
from ..markup.escape import md
from ..naming import dimension_name, dimension_path
from ..places.lists import PlaceList
from ..places.place import dimension_of
from ..words import STRAYS

KINDS = {"P": "问题模式", "C": "原因", "R": "整改"}
LEADS = {
    "C": "原因类型回答“为什么会这样”。每一类说明怎样辨认、怎样挖到根上，并列出它在收录材料中的实例和它能解释的问题。",
    "R": "整改类型回答“怎样改、怎样查”。每一类给出可检查的动作、空话的改法，并列出它在收录材料中的实例和它回应的问题。",
}


def patterns_index(atlas: Atlas) -> str:
    """The Markdown of patterns/index.md."""
    return page(_patterns(atlas))


def _patterns(atlas: Atlas) -> Iterator[str]:
    catalogue = atlas.base.catalogue
    yield front("问题模式")
    yield heading(1, "问题模式", "top")
    yield (
        f"历年材料反复查摆的问题归为 {len(catalogue.patterns)} 个模式。每个模式一页，次序固定："
        "表现、常见表述、实例、原因、整改、怎样写具体、易犯的毛病、自问、相关、统计。"
    )
    links = (link("年际变化", "trends.md"), link("评审口径", "criteria.md"), link("待归类", "unclassified.md"))
    yield f"另见{'、'.join(links)}。"
    for key in main_dimensions(atlas):
        name = dimension_name(atlas.base.frameworks, key)
        yield heading(2, name, f"in-{key.replace('_', '-')}")
        mine = [pattern for pattern in catalogue.patterns if pattern.dimensions[0] == key]
        yield table(("模式", "说明", "问题", "报告"), (_row(pattern, atlas) for pattern in mine), "llrr")
        yield f"维度：{link(name, f'../{dimension_path(key)}')}"
    yield from _retired("P", atlas)


def entries_index(letter: str, entries: Sequence[RootCause | Remedy], atlas: Atlas) -> str:
    """The Markdown of causes/index.md or remedies/index.md."""
    return page(_entries(letter, entries, atlas))


def _entries(letter: str, entries: Sequence[RootCause | Remedy], atlas: Atlas) -> Iterator[str]:
    yield front(KINDS[letter], "navigation", "toc")
    yield heading(1, KINDS[letter], "top")
    yield LEADS[letter]
    yield table(("类型", "说明", "处数", "报告"), (_row(entry, atlas) for entry in entries), "llrr")
    yield from _retired(letter, atlas)


def _row(entry: Entry, atlas: Atlas) -> tuple[str, ...]:
    places = atlas.evidence.places(entry.id)
    count = link(str(len(places)), list_path(entry.id).split("/")[1]) if places else "0"
    reports = len({place.report.id for place in places})
    name = entry_link(entry.id, atlas.names, cls="dz-name")
    return name, md(summary(entry.what)), count, str(reports)


def summary(what: str) -> str:
    """What an entry is, in its first sentence."""
    return what.partition("。")[0] + "。"


def _retired(letter: str, atlas: Atlas) -> Iterator[str]:
    gone = [entry for entry in atlas.base.catalogue.retired if entry.id[0] == letter]
    if gone:
        yield heading(2, "已停用的编号", "retired")
        yield bullets(link(f"{entry.id} {entry.name}", f"{entry.id}.md") + _now(entry, atlas) for entry in gone)


def _now(entry: Retired, atlas: Atlas) -> str:
    return f"，现为{entry_link(entry.now, atlas.names)}" if entry.now else "，没有接替的条目"


def retired_page(entry: Retired, atlas: Atlas) -> str:
    """The Markdown of the page that a retired id keeps."""
    return page(_gone(entry, atlas))


def _gone(entry: Retired, atlas: Atlas) -> Iterator[str]:
    name = f"{entry.id} {entry.name}"
    yield front(name, "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link(KINDS[entry.id[0]], "index.md"), md(name))
    yield heading(1, name, "top")
    yield f"编号 {md(entry.id)} 已停用{_now(entry, atlas)}。"


def has_page(entry: Retired) -> bool:
    """True if entries of this kind have pages."""
    return entry.id[0] in FOLDERS


def stray_lists(atlas: Atlas) -> Iterator[PlaceList]:
    """The lists of what matched no entry, by kind of point."""
    frameworks = atlas.base.frameworks
    for kind, (name, _) in STRAYS.items():
        way = (link("问题模式", "index.md"), link("待归类", "unclassified.md"), name)
        places = atlas.evidence.strays.get(kind, ())
        yield PlaceList(
            *("patterns", f"unclassified-{kind}", f"待归类：{name}", way, places),
            facts=lambda place: (dimension_of(place, frameworks),),
        )


def unclassified(atlas: Atlas) -> str:
    """The Markdown of patterns/unclassified.md."""
    return page(_unclassified(atlas))


def _unclassified(atlas: Atlas) -> Iterator[str]:
    yield front("待归类", "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), link("问题模式", "index.md"), "待归类")
    yield heading(1, "待归类", "top")
    yield "没有与目录中任何一条相合的问题、原因和措施。它们可能是新的模式，也可能是用词生僻；目录的编者应逐条看过。"
    rows = []
    for found in stray_lists(atlas):
        kind = found.stem.removeprefix("unclassified-")
        count = link(str(len(found.places)), f"{found.stem}-1.md") if found.places else "0"
        rows.append((STRAYS[kind][0], STRAYS[kind][1], count))
    yield table(("内容", "应归入", "处数"), rows, "llr")
