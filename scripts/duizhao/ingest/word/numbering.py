"""The lists of a Word file: how each level is numbered, and which lists count together."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from .markup import MC, W, number, switched, value

LEVELS: Final = 9
LONGEST: Final = 60  # characters of a label
ZEROS: Final = re.compile(r"0{0,8}1(?=,|$)")  # 001, 002, 003, ...: how a custom format shows its first number


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: text `（%1）` in which %1 … %9 stand for the numbers of the levels; restart: after which
    level it begins anew (0: never; None: after every outer one)."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False  # all numbers in it are shown as decimals
    suffix: str = "tab"
    style: str | None = None  # the paragraph style that it is tied to


@dataclass(frozen=True, slots=True)
class List:
    """A list: its levels, what it counts together with, and where its levels begin when it is first used."""

    family: int
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict)


def lists(part: ET.Element | None, styles: ET.Element | None) -> Mapping[int, List]:
    """All lists of a file by their ids."""
    if part is None:
        return {}
    families = {id: each for each in part.iter(W + "abstractNum") if (id := _id(each, "abstractNumId")) is not None}
    nums = {id: each for each in part.iter(W + "num") if (id := _id(each, "numId")) is not None}
    linked = _linked(styles)
    found: dict[int, List] = {}
    for id, each in nums.items():
        family = _family(number(value(each, "abstractNumId")), families, nums, linked)
        if family is not None:
            found[id] = _list(family, families[family], each)
    return found


def _id(element: ET.Element, name: str) -> int | None:
    return number(element.get(W + name))


def _linked(styles: ET.Element | None) -> Mapping[str, int]:
    """The lists that numbering styles stand for."""
    found = styles.iter(W + "style") if styles is not None else ()
    pairs = ((each.get(W + "styleId", ""), number(value(each.find(f"{W}pPr/{W}numPr"), "numId"))) for each in found)
    return {name: num for name, num in pairs if num is not None}


def _family(
    id: int | None, families: Mapping[int, ET.Element], nums: Mapping[int, ET.Element], linked: Mapping[str, int]
) -> int | None:
    """The abstract list that is meant: a link through a numbering style is followed."""
    for _ in range(LEVELS):
        if id is None or id not in families:
            return None
        named = value(families[id], "numStyleLink")
        if named is None or nums.get(linked.get(named, -1)) is None:
            return id
        id = number(value(nums[linked[named]], "abstractNumId"))
    return None


def _list(family: int, abstract: ET.Element, num: ET.Element) -> List:
    levels = {_place(each): _level(each) for each in abstract.findall(W + "lvl")}
    starts: dict[int, int] = {}
    for override in num.findall(W + "lvlOverride"):
        place = _place(override)
        own = override.find(W + "lvl")
        if own is not None:
            levels[place] = _level(own)
        start = number(value(override, "startOverride"))
        if start is not None:
            starts[place] = start
    return List(family, levels, starts)


def _place(element: ET.Element) -> int:
    return min(_id(element, "ilvl") or 0, LEVELS - 1)


def _level(element: ET.Element) -> Level:
    start = number(value(element, "start"))
    return Level(
        _format(element),
        "" if switched(element.find(W + "rPr"), "vanish") else (value(element, "lvlText") or "")[:LONGEST],
        0 if start is None else start,
        number(value(element, "lvlRestart")),
        bool(switched(element, "isLgl")),
        value(element, "suff") or "tab",
        value(element, "pStyle"),
    )


def _format(element: ET.Element) -> str:
    """The number format; newer ones stand in a choice that older programs pass over."""
    newer = element.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    chosen = element.find(W + "numFmt") if newer is None else newer
    named = chosen.get(W + "val") if chosen is not None else None
    if chosen is None or named != "custom":
        return named or "decimal"
    zeros = ZEROS.match(chosen.get(W + "format", ""))
    return f"padded{len(zeros[0])}" if zeros else "decimal"
