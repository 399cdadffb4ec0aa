"""What lies in a folder: reports, settings, and files that cannot be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .fault import Fault, visible
from .kinds import FOLDER, SETTINGS, Kind, is_passed_over, is_readme, kind

MISSING = Fault(0, "folder-missing", "找不到这个文件夹或文件，应写已有的文件夹或文件")
UNREADABLE = Fault(0, "folder-unreadable", "文件夹打不开，应允许读取，请检查权限")
OUTSIDE = Fault(0, "link-outside", "这个链接指向文件夹之外，未读取，应把文件本身放进来")


@dataclass(frozen=True, slots=True)
class Found:
    """Something under a folder: its path, its path from that folder on, what it is, and why it is not to be read."""

    path: Path
    parts: tuple[str, ...]
    kind: Kind
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """All that was found under a folder; a file that was asked for by itself stands under its own folder."""

    root: Path
    found: tuple[Found, ...]
    folders: tuple[Path, ...] = ()  # the folder and those below it; none where a file was asked for

    def files(self, kind: Kind) -> Iterator[Found]:
        """What was found of one kind and may be read."""
        return (each for each in self.found if each.kind == kind and not each.fault)


def listing(path: Path) -> Listing | Fault:
    """What lies in a folder and below, or a single file with the settings beside it."""
    if os.path.isdir(path):
        return _tree(path)
    return _single(path) if os.path.lexists(path) else MISSING


def _single(path: Path) -> Listing:
    fault = None if kind(path.name) == "report" else _unsupported(path)
    asked = Found(path, (path.name,), "report", fault)
    names = dict.fromkeys(f"{subject}{SETTINGS}" for subject in (path.name, path.stem, FOLDER))
    beside = (Found(path.with_name(name), (name,), "settings") for name in names)
    return Listing(path.parent, (asked, *(each for each in beside if os.path.isfile(each.path))))


def _tree(root: Path) -> Listing:
    home = Path(os.path.realpath(root))
    found: list[Found] = []
    folders: list[Path] = []
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        folders.append(folder)
        parts = folder.relative_to(root).parts
        entries = _entries(folder)
        if entries is None:
            found.append(Found(folder, parts or (home.name,), "report", UNREADABLE))
        for name in entries or ():
            path = folder / name
            if _is_real_folder(path, home.joinpath(*parts, name)):
                waiting.append(path)
            elif each := _found(path, (*parts, name), home):
                found.append(each)
    return Listing(root, tuple(sorted(found, key=_place)), tuple(sorted(folders)))


def _entries(folder: Path) -> list[str] | None:
    """The names in a folder that may matter; None if it cannot be opened."""
    try:
        return [name for name in os.listdir(folder) if not is_passed_over(name)]
    except OSError:
        return None


def _is_real_folder(path: Path, place: Path) -> bool:
    """True for a folder that is no link; what a link inside leads to is met at its own place."""
    return os.path.isdir(path) and Path(os.path.realpath(path)) == place


def _found(path: Path, parts: tuple[str, ...], home: Path) -> Found | None:
    is_folder = os.path.isdir(path)
    what = "report" if is_folder else kind(path.name)
    if what is None or (is_readme(path.name) and not is_folder):
        return None
    if not Path(os.path.realpath(path)).is_relative_to(home):
        return Found(path, parts, what, OUTSIDE)
    if is_folder:
        return None
    return Found(path, parts, what, _unsupported(path) if what == "unsupported" else None)


def _unsupported(path: Path) -> Fault:
    what = f" {visible(path.suffix.lower())} 文件" if path.suffix else "没有后缀的文件"
    return Fault(0, "format-unsupported", f"暂不能读取{what}，请另存为纯文本（.txt）后放入")


def _place(found: Found) -> tuple[str, ...]:
    return found.parts
