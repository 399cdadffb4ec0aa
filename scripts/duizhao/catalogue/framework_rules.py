"""What the shape of the frameworks' files cannot say: ids that occur once, phrases that can be found in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Problem
from .fault import error
from .tree import Mapping, Scalar

DIMENSION_ID = re.compile(r"D(?!00)[0-9]{2}")  # D01, D13
QUOTE_OR_SPACE = re.compile(r"[\s\"'“”‘’「」『』]")  # “两个确立”, 两个 确立
MEETING = re.compile(r"民主生活会|组织生活会")  # 专题民主生活会、专题组织生活会


def dimension_rules(root: Mapping, path: str) -> Iterator[Problem]:
    """The faults among the canonical dimensions."""
    dimensions = root.mappings("dimensions")
    for name, code in (("id", "id-duplicate"), ("key", "id-duplicate"), ("name", "name-duplicate")):
        yield from repeated(values(dimensions, name), path, code, f"规范维度的 {name} ", "整个文件")
    for id in values(dimensions, "id"):
        if not DIMENSION_ID.fullmatch(id.text):
            message = f"规范维度的 id “{id.text}”不合格式，应为字母 D 加两位数字，如 D01"
            yield error(path, id.line, "dimension-id-bad", message)


def framework_rules(root: Mapping, path: str) -> Iterator[Problem]:
    """The faults among the frameworks."""
    frameworks = root.mappings("frameworks")
    yield from repeated(values(frameworks, "id"), path, "id-duplicate", "框架的 id ", "整个文件")
    for framework in frameworks:
        yield from _meeting(framework, path)
        yield from _phrases(framework.scalars("hints"), "hints", path)
        yield from _list(framework, path)
        variants = framework.mappings("variants")
        yield from repeated(values(variants, "name"), path, "name-duplicate", "变体的 name ", "同一框架")
        for variant in variants:
            yield from _list(variant, path)


def _list(owner: Mapping, path: str) -> Iterator[Problem]:
    dimensions = owner.mappings("dimensions")
    yield from repeated(values(dimensions, "short"), path, "short-duplicate", "维度的 short ", "同一组维度")
    for dimension in dimensions:
        yield from _phrases(dimension.scalars("match"), "match", path)


def _meeting(framework: Mapping, path: str) -> Iterator[Problem]:
    meeting = framework.scalar("meeting")
    if meeting and meeting.text and not MEETING.search(meeting.text):
        message = f"“meeting”的值“{meeting.text}”没有写明会议，其中应有“民主生活会”或“组织生活会”"
        yield error(path, meeting.line, "meeting-unknown", message)


def _phrases(phrases: Iterable[Scalar], name: str, path: str) -> Iterator[Problem]:
    for phrase in phrases:
        if QUOTE_OR_SPACE.search(phrase.text):
            bare = QUOTE_OR_SPACE.sub("", phrase.text)
            message = f"“{name}”中的“{phrase.text}”带有引号或空白，这样的短语永远不会命中，应写作“{bare}”"
            yield error(path, phrase.line, "phrase-unusable", message)


def repeated(found: Iterable[Scalar], path: str, code: str, what: str, where: str) -> Iterator[Problem]:
    """The values that occurred before."""
    first: dict[str, int] = {}
    for value in found:
        if value.text in first:
            message = f"{what}“{value.text}”重复，第{first[value.text]}行已经用过，在{where}中只能用一次"
            yield error(path, value.line, code, message)
        first.setdefault(value.text, value.line)


def values(owners: Iterable[Mapping], name: str) -> tuple[Scalar, ...]:
    """The values that mappings have under a key, empty ones left out."""
    found = (owner.scalar(name) for owner in owners)
    return tuple(value for value in found if value and value.text)
