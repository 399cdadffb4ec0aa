"""The walk through the tree of a page: which text belongs together, and which elements it lies in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from ..tables import Row, table_text
from .elements import SKIPPED, hidden_as, is_inline, names_of, tag_of, top_of

BREAK: Final = "\x00"  # stands for <br>; HTML itself holds none
DEEPEST: Final = 200  # elements around a text that are told apart
ABOVE: Final = 40  # stretches of text above a ledger in which its heading is looked for


@dataclass(frozen=True, slots=True)
class Holder:
    """An element that holds text: its tag, and its class and id in small letters."""

    tag: str
    names: str


@dataclass(slots=True)
class Draft:
    """A stretch of text as it is met, with the numbers of the elements around it, the outermost first.

    linked: how many of its letters are links; hidden: why a reader does not see it; top: where it is placed.
    """

    holders: tuple[int, ...]
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    hidden: str = ""
    top: float | None = None


class Walk:
    """Where in a page the walk is, and the blocks that it has met."""

    def __init__(self, ledgers: Mapping[etree._Element, tuple[Row, ...]]) -> None:
        self._ledgers = ledgers
        self.drafts: list[Draft] = []
        self.holders: list[Holder] = []
        self._path: list[int] = []
        self._open: Draft | None = None
        self._concealed: Draft | None = None
        self._hidden: list[str] = []  # the reasons of the hiding elements around
        self._skipped = self._links = 0
        self._verbatim = 0
        self._counts: list[int] = []  # of the items of the lists around
        self._top: float | None = None

    def step(self, event: str, element: etree._Element) -> None:
        """Go on by one event of the walk through the tree."""
        tag = tag_of(element)
        if tag in SKIPPED or element in self._ledgers:
            if element in self._ledgers and event == "start" and not self._skipped:
                self._list(self._ledgers[element])
            self._skipped += 1 if event == "start" else -1
        elif event == "start" and not self._skipped:
            self._enter(tag, element)
            self._say(element.text)
        elif event == "end" and not self._skipped:
            self._leave(tag, element)
        if event != "start" and not self._skipped:
            self._say(element.tail)

    def _enter(self, tag: str, element: etree._Element) -> None:
        if reason := hidden_as(element):
            self._hidden.append(reason)
        if tag == "br":
            self._say(BREAK)
        elif is_inline(tag):
            self._links += tag == "a"
        else:
            self._open_block(tag, element)

    def _open_block(self, tag: str, element: etree._Element) -> None:
        self._open = self._concealed = None
        self._top = top_of(element)
        self._verbatim += tag == "pre"
        self.holders.append(Holder(tag, names_of(element)))
        self._path.append(len(self.holders) - 1)
        if tag in ("ol", "ul"):
            self._counts.append(0 if tag == "ol" else -1)
        if tag == "li" and self._counts and self._counts[-1] >= 0:
            self._counts[-1] += 1
            self._say(f"{self._counts[-1]}. ")

    def _leave(self, tag: str, element: etree._Element) -> None:
        if hidden_as(element):
            self._hidden.pop()
        if tag == "br":
            return
        if is_inline(tag):
            self._links -= tag == "a"
            return
        self._open = self._concealed = self._top = None
        self._verbatim -= tag == "pre"
        self._path.pop()
        if tag in ("ol", "ul"):
            self._counts.pop()

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if self._verbatim:
            text = text.replace("\n", BREAK)
        block = self._hidden_block() if self._hidden else self._block()
        block.pieces.append(text)
        block.linked += len("".join(text.split())) if self._links else 0

    def _list(self, rows: tuple[Row, ...]) -> None:
        """A ledger, row by row, with the names of its columns on record."""
        above = ["".join(draft.pieces) for draft in self.drafts[-ABOVE:]]
        lines, names = table_text(rows, above)
        holders = tuple(self._path[:DEEPEST])
        self.drafts += [Draft(holders, [name], hidden="table header") for name in names]
        self.drafts += [Draft(holders, [line]) for line in lines]
        self._open = self._concealed = None

    def _block(self) -> Draft:
        """The block that visible text goes on in."""
        if self._open is None:
            self._open = Draft(tuple(self._path[:DEEPEST]), top=self._top)
            self.drafts.append(self._open)
        return self._open

    def _hidden_block(self) -> Draft:
        """What is hidden inside a paragraph is a block of its own, and the paragraph goes on behind it."""
        if self._concealed is None or self._concealed.hidden != self._hidden[-1]:
            self._concealed = Draft(tuple(self._path[:DEEPEST]), hidden=self._hidden[-1])
            self.drafts.append(self._concealed)
        return self._concealed
