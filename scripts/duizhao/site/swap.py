"""Exchange a folder for a new one so that at every moment a whole one stands in its place."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from .files import patiently, remove_tree

AT_FDCWD = -100  # Linux: paths are relative to the working folder
RENAME_EXCHANGE = 2  # Linux, renameat2
RENAME_SWAP = 2  # macOS, renamex_np


def staging(site: Path) -> Path:
    """A place for the new folder on the same file system."""
    return site.with_name(f".{site.name}-new-{os.getpid()}")


def _set_aside(site: Path) -> Path:
    """Where the old folder stands for a moment on systems that cannot exchange two folders."""
    return site.with_name(f".{site.name}-old")


def swap(fresh: Path, site: Path) -> None:
    """Put the fresh folder in the place of the site and remove the old one."""
    if not site.exists():
        patiently(lambda: os.rename(fresh, site))
    elif not exchange(fresh, site):
        remove_tree(_set_aside(site))
        patiently(lambda: os.rename(site, _set_aside(site)))
        patiently(lambda: os.rename(fresh, site))
    remove_tree(_set_aside(site))
    remove_tree(fresh)


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step of the system; False where it has no such step."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            code = libc.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
        elif sys.platform == "darwin":
            code = libc.renamex_np(os.fsencode(one), os.fsencode(other), RENAME_SWAP)
        else:
            return False
    except (OSError, AttributeError, TypeError):  # an old system library, or none at all
        return False
    return bool(code == 0)


def recover(site: Path) -> None:
    """Put right what a killed run left: restore a site that was set aside, remove unfinished ones."""
    aside = _set_aside(site)
    if aside.exists() and not site.exists():
        patiently(lambda: os.rename(aside, site))
    for leftover in (aside, *_unfinished(site)):
        remove_tree(leftover)


def _unfinished(site: Path) -> Iterator[Path]:
    if site.parent.is_dir():
        yield from [path for path in site.parent.iterdir() if path.name.startswith(f".{site.name}-new-")]
