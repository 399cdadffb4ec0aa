"""Spaced-out type: single spaces between Chinese characters, as some PDF extractions leave them, are taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .marks import Noise

HAN = r"[\u4e00-\u9fff，。、；：“”（）]"
GAP = re.compile(rf"(?<={HAN})[ \u00a0]{{1,2}}(?={HAN})")  # 在 理论 学习 方面
MANY = 0.02  # of all characters


def spacing(text: str) -> Iterator[Noise]:
    """The gaps, where there are so many that they are no layout."""
    if text.count(" ") + text.count("\u00a0") < max(10, len(text) * MANY):
        return
    gaps = [match.span() for match in GAP.finditer(text)]
    if len(gaps) >= max(10, len(text) * MANY):
        yield from (Noise(start, end, "spaced-out type") for start, end in gaps)
