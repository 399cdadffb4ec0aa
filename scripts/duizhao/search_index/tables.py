"""What the facets count by: the attributes of every unit and of every document, without their texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .digits import small
from .script import script
from .stream import Stream
from .units import Attributes, Document, attributes


def unit_table(documents: Sequence[Document], stream: Stream) -> Iterator[tuple[str, bytes]]:
    """One file: the different attributes, and for each unit its distance from the one before and its attributes."""
    numbers: dict[Attributes, int] = {}
    distances: list[int] = []
    kinds: list[int] = []
    before = 0
    for document, starts in zip(documents, stream.units, strict=True):
        for unit, start in zip(document.units, starts, strict=True):
            kinds.append(numbers.setdefault(attributes(unit), len(numbers)))
            distances.append(start - before)
            before = start
    yield "units", script("units", list(numbers), small(distances), small(kinds))


def document_table(documents: Sequence[Document]) -> Iterator[tuple[str, bytes]]:
    """One file: the different (year, level, framework), and which of them each document has."""
    numbers: dict[tuple[int, str, str], int] = {}
    facts = [numbers.setdefault((d.year or 0, d.level or "", d.framework or ""), len(numbers)) for d in documents]
    yield "documents", script("documents", list(numbers), small(facts))
