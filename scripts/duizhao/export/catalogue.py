"""The knowledge catalogue as a value and as tables: entries, their cues, and the links between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Final

from ..model import Catalogue, Link, Pattern, Remedy, RootCause
from ..model.entry import Entry
from .sheet import Row

Record = dict[str, object]

KINDS: Final = {Pattern: "问题模式", RootCause: "原因类型", Remedy: "整改类型"}
FOLDERS: Final = {Pattern: "patterns", RootCause: "causes", Remedy: "remedies"}
STRENGTHS: Final = {"strong": "单独可定", "weak": "须有旁证", "unless": "遇此排除"}
RELATIONS: Final = {"causes": "原因", "remedies": "整改", "related": "易混"}


def catalogue_record(catalogue: Catalogue) -> Record:
    """The value of `catalogue` in knowledge.json: all entries with everything that editors wrote about them."""
    kinds = ("patterns", "causes", "remedies", "fields", "criteria", "posts", "retired")
    return {kind: [asdict(entry) for entry in getattr(catalogue, kind)] for kind in kinds}


def entries_of(catalogue: Catalogue) -> Iterator[Entry]:
    """All entries that points are sorted by."""
    yield from catalogue.patterns
    yield from catalogue.causes
    yield from catalogue.remedies


def entries(catalogue: Catalogue) -> Iterator[Row]:
    """A row for each pattern, cause and remedy."""
    yield "编号", "类别", "名称", "说明", "规范维度", "页面"
    for entry in entries_of(catalogue):
        dimensions = "、".join(entry.dimensions) if isinstance(entry, Pattern) else None
        yield (
            entry.id,
            KINDS[type(entry)],
            entry.name,
            entry.what,
            dimensions,
            f"{FOLDERS[type(entry)]}/{entry.id}.html",
        )


def cues(catalogue: Catalogue) -> Iterator[Row]:
    """A row for each cue of each entry, with what it does."""
    yield "编号", "名称", "作用", "词语"
    for entry in entries_of(catalogue):
        for strength, words in STRENGTHS.items():
            yield from ((entry.id, entry.name, words, cue) for cue in getattr(entry.cues, strength))


def links(catalogue: Catalogue) -> Iterator[Row]:
    """A row for each link of a pattern: its causes, its remedies, and what it is easily confused with."""
    yield "编号", "问题模式", "关系", "指向编号", "指向", "理由"
    names = {entry.id: entry.name for entry in entries_of(catalogue)}
    for pattern in catalogue.patterns:
        for kind, link in links_of(pattern):
            yield pattern.id, pattern.name, RELATIONS[kind], link.id, names.get(link.id), link.why


def links_of(pattern: Pattern) -> Iterator[tuple[str, Link]]:
    """The links of a pattern, each with its kind: causes, remedies or related."""
    for kind in RELATIONS:
        yield from ((kind, link) for link in getattr(pattern, kind))
