"""`check`: every problem of every file, notes too; nothing is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from ..masking import told
from ..place import source_folders
from ..reading import harvest
from ..tell import Progress, say, summary, warn


def check(sources: Sequence[Path], strict: bool) -> int:
    """Print all problems; 1 if a file would be left out, or strictly if there is any warning."""
    progress = Progress()
    found = harvest(source_folders(sources), progress.tell)
    progress.clear()
    for problem in found.problems:
        say(problem, sys.stdout)
    if words := summary(found.problems):
        warn(words)
    elif not found.problems:
        print(f"没有发现问题：{len(found.base.reports)} 份报告。")
    if words := told(found.privacy):
        print(words)
    return int(bool(found.grave)) if strict else found.code
