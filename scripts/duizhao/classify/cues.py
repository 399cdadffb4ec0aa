"""Finding the cues of catalogue entries in a text: all of them in one pass, the longest where they overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable
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


class Index:
    """All cues of a set of entries, by their first two characters."""

    def __init__(self, entries: Iterable[tuple[str, Cues]]) -> None:
        self._cues: dict[str, list[tuple[re.Pattern[str], str, str, str]]] = {}
        for entry, cues in entries:
            for kind, words in (("strong", cues.strong), ("weak", cues.weak), ("unless", cues.unless)):
                for cue in words:
                    self._add(entry, kind, cue)
        starts = sorted({start[0] for start in self._cues})
        self._starts = re.compile("[" + re.escape("".join(starts)) + "]") if starts else None

    def _add(self, entry: str, kind: str, cue: str) -> None:
        pieces = [key(piece) for piece in cue.split("…") if piece]
        if pieces and pieces[0]:
            pattern = re.compile(GAP.join(map(re.escape, pieces)))
            self._cues.setdefault(pieces[0][:2], []).append((pattern, entry, kind, cue))

    def hits(self, text: str) -> list[Hit]:
        """Every cue in a text's key, in order; of an entry's overlapping cues of one kind only the longest."""
        found: list[Hit] = []
        for start in self._starts.finditer(text) if self._starts else ():
            at = start.start()
            for opening in (text[at : at + 2], text[at]):
                for pattern, entry, kind, cue in self._cues.get(opening, ()):
                    match = pattern.match(text, at)
                    if match:
                        found.append(Hit(at, match.end(), entry, kind, cue))
        return _longest(found)


def _longest(hits: list[Hit]) -> list[Hit]:
    """Hits without those inside a longer one of the same entry: 谋划 inside 谋划不够 counts once."""
    kept: list[Hit] = []
    last: dict[tuple[str, str], int] = {}
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if hit.end > last.get((hit.entry, hit.kind), -1):
            kept.append(hit)
            last[hit.entry, hit.kind] = hit.end
    return kept
