"""From the pages to the finished site; whatever happens on the way, a whole site stays in its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from .files import remove_tree
from .fingerprint import fingerprint, memory
from .lock import locked
from .run import generate
from .stamp import stamp
from .swap import recover, staging, swap
from .write import Written, write

MARKS: Final = ("404.html", "index.html")  # what every site of ours holds
OWN: Final = ("docs", "sources", "scripts", "tests", "benchmarks", ".ci", ".git", ".venv", ".build")


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did: to docs/, and whether the site had to be made."""

    docs: Written
    made: bool


def publish(
    root: Path,
    pages: Mapping[str, bytes],
    site: Path,
    tell: Callable[[str], None] = lambda step: None,
    waiting: Callable[[], None] = lambda: None,
) -> Published:
    """Write the pages of the project in this folder and make its site; `waiting` is called if another build runs."""
    with locked(root / ".build" / "lock", waiting) as lock:
        recover(site)
        tell("生成页面")
        written = write(root / "docs", pages)
        mark, kept = fingerprint(root, site), memory(root, site)
        if kept.knows(mark):
            return Published(written, made=False)
        tell("生成网站")
        _make(root, site, lock, kept.forget)
        kept.keep(mark)
        return Published(written, made=True)


def _make(root: Path, site: Path, lock: int, before_swap: Callable[[], None]) -> None:
    fresh = staging(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    try:
        generate(root, fresh, root / ".build" / "mkdocs.log", lock)
        stamp(fresh)
        before_swap()
        swap(fresh, site)
    finally:
        remove_tree(fresh)


def unfit(root: Path, site: Path) -> str | None:
    """Why a folder must not be replaced by the site, as one sentence; None where it may."""
    if site == root / "site":
        return None
    if site.exists() and not site.is_dir():
        return f"{site} 是一个文件，应为文件夹"
    if root.is_relative_to(site) or any(site.is_relative_to(root / name) for name in OWN):
        return f"网站不能放在 {site}：它会盖住项目自己的文件"
    if site.is_dir() and any(site.iterdir()) and not all((site / name).is_file() for name in MARKS):
        return f"{site} 里有别的文件，不会覆盖；请另选一个空文件夹或新的文件夹"
    return None


def refresh(root: Path, pages: Mapping[str, bytes]) -> Written:
    """Write the pages only, for a preview that makes its own site."""
    with locked(root / ".build" / "lock", lambda: None):
        return write(root / "docs", pages)
