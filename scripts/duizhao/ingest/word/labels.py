"""The labels that Word puts before paragraphs by itself: （一） for the first, （二） for the next."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import Final

from ..numerals import written
from .markup import W, number, value
from .numbering import LEVELS, LONGEST, Level, List
from .styles import Styles
from .symbols import bullet

PLACE: Final = re.compile(r"%([1-9])")  # %1
# Behind these no gap is needed: （一） 一、 ①
CLOSED: Final = re.compile(r"[、，。：．）】〕〉》①-⑳㈠-㈩⑴-⒛㉑-㊿]$")
DIGIT_OPEN: Final = re.compile(r"[\d.]$")  # a digit behind it would be read as part of it: 1.


class Labels:
    """Counts the numbered paragraphs of a text in their order."""

    def __init__(self, lists: Mapping[int, List], styles: Styles) -> None:
        self._lists = lists
        self._styles = styles
        self._counts: dict[int, list[int | None]] = {}  # by family: how far each level has come
        self._begun: set[tuple[int, int]] = set()  # (list, level) whose own start was used

    def label(self, properties: ET.Element | None, text: str) -> str:
        """The label of the next paragraph, with the gap before its text; empty for one without a number."""
        found = self._list_of(properties)
        if found is None:
            return ""
        num, place = found
        level = self._lists[num].levels.get(place)
        if level is None:
            return ""
        counts = self._count(num, place)
        return _with_gap(_label(level, self._lists[num], counts), level.suffix, text)

    def _list_of(self, properties: ET.Element | None) -> tuple[int, int] | None:
        """(list, level) of a paragraph: its own, or that of its style; list 0 is none."""
        own = properties.find(W + "numPr") if properties is not None else None
        num, place = number(value(own, "numId")), number(value(own, "ilvl"))
        if num is None:
            inherited = self._styles.numbering(self._styles.of_paragraph(properties))
            if inherited is None:
                return None
            num, styled, name = inherited
            place = place if place is not None else self._tied(num, name, styled)
        return (num, min(place or 0, LEVELS - 1)) if num in self._lists else None

    def _tied(self, num: int, style: str, styled: int | None) -> int:
        """The level of a style: that which is tied to it, or the one that it names."""
        levels = self._lists[num].levels if num in self._lists else {}
        return next((place for place, level in levels.items() if level.style == style), styled or 0)

    def _count(self, num: int, place: int) -> list[int | None]:
        each = self._lists[num]
        counts = self._counts.setdefault(each.family, [None] * LEVELS)
        begun = counts[place]
        if place in each.starts and (num, place) not in self._begun:
            counts[place] = each.starts[place]
        else:
            counts[place] = _start(each, place) if begun is None else begun + 1
        self._begun.add((num, place))
        for outer in range(place):
            if counts[outer] is None:
                counts[outer] = _start(each, outer)  # it counts as used, though nothing shows it
        for inner in range(place + 1, LEVELS):
            restart = each.levels.get(inner, Level()).restart
            if restart is None or place < restart:
                counts[inner] = None
        return counts


def _start(each: List, place: int) -> int:
    return each.starts.get(place, each.levels.get(place, Level()).start)


def _label(level: Level, each: List, counts: list[int | None]) -> str:
    if level.format == "bullet":
        return bullet(level.text)

    def shown(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        count = counts[place]
        format = "decimal" if level.legal else each.levels.get(place, Level()).format
        return _written(_start(each, place) if count is None else count, format)

    return PLACE.sub(shown, level.text)[:LONGEST]


def _written(count: int, format: str) -> str:
    return str(count).zfill(int(format[6:])) if format.startswith("padded") else written(count, format)


def _with_gap(label: str, suffix: str, text: str) -> str:
    """A label as if it were typed: （一）在…方面, but 1. 在…"""
    stripped = label.rstrip()
    if not stripped or CLOSED.search(stripped):
        return stripped
    touching = suffix == "nothing" and not (DIGIT_OPEN.search(stripped) and text[:1].isdigit())
    return stripped if touching else f"{stripped} "
