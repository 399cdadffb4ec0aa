"""From letters to lines: what stands at one height, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from .glyphs import Glyph

WORD_GAP: Final = 0.2  # of the size: what parts two words in Latin letters
CELL_GAP: Final = 2.0  # of the size: what parts two cells of a table
PARTED: Final = 0.5  # of the size: what parts two columns at least, behind a hanging comma
FAR: Final = 3.0  # so many times wider than the other gaps of the line is the gap of a cell
CELLS: Final = "  "  # stands between the cells of a table
HEIGHT: Final = 0.5  # of the size: how far apart the letters of one line may stand


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Letters at one height, from left to right: their edges, their usual size and gap, and that height (base)."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    size: float
    base: float
    gap: float

    @classmethod
    def of(cls, glyphs: Iterable[Glyph]) -> Row:
        """The line that some letters make."""
        placed = tuple(sorted(glyphs, key=lambda glyph: glyph.left))
        size = median(glyph.size for glyph in placed)
        right = max(glyph.right for glyph in placed)
        widths = [after.left - before.right for before, after in pairwise(placed)]
        gap = max(median(widths), 0.0) if widths else 0.0
        return cls(placed, placed[0].left, right, size, median(glyph.base for glyph in placed), gap)

    @property
    def text(self) -> str:
        """Its letters, with a space between Latin words and two between the cells of a table."""
        return "".join(_spaced(self))

    def is_parted(self, gap: float) -> bool:
        """True for a gap that is wider than half a letter and the line's usual gap together."""
        return gap > PARTED * self.size + self.gap


def rows(glyphs: Iterable[Glyph]) -> list[Row]:
    """The lines of a page from top to bottom."""
    found: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: -each.base):
        if found and found[-1][0].base - glyph.base < HEIGHT * max(found[-1][0].size, glyph.size):
            found[-1].append(glyph)
        else:
            found.append([glyph])
    return [Row.of(each) for each in found]


def split_at(row: Row, place: float) -> tuple[Row | None, Row | None]:
    """What stands left and right of a place."""
    left = tuple(glyph for glyph in row.glyphs if glyph.right + glyph.left < 2 * place)
    right = row.glyphs[len(left) :]
    return (Row.of(left) if left else None), (Row.of(right) if right else None)


def gaps(row: Row) -> list[tuple[float, float]]:
    """The empty stretches between the letters of a line."""
    return [(one.right, other.left) for one, other in pairwise(row.glyphs)]


def joined(said: str, more: str) -> str:
    """Two lines of a paragraph as one text: a space between Latin words, but none inside a number, and no hyphen."""
    if said.endswith("-") and said[-2:-1].isascii() and said[-2:-1].isalpha() and more[:1].islower():
        return said[:-1] + more
    is_number = said[-1:].isdigit() and more[:1].isdigit()
    return f"{said} {more}" if _is_latin(said[-1:]) and _is_latin(more[:1]) and not is_number else said + more


def _spaced(row: Row) -> Iterator[str]:
    for glyph, after in pairwise((*row.glyphs, None)):
        assert glyph is not None
        yield glyph.char
        if after is not None:
            yield _space(glyph, after, row.gap)


def _space(glyph: Glyph, after: Glyph, usual: float) -> str:
    gap, size = after.left - glyph.right, max(glyph.size, after.size)
    if gap > CELL_GAP * size and gap > FAR * usual:
        return CELLS
    return " " if gap - usual > WORD_GAP * size and _is_latin(glyph.char) and _is_latin(after.char) else ""


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
