"""Faults before it is known how the file is called in messages, and the pieces that messages are made of."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from ..model import Problem, Severity

INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # controls, direction marks, lone surrogates, line separators
LONGEST = 40  # characters of a file's own words in a message


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file, and on which line (0: with the file as a whole)."""

    line: int
    code: str
    message: str

    def at(self, path: str, severity: Severity = "error") -> Problem:
        """The same fault as a problem of a file."""
        return Problem(path, self.line, self.code, self.message, severity)


def visible(text: str) -> str:
    r"""A text on one line, with characters that do not show written as escapes: a line break as \x0a."""
    return "".join(_escape(c) if unicodedata.category(c) in INVISIBLE else c for c in text)


def quoted(text: str) -> str:
    """A file's own words as a message quotes them, on one line and not too long."""
    shown = visible(text)
    return f"“{shown if len(shown) <= LONGEST else shown[:LONGEST] + '…'}”"


def nearest(word: str, choices: Iterable[str]) -> str:
    """The end of a message that names the valid choice nearest to a word, or all of them if none is near."""
    valid = sorted(choices)
    close = get_close_matches(word.lower(), valid, n=1, cutoff=0.5)
    return f"最接近的有效写法是“{close[0]}”" if close else f"有效写法有：{'、'.join(valid)}"


def _escape(char: str) -> str:
    return f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}"
