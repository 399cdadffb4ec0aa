"""What masked files and reports are called: no two alike, and nothing in a name that could be guessed back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import count
from pathlib import PurePosixPath

from ..model import Report
from .veil import Veil


def paths(old: Iterable[str], veils: Mapping[str, Veil]) -> dict[str, str]:
    """The masked path of each file: 张某.docx, 张某（2）.docx."""
    given: dict[str, str] = {}
    taken: set[str] = set()
    for path in sorted(set(old)):
        covered = PurePosixPath(veils[path].cover_path(path))
        numbered = (covered.with_stem(f"{covered.stem}（{n}）").as_posix() for n in count(2))
        new = covered.as_posix() if covered.as_posix() not in taken else next(n for n in numbered if n not in taken)
        given[path] = new
        taken.add(new)
    return given


def ids(reports: Sequence[Report], path: str, veil: Veil) -> tuple[str, ...]:
    """The ids of the reports of one file; ids that hold a fact, or a hash of one, are made anew."""
    old = reports[0].source.path
    is_safe = path == old and all(veil.cover(report.id) == report.id for report in reports)
    if is_safe:
        return tuple(report.id for report in reports)
    base = "r" + sha256(path.encode("utf-8", "replace")).hexdigest()[:10]
    return tuple(base if place == 1 else f"{base}-{place}" for place, _ in enumerate(reports, 1))
