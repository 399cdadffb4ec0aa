"""The parts that the pages of patterns, causes and remedies have in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...knowledge.evidence import Place
from ...model.entry import Entry
from ..atlas import entry_path, list_path
from ..markup.blocks import bullets, classed, heading, link
from ..markup.escape import md
from ..markup.raw import finished
from ..places.place import origin, place_line

SHOWN = 12


# Advice with its fragment: 写清读的是哪一本、停在什么时候：“四月读到第三章便搁下。”
FRAGMENT = re.compile(r"(?P<advice>[^“]+?)[：，]?(?P<words>“.+”)。?", re.S)


@dataclass(frozen=True, slots=True)
class Form:
    """How the parts of an entry stand on a page: their level, what precedes anchors and links, how much is shown."""

    level: int = 2
    prefix: str = ""
    up: str = ""  # the way to the folder of the entry
    templates: int = 10
    places: int = SHOWN

    def heading(self, name: str, anchor: str) -> str:
        """The heading of a part."""
        return heading(self.level, name, self.prefix + anchor)


OWN = Form()  # on the page of the entry


def listed(name: str, anchor: str, lines: Sequence[str], form: Form = OWN) -> Iterator[str]:
    """A section that is a list of plain sentences; nothing where there are none."""
    if lines:
        yield form.heading(name, anchor)
        yield bullets(map(md, lines))


def sample_of(words: str) -> str:
    """Plain words below the line that they belong to."""
    return f" *{md(words)}*{{ .dz-why }}" if words else ""


def instead(line: str) -> str:
    """Advice on writing, with its made-up fragment set off and marked."""
    found = FRAGMENT.fullmatch(line)
    if found is None:
        return md(line)
    return f"{md(found['advice'])} *{md(found['words'])}*{{ .dz-made-up }}"


def chosen(places: Sequence[Place]) -> tuple[Place, ...]:
    """Some places to show: one of each report before the second of any, those with an example first, latest first."""
    seen: dict[str, int] = {}
    ranked: list[tuple[int, bool, int, int]] = []
    for number, place in enumerate(places):
        seen[place.report.id] = seen.get(place.report.id, 0) + 1
        ranked.append((seen[place.report.id], not place.point.examples, -(place.report.year or 0), number))
    return tuple(places[rank[-1]] for rank in sorted(ranked)[:SHOWN])


def examples(
    id: str, places: Sequence[Place], facts: Callable[[Place], tuple[str, ...]], form: Form = OWN
) -> Iterator[str]:
    """The section of places: some of them, and where all are."""
    yield form.heading("实例", "places")
    if not places:
        yield "收录的报告中还没有识别出实例。"
        return
    path = form.up + list_path(id).split("/")[1]
    words = f"共 {link(f'{len(places)} 处', path)}"
    yield f"{words}，此处列出 {form.places} 处。" if len(places) > form.places else f"{words}。"
    yield bullets(place_line(place, (origin(place), *facts(place))) for place in chosen(places)[: form.places])


def neighbours(id: str, entries: Sequence[Entry]) -> str:
    """The entries before and after one, for those who read on."""
    at = [entry.id for entry in entries].index(id)
    before = [_to("上一个", entries[at - 1])] if at > 0 else []
    after = [_to("下一个", entries[at + 1])] if at + 1 < len(entries) else []
    return classed(" ".join((*before, *after)), "dz-pager") if before or after else ""


def _to(words: str, entry: Entry) -> str:
    return link(f"{words}：{entry.id} {entry.name}", f"{entry.id}.md")


def permanent(id: str) -> str:
    """The line that says how to refer to the entry for good."""
    address = md(finished(entry_path(id)))
    return classed(f"固定地址：{address}。编号 {md(id)} 不会改作他用；如停用，此页会指向接替的条目。", "dz-permanent")
