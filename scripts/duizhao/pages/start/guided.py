"""The form that the three entrances share: a lead, then numbered steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..markup.blocks import classed, crumbs, front, heading, link, page

NUMERALS = "一二三四五六七八九"
COMMAND = '<pre class="dz-command"><code>{}</code></pre>'


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: its name and its ready-made blocks."""

    name: str
    anchor: str
    blocks: tuple[str, ...]


def guided(name: str, lead: str, steps: Iterable[Step]) -> str:
    """The Markdown of an entrance."""
    return page(_blocks(name, lead, steps))


def _blocks(name: str, lead: str, steps: Iterable[Step]) -> Iterator[str]:
    yield front(name, "navigation", styles="front")
    yield crumbs(link("首页", "../index.md"), name)
    yield heading(1, name, "top")
    yield classed(lead, "dz-lead")
    for numeral, step in zip(NUMERALS, steps, strict=False):
        yield heading(2, f"{numeral}、{step.name}", step.anchor)
        yield from step.blocks


def command(*lines: str) -> str:
    """Command lines to copy; plain ASCII words and Chinese folder names only."""
    return COMMAND.format("\n".join(lines))
