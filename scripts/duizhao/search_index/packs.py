"""The texts for the excerpts, a few documents to a file, with what a result shows of its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .digits import small
from .script import script
from .stream import Stream
from .units import Attributes, Document, attributes

SIZE = 5_000  # characters of text in a file
SEPARATOR = "\x7f"


def packs(documents: Sequence[Document], stream: Stream, firsts: list[int]) -> Iterator[tuple[str, bytes]]:
    """The files of texts; `firsts` gets the number of the first document of each."""
    held: list[int] = []
    size = 0
    for number, document in enumerate(documents):
        held.append(number)
        size += sum(len(unit.text) for unit in document.units)
        if size >= SIZE or number == len(documents) - 1:
            name = f"t{len(firsts)}"
            firsts.append(held[0])
            yield name, script(name, [_document(documents[n], stream.units[n]) for n in held])
            held, size = [], 0


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
