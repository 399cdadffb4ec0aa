"""Faults of the catalogue: a broken catalogue stops a build, so all of them are told at once."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from ..model import Problem


class CatalogueError(Exception):
    """The catalogue is broken; `problems` holds every fault that was found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def error(path: str, line: int, code: str, message: str) -> Problem:
    """A fault of the catalogue, always an error."""
    return Problem(path, line, code, message, "error")


def nearest(word: str, choices: Sequence[str]) -> str:
    """The end of a message that names the valid choices, the nearest one first if there is one."""
    close = get_close_matches(word, choices, n=1, cutoff=0.5)
    if close:
        return f"最接近的有效写法是“{close[0]}”"
    return f"有效写法有：{'、'.join(choices)}"
