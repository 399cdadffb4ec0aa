"""All reports masked together: what is learned in one file is masked in every other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Masked, Problem, Report
from .lexicon import Lexicon
from .lines import line_of
from .naming import ids, paths
from .policy import KINDS, Find, Hit, Policy, Term
from .report import masked, masked_problem, masked_source, text_of
from .terms import Terms, own_terms
from .veil import Veil, is_known_everywhere, learned, path_hits
from .walk import texts


@dataclass(frozen=True, slots=True)
class Outcome:
    """The masked reports in their order, the problems of other files, what was masked, and the facts themselves.

    finds and facts are for the person in charge and for the check of what was built; they are never published.
    paths: the path of each file by its masked one.
    """

    reports: tuple[Report, ...]
    problems: tuple[Problem, ...]
    places: tuple[Masked, ...]
    finds: tuple[Find, ...]
    facts: frozenset[Term]
    paths: Mapping[str, str]


Files = dict[str, list[Report]]


def masked_reports(reports: Sequence[Report], problems: Sequence[Problem], policy: Policy, lexicon: Lexicon) -> Outcome:
    """Everything that is published of some reports and of the files that were left out, without its facts."""
    files: Files = {}
    for report in sorted(reports, key=lambda report: (report.source.path, report.start)):
        files.setdefault(report.source.path, []).append(report)
    known = {path: _learned(path, mine, policy, lexicon) for path, mine in files.items()}
    own = set(own_terms(policy, lexicon))
    facts = own | {term for mine in known.values() for term in mine if is_known_everywhere(term)}
    everywhere = Terms(facts)
    veils = {path: Veil(policy, lexicon, everywhere, Terms(mine - facts)) for path, mine in known.items()}
    veils |= {path: veils[owner] for owner, mine in files.items() for path in _beside(mine) if path not in veils}
    veils |= {p.path: Veil(policy, lexicon, everywhere, Terms(())) for p in problems if p.path not in veils}
    new = paths(veils, veils)
    done = {path: _File.of(mine, veils[path], new) for path, mine in files.items()}
    by_id = {old: report for file in done.values() for old, report in zip(file.ids, file.reports, strict=True)}
    return Outcome(
        tuple(by_id[report.id] for report in reports),
        tuple(masked_problem(problem, veils[problem.path], new) for problem in problems),
        tuple(place for file in done.values() for place in file.places),
        tuple(find for file in done.values() for find in file.finds),
        frozenset(facts),
        {covered: path for path, covered in new.items()},
    )


def _learned(path: str, reports: Sequence[Report], policy: Policy, lexicon: Lexicon) -> set[Term]:
    written = [text for report in reports for text in (text_of(report), *texts(replace(report, problems=())))]
    named = {hit.term for each in (path, *_beside(reports)) for hit in path_hits(each, policy, lexicon)}
    return learned(written, policy, lexicon) | named


def _beside(reports: Sequence[Report]) -> tuple[str, ...]:
    """The other paths that the reports of a file tell of: its copies, and settings with faults."""
    told = (problem.path for report in reports for problem in report.problems)
    return (*reports[0].source.copies, *told)


@dataclass(frozen=True, slots=True)
class _File:
    ids: tuple[str, ...]  # before masking
    reports: tuple[Report, ...]
    places: tuple[Masked, ...]
    finds: tuple[Find, ...]

    @classmethod
    def of(cls, reports: Sequence[Report], veil: Veil, paths: Mapping[str, str]) -> _File:
        hits = [_apart(veil.hits(text_of(report))) for report in reports]
        source = masked_source(reports, hits, veil, paths)
        called = ids(reports, source.path, veil)
        pairs = tuple(zip(reports, hits, called, strict=True))
        told = [tuple(masked_problem(p, veil, paths) for p in report.problems) for report in reports]
        new = (masked(report, found, veil, id, source) for report, found, id in pairs)
        return cls(
            tuple(report.id for report in reports),
            tuple(replace(report, problems=problems) for report, problems in zip(new, told, strict=True)),
            tuple(place for report, found, id in pairs for place in _places(report, found, id, veil)),
            tuple(find for report, found, _ in pairs for find in _finds(report, found)),
        )


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """The hits without those that lie inside another."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def _places(report: Report, hits: Sequence[Hit], id: str, veil: Veil) -> Iterator[Masked]:
    yield from (Masked(id, KINDS[hit.kind], report.start + hit.start) for hit in hits)
    removed = tuple(piece.text for piece in report.removed)
    outside = (report.source.path, *removed, *(piece.text for piece in report.source.origin.omissions))
    for text in outside:
        yield from (Masked(id, KINDS[hit.kind], None) for hit in _apart(veil.hits(text)))


def _finds(report: Report, hits: Sequence[Hit]) -> Iterator[Find]:
    text = text_of(report)
    for hit in hits:
        line = line_of(report, report.start + hit.start)
        yield Find(report.source.path, line, hit.kind, hit.certain, text[hit.start : hit.end])
