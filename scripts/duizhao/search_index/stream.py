"""All documents as one stream of numbered positions, and where each document begins in it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .forms import Forms
from .normalise import BREAK
from .units import Document

WIDE = 0x10000  # the first code point that needs more than two bytes
STRETCH = 1 << 20  # characters that are counted at once


@dataclass(frozen=True, slots=True)
class Stream:
    """The characters of all units as numbers: 0 is BREAK, n the n-th of `alphabet`; a place in it is a position.

    documents: the position at which each begins.
    """

    codes: npt.NDArray[np.uint16]
    alphabet: str
    documents: npt.NDArray[np.int64]

    def frequencies(self) -> npt.NDArray[np.int64]:
        """How often each number occurs; counted a stretch at a time, for numpy widens what it counts to 64 bits."""
        counts = np.zeros(len(self.alphabet) + 1, dtype=np.int64)
        for at in range(0, len(self.codes), STRETCH):
            counts += np.bincount(self.codes[at : at + STRETCH], minlength=len(counts))
        return counts


def stream(documents: Iterable[Document], seen: Callable[[Document, list[int]], None]) -> Stream:
    """Number the characters of all documents, one after the other; none of them is held.

    seen: is told each document with the positions at which its units begin.
    """
    forms = Forms()
    parts: deque[npt.NDArray[np.unsignedinteger]] = deque()
    starts: list[int] = []
    at = 0
    for document in documents:
        points, begins = forms.stream([unit.text for unit in document.units])
        starts.append(at)
        seen(document, (begins + at).tolist())
        parts.append(points.astype(np.uint16) if points.max(initial=0) < WIDE else points)  # half the memory
        at += len(points)
    codes, alphabet = _numbered(parts)
    return Stream(codes, alphabet, np.array(starts, dtype=np.int64))


def _numbered(parts: deque[npt.NDArray[np.unsignedinteger]]) -> tuple[npt.NDArray[np.uint16], str]:
    """The code points as numbers in the order of Unicode, so that sorted numbers are sorted characters."""
    used = np.zeros(0x110000, dtype=bool)
    for points in parts:
        used[points] = True
    used[ord(BREAK)] = False
    alphabet = np.flatnonzero(used)
    table = np.zeros(0x110000, dtype=np.uint16)
    table[alphabet] = np.arange(1, len(alphabet) + 1, dtype=np.uint16)
    codes = np.empty(sum(map(len, parts)), dtype=np.uint16)
    at = 0
    while parts:  # each is let go once it is numbered
        points = parts.popleft()
        codes[at : at + len(points)] = table[points]
        at += len(points)
    return codes, "".join(map(chr, alphabet.tolist()))
