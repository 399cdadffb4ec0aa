"""What a site was made from: if that has not changed and the site is still whole, nothing need be built."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest, sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from .. import __version__
from .files import save, sizes, walk

MAKERS: Final = ("mkdocs", "mkdocs-material", "Markdown", "pymdown-extensions", "Jinja2", "Pygments", "babel")


def fingerprint(root: Path, site: Path) -> str:
    """A hash of everything that decides what the site will be: settings, docs/, programs and target."""
    found = sha256()
    for line in _lines(root, site):
        found.update(line.encode("utf-8", "surrogateescape") + b"\n")
    return found.hexdigest()


def _lines(root: Path, site: Path) -> Iterator[str]:
    yield f"{__version__} {sys.version} {site}"
    yield from (f"{name} {_version(name)}" for name in MAKERS)
    for path in (root / "mkdocs.yml", *walk(root / "docs"), *walk(root / "scripts" / "theme")):
        if path.is_file():
            yield f"{path.relative_to(root).as_posix()} {digest(path)}"


def digest(path: Path) -> str:
    """The hash of a file, which may be too large to be held in memory beside all pages."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"


@dataclass(frozen=True, slots=True)
class Memory:
    """The file that keeps what one site was made from and the sizes of its files."""

    path: Path
    site: Path

    def knows(self, mark: str) -> bool:
        """Whether the site was made from this and all its files are still there."""
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            return bool(kept == {"mark": mark, "files": sizes(self.site)}) and self.site.is_dir()
        except (OSError, ValueError):
            return False

    def keep(self, mark: str) -> None:
        """Remember what the site was made from."""
        kept = {"mark": mark, "files": sizes(self.site)}
        save(self.path, json.dumps(kept, sort_keys=True).encode())

    def forget(self) -> None:
        """Forget it, before the site changes."""
        self.path.unlink(missing_ok=True)


def memory(root: Path, site: Path) -> Memory:
    """The memory of a site."""
    name = sha256(str(site).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return Memory(root / ".build" / f"site-{name}.json", site)
