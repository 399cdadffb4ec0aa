"""What the shape of the entries' files cannot say: ids and names that occur once, links that lead somewhere, cues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Lookup
from typing import NamedTuple

from ..model import Problem
from .fault import error, nearest
from .framework_rules import repeated, values
from .tree import Mapping, Scalar

ID = {"P": re.compile(r"P\d{3}"), **{letter: re.compile(rf"{letter}\d{{2}}") for letter in "CRFQB"}}  # P012, C03
LINKS = {"causes": "C", "remedies": "R", "related": "P"}


class Entry(NamedTuple):
    """One entry in its file."""

    path: str
    letter: str
    node: Mapping

    @property
    def id(self) -> str:
        """Its id, empty where it has none."""
        return self.node.text("id")


def entry_rules(entries: Sequence[Entry]) -> Iterator[Problem]:
    """The faults among all entries of all files."""
    for letter in ID:
        mine = [entry for entry in entries if entry.letter == letter]
        for name, code in (("id", "id-duplicate"), ("name", "name-duplicate")):
            placed = [(entry.path, value) for entry in mine for value in values([entry.node], name)]
            yield from _repeated_over_files(placed, code, name)
    known = {entry.id: entry.node.text("name") for entry in entries}
    for entry in entries:
        yield from _form(entry)
        yield from _linked(entry, known)
        yield from _cues(entry)
        yield from _paired(entry)


def _repeated_over_files(placed: Sequence[tuple[str, Scalar]], code: str, name: str) -> Iterator[Problem]:
    first: dict[str, tuple[str, int]] = {}
    for path, value in placed:
        if value.text in first:
            where = f"{first[value.text][0]} 第{first[value.text][1]}行"
            yield error(path, value.line, code, f"{name} “{value.text}”重复，{where}已经用过，只能用一次")
        first.setdefault(value.text, (path, value.line))


def _form(entry: Entry) -> Iterator[Problem]:
    id = entry.node.scalar("id")
    if id and id.text and not ID[entry.letter].fullmatch(id.text):
        digits = 3 if entry.letter == "P" else 2
        message = f"编号“{id.text}”不合格式，应为字母 {entry.letter} 加{digits}位数字"
        yield error(entry.path, id.line, "entry-id-bad", message)


def _linked(entry: Entry, known: Lookup[str, str]) -> Iterator[Problem]:
    for name, letter in LINKS.items() if entry.letter == "P" else ():
        links = entry.node.mappings(name)
        yield from repeated(values(links, "id"), entry.path, "link-repeated", f"{name} 中的 ", f"{entry.id} 的 {name}")
        for id in values(links, "id"):
            if id.text == entry.id:
                yield error(entry.path, id.line, "link-to-itself", f"{entry.id} 的 {name} 指向自己，应指向另一条")
            elif id.text not in known or not id.text.startswith(letter):
                choices = [other for other in known if other.startswith(letter)]
                message = f"{name} 中的编号“{id.text}”不存在，{_nearest(id.text, choices, known)}"
                yield error(entry.path, id.line, "link-unknown", message)


def _nearest(id: str, choices: list[str], known: Lookup[str, str]) -> str:
    words = nearest(id, choices)
    named = next((f"（{known[other]}）" for other in choices if words.endswith(f"“{other}”")), "")
    return words + named


def _cues(entry: Entry) -> Iterator[Problem]:
    cues = [cue for kind in ("strong", "weak", "unless", "cues") for cue in entry.node.scalars(kind)]
    yield from repeated(cues, entry.path, "cue-repeated", "线索词", f"{entry.id} ")


def _paired(entry: Entry) -> Iterator[Problem]:
    empty, better = entry.node.texts("empty"), entry.node.texts("better")
    if entry.letter == "R" and len(empty) != len(better):
        message = f"{entry.id} 的 empty 有 {len(empty)} 条，better 有 {len(better)} 条，应逐条对应"
        yield error(entry.path, entry.node.line, "pairs-unequal", message)
