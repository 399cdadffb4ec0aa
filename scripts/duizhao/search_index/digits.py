"""Numbers as printable ASCII: a base of 93 signs, of which some end a number and the others continue it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

# All printable ASCII signs but " and \, which a script would have to escape
SIGNS: Final = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) not in '"\\')
STOPS: Final = 50  # signs that end a number; the other 43 continue it: the shortest for the distances in reports
CARRIES: Final = len(SIGNS) - STOPS
MOST: Final = 6  # signs of a number: enough for STOPS * CARRIES ** 5 = 7 billion

Numbers = npt.NDArray[np.int64]
_CODES: Final = np.frombuffer(SIGNS.encode(), dtype=np.uint8)


def written(numbers: Numbers) -> tuple[bytes, Numbers]:
    """The numbers one after the other: high digits first; and where each begins, the end behind the last start."""
    rest = numbers // STOPS
    digits = np.ones(len(numbers), dtype=np.int64)
    bound = 1
    for _ in range(MOST - 1):
        digits += rest >= bound
        bound *= CARRIES
    ends = np.cumsum(digits)
    text = np.empty(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    text[ends - 1] = _CODES[numbers % STOPS]
    at = ends - 2
    left = digits - 1
    while np.any(left > 0):
        some = left > 0
        rest, at, left = rest[some], at[some], left[some]
        text[at] = _CODES[STOPS + rest % CARRIES]
        rest, at, left = rest // CARRIES, at - 1, left - 1
    return text.tobytes(), np.concatenate((np.zeros(1, dtype=np.int64), ends))


@lru_cache(maxsize=1 << 16)
def digits(number: int) -> str:
    """One number as text."""
    text, rest = SIGNS[number % STOPS], number // STOPS
    while rest:
        text = SIGNS[STOPS + rest % CARRIES] + text
        rest //= CARRIES
    return text


def small(numbers: Iterable[int]) -> str:
    """A few numbers as text."""
    return "".join(map(digits, numbers))
