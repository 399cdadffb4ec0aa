"""From HTML to blocks of text: what stands on its own lines, each with the elements that it lies in."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from lxml import etree

from ..tables import Row
from .ledgers import ledgers
from .walk import BREAK, Draft, Holder, Walk

# the line end and the indent in <p>\n    各位同志</p>
WHITE: Final = re.compile(r"[ \t\r\n\f\u00a0\u2002\u2003\u2009]+")
HAN: Final = re.compile(r"[\u3400-\u9fff]")  # 对
# &nbsp; · &ldquo; · &#8220; that are still there when the page is read were escaped twice
ENTITY: Final = re.compile(r"&(?:nbsp|[lr][ds]?quo|middot|mdash|ndash|hellip|[en]msp|ensp|amp|lt|gt|quot|#\d{2,6});")
SHORTEST: Final = 12  # Chinese letters of running text; menus have shorter blocks


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A stretch of text on its own lines, with the numbers of the elements around it, the outermost first.

    linked: how many of its letters are links; hidden: why a reader does not see it;
    weight: its Chinese letters, if they are running text.
    """

    text: str
    holders: tuple[int, ...]
    linked: int
    hidden: str
    weight: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page as blocks in order, the elements that hold them by number, and its title."""

    blocks: tuple[Block, ...] = ()
    holders: tuple[Holder, ...] = ()
    title: str = ""


def page(html: str) -> Page:
    """The blocks of a page; whatever is no HTML is text."""
    parser = etree.HTMLParser(encoding="utf-8", recover=True, huge_tree=True, no_network=True, remove_pis=True)
    octets = html.replace(BREAK, "").encode("utf-8", "replace")
    root = etree.fromstring(octets, parser) if octets.strip() else None
    if root is None:
        return Page()
    walk = _walked(root, ledgers(root, _lines))
    blocks = tuple(block for block in _blocks(walk.drafts) if block.text.strip())
    return Page(blocks, tuple(walk.holders), _shown(root.findtext(".//title") or ""))


def _walked(root: etree._Element, tables: Mapping[etree._Element, tuple[Row, ...]]) -> Walk:
    walk = Walk(tables)
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "start" or element is not root:  # what stands behind it is no part of it
            walk.step(event, element)
    return walk


def _lines(element: etree._Element) -> tuple[str, ...]:
    """The lines of a part of a page."""
    blocks = _blocks(_walked(element, {}).drafts)
    return tuple(line.strip() for block in blocks for line in block.text.split("\n") if line.strip())


def _blocks(drafts: Sequence[Draft]) -> Iterator[Block]:
    """The blocks of a walk; those that are placed at one height are one, as in readers of documents."""
    for _, group in groupby(drafts, key=_height):
        first, *others = group
        holders = first.holders if first.top is None else first.holders[:-1]
        text = _shown("".join(piece for draft in (first, *others) for piece in draft.pieces))
        linked = sum(draft.linked for draft in (first, *others))
        han = len(HAN.findall(text)) - linked
        yield Block(text, holders, linked, first.hidden, han if han >= SHORTEST else 0)


def _height(draft: Draft) -> Hashable:
    """The same for texts that are placed at one height of one page, and for no others."""
    return id(draft) if draft.top is None else (draft.top, draft.holders[:-1])


def _shown(text: str) -> str:
    """A text as a browser shows it, one line for each line break."""
    text = entities.unescape(text) if ENTITY.search(text) else text
    return "\n".join(_line(line) for line in text.split(BREAK)).strip("\n")


def _line(line: str) -> str:
    return WHITE.sub(_space, line).strip(" ")  # but not the wide spaces that begin a paragraph


def _space(match: re.Match[str]) -> str:
    """One space, or none beside Chinese letters where the source has a line end, or a row of blanks as layout."""
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    is_layout = "\n" in match[0] or len(match[0]) > 2
    return "" if is_layout and (before > "\u2000" or after > "\u2000") else " "
