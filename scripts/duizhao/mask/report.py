"""A report rebuilt with its facts masked; every offset stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import Cleaned, Passage, Removed, Report, Source, restore
from .cover import covered
from .policy import Hit
from .veil import Veil
from .walk import rebuilt


@dataclass(frozen=True, slots=True)
class Names:
    """What a masked report is called: its id, and the path of its file."""

    id: str
    path: str


def text_of(report: Report) -> str:
    """The stretch of the cleaned text that the report is."""
    return "".join(passage.text for passage in report.leaves())


def masked(report: Report, hits: Sequence[Hit], veil: Veil, names: Names, source: Source) -> Report:
    """The report without its facts; `hits` are those of `text_of`, `source` is masked already."""
    text, first = covered(text_of(report), hits), report.start

    def passage(old: Passage) -> Passage:
        return replace(old, text=text[old.start - first : old.end - first])

    bare = replace(report, source=Source("", ""), problems=())
    problems = tuple(replace(p, path=names.path, message=veil.cover(p.message)) for p in report.problems)
    new: Report = rebuilt(bare, veil.cover, passage)
    return replace(new, id=names.id, source=source, problems=problems)


def masked_source(reports: Sequence[Report], hits: Sequence[Sequence[Hit]], veil: Veil, path: str) -> Source:
    """The file of some reports without its facts; its text is still what the masked reports were cleaned from."""
    source = reports[0].source
    whole = "".join(covered(text_of(report), found) for report, found in zip(reports, hits, strict=True))
    removed = tuple(replace(piece, text=veil.cover(piece.text)) for report in reports for piece in report.removed)
    new: Source = rebuilt(replace(source, text=""), veil.cover, lambda passage: passage)
    text = restore(Cleaned(whole, removed)) if _is_whole(reports) else veil.cover(source.text)
    id = source.meta.id if source.meta.id and veil.cover(source.meta.id) == source.meta.id else None
    return replace(new, text=text, path=path, meta=replace(new.meta, id=id))


def _is_whole(reports: Sequence[Report]) -> bool:
    """Whether the reports with what was removed are all of their file."""
    removed: list[Removed] = [piece for report in reports for piece in report.removed]
    return restore(Cleaned("".join(map(text_of, reports)), tuple(removed))) == reports[0].source.text
