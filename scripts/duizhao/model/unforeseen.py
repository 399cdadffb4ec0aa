"""A fault of the program itself, in a few words that a maintainer can begin with."""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb
from typing import Final

PACKAGE: Final = Path(__file__).resolve().parents[1]


def unforeseen(error: Exception) -> str:
    """Its kind and the last place in the program that it came through: ZeroDivisionError，clean/wraps.py:53.

    Without its message, which may quote the text of a report.
    """
    frames = [frame for frame in extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(PACKAGE)]
    places = [f"{Path(frame.filename).relative_to(PACKAGE).as_posix()}:{frame.lineno}" for frame in frames[-1:]]
    return "，".join((type(error).__name__, *places))
