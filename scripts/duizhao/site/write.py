"""Write the generated pages into docs/: only what changed, and nothing that a person wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from .files import remove_empty, save, walk

FOLDERS: Final = (  # generated, owned whole
    *("patterns", "causes", "remedies", "phrasings"),
    *("reports", "sources", "dimensions", "frameworks", "downloads"),
    *("compare", "start", "search", "bundle", "statistics", "handbook"),
)
FILES: Final = ("index.md", ".nav.yml")  # generated, beside what people write


@dataclass(frozen=True, slots=True)
class Written:
    """How many files were written, were right already, and were removed."""

    written: int
    unchanged: int
    removed: int


def write(docs: Path, pages: Mapping[str, bytes]) -> Written:
    """Make the generated part of docs/ hold exactly these pages."""
    for path in pages:
        _refuse(path)
    _unlink_folders(docs)
    written = sum(save(docs / path, content) for path, content in pages.items())
    return Written(written, len(pages) - written, _clear(docs, pages))


def _refuse(path: str) -> None:
    """Stop at a path that is not one of the generated files."""
    parts = PurePosixPath(path).parts
    plain = path == "/".join(parts) and ".." not in parts and not set(path) & set("\\:\0")
    if not plain or not (path in FILES or (len(parts) > 1 and parts[0] in FOLDERS)):
        raise ValueError(f"{path!r} is not a generated file of docs/")


def _unlink_folders(docs: Path) -> None:
    for name in FOLDERS:
        if (docs / name).is_symlink():
            (docs / name).unlink()


def _clear(docs: Path, pages: Mapping[str, bytes]) -> int:
    gone = [path for name in FOLDERS for path in walk(docs / name) if path.relative_to(docs).as_posix() not in pages]
    for path in gone:
        path.unlink()
    for name in FOLDERS:
        remove_empty(docs / name)
    return len(gone)
