"""The rows of copies.csv: one for each pair of reports that share much of their text."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge.copies import Copy
from .places import page
from .sheet import Row


def copies_rows(found: tuple[Copy, ...]) -> Iterator[Row]:
    """A row for each pair."""
    yield "报告编号", "题名", "另一份编号", "另一份题名", "相同句数", "占较短一份的百分比", "页面"
    for copy in found:
        names = (copy.one.id, copy.one.title, copy.other.id, copy.other.title)
        yield (*names, len(copy.pairs), round(100 * copy.share), page(copy.one))
