"""The texts for the excerpts, a few documents to a file, with what a result shows of its place."""

from __future__ import annotations

from collections.abc import Sequence

from .digits import small
from .script import script
from .units import Attributes, Document, attributes

SIZE = 5_000  # characters of text in a file
SEPARATOR = "\x7f"


class Packs:
    """The files of texts, made as the documents come."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.firsts: list[int] = []  # the number of the first document of each file
        self._held: list[list[object]] = []
        self._size = self._count = 0

    def add(self, document: Document, starts: Sequence[int]) -> None:
        """Take in the next document with the positions at which its units begin."""
        if not self._held:
            self.firsts.append(self._count)
        self._held.append(_document(document, starts))
        self._size += sum(len(unit.text) for unit in document.units)
        self._count += 1
        if self._size >= SIZE:
            self.close()

    def close(self) -> None:
        """Make a file of what is held."""
        if self._held:
            name = f"t{len(self.firsts) - 1}"
            self.files[name] = script(name, self._held)
            self._held, self._size = [], 0


def _document(document: Document, starts: Sequence[int]) -> list[object]:
    """A document as its file holds it; the units' texts stand together with SEPARATOR between them.

    Path, title, year, level, framework; the distances of the positions at which units begin; the different attributes
    (kind, dimension, entries) and which of them each unit has; for reports the number of sentences of each unit and
    their lengths, for other pages the anchor of each unit; the texts.
    """
    kinds: dict[Attributes, int] = {}
    of_units = [kinds.setdefault(attributes(unit), len(kinds)) for unit in document.units]
    begins = [start - before for before, start in zip((0, *starts), starts, strict=False)]
    facts = (document.path, document.title, document.year or 0, document.level or "", document.framework or "")
    texts = SEPARATOR.join(unit.text.replace(SEPARATOR, " ") for unit in document.units)
    return [*facts, small(begins), list(kinds), small(of_units), *_places(document), texts]


def _places(document: Document) -> tuple[object, object]:
    if not document.is_report:
        return "", [unit.anchor for unit in document.units]
    counts = small(len(unit.sentences) for unit in document.units)
    return counts, small(length for unit in document.units for length in unit.sentences)
