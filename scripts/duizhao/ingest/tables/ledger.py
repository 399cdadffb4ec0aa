"""A ledger (整改台账) as text: each row an issue with its causes and measures, who answers for it and until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from ..numerals import written
from .columns import Column, Kind, Ledger
from .grid import Row

LABELS: Final[tuple[tuple[Kind, str], ...]] = (
    ("issue", "存在问题："),
    ("cause", "原因分析："),
    ("measure", "整改措施："),
)
# What stands for an issue and a cause behind a measure; no heading of a section begins like this
ADDRESSED: Final[tuple[tuple[Kind, str], ...]] = (("issue", "针对问题"), ("cause", "针对原因"))
NUMBER: Final = re.compile(r"[（(]?(?:(\d{1,3})|[一二三四五六七八九十]{1,3})[）)]?[.、．]?")  # 3
# 一、 （一） 1. 1、 （1） ① 一是 第一，: a line that is numbered by itself
NUMBERED: Final = re.compile(
    r"[（(]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)]|[一二三四五六七八九十]{1,3}\s*(?:[、.．]|是)"
    r"|\d{1,2}\s*(?:[、）)]|[.．](?!\d))|[①-⑳⑴-⑽]|第[一二三四五六七八九十]{1,2}[，,、：]"
)
# 三、整改措施 · 第三部分 下一步努力方向: the main heading above the table
MAIN: Final = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,2}、|第[一二三四五六七八九十]部分)\s*(?P<heading>[^。\n]{2,40})"
)
REMEDIES: Final = re.compile(r"措施|整改|努力方向|改进|下一?步|打算")  # 三、下一步打算
NO_REMEDIES: Final = re.compile(r"问题|情况|原因")  # 存在的问题及整改措施


FARTHEST: Final = 400  # lines above the table in which its heading is looked for


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: its number, what stands in it by kind, and its other columns with their names."""

    number: int | None
    told: dict[Kind, tuple[str, ...]]
    others: tuple[tuple[str, str], ...] = field(default=())


def ledger_lines(ledger: Ledger, before: Sequence[str]) -> Iterator[str]:
    """The rows of a ledger as lines; before: the lines that stand above the table."""
    by_measure = ledger.has("measure") and (not ledger.has("issue") or _under_remedies(before))
    count = groups = 0
    for row in ledger.body:
        if _is_heading(row, ledger):
            yield from row.filled[0].lines
            continue
        entry = _entry(row, ledger)
        if entry.told.get("dimension"):
            groups += 1
            yield _numbered(("".join(entry.told["dimension"]),), f"（{written(groups, 'chineseCounting')}）")[0]
        if entry.told.get("measure" if by_measure else "issue"):
            count = entry.number if entry.number is not None and entry.number > count else count + 1
        yield from _by_measure(entry, count) if by_measure else _by_issue(entry, count, ledger)


def _under_remedies(before: Sequence[str]) -> bool:
    """True if the main heading above is that of the measures."""
    for line in reversed(before[-FARTHEST:]):
        found = MAIN.match(line)
        if found:
            return REMEDIES.search(found["heading"]) is not None and not NO_REMEDIES.search(found["heading"])
    return False


def _is_heading(row: Row, ledger: Ledger) -> bool:
    """True for a row whose single cell reaches over the table: 一、理论学习方面."""
    return len(row.filled) == 1 and row.filled[0].span > 1 and row.filled[0].span * 2 >= len(ledger.columns)


def _entry(row: Row, ledger: Ledger) -> Entry:
    told: dict[Kind, tuple[str, ...]] = {}
    others: list[tuple[str, str]] = []
    number: int | None = None
    for cell in row.filled:
        column = ledger.column(cell) or Column(cell.column, 1, "", "other")
        lines = tuple(line.strip() for line in cell.lines if line.strip())
        if column.kind == "other":
            others.append((column.name, "、".join(lines)))
        elif column.kind == "number":
            found = NUMBER.fullmatch(cell.text)
            number = int(found[1]) if found and found[1] else None
            others += [] if found else [("", "、".join(lines))]
        else:
            told[column.kind] = (*told.get(column.kind, ()), *lines)
    return Entry(number, told, tuple(others))


def _by_issue(entry: Entry, count: int, ledger: Ledger) -> Iterator[str]:
    labelled = ledger.has("cause", "measure")
    for kind, label in LABELS:
        lines = entry.told.get(kind, ())
        if lines and labelled:
            yield label
        yield from _numbered(lines, f"{count}. ")
    yield from _others(entry)


def _by_measure(entry: Entry, count: int) -> Iterator[str]:
    yield from _numbered(entry.told.get("measure", ()), f"{count}. ")
    for kind, label in ADDRESSED:
        if entry.told.get(kind):
            yield f"{label}：{''.join(entry.told[kind])}"
    yield from _others(entry)


def _others(entry: Entry) -> Iterator[str]:
    return (f"{name}：{text}" if name else text for name, text in entry.others)


def _numbered(lines: Sequence[str], marker: str) -> tuple[str, ...]:
    """The lines of a cell with the row's number before the first, unless it is numbered by itself."""
    if not lines or NUMBERED.match(lines[0]):
        return tuple(lines)
    return (marker + lines[0], *lines[1:])
