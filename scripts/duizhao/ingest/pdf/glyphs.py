"""The letters of a page with their places, turned upright; letters that stand at an angle to the others apart."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

HYPHEN: Final = "\x02"  # what PDFium makes of a hyphen at the end of a line
SURROGATES: Final = range(0xD800, 0xE000)
FIRST_LOW: Final = 0xDC00
FIRST_WIDE: Final = "\u2e80"  # from here on letters are as wide as high
HIGHEST: Final = 2.5  # times its width: a Latin letter is seldom higher
QUARTER: Final = math.pi / 2


class Glyph(NamedTuple):
    """A letter from its left to its right edge, the height of the line that it stands on, and its own height."""

    char: str
    left: float
    right: float
    base: float
    height: float

    @property
    def size(self) -> float:
        """The size of its font, near enough: a Chinese letter is as wide as its font is high."""
        width = self.right - self.left
        return width if width > 0 and self.char >= FIRST_WIDE else min(self.height, HIGHEST * width or self.height)


class Leaf(NamedTuple):
    """A page: its upright letters in the order of the file, and the text of those at an angle."""

    glyphs: tuple[Glyph, ...]
    slanted: str = ""


def leaf(page: Any) -> Leaf:
    """The letters of a page of pypdfium2."""
    opened = page.get_textpage()
    try:
        placed = list(_placed(opened.raw))
    finally:
        opened.close()
    if not placed:
        return Leaf(())
    usual = Counter(quarter for angle, _ in placed if (quarter := _quarter(angle)) is not None).most_common(1)
    upright = usual[0][0] if usual else None
    kept = tuple(glyph for angle, glyph in placed if upright is not None and _quarter(angle) == upright)
    slanted = "".join(glyph.char for angle, glyph in placed if upright is None or _quarter(angle) != upright)
    return Leaf(kept, slanted)


def _placed(raw: Any) -> Iterator[tuple[float, Glyph]]:
    """Every letter that the file itself holds, with its angle; PDFium makes up spaces and line ends besides."""
    high = 0
    for at in range(pdfium.FPDFText_CountChars(raw)):
        code = pdfium.FPDFText_GetUnicode(raw, at)
        if code in SURROGATES and code < FIRST_LOW:
            high = code
            continue
        char = _char(code, high)
        high = 0
        if char.strip():
            angle = pdfium.FPDFText_GetCharAngle(raw, at)
            yield angle, _glyph(raw, at, char, _quarter(angle) or 0)


def _glyph(raw: Any, at: int, char: str, quarters: int) -> Glyph:
    """A letter as it stands on the page turned upright."""
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetLooseCharBox(raw, at, box)
    pdfium.FPDFText_GetCharOrigin(raw, at, x, y)
    wide, high = box.right - box.left, box.top - box.bottom
    if quarters == 3:
        return Glyph(char, y.value, y.value + high, -x.value, wide)
    if quarters == 2:
        return Glyph(char, -x.value, wide - x.value, -y.value, high)
    if quarters == 1:
        return Glyph(char, -y.value, high - y.value, x.value, wide)
    return Glyph(char, x.value, x.value + wide, y.value, high)


def _char(code: int, high: int) -> str:
    if code in SURROGATES:
        return chr(0x10000 + ((high - 0xD800) << 10) + code - FIRST_LOW) if high else ""
    char = chr(code) if code else "\ufffd"
    return "-" if char == HYPHEN else char


def _quarter(angle: float) -> int | None:
    """The number of quarter turns, if an angle is one of those."""
    turns = angle / QUARTER
    return round(turns) % 4 if abs(turns - round(turns)) < 0.05 else None
