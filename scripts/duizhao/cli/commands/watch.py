"""Polling for changes of files: works on every file system and needs no library."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..mask_file import NAME

QUIET = 0.3  # seconds without a change until an edit counts as finished
UNWATCHED = {"__pycache__", ".git"}

State = dict[str, tuple[int, int]]


def snapshot(places: Iterable[Path]) -> State:
    """Time and size of every file in these folders, or of these files."""
    state: State = {}
    for path in _files(places):
        with contextlib.suppress(OSError):
            found = os.stat(path)
            state[path] = (found.st_mtime_ns, found.st_size)
    return state


def settled(places: Iterable[Path], state: State) -> State:
    """The state once nothing changes any more."""
    watched = tuple(places)
    while True:
        time.sleep(QUIET)
        before, state = state, snapshot(watched)
        if state == before:
            return state


def _files(places: Iterable[Path]) -> Iterator[str]:
    for place in places:
        if not place.is_dir():
            yield from (str(path) for path in (place, place.parent / NAME, *place.parent.glob("*.meta.yml")))
        for folder, folders, files in os.walk(place):
            folders[:] = [name for name in folders if name not in UNWATCHED]
            yield from (os.path.join(folder, name) for name in files)
