"""What the columns of a ledger hold, by their names: 存在问题, 整改措施, 责任人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from .grid import Cell, Row

Kind = Literal["number", "dimension", "issue", "cause", "measure", "other"]
BLANK: Final = re.compile(r"[\s（）()：:]+")  # 责 任 人： -> 责任人
LACK: Final = "(?:问题|不足|差距|短板)"
KINDS: Final[tuple[tuple[Kind, re.Pattern[str]], ...]] = (
    ("number", re.compile(r"序号?|编号|项次|项号|号|No\.?", re.I)),  # 序号
    # 对照方面 · 检查项目
    ("dimension", re.compile(r".{0,6}(?:方面|类别|类型|分类|维度|领域)|(?:对照|检查|检视|查摆|整改)*项目|对照内容")),
    ("cause", re.compile(r".{0,6}(?:原因|根源|成因|症结)(?:分析|剖析)?")),  # 原因分析
    (
        "measure",  # 整改措施 · 努力方向
        re.compile(r".{0,6}(?:措施|举措|对策|办法)(?:[及和].{0,4})?|(?:整改|努力|改进)(?:方向|打算|内容|思路|要求)?"),
    ),
    (
        "issue",  # 查摆出的突出问题 · 问题清单 · 具体表现
        re.compile(
            rf".{{0,8}}{LACK}(?:[和与及])?(?:具体|主要|突出)?(?:清单|描述|内容|表现|事项|情况|{LACK})?|(?:具体|主要|突出)表现"
        ),
    ),
)
TELLING: Final = re.compile(r"责任|牵头|负责|时限|期限|时间|进展|目标|完成|备注|落实|单位|领导")  # 完成时限
LONGEST: Final = 16  # characters of a column's name
WIDEST: Final = 64  # columns
DEEPEST: Final = 8  # rows above the names of the columns


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a ledger: where it begins, how far it reaches, its name and what it holds."""

    start: int
    span: int
    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Ledger:
    """A table of issues and measures: the rows above the names of its columns, these, and the rows below."""

    above: tuple[Row, ...]
    heads: tuple[Row, ...]
    columns: tuple[Column, ...]
    body: tuple[Row, ...]

    def has(self, *kinds: Kind) -> bool:
        """True if a column is of one of these kinds."""
        return any(column.kind in kinds for column in self.columns)

    def column(self, cell: Cell) -> Column | None:
        """The column that a cell stands in."""
        return next((each for each in self.columns if each.start <= cell.column < each.start + each.span), None)


def kind_of(name: str) -> Kind:
    """What a column of this name holds."""
    return next((kind for kind, pattern in KINDS if pattern.fullmatch(name)), "other")


def ledger(rows: Sequence[Row]) -> Ledger | None:
    """A table read as a ledger; None if its columns are not named like those of one."""
    for place, row in enumerate(rows[:DEEPEST]):
        columns = tuple(_named(row)) if len(row.cells) <= WIDEST else ()
        if _is_head(columns):
            until = place + 1
            while until < len(rows) and _refines(rows[until]):
                columns = _refined(columns, tuple(_named(rows[until])))
                until += 1
            heads = tuple(rows[place:until])
            return Ledger(tuple(rows[:place]), heads, _with_issues(columns), tuple(rows[until:]))
    return None


def _named(row: Row) -> Iterator[Column]:
    for cell in row.cells:
        name = BLANK.sub("", cell.text)
        yield Column(cell.column, cell.span, name, kind_of(name))


def _is_head(columns: Sequence[Column]) -> bool:
    kinds = {column.kind for column in columns}
    if len(columns) < 2 or any(len(column.name) > LONGEST for column in columns):
        return False
    beside = any(column.kind == "other" and TELLING.search(column.name) for column in columns)
    named = kinds & {"issue", "cause", "measure"}
    return (
        len(named) >= 2 or bool(named and beside) or {"dimension", "measure"} <= kinds or {"number", "issue"} <= kinds
    )


def _refines(row: Row) -> bool:
    """True for a second row of names, under those that span several columns."""
    return (
        len(row.cells) <= WIDEST
        and any(cell.merged for cell in row.cells)
        and all(
            cell.merged or (0 < len(cell.text) <= LONGEST and _tells(BLANK.sub("", cell.text))) for cell in row.cells
        )
    )


def _tells(name: str) -> bool:
    return kind_of(name) != "other" or TELLING.search(name) is not None


def _refined(columns: Sequence[Column], below: Sequence[Column]) -> tuple[Column, ...]:
    inner = [column for column in below if column.name]
    outer = [each for each in columns if not any(each.start <= one.start < each.start + each.span for one in inner)]
    return tuple(sorted((*outer, *inner), key=_start))


def _start(column: Column) -> int:
    return column.start


def _with_issues(columns: Sequence[Column]) -> tuple[Column, ...]:
    """问题类型 names the issues where no other column does."""
    if any(column.kind == "issue" for column in columns):
        return tuple(columns)
    return tuple(
        Column(each.start, each.span, each.name, "issue") if each.kind == "dimension" and "问题" in each.name else each
        for each in columns
    )
