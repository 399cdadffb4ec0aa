"""The settings that a person can make about a report: their names, and what their values may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from .fault import visible

Value = str | int | bool
ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")  # 2023-town-secretary
YEAR = re.compile(r"(?:19|20)[0-9]{2}")  # 2023
LEVELS: Final[Mapping[str, str]] = {
    "班子": "leadership",
    "个人": "individual",
    "支部": "branch",
    "党员": "member",
    **{name: name for name in ("leadership", "individual", "branch", "member")},
}
FLAGS: Final[Mapping[str, bool]] = {
    **dict.fromkeys(("true", "yes", "on", "是"), True),
    **dict.fromkeys(("false", "no", "off", "否"), False),
}

PUBLISH: Final[Mapping[str, str]] = {"full": "full", "excerpt": "excerpt", "全文": "full", "摘录": "excerpt"}


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: its English name, which is also the field of Meta, its Chinese name, and how its value is read."""

    name: str
    chinese: str
    expected: str
    value: Callable[[str], Value | None]  # None: the text is no such value


def _id(text: str) -> str | None:
    return text if ID.fullmatch(text) else None


def _line(text: str) -> str | None:
    return visible(" ".join(text.split())) or None


def _year(text: str) -> int | None:
    return int(text) if YEAR.fullmatch(text) else None


def _flag(text: str) -> bool | None:
    return FLAGS.get(text.lower())


KEYS: Final = (
    Key("id", "编号", "小写英文字母或数字开头，只含小写英文字母、数字、“-”和“_”，最多64个字符", _id),
    Key("title", "题名", "一行文字", _line),
    Key("year", "年度", "四位数的年份，如 2023", _year),
    Key("level", "级别", "班子、个人、支部或党员", LEVELS.get),
    Key("role", "身份", "一行文字，如 乡镇党委书记", _line),
    Key("framework", "框架", "一个框架的编号", _line),
    Key("sample", "样例", "true 或 false", _flag),
    Key("publish", "公布", "全文或摘录", PUBLISH.get),
)
NAMES: Final[Mapping[str, Key]] = {name: key for key in KEYS for name in (key.name, key.chinese)}
