"""What in some reports still looks like a private fact."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from ..model import Report
from .find import hits
from .lexicon import Lexicon
from .lines import line_of
from .policy import KINDS, Find
from .report import text_of

TELLING: Final = tuple(kind for kind in KINDS if kind not in ("amounts", "words"))  # amounts are in every report


def finds(
    reports: Iterable[Report], lexicon: Lexicon, keep: Collection[str] = (), paths: Mapping[str, str] | None = None
) -> Iterator[Find]:
    """The hits of all kinds, doubtful ones as well; `paths` are the real paths by the masked ones."""
    for report in reports:
        path = report.source.path
        text, known = text_of(report), paths or {}
        for hit in sorted(hits(text, lexicon, TELLING, keep), key=lambda hit: hit.start):
            line = line_of(report, report.start + hit.start)
            yield Find(known.get(path, path), line, hit.kind, hit.certain, text[hit.start : hit.end])
