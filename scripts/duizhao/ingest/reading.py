"""Read folders: every report with what was set about it, and every fault on the way."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model import Meta, Origin, Problem, Source
from .fault import Fault, quoted, visible
from .folder import Found, Listing, listing
from .formats import Taken
from .front_matter import Split, split
from .many import Taking, take_all
from .name_hints import hints
from .naming import names
from .settings import Settings, meta
from .sidecar import Place, inherited, orphan, orphans, own, place, read_settings

NOTHING = Fault(0, "no-sources", "没有可读的材料，应至少有一份 Word、PDF、网页或纯文本文件")

WITH_FRONT_MATTER = ("text", "markdown")
NOTES = frozenset({"text-moved"})  # what nobody need mend


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read; files with an error among the problems are left out. A change in `watched` may change it."""

    sources: tuple[Source, ...] = ()
    problems: tuple[Problem, ...] = ()
    watched: tuple[Path, ...] = ()


def read(
    folders: Sequence[Path],
    known_frameworks: Collection[str] = (),
    tell: Callable[[str], None] = lambda words: None,
) -> Reading:
    """All reports in these folders, or in these files; a path under a later folder that is taken gets its name.

    tell: is told how far it is, in words for people.
    """
    listed = [(folder, listing(folder)) for folder in folders]
    there = [each for _, each in listed if isinstance(each, Listing)]
    problems = [each.at(visible(folder.as_posix())) for folder, each in listed if isinstance(each, Fault)]
    sources: list[Source] = []
    for each, named in zip(there, names(there), strict=True):
        for outcome in _outcomes(each, named, known_frameworks, tell):
            if isinstance(outcome, Source):
                sources.append(outcome)
            else:
                problems.append(outcome)
    sources.sort(key=_path)
    problems += _repeated_ids(sources)
    return Reading(tuple(sources), tuple(sorted(set(problems))), _watched(folders, there))


def _outcomes(
    listed: Listing, named: Mapping[Found, str], frameworks: Collection[str], tell: Callable[[str], None]
) -> Iterator[Source | Problem]:
    """The reports of one folder that no other folder held already, and the problems of all its files."""
    known = {each: read_settings(each, frameworks) for each in listed.files("settings")}
    places = {place(each): settings for each, settings in known.items()}
    takings = take_all([each for each in named if each.kind != "settings" and not each.fault], tell)
    is_empty = bool(listed.folders) and all(each in named for each in listed.files("report"))
    for found, name in named.items():
        if found.fault:
            yield found.fault.at(name)
        elif found.kind == "settings":
            yield from (fault.at(name, "warning") for fault in known[found].faults)
        else:
            for outcome in _report(found, name, next(takings), places, frameworks):
                is_empty = is_empty and not isinstance(outcome, Source)
                yield outcome
    if is_empty:
        yield NOTHING.at(visible(listed.root.as_posix()))
    if listed.folders:
        yield from (orphan(each, named[each]) for each in orphans(listed) if each in named)


def _report(
    found: Found, name: str, taken: Taking, places: Mapping[Place, Settings], frameworks: Collection[str]
) -> Iterator[Source | Problem]:
    """A report with the problems of its front matter, or why it is left out."""
    if isinstance(taken, Fault):
        yield taken.at(name)
        return
    head = split(taken.text, frameworks) if taken.format in WITH_FRONT_MATTER else Split(taken.text)
    decided = meta((*own(found, places), head.settings, *inherited(found, places)))
    yield _source(name, taken, head, decided, hints(found.parts))
    for fault in (*head.settings.faults, *taken.notes):
        yield fault.at(name, "note" if fault.code in NOTES else "warning")


def _source(name: str, taken: Taken, head: Split, decided: Meta, hinted: Meta) -> Source:
    origin = Origin(taken.format, taken.certain, taken.omissions, hinted)
    return Source(name, head.text, taken.encoding, head.first_line, decided, origin)


def _repeated_ids(sources: Sequence[Source]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for source in sources:
        id = source.meta.id
        if id and first.setdefault(id, source.path) != source.path:
            message = f"编号{quoted(id)}已用于 {first[id]}，每份材料应有自己的编号"
            yield Fault(0, "meta-id-repeated", message).at(source.path, "warning")


def _watched(folders: Sequence[Path], there: Sequence[Listing]) -> tuple[Path, ...]:
    """What was asked for, the folders below, and every file that was looked at."""
    paths = {each.path for listed in there for each in listed.found}
    return tuple(sorted({*folders, *paths, *(folder for listed in there for folder in listed.folders)}))


def _path(source: Source) -> str:
    return source.path
