"""What files are called on pages and in messages: one name for each file, even where folders hold the same paths."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from .fault import visible
from .folder import Found, Listing


def names(listings: Sequence[Listing]) -> tuple[Mapping[Found, str], ...]:
    """The names of what was found in each folder; what an earlier folder or path led to already has none."""
    met: set[str] = set()
    taken: set[str] = set()
    named = []
    for listing in listings:
        new: dict[Found, str] = {}
        for found in sorted(listing.found, key=_links_last):
            if _identity(found) not in met:
                met.add(_identity(found))
                new[found] = next(name for name in _candidates(found, listing) if name not in taken)
                taken.add(new[found])
        named.append(new)
    return tuple(named)


def _candidates(found: Found, listing: Listing) -> Iterator[str]:
    """a/x.txt, then with the folder's name sources/a/x.txt, sources-2/a/x.txt and so on."""
    path = "/".join(map(visible, found.parts))
    folder = visible(os.path.basename(os.path.realpath(listing.root))) or "root"
    yield path
    yield f"{folder}/{path}"
    yield from (f"{folder}-{number}/{path}" for number in count(2))


def _identity(found: Found) -> str:
    place = os.path.abspath(found.path) if found.fault else os.path.realpath(found.path)
    return f"{place}\0{found.member.offset}" if found.member else place


def _links_last(found: Found) -> tuple[bool, tuple[str, ...]]:
    return found.path.is_symlink(), found.parts
