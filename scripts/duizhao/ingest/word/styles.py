"""The styles of a Word file, as far as they matter to a text: which number its paragraphs, which hide it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from operator import xor
from typing import Final

from .markup import W, number, switched, value

LONGEST: Final = 40  # styles that are based on one another


@dataclass(frozen=True, slots=True)
class Style:
    """A style: what it is based on, and what it sets itself (None: nothing)."""

    based_on: str | None
    num: int | None
    level: int | None
    hidden: bool | None


class Styles:
    """All styles of a file by their ids."""

    def __init__(self, part: ET.Element | None) -> None:
        found = list(part.iter(W + "style")) if part is not None else []
        self._styles = {each.get(W + "styleId", ""): _style(each) for each in found}
        defaults = (each for each in found if each.get(W + "default") in ("1", "true"))
        self._default = {each.get(W + "type"): each.get(W + "styleId", "") for each in defaults}
        run = part.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if part is not None else None
        self._hiding: dict[str, bool | None] = {}
        self._hidden_by_default = bool(switched(run, "vanish"))

    def of_paragraph(self, properties: ET.Element | None) -> str:
        """The style of a paragraph, the default one where it names none."""
        named = value(properties, "pStyle")
        return named if named in self._styles and named is not None else self._default.get("paragraph", "")

    def numbering(self, style: str) -> tuple[int, int | None, str] | None:
        """(list, level, the style that sets it) by which a style numbers its paragraphs."""
        for name, each in self._chain(style):
            if each.num is not None:
                return each.num, each.level, name
        return None

    def hides(self, run: ET.Element | None, paragraph_style: str) -> bool:
        """True if text with these run properties, in a paragraph of this style, is hidden."""
        direct = switched(run, "vanish")
        if direct is not None:
            return direct
        named = (value(run, "rStyle") or "", paragraph_style)
        said = [hidden for hidden in map(self._hidden, named) if hidden is not None]
        return reduce(xor, said) if said else self._hidden_by_default  # two styles that hide cancel each other

    def _hidden(self, style: str) -> bool | None:
        if style not in self._hiding:
            said = (each.hidden for _, each in self._chain(style) if each.hidden is not None)
            self._hiding[style] = next(said, None)
        return self._hiding[style]

    def _chain(self, name: str | None) -> Iterator[tuple[str, Style]]:
        for _ in range(LONGEST):
            style = self._styles.get(name or "")
            if style is None or name is None:
                return
            yield name, style
            name = style.based_on


def _style(element: ET.Element) -> Style:
    listed = element.find(f"{W}pPr/{W}numPr")
    hidden = switched(element.find(W + "rPr"), "vanish")
    return Style(value(element, "basedOn"), number(value(listed, "numId")), number(value(listed, "ilvl")), hidden)
