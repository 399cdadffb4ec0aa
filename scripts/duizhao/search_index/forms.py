"""Normalising whole documents at once: the same streams as `normalise` gives, by looking characters up in an array."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from .normalise import BREAK, TABLE, normalise

Points = npt.NDArray[np.uint32]

END: Final = 0x110000  # stands between units
UNKNOWN, GONE, SEVERAL = 0x110001, 0x110002, 0x110003  # not looked up yet; dropped; becomes several characters
APART: Final = 2 * BREAK  # between units: no phrase with a mark in it can run across them
STOP: Final = ord(BREAK)


class Forms:
    """What each code point becomes; filled as characters occur."""

    def __init__(self) -> None:
        self.table = np.full(0x110001, UNKNOWN, dtype=np.uint32)
        self.table[END] = END

    def stream(self, texts: Sequence[str]) -> tuple[Points, npt.NDArray[np.int64]]:
        """The streams of some units, each with APART behind it, and the position at which each begins."""
        forms = self.table[_points(texts)]
        if (forms == UNKNOWN).any():
            self._learn(texts)
            forms = self.table[_points(texts)]
        if (forms == SEVERAL).any():
            return _slowly(texts)
        forms = forms[forms != GONE]
        return _spread(_without_idle_breaks(forms))

    def _learn(self, texts: Sequence[str]) -> None:
        for char in set("".join(texts)):
            form = TABLE[ord(char)]
            self.table[ord(char)] = _code(form)


def _code(form: str | None) -> int:
    if form is None:
        return GONE
    if not form.strip(BREAK):  # … is three full stops
        return STOP
    return ord(form) if len(form) == 1 else SEVERAL


def _points(texts: Sequence[str]) -> Points:
    """The code points of the texts with END behind each."""
    whole = np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    ends = np.cumsum([len(text) for text in texts])
    return np.insert(whole, ends, END)


def _without_idle_breaks(forms: Points) -> Points:
    """Without the breaks behind another break, at the beginning and at the end of a unit."""
    edge = (forms == STOP) | (forms == END)
    before = np.concatenate((np.ones(min(1, len(forms)), dtype=bool), edge[:-1]))
    forms = forms[~((forms == STOP) & before)]
    after = np.concatenate((forms[1:] == END, np.ones(min(1, len(forms)), dtype=bool)))
    kept: Points = forms[~((forms == STOP) & after)]
    return kept


def _spread(forms: Points) -> tuple[Points, npt.NDArray[np.int64]]:
    """With every END as two breaks."""
    ends = forms == END
    points = np.repeat(np.where(ends, STOP, forms), np.where(ends, 2, 1)).astype(np.uint32)
    behind = np.flatnonzero(ends) + np.arange(2, ends.sum() + 2)
    return points, np.concatenate((np.zeros(1, dtype=np.int64), behind[:-1]))[: int(ends.sum())]


def _slowly(texts: Sequence[str]) -> tuple[Points, npt.NDArray[np.int64]]:
    streams = [normalise(text) + APART for text in texts]
    lengths = np.cumsum([0, *map(len, streams)])
    return np.frombuffer("".join(streams).encode("utf-32-le", "surrogatepass"), dtype=np.uint32), lengths[:-1]
