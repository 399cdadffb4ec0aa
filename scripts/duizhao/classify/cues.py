"""Finding the cues of catalogue entries in a text: all of them in one pass, the longest where they overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import compress, product
from operator import add
from typing import Final, NamedTuple

from ..model import Cues
from ..parse.text.keys import key

GAP = r"[^,。;:!?、\n]{0,8}?"  # what `…` stands for: up to eight characters of one clause
CHOICE = re.compile(r"\(([^()]*)\)")  # (群众|百姓) in (群众|百姓)…困难


class Hit(NamedTuple):
    """One cue of one entry, found at a place in a text's key."""

    start: int
    end: int
    entry: str
    kind: str  # strong, weak or unless
    cue: str  # as the catalogue writes it; the words found where that gives a choice
    written: str  # as the catalogue writes it


NEW: Final = tuple.__new__  # makes a hit without the call in between: there are hundreds in a report


class Cue(NamedTuple):
    """One spelling of a cue: its first piece; with a gap a pattern, and its last piece if that has one spelling."""

    text: str
    pattern: str  # empty without a gap
    last: str  # empty where it has several spellings
    shown: str  # as the catalogue writes it; its first piece where that gives a choice
    choice: bool
    entry: str
    kind: str
    written: str


def spellings(piece: str) -> tuple[str, ...]:
    """All spellings of a piece of a cue: 群众 and 百姓 of (群众|百姓)."""
    parts = CHOICE.split(piece)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return tuple(dict.fromkeys(key("".join(words)) for words in product(*choices)))


class Index:
    """All cues of a set of entries by their first piece, and how long the first pieces are that begin alike."""

    def __init__(self, entries: Iterable[tuple[str, Cues]]) -> None:
        self._cues: dict[str, list[Cue]] = {}
        for entry, cues in entries:
            for kind, words in (("strong", cues.strong), ("weak", cues.weak), ("unless", cues.unless)):
                for written in words:
                    self._add(written, entry, kind)
        for found in self._cues.values():
            found.sort(key=lambda cue: (cue.entry, cue.pattern, cue.shown))
        # by the first two characters (or one, where a gap follows it); the longest first, so that words without a gap
        # are found before those with one that end at the same place
        self._lengths: dict[str, list[int]] = {}
        for text in sorted(self._cues, key=len, reverse=True):
            lengths = self._lengths.setdefault(text[:2], [])
            if len(text) not in lengths:
                lengths.append(len(text))

    def _add(self, written: str, entry: str, kind: str) -> None:
        pieces = [spellings(piece) for piece in written.split("…") if key(piece)]
        if not pieces:
            return
        first, *rest = pieces
        last = rest[-1][0] if rest and len(rest[-1]) == 1 else ""
        for text in first:
            choice = CHOICE.search(written) is not None
            cue = Cue(text, _pattern(text, rest), last, text if choice else written, choice, entry, kind, written)
            self._cues.setdefault(text, []).append(cue)

    def hits(self, text: str) -> list[Hit]:
        """Every cue in a text's key, in order; of an entry's overlapping cues of one kind only the longest."""
        found: list[Hit] = []
        named, lengths = self._cues.get, self._lengths
        for width, openings in ((2, map(add, text, text[1:])), (1, text)):
            for at in compress(range(len(text)), map(lengths.__contains__, openings)):
                for length in lengths[text[at : at + width]]:
                    if cues := named(text[at : at + length]):
                        _gather(cues, text, at, found)
        return _longest(found)


def _gather(cues: list[Cue], text: str, at: int, found: list[Hit]) -> None:
    """Add those of the cues that are at this place of a text's key."""
    for first, pattern, last, shown, choice, entry, kind, written in cues:
        if not pattern:
            found.append(NEW(Hit, (at, at + len(first), entry, kind, shown, written)))
        elif last in text and (match := _compiled(pattern).match(text, at)):
            words = "…".join(match.groups()) if choice else written
            found.append(NEW(Hit, (at, match.end(), entry, kind, words, written)))


def _pattern(first: str, rest: list[tuple[str, ...]]) -> str:
    if not rest:
        return ""
    pieces = ("|".join(map(re.escape, sorted(piece, key=len, reverse=True))) for piece in ((first,), *rest))
    return GAP.join(f"({piece})" for piece in pieces)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when its first piece is met for the first time: most never are."""
    return re.compile(pattern)


def _order(hit: Hit) -> int:
    return (hit[0] << 20) - hit[1]


def _longest(hits: list[Hit]) -> list[Hit]:
    """Hits without those inside a longer one of the same entry: 谋划 inside 谋划不够 counts once.

    A weak cue inside a strong one counts no more either: 全局 inside 全局意识.
    """
    kept: list[Hit] = []
    last: dict[tuple[str, str], int] = {}
    until = last.get
    for hit in sorted(hits, key=_order) if len(hits) > 1 else hits:
        _, end, entry, kind, _, _ = hit
        if end > until((entry, kind), -1) and (kind != "weak" or end > until((entry, "strong"), -1)):
            kept.append(hit)
            last[entry, kind] = end
    return kept
