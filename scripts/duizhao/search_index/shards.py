"""Lists of positions put together in files of about 32 KB; a long list has files of its own, one for each chunk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .digits import small
from .postings import Posting
from .script import script

SIZE = 32_000  # bytes of digits in a file
BLANK = " "  # stands for BREAK in the names of pairs


@dataclass(slots=True)
class Directory:
    """What the manifest says of the lists: the first pair of each file, and the long lists with their chunks."""

    firsts: list[str] = field(default_factory=list)
    long: list[tuple[str, int, str, str]] = field(default_factory=list)  # pair, count, counts and firsts of its chunks


def shards(lists: Iterable[Posting], directory: Directory) -> Iterator[tuple[str, bytes]]:
    """The files with all lists; `directory` is filled as they are made."""
    held: list[Posting] = []
    size = 0
    for posting in lists:
        if len(posting.chunks) > 1:
            yield from _long(posting, directory)
            continue
        held.append(posting)
        size += len(posting.chunks[0].digits)
        if size >= SIZE:
            yield _shard(held, directory)
            held, size = [], 0
    if held:
        yield _shard(held, directory)


def _named(pair: str) -> str:
    return pair.replace("\0", BLANK)


def _shard(held: list[Posting], directory: Directory) -> tuple[str, bytes]:
    name = f"s{len(directory.firsts)}"
    directory.firsts.append(_named(held[0].pair))
    chunks = [posting.chunks[0] for posting in held]
    pairs = "".join(_named(posting.pair) for posting in held)
    counts, sizes = (small([chunk.count for chunk in chunks]), small([len(chunk.digits) for chunk in chunks]))
    return name, script(name, pairs, counts, sizes, b"".join(chunk.digits for chunk in chunks).decode("ascii"))


def _long(posting: Posting, directory: Directory) -> Iterator[tuple[str, bytes]]:
    number = len(directory.long)
    counts, firsts = ([chunk.count for chunk in posting.chunks], [chunk.first for chunk in posting.chunks])
    directory.long.append((_named(posting.pair), posting.count, small(counts), small(firsts)))
    for part, chunk in enumerate(posting.chunks):
        name = f"l{number}-{part}"
        yield name, script(name, chunk.digits.decode("ascii"))
