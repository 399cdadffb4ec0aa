"""The running text of a web page, and what stood around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from ...model import Omission
from ..document import Document
from .article import Article, article
from .blocks import Block, Page, page

HEADINGS: Final = frozenset(("h1", "h2"))
TITLE_NAME: Final = re.compile(r"(?:^|[\s_-])(?:title|biaoti|headline|subject)(?:$|[\s_-])")  # class="article-title"
LONGEST_TITLE: Final = 80
# 个人对照检查材料 · 民主生活会发言提纲 · 党性分析材料
GENRE: Final = re.compile(r"对照检查|對照檢查|检视|檢視|剖析|生活会|生活會|党性分析|黨性分析|自查|发言提纲|發言提綱")
NO_TITLE: Final = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[、.）)]|.*[。；：，！？…]$")  # 一、… · …如下：
SITE: Final = re.compile(r"\s*[_|｜]\s*|\s+[-–—]\s+|\s*[-–—]\s*(?=[^-–—]{2,12}$)")  # …材料_某网 · …材料 - 某网
WHERE: Final = ("正文之前", "正文之中", "正文之后")
CLOSE: Final = 3  # the title stands among the first lines, or is missing there


def read_html(html: str) -> Document:
    """The running text of a page, a line for each of its lines, and what stood around it."""
    found = page(html)
    body = article(found)
    lines = [line for block in body.blocks for line in block.text.split("\n")]
    title = _title(found, body, lines)
    text = "\n".join([title, *lines] if title else lines)
    return Document(f"{text}\n" if text else "", tuple(_omissions(found, body, title)))


def _title(found: Page, body: Article, lines: Sequence[str]) -> str:
    """The title where it stands outside the article; empty where the article begins with it."""
    kept = frozenset(body.blocks)
    candidates = [block.text for block in found.blocks if block not in kept and _is_title(found, block)]
    candidates += SITE.split(found.title)[:1]
    if not any(map(_is_titled, lines[:CLOSE])):
        above = (block for block in reversed(found.blocks[: body.first]) if not (block.hidden or block.linked))
        candidates += [block.text for block in above if _is_titled(block.text)]
    fitting = (text for text in candidates if GENRE.search(text) and 4 < len(text) <= LONGEST_TITLE)
    title = next(fitting, "").replace("\n", "")
    begins = "".join(_bare(line) for line in lines[:CLOSE])
    return "" if not lines or _bare(title) in begins else title


def _is_title(found: Page, block: Block) -> bool:
    if block.hidden or block.linked or not block.holders:
        return False
    holder = found.holders[block.holders[-1]]
    return holder.tag in HEADINGS or TITLE_NAME.search(holder.names) is not None


def _is_titled(line: str) -> bool:
    """True for a line that looks like a title, whatever element it stands in."""
    return len(line) <= LONGEST_TITLE and GENRE.search(line) is not None and NO_TITLE.match(line) is None


def _bare(text: str) -> str:
    return "".join(text.split())


def _omissions(found: Page, body: Article, title: str) -> Iterator[Omission]:
    """What was left out, in order, neighbours with one reason together."""
    kept = frozenset(body.blocks)
    left = [(_where(at, body), block) for at, block in enumerate(found.blocks) if block not in kept]
    for (where, reason), group in groupby(left, key=lambda each: (each[0], each[1].hidden or "page part")):
        text = "\n".join(_without(title, (block.text for _, block in group)))
        if text:
            yield Omission(where, text, reason)


def _without(title: str, texts: Iterable[str]) -> Iterator[str]:
    """The texts without the title, which is kept."""
    return (text for text in texts if not title or _bare(text) != _bare(title))


def _where(at: int, body: Article) -> str:
    return WHERE[(at >= body.first) + (at > body.last)]
