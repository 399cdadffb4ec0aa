"""Compare a parsed catalogue file with its shape: keys, kinds of values, choices."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Problem
from .fault import error, nearest
from .shape import Field, FieldKind, Shape
from .tree import Listing, Mapping, Node, Scalar

EXPECTED: dict[FieldKind, str] = {
    "text": "一段文字（数字、日期须加引号）",
    "number": "一个整数",
    "flag": "true 或 false",
    "texts": "文字的列表，如 [甲, 乙]",
    "mappings": "以“- ”开头的若干条记录",
}
FOUND: dict[str, str] = {"text": "文字", "number": "整数", "flag": "真假值", "other": "其他类型的值"}


def check(node: Node, shape: Shape, path: str) -> Iterator[Problem]:
    """The faults of a mapping and of all that is in it."""
    if not isinstance(node, Mapping):
        yield error(path, node.line, "type-wrong", f"此处是{_found(node)}，应为{shape.label}的键和值，即“键: 值”各行")
        return
    yield from _duplicate_keys(node, shape, path)
    yield from _missing_keys(node, shape, path)
    for key, value in node.pairs:
        field = shape.field(key.text)
        yield from _value(value, field, path) if field else _unknown_key(key, shape, path)


def _unknown_key(key: Scalar, shape: Shape, path: str) -> Iterator[Problem]:
    message = f"{shape.label}中出现未知的键“{key.text}”，{nearest(key.text, shape.names)}"
    yield error(path, key.line, "key-unknown", message)


def _duplicate_keys(node: Mapping, shape: Shape, path: str) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for key, _ in node.pairs:
        if key.text in first:
            message = f"{shape.label}中的键“{key.text}”重复，第{first[key.text]}行已经写过，每个键只能写一次"
            yield error(path, key.line, "key-duplicate", message)
        first.setdefault(key.text, key.line)


def _missing_keys(node: Mapping, shape: Shape, path: str) -> Iterator[Problem]:
    for field in shape.fields:
        if field.required and node.get(field.name) is None:
            message = f"{shape.label}缺少必填的键“{field.name}”，应为{EXPECTED[field.kind]}"
            yield error(path, node.line, field.lack or "key-missing", message)


def _value(node: Node, field: Field, path: str) -> Iterator[Problem]:
    if _empty(node):
        advice = "" if field.required else "，没有内容时应删去这个键"
        message = f"“{field.name}”的值为空，应为{EXPECTED[field.kind]}{advice}"
        yield error(path, node.line, field.lack or "value-empty", message)
    elif not _fits(node, field):
        message = f"“{field.name}”的值是{_found(node)}，应为{EXPECTED[field.kind]}"
        yield error(path, node.line, "type-wrong", message)
    elif isinstance(node, Listing):
        yield from _entries(node, field, path)
    else:
        yield from _choice(node, field, path)


def _entries(node: Listing, field: Field, path: str) -> Iterator[Problem]:
    for entry in node.entries:
        if field.shape:
            yield from check(entry, field.shape, path)
        else:
            yield from _value(entry, Field(field.name, choices=field.choices), path)


def _choice(node: Node, field: Field, path: str) -> Iterator[Problem]:
    if isinstance(node, Scalar) and field.choices and node.text not in field.choices:
        message = f"“{field.name}”的值“{node.text}”不在可选范围之内，{nearest(node.text, field.choices)}"
        yield error(path, node.line, "value-unknown", message)


def _fits(node: Node, field: Field) -> bool:
    if field.kind in ("texts", "mappings"):
        return isinstance(node, Listing)
    return isinstance(node, Scalar) and node.kind == field.kind


def _empty(node: Node) -> bool:
    return not node.entries if isinstance(node, Listing) else isinstance(node, Scalar) and not node.text.strip()


def _found(node: Node) -> str:
    if isinstance(node, Scalar):
        return f"{FOUND[node.kind]}“{node.text}”" if node.text else "空值"
    return "列表" if isinstance(node, Listing) else "键和值"
