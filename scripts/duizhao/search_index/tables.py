"""What the facets count by: the attributes of every unit and of every document, without their texts."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

from .digits import small
from .script import script
from .units import Attributes, Document, attributes


class Tables:
    """The attributes of units and documents, collected as the documents come."""

    def __init__(self) -> None:
        self._kinds: dict[Attributes, int] = {}
        self._of_units = array("l")
        self._distances = array("l")
        self._before = 0
        self._facts: dict[tuple[int, str, str], int] = {}
        self._of_documents = array("l")

    def add(self, document: Document, starts: Sequence[int]) -> None:
        """Take in the next document with the positions at which its units begin."""
        for unit, start in zip(document.units, starts, strict=True):
            self._of_units.append(self._kinds.setdefault(attributes(unit), len(self._kinds)))
            self._distances.append(start - self._before)
            self._before = start
        facts = (document.year or 0, document.level or "", document.framework or "")
        self._of_documents.append(self._facts.setdefault(facts, len(self._facts)))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Units: the different attributes, each unit's distance from the one before and which it has; documents."""
        yield "units", script("units", list(self._kinds), small(self._distances), small(self._of_units))
        yield "documents", script("documents", list(self._facts), small(self._of_documents))
