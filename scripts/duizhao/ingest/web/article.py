"""The article of a page: the element that holds most of its running text, without the menus and lists inside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from .blocks import Block, Page
from .noise_names import is_noise

MOST: Final = 0.85  # of the running text is in the article
MINOR: Final = 0.3  # an element with more of the running text than this is no menu, whatever its name
LINKED: Final = 0.6  # of a block's letters: a block of links
LONGEST_LINKED: Final = 80  # characters
PARAGRAPHS: Final = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "blockquote"))
FEW_LINES: Final = 5  # a paragraph with fewer lines than this is not the whole article


@dataclass(frozen=True, slots=True)
class Article:
    """The blocks of an article, and the place of the first and the last among all blocks of its page."""

    blocks: tuple[Block, ...]
    first: int
    last: int


def article(page: Page) -> Article:
    """The article of a page; all that is visible where nothing stands out."""
    visible = _visible(page.blocks)
    noise = _noise(page, visible)
    running = [block for block in visible if noise.isdisjoint(block.holders)]
    holder = _holder(page, running)
    kept = tuple(block for block in running if (holder is None or holder in block.holders) and not _is_menu(block))
    places = [at for at, block in enumerate(page.blocks) if any(block is each for each in (kept[:1] + kept[-1:]))]
    return Article(kept, min(places, default=0), max(places, default=0))


def _visible(blocks: Sequence[Block]) -> list[Block]:
    """What a reader sees; all of it where nearly everything stays hidden until a script has run."""
    shown = [block for block in blocks if not block.hidden]
    hidden = _whole(block for block in blocks if block.hidden == "hidden text")
    return [block for block in blocks if block.hidden != "pinyin"] if hidden > _whole(shown) else shown


def _whole(blocks: Iterable[Block]) -> int:
    return sum(block.weight for block in blocks)


def _totals(blocks: Iterable[Block]) -> Counter[int]:
    """The running text in every element."""
    totals: Counter[int] = Counter()
    for block in blocks:
        if block.weight:
            totals.update(dict.fromkeys(block.holders, block.weight))
    return totals


def _noise(page: Page, visible: Sequence[Block]) -> frozenset[int]:
    """The elements that are no part of the article by their names."""
    totals, whole = _totals(visible), _whole(visible)
    named = (number for number, holder in enumerate(page.holders) if is_noise(holder))
    return frozenset(number for number in named if totals[number] <= MINOR * whole)


def _holder(page: Page, running: Sequence[Block]) -> int | None:
    """The innermost element that holds most of the running text; elements are numbered from the outside inwards."""
    enough = MOST * _whole(running)
    long = {block.holders[-1] for block in running if block.holders and block.text.count("\n") >= FEW_LINES}
    found = (number for number, total in _totals(running).items() if total >= enough)
    return max((each for each in found if page.holders[each].tag not in PARAGRAPHS or each in long), default=None)


def _is_menu(block: Block) -> bool:
    """True for a short block that is mostly links: 上一篇, 相关文章."""
    text = block.text
    return len(text) <= LONGEST_LINKED and block.linked > LINKED * len("".join(text.split()))
