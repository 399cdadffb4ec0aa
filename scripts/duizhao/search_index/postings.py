"""The positions of every pair of neighbouring characters, sorted by pair, as lists of printable digits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .digits import written
from .stream import Stream

GROUP = 200_000  # positions that are sorted at once, to bound the memory
CHUNK = 12_000  # positions of a list that are read together; each chunk begins with a whole position

Codes = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of the list of a pair: how many positions, the first of them, and all as digits."""

    count: int
    first: int
    digits: bytes


@dataclass(frozen=True, slots=True)
class Posting:
    """A pair of characters (the second is BREAK before a mark or an end) and where it stands."""

    pair: str
    chunks: tuple[Chunk, ...]

    @property
    def count(self) -> int:
        return sum(chunk.count for chunk in self.chunks)


def postings(stream: Stream) -> Iterator[Posting]:
    """The lists of all pairs in the order of their characters; together they hold every position of a character."""
    sizes = stream.frequencies()
    sizes[0] = 0
    first = 1
    while first <= len(stream.alphabet):
        total = np.cumsum(sizes[first:])
        last = first + max(1, int(np.searchsorted(total, GROUP, side="right")))
        yield from _group(stream, first, min(last, len(stream.alphabet) + 1))
        first = last


def _group(stream: Stream, first: int, last: int) -> Iterator[Posting]:
    """The lists of the pairs whose first character is one of these."""
    codes = stream.codes
    places = np.flatnonzero((codes >= first) & (codes < last))
    base = len(stream.alphabet) + 1
    pairs = codes[places].astype(np.int64) * base + codes[places + 1]
    order = np.argsort(pairs, kind="stable")
    places, pairs = places[order], pairs[order]
    begins = np.flatnonzero(np.concatenate((np.ones(min(1, len(pairs)), dtype=bool), pairs[1:] != pairs[:-1])))
    text, at, chunks = _digits(places, begins)
    edges = np.concatenate((begins, [len(places)]))
    counts = chunks[1:] - chunks[:-1]
    of_list = np.searchsorted(chunks, edges)
    for n, begin in enumerate(begins.tolist()):
        found = range(int(of_list[n]), int(of_list[n + 1]))
        pair = int(pairs[begin])
        yield Posting(
            _char(stream, pair // base) + _char(stream, pair % base),
            tuple(
                Chunk(int(counts[c]), int(places[chunks[c]]), text[int(at[chunks[c]]) : int(at[chunks[c + 1]])])
                for c in found
            ),
        )


def _char(stream: Stream, code: int) -> str:
    return stream.alphabet[code - 1] if code else "\0"


def _digits(places: Codes, begins: Codes) -> tuple[bytes, Codes, Codes]:
    """All lists as digits, where each position begins in them, and the places at which a chunk begins."""
    inside = np.arange(len(places)) - np.repeat(begins, np.diff(np.concatenate((begins, [len(places)]))))
    whole = inside % CHUNK == 0
    values = places.copy()
    values[1:] -= places[:-1] + 1
    values[whole] = places[whole]
    text, at = written(values)
    return text, at, np.concatenate((np.flatnonzero(whole), [len(places)]))
