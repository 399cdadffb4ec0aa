"""`mask`: what the settings of mask.yml cover and what they leave, for the person in charge."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from ...mask import KINDS, Find
from ..masking import problem_of
from ..place import source_folders
from ..reading import harvest
from ..tell import Progress, one_line, say

NONE = "来源文件夹里没有 mask.yml，什么都没有屏蔽。写法见网站的“指南—屏蔽与摘录”。"


def mask(sources: Sequence[Path], as_list: bool) -> int:
    """Print the counts by kind, or each fact with its original."""
    progress = Progress()
    found = harvest(source_folders(sources), progress.tell)
    progress.clear()
    privacy, left = found.privacy, found.privacy.left()
    if privacy.policy is None:
        print(NONE)
    for find in privacy.finds if as_list else ():
        print(one_line(f"{find.path}:{find.line}: {KINDS[find.kind]}“{find.original}”，已屏蔽"))
    for find in left if as_list else ():
        say(problem_of(find), sys.stdout)
    print(f"已屏蔽：{_counts(privacy.finds)}\n没有屏蔽的：{_counts(left)}")
    return found.code


def _counts(finds: Iterable[Find]) -> str:
    counts = Counter(find.kind for find in finds)
    return "、".join(f"{name} {counts[kind]} 处" for kind, name in KINDS.items() if counts[kind]) or "没有"
