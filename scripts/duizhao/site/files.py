"""Files that are whole or absent, and folders without leftovers."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PIECE = 2**20  # bytes
ATTEMPTS = 5  # Windows refuses for a moment to replace a file that a virus scanner or a viewer has open


def save(path: Path, content: bytes) -> bool:
    """Give a file this content in one step; False where it has it already."""
    with contextlib.suppress(OSError):
        if holds(path, content):
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.tmp")
    try:
        fresh.write_bytes(content)
        patiently(lambda: os.replace(fresh, path))
    finally:
        fresh.unlink(missing_ok=True)
    return True


def holds(path: Path, content: bytes) -> bool:
    """Whether a file has exactly this content; compared piece by piece, because some are large."""
    if path.is_symlink() or path.stat().st_size != len(content):
        return False
    with path.open("rb") as file:
        return all(file.read(PIECE) == content[at : at + PIECE] for at in range(0, len(content), PIECE))


def patiently(step: Callable[[], None]) -> None:
    """Do a step that a virus scanner may hinder for a moment."""
    for attempt in range(1, ATTEMPTS):
        try:
            return step()
        except PermissionError:
            if os.name != "nt":
                raise
            time.sleep(0.1 * attempt)
    step()


def walk(folder: Path) -> Iterator[Path]:
    """All files and links under a folder in a fixed order; links are not followed."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        links = [name for name in folders if os.path.islink(os.path.join(place, name))]
        yield from (Path(place, name) for name in sorted((*files, *links)))


def sizes(folder: Path) -> dict[str, int]:
    """The size of every file under a folder by its `/`-separated path."""
    return {path.relative_to(folder).as_posix(): path.lstat().st_size for path in walk(folder)}


def remove_empty(folder: Path) -> None:
    """Remove the empty folders under a folder, and the folder itself if nothing is left."""
    for place, _, _ in os.walk(folder, topdown=False):
        with contextlib.suppress(OSError):
            os.rmdir(place)


def remove_tree(folder: Path) -> None:
    """Remove a folder as far as possible, read-only files as well; a link loses only itself."""
    if folder.is_symlink():
        folder.unlink()
        return
    for place, folders, files in os.walk(folder, topdown=False):
        for name in (*files, *folders):
            with contextlib.suppress(OSError):
                _remove(Path(place, name))
    with contextlib.suppress(OSError):
        folder.rmdir()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.rmdir()
        return
    if os.name == "nt":
        path.chmod(stat.S_IWRITE)
    path.unlink()
