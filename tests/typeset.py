"""The surface of a rendered report: spelling, quotes, spaces, line ends, hard wraps, paywall marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import duizhao.clean

if TYPE_CHECKING:
    from layout import Layout

CENSORED = (
    ("政治", "ZZ"),
    ("从严治党", "从严治X"),
    ("党中央", "X中央"),
    ("党性", "X性"),
    ("民主生活会", "mzshh"),
    ("党史", "dangshi"),
)
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")
HANGING = "，。；：！？、）”』」’"  # never begins a line
OPENING = "（“『「‘"  # never ends one
WORD = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")  # a place inside a word: 短|板
PAGE = 24  # lines of a page


@cache
def _traditional() -> dict[int, str]:
    table = Path(duizhao.clean.__file__).parent / "traditional.txt"
    traditional, simplified, *_ = table.read_text("utf-8").split("\n")
    return {ord(plain): form for form, plain in reversed(list(zip(traditional, simplified, strict=True)))}


def spelt(layout: Layout, text: str) -> str:
    """A text in the layout's spelling."""
    for plain, shown in CENSORED if layout.censored else ():
        text = text.replace(plain, shown)
    text = text.replace("某", layout.redaction)
    text = text.translate({ord("“"): layout.quotes[:1], ord("”"): layout.quotes[1:]})
    text = text.translate(FULL_WIDTH) if layout.full_width else text
    return text.translate(_traditional()) if layout.traditional else text


def _with_paywall(text: str) -> str:
    for share, mark in ((0.7, "##paidend##"), (0.3, "##paidbegin##")):
        place = WORD.search(text, int(len(text) * share))
        text = text[: place.start()] + mark + text[place.start() :] if place else text
    return text


def _wrapped(line: str, width: int) -> Iterator[str]:
    """The lines of a paragraph that are as wide as so many Chinese characters; an ASCII character is half as wide."""
    start, room = 0, float(width)
    for at, character in enumerate(line):
        room -= 0.5 if character.isascii() else 1
        hangs = character in HANGING or line[at - 1] in OPENING or (character.isascii() and line[at - 1].isascii())
        if room < 0 and not hangs:
            yield line[start:at]
            start, room = at, width - 1.0
    yield line[start:]


def _paged(lines: list[str]) -> Iterator[str]:
    pages = len(lines) // PAGE + 1
    for number, start in enumerate(range(0, len(lines), PAGE), start=1):
        yield from lines[start : start + PAGE]
        yield f"第 {number} 页 共 {pages} 页"


def paragraphs_as_text(layout: Layout, several: list[list[str]]) -> str:
    """The text of several reports, each given as its paragraphs with the title first."""
    lines: list[str] = []
    for paragraphs in several:
        text = spelt(layout, "\n".join(paragraphs))
        text = _with_paywall(text) if layout.paywall else text
        title, *rest = text.split("\n")
        for line in (title, *(layout.indent + paragraph for paragraph in rest)):
            lines += _wrapped(line, layout.width) if layout.width else [line]
            lines += [""] if layout.blank_lines else []
    lines = list(_paged(lines)) if layout.page_lines and layout.width else lines
    return layout.line_end.join(line + layout.trailing if line else line for line in lines) + layout.line_end
