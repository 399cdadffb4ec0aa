"""The hand-written guide pages as documents: one unit for each line, under the heading above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .units import Document, Unit

FRONT = re.compile(r"\A---\n.*?\n---\n", re.S)  # ---\ntitle: 怎样读\n---
HEADING = re.compile(r"#{1,6} (?P<text>.+?)(?: \{#(?P<anchor>[\w-]+)\})?\s*$")  # ## 章节 {#sections}
RULE = re.compile(r"\|?[\s:|-]+\|?$")  # |---|--:|
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")  # [首页](../index.md)
MARKS = re.compile(r"[*`|>]+|^\s*(?:[-+]|\d+\.)\s+")  # **强调**, | 表格 |, - 列表


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide page: its address on the site and its Markdown."""

    path: str
    markdown: str


def guide_documents(guides: Iterable[Guide]) -> Iterator[Document]:
    """A document for each guide page."""
    for guide in guides:
        lines = tuple(_lines(FRONT.sub("", guide.markdown)))
        title = lines[0].text if lines else guide.path
        yield Document(guide.path, title, lines)


def _lines(markdown: str) -> Iterator[Unit]:
    anchor = "top"
    for line in markdown.split("\n"):
        heading = HEADING.match(line)
        if heading:
            anchor = heading["anchor"] or anchor
        text = MARKS.sub(" ", LINK.sub(r"\1", heading["text"] if heading else line)).strip()
        if text and not RULE.fullmatch(line):
            yield Unit(text, "guide", anchor=anchor)
