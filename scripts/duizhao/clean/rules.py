"""The rules of noise: what an editor wrote into noise.toml, ready for use."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

FILE: Final = Path(__file__).parent / "noise.toml"


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of noise: why it is none of the text, how it looks, and examples of what goes and what stays."""

    reason: str
    pattern: re.Pattern[str]
    needs: str = ""
    least: int = 1
    removes: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a text has such noise; nowhere, if in too few places."""
        if self.needs and not any(char in text for char in self.needs):
            return
        found = [match.span() for match in self.pattern.finditer(text)]
        yield from found if len(found) >= self.least else ()


@cache
def rules(scope: str) -> tuple[Rule, ...]:
    """The rules for whole lines (line) or for stretches inside them (inside), in the order of the file."""
    return tuple(map(_rule, tomllib.loads(FILE.read_text("utf-8"))[scope]))


def _rule(written: dict[str, Any]) -> Rule:
    examples = {name: tuple(written.get(name, ())) for name in ("removes", "keeps")}
    needs, least = written.get("needs", ""), written.get("least", 1)
    return Rule(written["reason"], re.compile(written["pattern"]), needs, least, **examples)
