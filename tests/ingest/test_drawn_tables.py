"""Tables that a plain text draws with |, tabs or lines: a ledger is read as one of a Word file, any other stays as it is."""

from __future__ import annotations

import pytest
from duizhao.catalogue.load import load_catalogue
from duizhao.classify import Classifier
from duizhao.ingest.drawn import read_tables
from duizhao.ingest.formats import Taken, take
from duizhao.model import Cause, Issue, Measure
from structure import read

TITLE = "某局领导班子2024年度民主生活会整改台账\n"
HEAD = ("序号", "存在问题", "原因分析", "整改措施", "责任人", "完成时限")
ROWS = (
    ("1", "理论学习不够深入，学用脱节", "学习自觉性不强", "建立每周学习制度", "张某某", "2025年3月底前"),
    ("2", "调查研究不够扎实", "宗旨意识有所淡化", "每月到基层调研不少于两次", "李某某", "长期"),
)


def piped(*rows: tuple[str, ...]) -> str:
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def boxed(*rows: tuple[str, ...]) -> str:
    rule = f"├{'┼'.join('──' for _ in rows[0])}┤\n"
    return rule + rule.join(f"│{'│'.join(row)}│\n" for row in rows) + rule


DRAWN = {
    "markdown": piped(HEAD, ("---",) * 6, *ROWS),
    "without a rule": piped(HEAD, *ROWS),
    "without outer edges": "".join(f"{' | '.join(row)}\n" for row in (HEAD, *ROWS)),
    "full-width bars": piped(HEAD, *ROWS).replace("|", "｜"),
    "boxes": boxed(HEAD, *ROWS),
    "tabs": "".join("\t".join(row) + "\n" for row in (HEAD, *ROWS)),
    "tabs and blank lines": "\n".join("\t".join(row) + "\n" for row in (HEAD, *ROWS)),
    "cells on lines": "".join(f"{cell}\n" for row in (HEAD, *ROWS) for cell in row),
    "cells on lines with blank ones": "".join(f"{cell}\n\n" for row in (HEAD, *ROWS) for cell in row),
    "tabs and Windows line ends": "".join("\t".join(row) + "\r\n" for row in (HEAD, *ROWS)),
}


@pytest.mark.parametrize("table", DRAWN.values(), ids=DRAWN)
def test_a_drawn_ledger_becomes_issues_causes_and_measures_with_their_commitments(table: str) -> None:
    (report,) = read(TITLE + "\n" + table + "\n请同志们批评指正。\n")
    claims = [[point.claim for point in report.points(kind)] for kind in (Issue, Cause, Measure)]
    assert claims == [[row[column] for row in ROWS] for column in (1, 2, 3)]
    commitments = Classifier(load_catalogue()).classify(report).commitments
    first, second = (commitments[measure.id] for measure in report.points(Measure))
    assert (first.responsible, first.deadline) == (("责任人：张某某",), ("2025年3月底前",))
    assert (second.responsible, second.deadline) == (("责任人：李某某",), ("长期",))


def test_the_names_of_the_columns_are_put_on_record() -> None:
    taken = take((TITLE + DRAWN["markdown"]).encode(), "a.md")
    assert isinstance(taken, Taken)
    assert [(each.text, each.reason) for each in taken.omissions] == [("\t".join(HEAD), "table header")]


def test_a_row_that_fills_its_first_cell_only_is_a_heading() -> None:
    text = piped(HEAD, ("一、理论学习方面", "", "", "", "", ""), ROWS[0], ("二、工作作风方面", *[""] * 5), ROWS[1])
    (report,) = read(TITLE + text)
    assert [part.name for part in report.parts()] == ["理论学习", "工作作风"]


def test_a_cell_may_have_several_lines() -> None:
    head, rule = ("序号", "整改措施", "完成时限"), ("--", "--", "--")
    several = "+--+--+--+\n".join(
        ["", piped(head), piped(("1", "建立学习", "2025年"), ("", "制度", "6月")), piped(("2", "改进作风", "长期"))]
    )
    broken = piped(head, rule, ("1", "建立学习制度<br>每周一次", "长期"))
    assert read_tables(several).text == "1. 建立学习\n制度\n完成时限：2025年、6月\n2. 改进作风\n完成时限：长期\n"
    assert read_tables(broken).text == "1. 建立学习制度\n每周一次\n完成时限：长期\n"


@pytest.mark.parametrize(
    "text",
    [
        "\t一、存在的问题\n\t学习不够。\n",
        "姓名：甲\t职务：局长\n部门：办公室\t时间：2024年\n",
        piped(("姓名", "职务"), ("---", "---"), ("甲", "局长")),
        "一、问题\t措施\n1\t学习\t不够\t深入\n",
        "讲得多|做得少|落实不够\n",
        "---\n年度: 2024\n---\n一、存在的问题\n",
        "||\n|\n\t\n",
        "序号\n整改措施\n责任人\n1\n加强学习\n甲\n改进\n2\n深入基层\n乙\n",
        "序号\n姓名\n1\n甲\n2\n乙\n",
    ],
)
def test_whatever_is_no_ledger_stays_as_it_is(text: str) -> None:
    assert read_tables(text).text == text
