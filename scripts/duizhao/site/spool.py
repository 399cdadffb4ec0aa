"""Many files kept on disk until all of them are there: a few thousand pages would fill the memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple


class Stretch(NamedTuple):
    """Where a content stands in the file of a spool."""

    start: int
    length: int


class Spool(Mapping[str, bytes]):
    """Files by their paths; their contents stand one behind the other in one file on disk."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: dict[str, Stretch] = {}

    def take(self, files: Iterable[tuple[str, str | bytes]]) -> None:
        """Keep these files; ValueError where two have the same path, for one of them would be lost."""
        for path, content in files:
            if path in self._places:
                raise ValueError(f"two files want to be {path!r}")
            self._places[path] = self._append(content if isinstance(content, bytes) else encoded(content))

    def _append(self, content: bytes) -> Stretch:
        start = self._file.seek(0, 2)
        self._file.write(content)
        return Stretch(start, len(content))

    def __getitem__(self, path: str) -> bytes:
        place = self._places[path]
        self._file.seek(place.start)
        return self._file.read(place.length)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


@contextmanager
def spool(folder: Path) -> Iterator[Spool]:
    """An empty spool in a nameless file of this folder; the system's own folder for such files often is memory."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryFile(dir=folder) as file:
        yield Spool(file)


def encoded(text: str) -> bytes:
    """A text as UTF-8; a file name in it may hold what is no character."""
    return text.encode("utf-8", "replace")
