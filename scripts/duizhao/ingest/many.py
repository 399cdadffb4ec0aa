"""Take in many files: those that take long to read on all cores, each in the order in which it was asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from ..model import unforeseen
from .content import octets
from .crew import Crew
from .fault import Fault
from .folder import Found
from .formats import Taken, take

QUICK: Final = (".txt", ".md")
WORTH_IT: Final = 80  # slow files; fewer are read before other processes have started
MOST_CORES: Final = 8
CRASHED: Final = Fault(0, "file-damaged", "读取这个文件时读取程序中断，没有收入，请用原来的程序打开，另存后再放入")
Taking = Taken | Fault


def taken(found: Found) -> Taking:
    """What was taken from one file, or why it has no text."""
    try:
        read = octets(found)
        return read if isinstance(read, Fault) else take(read, found.parts[-1])
    except Exception as error:
        words = f"读取这个文件时程序出错（{unforeseen(error)}），没有收入，请把文件交给维护者"
        return Fault(0, "internal-error", words)


def take_all(wanted: Sequence[Found], tell: Callable[[str], None], cores: int | None = None) -> Iterator[Taking]:
    """What was taken from each file, in order; `tell` is told of every file before it is waited for."""
    slow = [found for found in wanted if not found.parts[-1].lower().endswith(QUICK)]
    most = min(MOST_CORES, cores or os.cpu_count() or 1)
    crew: Crew[Found, Taking] = Crew(taken, CRASHED, most)
    with crew:
        if most > 1 and len(slow) >= WORTH_IT:
            crew.begin(slow)
        for number, found in enumerate(wanted, start=1):
            tell(f"读取文件 {number}/{len(wanted)}")
            yield crew.result(found)
