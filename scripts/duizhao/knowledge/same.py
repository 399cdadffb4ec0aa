"""Files that hold the same text: only one of them is read, and the report names them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from ..model import Meta, Problem, Source
from .tally import group


@dataclass(frozen=True, slots=True)
class Twin:
    """A file that is not read because another one holds the same text."""

    left: Source
    kept: Source

    @property
    def problem(self) -> Problem:
        """The note about it, at the file that is not read."""
        words = f"{self.left.path} 与 {self.kept.path} 内容完全相同，只收入一份，两个文件都记为来源"
        return Problem(self.left.path, 0, "exact-copy", words, "note")


def without_copies(sources: Sequence[Source]) -> tuple[tuple[Source, ...], tuple[Twin, ...]]:
    """The sources of different texts in their order, each naming its copies, and the copies; white space is ignored.

    Of several the one with settings made by hand is kept, otherwise the first; other settings are another report.
    """
    alike = group(enumerate(sources), lambda numbered: _digest(numbered[1]))
    kept: list[tuple[int, Source]] = []
    twins: list[Twin] = []
    for numbered in alike.values():
        for chosen, copies in _divided(numbered):
            number, source = chosen
            named = replace(source, copies=tuple(copy.path for copy in copies)) if copies else source
            kept.append((number, named))
            twins += (Twin(copy, named) for copy in copies)
    return tuple(source for _, source in sorted(kept, key=lambda pair: pair[0])), tuple(twins)


def _digest(source: Source) -> bytes:
    """What tells texts apart; an empty one is like no other, for each is an error of its own."""
    bare = "".join(source.text.split())
    return sha256((bare or source.path).encode("utf-8", "surrogatepass")).digest()


def _divided(numbered: Sequence[tuple[int, Source]]) -> Iterator[tuple[tuple[int, Source], tuple[Source, ...]]]:
    """Files of one text, by what was set by hand; those without settings go with the first that has any."""
    if len(numbered) == 1:
        yield numbered[0], ()
        return
    by_meta = group(numbered, lambda pair: pair[1].meta)
    bare = by_meta.pop(Meta(), ())
    groups = list(by_meta.values()) or [bare]
    if by_meta:
        groups[0] = (*groups[0], *bare)
    for first, *others in groups:
        yield first, tuple(source for _, source in others)
