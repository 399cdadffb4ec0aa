"""Causes and remedies that only the first words of a paragraph announce."""

from __future__ import annotations

import pytest
from duizhao.model import Cause, Issue, Report
from structure import read

FRONT = "2024年度组织生活会个人对照检查材料\n我认真查找不足，现汇报如下：\n一、存在的问题\n"
FIRST = "（一）理论学习方面\n1.学习不够系统。读得零碎。\n"
SECOND = "（二）工作作风方面\n1.走访不够深入。多是填表拍照。\n"
REMEDIES = ("今后我要做到：\n", "整改措施\n", "二、整改措施\n")
LIST = "1.每月参加一次支部学习。\n2.每月走访联系户一次。\n"


def claims(report: Report, kind: type) -> list[str]:
    return [point.claim for section in report.sections for point in section.points() if type(point) is kind]


def only(text: str) -> Report:
    (report,) = read(text)
    return report


@pytest.mark.parametrize("remedies", REMEDIES)
@pytest.mark.parametrize(
    ("told", "cause"),
    [
        ("存在这些问题，说到底是自己放松了学习，先锋意识淡了。", "自己放松了学习，先锋意识淡了"),
        ("究其原因，我认为还是思想上放松了要求。", "思想上放松了要求"),
        ("之所以存在这些问题，是因为我放松了理论学习。", "我放松了理论学习"),
        ("产生这些问题的根源在于宗旨意识淡了。", "宗旨意识淡了"),
        ("反思以上问题，主要是学习放松了。", "学习放松了"),
        ("归根到底，是我对自己要求不严。", "我对自己要求不严"),
    ],
)
def test_a_paragraph_that_says_why_is_the_section_of_causes(told: str, cause: str, remedies: str) -> None:
    report = only(f"{FRONT}{FIRST}{SECOND}{told}\n{remedies}{LIST}")
    assert [section.kind for section in report.sections][-3:] == ["problems", "causes", "remedies"]
    assert claims(report, Cause) == [cause]
    assert claims(report, Issue) == ["学习不够系统", "走访不够深入"]


@pytest.mark.parametrize("remedies", REMEDIES)
def test_a_paragraph_that_says_why_within_a_dimension_is_no_section(remedies: str) -> None:
    report = only(f"{FRONT}{FIRST}究其原因，主要是放松了要求。\n{SECOND}{remedies}{LIST}")
    assert "causes" not in [section.kind for section in report.sections]
    assert len(list(report.parts())) >= 2
    assert claims(report, Issue) == ["学习不够系统", "走访不够深入"]
