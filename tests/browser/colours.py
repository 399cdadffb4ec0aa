"""Computed colours: how far a text stands out from what lies below it."""

from __future__ import annotations

import re

# rgb(27, 24, 22) · rgba(242, 180, 143, 0.12)
COLOUR = re.compile(r"rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)")
Colour = tuple[float, float, float, float]


def colour(text: str) -> Colour:
    """The parts of a computed colour."""
    match = COLOUR.fullmatch(text)
    assert match, text
    red, green, blue, alpha = match.groups()
    return float(red), float(green), float(blue), float(alpha or 1)


def over(upper: Colour, lower: Colour) -> Colour:
    """The colour that shows where one lies over another."""
    alpha = upper[3]
    red, green, blue = (u * alpha + w * (1 - alpha) for u, w in zip(upper[:3], lower[:3], strict=True))
    return red, green, blue, 1


def light(seen: Colour) -> float:
    """The relative luminance of a colour."""
    parts = (part / 255 for part in seen[:3])
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(text: str, grounds: list[str], shows: float = 1) -> float:
    """The contrast of a text, which may let something show through, with what lies below it."""
    ground: Colour = (255, 255, 255, 1)
    for layer in reversed(grounds):
        ground = over(colour(layer), ground)
    red, green, blue, alpha = colour(text)
    lights = sorted((light(over((red, green, blue, alpha * shows), ground)), light(ground)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)
