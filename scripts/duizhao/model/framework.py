"""The frameworks of the yearly meetings and the canonical dimensions that their dimensions map to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Certainty = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Dimension:
    """A canonical dimension (规范维度), the same over all years, e.g. D01 理论学习."""

    key: str  # theory, politics, …: also the page's name
    id: str  # D01 …: permanent, never used again
    name: str
    covers: str  # what it covers, one or two sentences
    guidance: str = ""  # how to look at oneself under it


@dataclass(frozen=True, slots=True)
class FrameworkDimension:
    """A dimension as one framework names it, e.g. 带头固本培元、增强党性 (canonical: party_spirit)."""

    canonical: str
    short: str
    name: str
    aliases: tuple[str, ...] = ()
    match: tuple[str, ...] = ()  # core phrases that suffice to recognise it in a heading
    levels: tuple[str, ...] = ()  # empty: all levels of the framework


@dataclass(frozen=True, slots=True)
class Variant:
    """Another list of dimensions that reports under the same framework use."""

    name: str
    dimensions: tuple[FrameworkDimension, ...]


@dataclass(frozen=True, slots=True)
class Framework:
    """What the reports of one meeting had to address: a year, a meeting, levels and an ordered list of dimensions."""

    id: str
    name: str
    year: int
    campaign: str
    meeting: str  # 民主生活会 or 组织生活会 occurs in it
    levels: tuple[str, ...]
    dimensions: tuple[FrameworkDimension, ...]
    certainty: Certainty
    theme: str = ""
    held: str = ""  # when the meetings took place
    shorthand: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()  # words in a report's opening that speak for this framework
    variants: tuple[Variant, ...] = ()
    note: str = ""
    generic: bool = False  # used in several years: says nothing about the year


@dataclass(frozen=True, slots=True)
class Frameworks:
    """All frameworks and canonical dimensions, in the order of the catalogue."""

    frameworks: tuple[Framework, ...] = ()
    dimensions: tuple[Dimension, ...] = ()

    def framework(self, id: str | None) -> Framework | None:
        """The framework with this id; None where it is not known."""
        return next((f for f in self.frameworks if f.id == id), None)

    def dimension(self, key: str | None) -> Dimension | None:
        """The canonical dimension with this key; None where it is not known."""
        return next((d for d in self.dimensions if d.key == key), None)
