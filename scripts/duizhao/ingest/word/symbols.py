"""Signs of symbol fonts, which have no code of their own, as characters that every font has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ..numerals import written

PRIVATE: Final = re.compile("[\uf000-\uf0ff]")  # \uf06c: where Word puts the signs of symbol fonts
UNKNOWN: Final = "□"
# Wingdings, and a few of Symbol, by their place in the font
SIGNS: Final[Mapping[int, str]] = {
    **{0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x73: "◆", 0x74: "◆"},
    **{0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA4: "◎", 0xA7: "▪", 0xA8: "□"},
    **{0xAA: "◆", 0xAB: "★", 0xB1: "±", 0xB2: "◇", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xD7: "·", 0xD8: "➢"},
    **{0xE0: "→", 0xE8: "→", 0xF0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x4A: "☺", 0x46: "☞"},
    **{0x80 + number: written(number, "decimalEnclosedCircle") for number in range(1, 11)},
    **{0x8B + number: written(number, "decimalEnclosedCircle") for number in range(1, 11)},
}
# EQ \o\ac(○,1) · eq \o\ac(△,甲): a sign inside a circle, as “带圈字符” writes it
ENCLOSED: Final = re.compile(r"\s*eq\s+\\o\s*\\ac\s*\(\s*[○〇O□△◇]\s*[,，;；]\s*(?P<inner>[^)]{1,4})\)", re.I)


def symbol(code: str | None) -> str:
    """The sign of a w:sym, by its code in hexadecimal."""
    try:
        place = int(code or "", 16)
    except ValueError:
        return UNKNOWN
    if 0x20 <= place < 0xD800 and place not in SIGNS:
        return chr(place)
    return SIGNS.get(place & 0xFF if place >= 0xF000 else place, UNKNOWN)


def bullet(sign: str) -> str:
    """The bullet of a list: that of a symbol font as a plain sign."""
    plain = PRIVATE.sub(lambda found: SIGNS.get(ord(found[0]) & 0xFF, "•"), sign)
    return "○" if plain == "o" else plain or "•"


def enclosed(instruction: str) -> str:
    """What an EQ field shows that puts a sign into a circle: ① for EQ \\o\\ac(○,1); empty for other fields."""
    found = ENCLOSED.match(instruction)
    inner = found["inner"].strip() if found else ""
    return written(int(inner), "decimalEnclosedCircle") if inner.isascii() and inner.isdigit() else inner
