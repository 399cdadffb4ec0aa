"""What the name of a file and of its folders says of a report: 2023年主题教育对照检查（副县长）.docx."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Final, TypeVar

from ..model import Meta

Value = TypeVar("Value")
# 2023年 · 2023年度, but no month: 2024年1月
MEETING_YEAR: Final = re.compile(r"(?<!\d)(20[0-4]\d)\s*(?:年度|年(?!\s*\d{1,2}\s*月))")
# 2023-镇长 · 2023, but no date: 20240115 · 2024-01-15 · 2024.1.5
BARE_YEAR: Final = re.compile(r"(?<![\d.])(20[0-4]\d)(?![\d年])(?![-_./]\d{1,2}(?:\D|$))")
# 县委书记 · 副县长 · 党组成员 · 办公室主任 · 一级调研员
POST: Final = re.compile(
    r"[\u4e00-\u9fff]{0,8}?副?(?:书记|[省市县区州旗镇乡局厅校院部科处所站队厂行台馆社园]长|主任|主席|常委|委员|党组成员"
    r"|(?:总)?经理|董事长|秘书长|调研员|检察官|法官|教师|医生|民警|科员)(?![\u4e00-\u9fff])"
)
# between （ and ） of （副县长） · 【镇长】 · 2023年 · -办公室主任-
BETWEEN: Final = re.compile(r"[\s（）()【】\[\]《》_—－-]+|(?:19|20)\d\d(?:年度|年)?")
PLACE: Final = re.compile(r"^[\u4e00-\u9fff]{0,6}?(?:某|[xX×*＊]+)")  # 某县委书记 · ××镇长
BEFORE_POST: Final = re.compile(r"^(?:关于|同志|个人|班子成员|发言人|汇报人)+")  # 发言人镇长
NOT_A_POST: Final = re.compile(r"班子|支部委员会|生活会|检查|材料|剖析|报告")  # 对照检查材料
LEVELS: Final = (
    ("leadership", re.compile(r"班子(?!成员)|党委会|常委会|党组(?!书记|成员|副书记)")),  # 县委常委班子
    ("branch", re.compile(r"(?:党|总)?支部(?!书记|委员(?!会)|副书记|党员)|支委会")),  # 第一党支部
    # 普通党员 · 党员个人
    ("member", re.compile(r"(?:普通|预备|^|[^\u4e00-\u9fff])党员(?!领导)|党员个人|组织生活会.{0,6}(?:个人|党员)")),
    ("individual", re.compile(r"个人|本人|班子成员")),  # 领导干部个人
)


def hints(parts: Sequence[str]) -> Meta:
    """Year, level and post as a file's name says them; what it does not say, the nearest folder's name that does."""
    name = PurePath(parts[-1]).stem if parts else ""
    names = (name, *reversed(parts[:-1]))
    role = _role(name)
    level = _first(_level(each) for each in names) or ("individual" if role else None)
    return Meta(year=_first(_year(each) for each in names), level=level, role=role)


def _year(name: str) -> int | None:
    """The only year that a name speaks of; none where it speaks of two."""
    found = {*MEETING_YEAR.findall(name), *BARE_YEAR.findall(name)}
    return int(found.pop()) if len(found) == 1 else None


def _level(name: str) -> str | None:
    found = [level for level, pattern in LEVELS if pattern.search(name)]
    if "individual" in found and "leadership" in found:
        return None  # 领导班子及个人对照检查材料
    return found[0] if found else None


def _role(name: str) -> str | None:
    """The post in a name, without the place before it: 某县副县长 -> 副县长."""
    for piece in filter(None, BETWEEN.split(name)):
        said = PLACE.sub("", BEFORE_POST.sub("", piece))
        if POST.fullmatch(said) and not NOT_A_POST.search(said):
            return said
    return None


def _first(values: Iterable[Value | None]) -> Value | None:
    return next((value for value in values if value is not None), None)
