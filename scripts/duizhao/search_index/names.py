"""The names and cues of the catalogue's entries, so that a query can lead to its pattern."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Catalogue, Cues
from .normalise import normalise
from .script import script

PIECE = 3  # characters of a piece that says something by itself


def names(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """One file: id, name, address and cues of every pattern, cause and remedy."""
    kinds = (("patterns", catalogue.patterns), ("causes", catalogue.causes), ("remedies", catalogue.remedies))
    rows = [
        [entry.id, entry.name, f"{folder}/{entry.id}.html", normalise(entry.name), _cues(entry.cues)]
        for folder, entries in kinds
        for entry in entries
    ]
    yield "names", script("names", rows)


def _cues(cues: Cues) -> str:
    """The cues as they are searched for: whole ones, and the longer pieces of those with a slot (学…两张皮)."""
    plain = [cue for cue in (*cues.strong, *cues.weak) if "(" not in cue]
    whole = [cue for cue in plain if "…" not in cue]
    pieces = [piece for cue in plain if "…" in cue for piece in cue.split("…") if len(piece) >= PIECE]
    return " ".join(dict.fromkeys(map(normalise, (*whole, *pieces))))
