"""What the program says: problems, one line each, and its progress where somebody watches."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import TextIO

from ..model import Problem

# A line break or an escape sequence in a file name: "a\nb.txt", "\x1b[31m"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Stop(Exception):
    """Why a command cannot go on, as one sentence for people."""


class Progress:
    """A single line on the terminal that is written over and over; silent in a pipe."""

    def __init__(self) -> None:
        self.last = ""

    def tell(self, words: str) -> None:
        """Show what is being done."""
        if sys.stderr.isatty():
            self.clear()
            self.last = f"{words} …"
            print(self.last, end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self.last:
            print(f"\r{' ' * 2 * len(self.last)}\r", end="", file=sys.stderr, flush=True)
            self.last = ""


def say(problem: Problem, stream: TextIO | None = None) -> None:
    """Print a problem on a line of its own."""
    print(one_line(str(problem)), file=stream or sys.stderr)


def warn(sentence: str) -> None:
    """Print a sentence for people on the error stream."""
    print(one_line(sentence), file=sys.stderr)


def one_line(text: str) -> str:
    """A text with its control characters made visible."""
    return CONTROL.sub(lambda found: ascii(found[0])[1:-1], text)


def summary(problems: Iterable[Problem]) -> str:
    """How many files were left out and how many warnings there are; empty where there is nothing to say."""
    found = tuple(problems)
    left_out = len({problem.path for problem in found if problem.severity == "error"})
    warnings = sum(problem.severity == "warning" for problem in found)
    counts = ((left_out, f"{left_out} 个文件没有收入"), (warnings, f"{warnings} 处警告"))
    words = "，".join(phrase for count, phrase in counts if count)
    return f"{words}（见上文）。" if words else ""
