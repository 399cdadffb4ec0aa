"""The ids, names and cues of what has a page of its own, so that a query can lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..knowledge import KnowledgeBase
from ..model import Cues
from .normalise import normalise
from .script import script

PIECE: Final = 3  # characters of a piece that says something by itself

Row = list[str]  # id, name, address, name as it is searched for, cues, kind


def names(base: KnowledgeBase) -> Iterator[tuple[str, bytes]]:
    """One file with a row for every pattern, cause, remedy, dimension, criterion and framework."""
    yield "names", script("names", [*_entries(base), *_others(base)])


def _entries(base: KnowledgeBase) -> Iterator[Row]:
    known = base.catalogue
    for kind, folder, entries in (
        ("问题模式", "patterns", known.patterns),
        ("原因", "causes", known.causes),
        ("整改", "remedies", known.remedies),
    ):
        for entry in entries:
            yield _row(entry.id, entry.name, f"{folder}/{entry.id}.html", kind, _cues(entry.cues))


def _others(base: KnowledgeBase) -> Iterator[Row]:
    for dimension in base.frameworks.dimensions:
        yield _row(dimension.id, dimension.name, f"dimensions/{dimension.key}.html", "规范维度")
    for criterion in base.catalogue.criteria:
        yield _row(criterion.id, criterion.name, f"patterns/criteria.html#{criterion.id.lower()}", "评审口径")
    for framework in base.frameworks.frameworks:
        yield _row("", framework.name, f"frameworks/{framework.id}.html", "框架")


def _row(id: str, name: str, address: str, kind: str, cues: str = "") -> Row:
    return [id, name, address, normalise(name), cues, kind]


def _cues(cues: Cues) -> str:
    """The cues as they are searched for: whole ones, and the longer pieces of those with a slot (学…两张皮)."""
    plain = [cue for cue in (*cues.strong, *cues.weak) if "(" not in cue]
    whole = [cue for cue in plain if "…" not in cue]
    pieces = [piece for cue in plain if "…" in cue for piece in cue.split("…") if len(piece) >= PIECE]
    return " ".join(dict.fromkeys(map(normalise, (*whole, *pieces))))
