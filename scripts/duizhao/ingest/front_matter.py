"""Settings at the head of a report, between two lines of three hyphens."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from .fault import Fault
from .keys import NAMES
from .settings import BREAK, Settings, compose, known_keys, settings

FENCE = re.compile(r"---[ \t]*(?:\r\n|[\n\r]|\Z)")  # "---\n"
CLOSING = re.compile(r"(?<=[\n\r])" + FENCE.pattern)  # the same further down
# 年度：2023 · title: a: b
MEANT = re.compile(rf"^(?:{'|'.join(NAMES)})[ \t]*[:：]", re.M | re.I)
LONGEST = 1 << 16  # characters; a fence further down closes nothing
LEFT_AS_TEXT = "开头“---”之间的设置未被采用，应为“键: 值”各行，请检查缩进、引号，以及冒号是否为半角、后面有没有空格"


@dataclass(frozen=True, slots=True)
class Split:
    """A report's text without front matter, its first line in the file, and what the front matter sets."""

    text: str
    first_line: int = 1
    settings: Settings = field(default_factory=Settings)


def split(text: str, frameworks: Collection[str] = ()) -> Split:
    """A text cut behind its front matter; whole if what stands between the fences sets nothing."""
    opening = FENCE.match(text)
    closing = CLOSING.search(text, opening.end()) if opening else None
    if not opening or not closing or closing.start() > LONGEST:
        return Split(text)
    inside = text[opening.end() : closing.start()]
    root = compose(inside)
    if not any(known_keys(root)):
        return Split(text, settings=Settings(faults=_meant(inside)))
    found = settings(root, frameworks)
    below = tuple(replace(fault, line=fault.line + 1) for fault in found.faults)
    first_line = 3 + len(BREAK.findall(inside))
    return Split(text[closing.end() :], first_line, Settings(found.values, below))


def _meant(inside: str) -> tuple[Fault, ...]:
    """A fault if the lines between the fences were meant as settings."""
    found = MEANT.search(inside)
    line = 2 + len(BREAK.findall(inside[: found.start()])) if found else 0
    return (Fault(line, "meta-invalid", LEFT_AS_TEXT),) if found else ()
