"""The three entrances of the site: what to do in which order when one writes, reviews or studies reports."""

from __future__ import annotations

from collections.abc import Iterator

from ..atlas import Atlas
from .review import review
from .study import study
from .write import write

__all__ = ["start_pages"]


def start_pages(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The three pages, each with its path."""
    yield "start/write.md", write(atlas)
    yield "start/review.md", review(atlas)
    yield "start/study.md", study(atlas)
