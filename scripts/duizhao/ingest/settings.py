"""What a person set by hand, read from YAML: the values that hold, and the faults with their lines."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..model import Meta
from .fault import Fault, nearest, quoted
from .keys import KEYS, LEVELS, NAMES, Key, Value

BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")  # what YAML takes for a line end
NULL = "tag:yaml.org,2002:null"
INVALID = "此处不是有效的 YAML，应为“键: 值”各行，请检查缩进、引号，以及冒号是否为半角、后面有没有空格"
NOT_PAIRS = "没有读到“键: 值”，应每行写一个键和它的值，冒号为半角，后面空一格"
# Beside YAML's own: "\UFFFFFFFF" is no character, %YAML 1.9…9 no number, and [[[[… is nested too deep
FAILURES = (yaml.YAMLError, ValueError, OverflowError, RecursionError)


@dataclass(frozen=True, slots=True)
class Settings:
    """Values by the field of Meta that they set; without any where a fault makes the whole unreliable."""

    values: Mapping[str, Value] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def compose(text: str) -> yaml.Node | Fault | None:
    """The YAML tree of a text; its values are never built, so no tag in it does anything."""
    try:
        root: yaml.Node | None = yaml.compose(text, Loader=yaml.SafeLoader)
    except FAILURES as failure:
        return Fault(_line(failure, text), "meta-invalid", INVALID)
    return root


def settings(root: yaml.Node | Fault | None, frameworks: Collection[str] = ()) -> Settings:
    """The settings of a YAML tree. Unknown keys are left aside; any other fault leaves nothing but the first fault."""
    if root is None:
        return Settings()
    if isinstance(root, Fault):
        return Settings(faults=(root,))
    if not isinstance(root, yaml.MappingNode):
        return Settings(faults=(Fault(_start(root), "meta-type-wrong", NOT_PAIRS),))
    values: dict[str, Value] = {}
    unknown: list[Fault] = []
    for name, node in root.value:
        key = NAMES.get(_word(name))
        if key is None:
            unknown.append(_unknown_key(name))
            continue
        found = _repeated(key, name, values) or _value(key, node, frameworks)
        if isinstance(found, Fault):
            return Settings(faults=(found,))
        values[key.name] = found
    given = {name: value for name, value in values.items() if value != ""}
    return Settings(given, tuple(unknown))


def known_keys(root: yaml.Node | Fault | None) -> Iterator[Key]:
    """The settings that the keys of a YAML tree name."""
    if isinstance(root, yaml.MappingNode):
        yield from (NAMES[_word(name)] for name, _ in root.value if _word(name) in NAMES)


def meta(layers: Iterable[Settings]) -> Meta:
    """The settings of several places as one; the earlier a place, the more it counts."""
    merged: dict[str, Any] = {}  # each key gives its field the type that Meta has
    for layer in layers:
        merged = {**layer.values, **merged}
    return Meta(**merged)


def _word(node: yaml.Node) -> str:
    return str(node.value).strip().lower() if isinstance(node, yaml.ScalarNode) else ""


def _repeated(key: Key, name: yaml.Node, values: Mapping[str, Value]) -> Fault | None:
    if key.name not in values:
        return None
    return Fault(_start(name), "meta-key-repeated", f"“{key.name}”（{key.chinese}）写了不止一次，应只写一次")


def _value(key: Key, node: yaml.Node, frameworks: Collection[str]) -> Value | Fault:
    """The value of a key; empty where nothing stands behind the colon, which sets nothing."""
    if not isinstance(node, yaml.ScalarNode):
        found = "列表" if isinstance(node, yaml.SequenceNode) else "一组键和值"
        return Fault(_start(node), "meta-type-wrong", f"“{key.name}”的值是{found}，应为{key.expected}")
    text = str(node.value).strip()
    if node.tag == NULL or not text:
        return ""
    value = key.value(text)
    if value is None or (key.name == "framework" and frameworks and value not in frameworks):
        return _wrong(key, text, _start(node), frameworks)
    return value


def _wrong(key: Key, text: str, line: int, frameworks: Collection[str]) -> Fault:
    found = f"“{key.name}”的值是{quoted(text)}，应为{key.expected}"
    if key.name == "level":
        return Fault(line, "meta-level-unknown", f"{found}，{nearest(text, LEVELS)}")
    if key.name == "framework":
        return Fault(line, "meta-framework-unknown", f"{found}，{nearest(text, frameworks)}")
    return Fault(line, "meta-value-wrong", found)


def _unknown_key(node: yaml.Node) -> Fault:
    word = str(node.value) if isinstance(node, yaml.ScalarNode) else "?"
    valid = nearest(word, NAMES) if word != "?" else "有效写法有：" + "、".join(key.name for key in KEYS)
    return Fault(_start(node), "meta-key-unknown", f"键{quoted(word)}不在可设的各项之中，{valid}")


def _start(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _line(failure: Exception, text: str) -> int:
    if isinstance(failure, yaml.MarkedYAMLError) and failure.problem_mark:
        return int(failure.problem_mark.line) + 1
    place = failure.position if isinstance(failure, yaml.reader.ReaderError) else 0
    return 1 + len(BREAK.findall(text[:place]))
