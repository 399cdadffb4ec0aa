"""Long lists of places in sections and groups, on pages of bounded length, with an address for every section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from ...knowledge.evidence import Place
from ...knowledge.tally import group
from ..atlas import sheet_of
from ..markup.blocks import crumbs, front, heading, link, page
from ..markup.escape import html
from ..markup.paging import Sheet, pager, sheets
from ..markup.slots import raw_slotted
from .lists import Facts
from .place import raw_place


@dataclass(frozen=True, slots=True)
class Row:
    """A place under a section, a group of it (empty: none) and a label."""

    section: str
    group: str
    label: str
    place: Place


@dataclass(frozen=True, slots=True)
class TierList:
    """A list: FOLDER/STEM-1.md, …; `way` are the ready-made crumbs above it, `box` is a filter for its first page."""

    folder: str
    stem: str
    name: str
    way: tuple[str, ...]
    rows: tuple[Row, ...]
    facts: Facts
    box: str = ""


Addresses = Mapping[tuple[str, str], str]


def anchor(section: str, group: str = "") -> str:
    """The anchor of a section or group: the same in every build, whatever else is listed."""
    return f"{'g' if group else 's'}-{sha256(f'{section}/{group}'.encode()).hexdigest()[:10]}"


def addresses(stem: str, rows: Sequence[Row]) -> Addresses:
    """Where each section (with an empty group) and each group begins, as links beside the list."""
    found: dict[tuple[str, str], str] = {}
    for number, row in enumerate(rows):
        for part in ("", row.group):
            found.setdefault((row.section, part), f"{stem}-{sheet_of(number)}.md#{anchor(row.section, part)}")
    return found


def tier_pages(found: TierList) -> Iterator[tuple[str, str]]:
    """The pages of a list, each with its path."""
    totals = _totals(found.rows)
    for sheet in sheets(found.rows):
        yield f"{found.folder}/{found.stem}-{sheet.number}.md", page(_blocks(found, sheet, totals))


def _totals(rows: Sequence[Row]) -> dict[tuple[str, str], int]:
    totals: dict[tuple[str, str], int] = {}
    for row in rows:
        for part in {"", row.group}:
            totals[row.section, part] = totals.get((row.section, part), 0) + 1
    return totals


def _blocks(found: TierList, sheet: Sheet[Row], totals: Mapping[tuple[str, str], int]) -> Iterator[str]:
    yield front(found.name + sheet.suffix, "navigation", "toc")
    yield crumbs(link("首页", "../index.md"), *found.way)
    yield heading(1, found.name + sheet.suffix, "top")
    yield f"共 {len(found.rows)} 处。点按一处，到它在报告中的位置。"
    if sheet.number == 1:
        yield found.box
    lines = "\n".join(_lines(sheet.rows, totals, found.facts))
    yield f"<div>\n{lines}\n</div>"
    yield pager(found.stem, sheet.number, sheet.of)


def _lines(rows: Sequence[Row], totals: Mapping[tuple[str, str], int], facts: Facts) -> Iterator[str]:
    """The sections as raw HTML, headings too: one block for the Markdown engine."""
    for section, mine in group(rows, lambda row: row.section).items():
        yield _heading(2, section, totals[section, ""], anchor(section))
        for part, same in group(mine, lambda row: row.group).items():
            if part:
                yield _heading(3, part, totals[section, part], anchor(section, part))
            yield _labelled(same, facts)


def _heading(level: int, text: str, count: int, anchor: str) -> str:
    return f'<h{level} id="{anchor}">{raw_slotted(text)} <em class="dz-count">{count} 处</em></h{level}>'


def _labelled(rows: Sequence[Row], facts: Facts) -> str:
    lines = "\n".join(_label(label, same, facts) for label, same in group(rows, lambda row: row.label).items())
    return f'<ul class="dz-reports">\n{lines}\n</ul>'


def _label(label: str, rows: Sequence[Row], facts: Facts) -> str:
    return f"<li>{html(label)}<ul>{''.join(_line(row.place, facts) for row in rows)}</ul></li>"


def _line(place: Place, facts: Facts) -> str:
    told = "；".join(fact for fact in facts(place) if fact)
    return f'<li>{raw_place(place)}<em class="dz-remark">{told}</em></li>'
