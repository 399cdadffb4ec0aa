"""Which settings files are about which report."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePath

from ..model import Problem
from .content import content
from .fault import Fault, visible
from .folder import Found, Listing
from .kinds import is_for_folder, subject
from .settings import Settings, compose, settings

LARGEST = 1 << 16
ORPHAN = "meta-without-report"
Place = tuple[str, ...]
FOLDER: Place = ("",)  # after a folder's parts: the settings of all that is in it


def place(found: Found) -> Place:
    """What a settings file is about: the parts of a file's path, with or without suffix, or a folder's."""
    *folder, name = found.parts
    return (*folder, *FOLDER) if is_for_folder(name) else (*folder, subject(name))


def read_settings(found: Found, frameworks: Collection[str]) -> Settings:
    """What a settings file sets, and its faults."""
    decoded = content(found, LARGEST)
    if isinstance(decoded, Fault):
        return Settings(faults=(decoded,))
    return settings(compose(decoded.text), frameworks)


def own(report: Found, known: Mapping[Place, Settings]) -> Iterator[Settings]:
    """The settings of this very report: NAME.txt.meta.yml, then NAME.meta.yml."""
    *folder, name = report.parts
    for subject_name in dict.fromkeys((name, PurePath(name).stem)):
        if (*folder, subject_name) in known:
            yield known[(*folder, subject_name)]


def inherited(report: Found, known: Mapping[Place, Settings]) -> Iterator[Settings]:
    """The settings of the report's folders, the nearest first."""
    for depth in range(len(report.parts) - 1, -1, -1):
        if (*report.parts[:depth], *FOLDER) in known:
            yield known[(*report.parts[:depth], *FOLDER)]


def orphans(listing: Listing) -> Iterator[Found]:
    """Settings files that are about no report."""
    subjects: set[Place] = set()
    for found in listing.found:
        if found.kind != "settings":
            *folder, name = found.parts
            subjects |= {(*folder, name), (*folder, PurePath(name).stem)}
    for found in listing.files("settings"):
        if not is_for_folder(found.parts[-1]) and place(found) not in subjects:
            yield found


def orphan(found: Found, path: str) -> Problem:
    """The problem of a settings file that is about no report."""
    name = visible(subject(found.parts[-1]))
    message = f"旁边没有这份设置所说的材料，应有 {name} 或 {name}.txt"
    return Fault(0, ORPHAN, message).at(path, "warning")
