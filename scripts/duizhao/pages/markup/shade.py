"""How dark a number is shown among others."""

from __future__ import annotations

SHADES = 4


def shade(count: int, most: int) -> int:
    """How dark a number is shown, 0 for none."""
    return -(-count * SHADES // most) if count else 0
