"""From sources to the knowledge base: clean, parse, give ids, and keep out what is no report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import PurePosixPath

from ..clean import clean
from ..model import Frameworks, Issue, Problem, Report, Source
from ..parse import Lexicon, parse
from .base import KnowledgeBase
from .collector import collector_at_rest
from .same import without_copies
from .tally import group

PLAIN = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")  # 2023-county-secretary
# Pages of the folder reports/ itself: index · all-1 · copies-1 · year-2023-1 · framework-nd-2024-2
PAGES = re.compile(r"index|unrecognised|(?:all|copies|(?:year|level|framework)-.+)-\d+")
FEWEST = 60  # characters without white space; less is no report


def report_id(path: str) -> str:
    """A stable page name for a source: its stem where that is plain ASCII, otherwise a short hash of its path."""
    stem = PurePosixPath(path).stem.lower()
    return stem if PLAIN.fullmatch(stem) and len(stem) <= 60 else "r" + sha256(path.encode()).hexdigest()[:10]


def _hashed(id: str, path: str) -> str:
    """An id that is taken already, made unique by its source's path."""
    return f"{id}-{sha256(path.encode()).hexdigest()[:6]}"


def _unique(sources: Sequence[Source]) -> list[str]:
    """An id for each source. What a person set comes first. A name that several files have goes to none of them:
    a file that is added must not take the address under which another one was cited."""
    named = Counter(report_id(source.path) for source in sources if not source.meta.id)
    set_by_hand = {source.meta.id for source in sources if source.meta.id}
    taken: set[str] = set()
    ids: list[str] = []
    for source in sources:
        own = source.meta.id or report_id(source.path)
        is_free = own not in taken if source.meta.id else named[own] == 1 and own not in set_by_hand
        ids.append(own if is_free and not PAGES.fullmatch(own) else _hashed(own, source.path))
        taken.add(ids[-1])
    return ids


def _contested(source: Source, id: str) -> tuple[Problem, ...]:
    """A warning where a source did not get the id that its file name would give."""
    if source.meta.id or id == report_id(source.path):
        return ()
    message = (
        f"别的材料或页面也叫 {report_id(source.path)}，地址加了一串字符：{id}；要保留原来的地址，请在说明文件中写明编号"
    )
    return (Problem(source.path, 0, "id-contested", message),)


def is_report(report: Report) -> bool:
    """True if a text has anything of a report: issues under dimensions, or several sections that reports have."""
    kinds = {section.kind for section in report.sections}
    issues = sum(1 for _ in report.points(Issue))
    named = any(part.dimension for part in report.parts())
    telling = len(kinds & {"causes", "remedies", "matters", "cases", "review"}) + bool(report.meeting)
    return (issues > 0 and (named or telling > 0)) or len(kinds & {"problems", "causes", "remedies"}) > 1


def _read(source: Source, lexicon: Lexicon, id: str) -> tuple[tuple[Report, ...], Problem | None]:
    """The reports of one source, or why it holds none."""
    bare = len("".join(source.text.split()))
    if bare == 0:
        return (), Problem(source.path, source.first_line, "file-empty", "文件是空的", "error")
    reports = parse(source, clean(source.text), lexicon, id)
    if bare < FEWEST or not any(map(is_report, reports)):
        words = "没有识别出对照检查材料的结构（问题、原因、整改）"
        return (), Problem(source.path, source.first_line, "not-a-report", words, "error")
    return reports, None


def _about(path: str, source: str) -> bool:
    """True if a problem's path is a source's or that of its sidecar (NAME.meta.yml, NAME.txt.meta.yml)."""
    stem = path.removesuffix(".meta.yml")
    return path == source or (stem != path and stem in (source, str(PurePosixPath(source).with_suffix(""))))


def _of_reading(source: Source, warned: Sequence[Problem]) -> Iterator[Problem]:
    """What was met in reading a source or a file with the same text."""
    paths = (source.path, *source.copies)
    return (problem for problem in warned if any(_about(problem.path, path) for path in paths))


def _order(report: Report) -> tuple[int, str, str]:
    return (-(report.year or 0), report.source.path, report.id)


@collector_at_rest()
def gather(
    sources: Iterable[Source],
    frameworks: Frameworks,
    problems: tuple[Problem, ...] = (),
    done: Callable[[str], None] = lambda path: None,
) -> KnowledgeBase:
    """The knowledge base of all sources, the same text only once.

    problems: those of reading; done: is told of each finished path.
    """
    found, twins = without_copies(tuple(sources))
    doubled = group(twins, lambda twin: twin.kept)
    lexicon = Lexicon(frameworks)
    reports: list[Report] = []
    left_out = [problem for problem in problems if problem.severity == "error"]
    warned = [problem for problem in problems if problem.severity != "error"]
    taken: set[str] = set()
    for source, id in zip(found, _unique(found), strict=True):
        read, problem = _read(source, lexicon, id)
        told = (
            *_of_reading(source, warned),
            *(twin.problem for twin in doubled.get(source, ())),
            *_contested(source, id),
        )
        for report in read:
            is_free = report.id not in taken and not PAGES.fullmatch(report.id)
            own = report.id if is_free else _hashed(report.id, source.path)
            taken.add(own)
            reports.append(replace(report, id=own, problems=(*told, *report.problems)))
        left_out += [replace(problem, path=path) for path in (source.path, *source.copies)] if problem else []
        done(source.path)
    return KnowledgeBase(frameworks, tuple(sorted(reports, key=_order)), tuple(sorted(left_out)))
