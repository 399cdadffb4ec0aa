"""Families of words that mean the same in cues: `<群众>…困难` stands for `(群众|百姓|村民)…困难`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Lookup

from ..model import Problem
from .entry_rules import Entry
from .fault import error, nearest
from .framework_rules import repeated, values
from .shape import Field, Shape, listing, required
from .tree import Listing, Mapping, Node, Scalar

FAMILY = re.compile(r"<([^<>]+)>")  # <群众> in <群众>…困难
LEFT_OVER = re.compile(r"[<>]|\([^()|]*\)|\([^)]*$|^[^(]*\)|\(\||\|\||\([^)]*…")  # (群众), <群众, (a||b), (a…b|c)
FILE = listing("词族文件", "families", Shape("词族", (*required("name"), Field("words", "texts", required=True))))
KINDS = ("strong", "weak", "unless")

Families = Lookup[str, Sequence[str]]


def families(root: Mapping) -> Families:
    """The words of every family, by its name."""
    return {family.text("name"): family.texts("words") for family in root.mappings("families")}


def family_rules(root: Mapping, path: str) -> Iterator[Problem]:
    """The faults among the families."""
    mine = root.mappings("families")
    yield from repeated(values(mine, "name"), path, "name-duplicate", "词族的 name ", "整个文件")
    for family in mine:
        yield from repeated(family.scalars("words"), path, "cue-repeated", "词族里的词", family.text("name"))


def choice_rules(entry: Entry, known: Families) -> Iterator[Problem]:
    """The faults of an entry's cues: families that do not exist, choices that are not closed."""
    for cue in (cue for kind in KINDS for cue in entry.node.scalars(kind)):
        for name in FAMILY.findall(cue.text):
            if name not in known:
                message = f"线索词“{cue.text}”中的词族“{name}”不存在，{nearest(name, list(known))}"
                yield error(entry.path, cue.line, "family-unknown", message)
        if LEFT_OVER.search(FAMILY.sub("词", cue.text)):
            message = f"线索词“{cue.text}”中的括号不成对或里面只有一个词，应写作“(甲|乙)”或“<词族>”"
            yield error(entry.path, cue.line, "choice-unusable", message)


def spread(entry: Entry, known: Families) -> Entry:
    """The entry with the words of the families in its cues."""
    pairs = tuple((key, _spread(node, known) if key.text in KINDS else node) for key, node in entry.node.pairs)
    return entry._replace(node=Mapping(entry.node.line, pairs))


def _spread(node: Node, known: Families) -> Node:
    if isinstance(node, Listing):
        return Listing(node.line, tuple(_spread(one, known) for one in node.entries))
    if not isinstance(node, Scalar):
        return node
    return Scalar(node.line, FAMILY.sub(lambda found: _words(found, known), node.text), node.kind)


def _words(found: re.Match[str], known: Families) -> str:
    """The words of a family: a choice, or more words of the choice that the family stands in."""
    before, words = found.string[: found.start()], "|".join(known[found[1]])
    return words if before.count("(") > before.count(")") else f"({words})"
