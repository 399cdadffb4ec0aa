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
    usual = Counter(quarters for quarters, _ in placed if quarters is not None).most_common(1)
    upright = usual[0][0] if usual else None
    kept = tuple(glyph for quarters, glyph in placed if upright is not None and quarters == upright)
    slanted = "".join(glyph.char for quarters, glyph in placed if upright is None or quarters != upright)
    return Leaf(kept, slanted)


def _placed(raw: Any) -> Iterator[tuple[int | None, Glyph]]:
    """Every letter that the file itself holds, with its quarter turns; PDFium makes up spaces and line ends besides."""
    high = 0
    place = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()  # written to anew for each letter
    for at in range(pdfium.FPDFText_CountChars(raw)):
        code = pdfium.FPDFText_GetUnicode(raw, at)
        if code in SURROGATES and code < FIRST_LOW:
            high = code
            continue
        char = _char(code, high)
        high = 0
        if char.strip():
            quarters = _quarter(pdfium.FPDFText_GetCharAngle(raw, at))
            yield quarters, _glyph(raw, at, char, quarters or 0, place)


def _glyph(raw: Any, at: int, char: str, quarters: int, place: tuple[Any, Any, Any]) -> Glyph:
    """A letter as it stands on the page turned upright; `place` is room for a box and for both coordinates."""
    box, right, up = place
    pdfium.FPDFText_GetLooseCharBox(raw, at, box)
    pdfium.FPDFText_GetCharOrigin(raw, at, right, up)
    wide, high, x, y = box.right - box.left, box.top - box.bottom, right.value, up.value
    if quarters == 3:
        return Glyph(char, y, y + high, -x, wide)
    if quarters == 2:
        return Glyph(char, -x, wide - x, -y, high)
    if quarters == 1:
        return Glyph(char, -y, high - y, x, wide)
    return Glyph(char, x, x + wide, y, high)


def _char(code: int, high: int) -> str:
    if code in SURROGATES:
        return chr(0x10000 + ((high - 0xD800) << 10) + code - FIRST_LOW) if high else ""
    char = chr(code) if code else "\ufffd"
    return "-" if char == HYPHEN else char


def _quarter(angle: float) -> int | None:
    """The number of quarter turns, if an angle is one of those."""
    if not angle:
        return 0  # nearly every letter
    turns = angle / QUARTER
    return round(turns) % 4 if abs(turns - round(turns)) < 0.05 else None
