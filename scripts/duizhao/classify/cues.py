"""Finding the cues of catalogue entries in a text: all of them in one pass, the longest where they overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import add
from typing import NamedTuple

from ..model import Cues
from ..parse.text.keys import key

GAP = r"[^,。;:!?、\n]{0,8}?"  # what `…` stands for: up to eight characters of one clause


class Hit(NamedTuple):
    """One cue of one entry, found at a place in a text's key."""

    start: int
    end: int
    entry: str
    kind: str  # strong, weak or unless
    cue: str  # as the catalogue writes it


class Cue(NamedTuple):
    """A cue ready for finding: its first piece, or a pattern and its last piece where it holds a gap."""

    text: str
    pattern: re.Pattern[str] | None
    last: str
    entry: str
    kind: str
    written: str


@dataclass(frozen=True, slots=True)
class Opening:
    """The cues that begin with the same characters: those without a gap by their text, the others as patterns."""

    plain: dict[str, list[Cue]] = field(default_factory=dict)
    gapped: list[Cue] = field(default_factory=list)
    lengths: set[int] = field(default_factory=set)

    def add(self, cue: Cue) -> None:
        """Take in one more cue."""
        if cue.pattern:
            self.gapped.append(cue)
        else:
            self.plain.setdefault(cue.text, []).append(cue)
            self.lengths.add(len(cue.text))

    def hits(self, text: str, at: int) -> Iterator[Hit]:
        """Its cues at this place of a text's key."""
        for length in self.lengths:
            for cue in self.plain.get(text[at : at + length], ()):
                yield Hit(at, at + length, cue.entry, cue.kind, cue.written)
        for cue in self.gapped:
            if cue.pattern and cue.last in text and (match := cue.pattern.match(text, at)):
                yield Hit(at, match.end(), cue.entry, cue.kind, cue.written)


class Index:
    """All cues of a set of entries, by their first two characters (or one, where a gap follows it)."""

    def __init__(self, entries: Iterable[tuple[str, Cues]]) -> None:
        self._pairs: dict[str, Opening] = {}
        self._singles: dict[str, Opening] = {}
        for entry, cues in entries:
            for kind, words in (("strong", cues.strong), ("weak", cues.weak), ("unless", cues.unless)):
                for written in words:
                    self._add(written, entry, kind)

    def _add(self, written: str, entry: str, kind: str) -> None:
        pieces = [key(piece) for piece in written.split("…") if key(piece)]
        if not pieces:
            return
        pattern = re.compile(GAP.join(map(re.escape, pieces))) if len(pieces) > 1 else None
        where = self._pairs if len(pieces[0]) > 1 else self._singles
        cue = Cue(pieces[0], pattern, pieces[-1], entry, kind, written)
        where.setdefault(pieces[0][:2], Opening()).add(cue)

    def hits(self, text: str) -> list[Hit]:
        """Every cue in a text's key, in order; of an entry's overlapping cues of one kind only the longest."""
        found: list[Hit] = []
        for openings, beginnings in ((self._pairs, set(map(add, text, text[1:]))), (self._singles, set(text))):
            for beginning in openings.keys() & beginnings:
                at = text.find(beginning)
                while at >= 0:
                    found += openings[beginning].hits(text, at)
                    at = text.find(beginning, at + 1)
        return _longest(found)


def _longest(hits: list[Hit]) -> list[Hit]:
    """Hits without those inside a longer one of the same entry: 谋划 inside 谋划不够 counts once.

    A weak cue inside a strong one counts no more either: 全局 inside 全局意识.
    """
    kept: list[Hit] = []
    last: dict[tuple[str, str], int] = {}
    for hit in sorted(hits, key=lambda h: (h.start, -h.end, h.entry, "…" in h.cue, h.cue)):
        over = last.get((hit.entry, "strong"), -1) if hit.kind == "weak" else -1
        if hit.end > max(over, last.get((hit.entry, hit.kind), -1)):
            kept.append(hit)
            last[hit.entry, hit.kind] = hit.end
    return kept
