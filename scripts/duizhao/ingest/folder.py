"""What lies in a folder: reports, settings, and files that cannot be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .archive import Entry, Member, entries
from .fault import Fault, visible
from .kinds import FOLDER, SETTINGS, Kind, advice, is_page_folder, is_passed_over, is_readme, kind

MISSING = Fault(0, "folder-missing", "找不到这个文件夹或文件，应写已有的文件夹或文件")
UNREADABLE = Fault(0, "folder-unreadable", "文件夹打不开，应允许读取，请检查权限")
EMPTY = Fault(0, "archive-empty", "压缩包里没有可读的材料，应放入文稿文件")
NESTED = Fault(0, "archive-nested", "压缩包里又有压缩包，未打开，请解压后放入")
WORD_TEXT = ("word", "document.xml")
OUTSIDE = Fault(0, "link-outside", "这个链接指向文件夹之外，未读取，应把文件本身放进来")


@dataclass(frozen=True, slots=True)
class Found:
    """Something under a folder: its path, its path from that folder on, what it is, and why it is not to be read.

    member: its place in the archive at `path`, where it lies in one; its parts then begin with the archive's.
    """

    path: Path
    parts: tuple[str, ...]
    kind: Kind
    fault: Fault | None = None
    member: Member | None = None


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
    if kind(path.name) == "archive":
        return Listing(path.parent, tuple(sorted(_unfolded(path, (path.name,)), key=_place)))
    fault = None if kind(path.name) == "report" else _unsupported(path.name)
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
        names = _names(folder)
        if names is None:
            found.append(Found(folder, parts or (home.name,), "report", UNREADABLE))
        for name in names or ():
            path = folder / name
            if _is_real_folder(path, home.joinpath(*parts, name)):
                waiting += [] if is_page_folder(name, names or ()) else [path]
            else:
                found += _found(path, (*parts, name), home)
    return Listing(root, tuple(sorted(found, key=_place)), tuple(sorted(folders)))


def _names(folder: Path) -> frozenset[str] | None:
    """The names in a folder that may matter; None if it cannot be opened."""
    try:
        return frozenset(name for name in os.listdir(folder) if not is_passed_over(name))
    except OSError:
        return None


def _is_real_folder(path: Path, place: Path) -> bool:
    """True for a folder that is no link; what a link inside leads to is met at its own place."""
    return os.path.isdir(path) and Path(os.path.realpath(path)) == place


def _found(path: Path, parts: tuple[str, ...], home: Path) -> Iterator[Found]:
    is_folder = os.path.isdir(path)
    what = "report" if is_folder else kind(path.name)
    if what is None or (is_readme(path.name) and not is_folder):
        return
    if not Path(os.path.realpath(path)).is_relative_to(home):
        yield Found(path, parts, what, OUTSIDE)
    elif what == "archive":
        yield from _unfolded(path, parts)
    elif not is_folder:
        yield Found(path, parts, what, _unsupported(path.name) if what == "unsupported" else None)


def _unfolded(path: Path, parts: tuple[str, ...]) -> Iterator[Found]:
    """What an archive holds, or the archive itself: a Word file that was saved as .zip, or why it gives nothing."""
    listed = entries(path)
    if not isinstance(listed, Fault) and any(entry.parts == WORD_TEXT for entry in listed):
        yield Found(path, parts, "report")
        return
    found = [] if isinstance(listed, Fault) else [each for entry in listed for each in _packed(path, parts, entry)]
    yield from found
    if isinstance(listed, Fault) or not found:
        yield Found(path, parts, "archive", listed if isinstance(listed, Fault) else EMPTY)


def _packed(path: Path, parts: tuple[str, ...], entry: Entry) -> Iterator[Found]:
    name = entry.parts[-1]
    what = kind(name)
    if what is None or is_readme(name) or any(map(is_passed_over, entry.parts)):
        return
    own = {"archive": NESTED, "unsupported": _unsupported(name)}.get(what)
    yield Found(path, (*parts, *entry.parts), what, entry.fault or own, entry.member)


def _unsupported(name: str) -> Fault:
    return Fault(0, "format-unsupported", visible(advice(name)))


def _place(found: Found) -> tuple[str, ...]:
    return found.parts
