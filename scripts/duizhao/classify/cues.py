"""Finding the cues of catalogue entries in a text: all of them in one pass, the longest where they overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
    """A cue ready for finding: its text, or a pattern where it holds a gap."""

    text: str
    pattern: re.Pattern[str] | None
    entry: str
    kind: str
    written: str

    def end(self, text: str, at: int) -> int:
        """Where it ends if it stands at this place of a text's key, otherwise 0."""
        if self.pattern is None:
            return at + len(self.text) if text.startswith(self.text, at) else 0
        match = self.pattern.match(text, at)
        return match.end() if match else 0


class Index:
    """All cues of a set of entries, by their first two characters (or one, where a gap follows it)."""

    def __init__(self, entries: Iterable[tuple[str, Cues]]) -> None:
        self._pairs: dict[str, list[Cue]] = {}
        self._singles: dict[str, list[Cue]] = {}
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
        where.setdefault(pieces[0][:2], []).append(Cue(pieces[0], pattern, entry, kind, written))

    def hits(self, text: str) -> list[Hit]:
        """Every cue in a text's key, in order; of an entry's overlapping cues of one kind only the longest."""
        found: list[Hit] = []
        openings = (self._pairs.keys() & set(map(add, text, text[1:]))) | (self._singles.keys() & set(text))
        for opening in openings:
            cues = self._pairs.get(opening) or self._singles[opening]
            at = text.find(opening)
            while at >= 0:
                found += [Hit(at, end, cue.entry, cue.kind, cue.written) for cue in cues if (end := cue.end(text, at))]
                at = text.find(opening, at + 1)
        return _longest(found)


def _longest(hits: list[Hit]) -> list[Hit]:
    """Hits without those inside a longer one of the same entry: 谋划 inside 谋划不够 counts once."""
    kept: list[Hit] = []
    last: dict[tuple[str, str], int] = {}
    for hit in sorted(hits, key=lambda h: (h.start, -h.end, h.entry, "…" in h.cue, h.cue)):
        if hit.end > last.get((hit.entry, hit.kind), -1):
            kept.append(hit)
            last[hit.entry, hit.kind] = hit.end
    return kept
