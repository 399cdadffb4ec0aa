"""The register of ids: every id ever given, with its name; none disappears and none changes its meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from ..model import Problem
from .entry_rules import Entry
from .fault import error
from .tree import Mapping

ALIKE = 0.4  # a name that is less like the registered one has changed its meaning


def register_rules(root: Mapping, path: str, entries: Sequence[Entry]) -> Iterator[Problem]:
    """The faults between the register and the entries' files."""
    registered = {node.text("id"): node for node in root.mappings("ids")}
    present = {entry.id: entry for entry in entries if entry.id}
    for id, entry in present.items():
        node = registered.get(id)
        if node is None:
            message = f"{id}“{entry.node.text('name')}”没有登记，应在 register.yml 里加一行"
            yield error(entry.path, entry.node.line, "id-unregistered", message)
        elif node.get("retired"):
            yield error(entry.path, entry.node.line, "id-retired", f"{id} 已经停用，不能再作他用，应取一个新编号")
        elif not _alike(node.text("name"), entry.node.text("name")):
            message = f"{id} 登记的名称是“{node.text('name')}”，这里是“{entry.node.text('name')}”，编号不能改作他用"
            yield error(entry.path, entry.node.line, "id-renamed", message)
    for id, node in registered.items():
        now = node.text("now")
        if id not in present and not node.get("retired"):
            message = f"{id}“{node.text('name')}”已登记而目录里没有，停用应写 retired: true，并用 now 指向新编号"
            yield error(path, node.line, "id-missing", message)
        elif now and now not in present:
            yield error(path, node.line, "link-unknown", f"now 指向的编号“{now}”不存在，应是目录里现有的编号")


def _alike(registered: str, name: str) -> bool:
    pieces = {name[at : at + 2] for at in range(len(name) - 1)}
    shared = any(registered[at : at + 2] in pieces for at in range(len(registered) - 1))
    return shared or SequenceMatcher(None, registered, name).ratio() >= ALIKE
