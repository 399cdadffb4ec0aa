"""One judged point: what a person said that it is, and what the classification says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from duizhao.model import Classified, Match

from .workplace import ROOT

GOLD: Final = ROOT / "tests" / "gold"
NOTHING: Final = "none"  # what a person writes where it is right that nothing matches


@dataclass(frozen=True, slots=True)
class Verdict:
    """One point: what a person said and what the classification says."""

    report: str
    point: str
    wanted: tuple[str, ...]
    found: tuple[Match, ...]

    @property
    def main(self) -> str:
        return self.found[0].id if self.found else NOTHING

    @property
    def right(self) -> bool:
        return self.main in self.wanted

    def told(self) -> str:
        """The point, what is right, and what was found with the cues that decided."""
        found = ", ".join(f"{match.id} ({' '.join(match.cues)})" for match in self.found)
        return f"{self.report}#{self.point}: {'/'.join(self.wanted)}, found {found or NOTHING}"


def matches(reading: Classified, point: str) -> tuple[Match, ...]:
    """What the classification found of a point."""
    of_kind = {"d": reading.patterns, "c": reading.causes, "m": reading.remedies}[point[0]]
    return of_kind[point]
