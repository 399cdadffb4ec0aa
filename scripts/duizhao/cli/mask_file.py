"""mask.yml: what an office wants masked, read with all its faults at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import yaml

from ..ingest.fault import Fault, nearest, quoted
from ..ingest.settings import compose
from ..mask import KINDS, Policy
from ..model import Problem
from .tell import Stop, say

NAME: Final = "mask.yml"
LISTS: Final = ("names", "places", "companies", "words", "keep")
KEYS: Final = {
    "屏蔽": "kinds",
    "姓名": "names",
    "地名": "places",
    "企业": "companies",
    "词语": "words",
    "保留": "keep",
    **{name: name for name in ("kinds", *LISTS)},
}
KIND_NAMES: Final = {word: kind for kind, name in KINDS.items() if kind != "words" for word in (kind, name)}


def _mask_paths(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Where the settings of some source folders stand: in the folder, or beside a single file."""
    return tuple(dict.fromkeys((folder if folder.is_dir() else folder.parent) / NAME for folder in folders))


def read_policy(folders: Sequence[Path]) -> Policy | None:
    """The settings of all folders together, None where there are none; stops where one of them is wrong."""
    found = [path for path in _mask_paths(folders) if path.is_file()]
    policy, faults = Policy(), []
    for path in found:
        read, wrong = parsed(path.read_text("utf-8-sig", errors="replace"))
        policy = policy.joined(read)
        faults += [fault.at(path.as_posix()) for fault in wrong]
    return _sound(policy, faults) if found else None


def _sound(policy: Policy, faults: Sequence[Problem]) -> Policy:
    for problem in faults:
        say(problem)
    if faults:
        raise Stop(f"{NAME} 有 {len(faults)} 处错误，改正后再运行；什么都没有改动。")
    return policy


def parsed(text: str) -> tuple[Policy, list[Fault]]:
    """The settings in a text, and everything that is wrong with it."""
    root = compose(text)
    if root is None:
        return Policy(), []
    if isinstance(root, Fault):
        return Policy(), [Fault(root.line, "mask-invalid", root.message)]
    if not isinstance(root, yaml.MappingNode):
        return Policy(), [Fault(_line(root), "mask-invalid", "应为“键: [值, 值]”各行，冒号为半角，后面空一格")]
    values: dict[str, tuple[str, ...]] = {}
    faults: list[Fault] = []
    for key, node in root.value:
        for found in _entry(key, node, values):
            faults.append(found)
    lists = {name: values.get(name, ()) for name in LISTS if name != "keep"}
    return Policy(frozenset(values.get("kinds", ())), keep=frozenset(values.get("keep", ())), **lists), faults


def _entry(key: yaml.Node, node: yaml.Node, values: dict[str, tuple[str, ...]]) -> Iterator[Fault]:
    word = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
    name = KEYS.get(word.strip())
    if name is None:
        yield Fault(_line(key), "mask-key-unknown", f"键{quoted(word)}不在可设的各项之中，{nearest(word, KEYS)}")
    elif name in values:
        yield Fault(_line(key), "mask-key-repeated", f"键{quoted(word)}写了不止一次，应只写一次")
    else:
        values[name] = ()
        kept: list[str] = []
        for each in _items(node):
            yield from _item(each, name, kept)
        values[name] = tuple(kept)


def _items(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        return list(node.value)
    return [] if node.tag == "tag:yaml.org,2002:null" else [node]


def _item(node: yaml.Node, name: str, kept: list[str]) -> Iterator[Fault]:
    if not isinstance(node, yaml.ScalarNode) or not str(node.value).strip():
        yield Fault(_line(node), "mask-value-wrong", "这一项应为一个词，如 - 张某某")
        return
    word = str(node.value).strip()
    if name == "kinds" and word not in KIND_NAMES:
        yield Fault(_line(node), "mask-kind-unknown", f"没有{quoted(word)}这一类，{nearest(word, KIND_NAMES)}")
    elif name != "kinds" and name != "keep" and len(word) < 2:
        yield Fault(_line(node), "mask-value-wrong", f"{quoted(word)}只有一个字，会误伤正文，应至少有两个字")
    else:
        kept.append(KIND_NAMES[word] if name == "kinds" else word)


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
