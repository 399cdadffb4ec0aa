"""A report rebuilt with its facts masked; every offset stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import Cleaned, Passage, Problem, Removed, Report, Source, restore
from .cover import covered
from .policy import Hit
from .veil import Veil
from .walk import rebuilt


def text_of(report: Report) -> str:
    """The stretch of the cleaned text that the report is."""
    return "".join(passage.text for passage in report.leaves())


def masked(report: Report, hits: Sequence[Hit], veil: Veil, id: str, source: Source) -> Report:
    """The report without its facts but for its problems; `hits` are those of `text_of`, `source` is masked already."""
    text, first = covered(text_of(report), hits), report.start

    def passage(old: Passage) -> Passage:
        return replace(old, text=text[old.start - first : old.end - first])

    new: Report = rebuilt(replace(report, source=Source("", ""), problems=()), veil.cover, passage)
    return replace(new, id=id, source=source)


def masked_problem(problem: Problem, veil: Veil, paths: Mapping[str, str]) -> Problem:
    """The problem without facts, with the masked paths of its own file and of others that it tells of."""
    message = problem.message
    for old, new in paths.items():
        if old != new and old in message:
            message = message.replace(old, new)
    return replace(problem, path=paths[problem.path], message=veil.cover(message))


def masked_source(
    reports: Sequence[Report], hits: Sequence[Sequence[Hit]], veil: Veil, paths: Mapping[str, str]
) -> Source:
    """The file of some reports without its facts; its text is still what the masked reports were cleaned from."""
    source = reports[0].source
    whole = "".join(covered(text_of(report), found) for report, found in zip(reports, hits, strict=True))
    removed = tuple(replace(piece, text=veil.cover(piece.text)) for report in reports for piece in report.removed)
    new: Source = rebuilt(replace(source, text=""), veil.cover, lambda passage: passage)
    text = restore(Cleaned(whole, removed)) if _is_whole(reports) else veil.cover(source.text)
    id = source.meta.id if source.meta.id and veil.cover(source.meta.id) == source.meta.id else None
    copies = tuple(paths[copy] for copy in source.copies)
    return replace(new, text=text, path=paths[source.path], meta=replace(new.meta, id=id), copies=copies)


def _is_whole(reports: Sequence[Report]) -> bool:
    """Whether the reports with what was removed are all of their file."""
    removed: list[Removed] = [piece for report in reports for piece in report.removed]
    return restore(Cleaned("".join(map(text_of, reports)), tuple(removed))) == reports[0].source.text
