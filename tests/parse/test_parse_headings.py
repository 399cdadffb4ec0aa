"""A dimension is found under whatever heading names it, and its issues under whatever markers they have."""

from __future__ import annotations

from itertools import product

import pytest
from duizhao.model import Issue, Report
from structure import read

HAN = "一二三四"
NAMES = ("政治信仰", "党员意识", "理论学习", "能力本领")
ISSUES = ("学习不够入心", "站位还不够高", "亮身份不够主动", "主动学习有差距")
RUN_IN = (
    "（{han}）在{name}上，", "（{han}）在“{name}”上，做得还不够。", "（{han}）对照{name}要求，还有差距。",
    "（{han}）{name}，做得还不实。", "（{han}）从{name}来看，", "{han}查{name}，看牢不牢。", "{han}看{name}强不强。", "{num}、在{name}上，",
)  # fmt: skip
ALONE = (
    "（{han}）对照{name}，我感到有两个不足\n", "（{han}）对照“{name}”，主要有以下不足：\n", "{han}查{name}，看是否坚定\n",
    "查{name}，看牢不牢\n", "对照{name}，我感到有三个不足\n", "● {name}方面\n", "◆ 在{name}上，做得还不够\n", "■ {name}\n",
)  # fmt: skip
LISTS = {"①": "①②", "是": ("一是", "二是"), "第": ("第一，", "第二，"), "（1）": ("（1）", "（2）")}
BULLETS = {"➢": ("\n➢ ", "\n➢ "), "dash": ("\n—— ", "\n—— "), "none": ("\n", "\n")}


def written(heading: str, markers: tuple[str, ...] | str) -> str:
    """A report of four dimensions under such headings, with two issues each under such markers."""
    body = ""
    for i, name in enumerate(NAMES):
        said = heading.format(han=HAN[i], num=i + 1, name=name)
        issues = (f"{marker}{ISSUES[(i + k) % 4]}。平时多是这样。" for k, marker in enumerate(markers))
        body += said + "".join(issues) + "\n"
    return (
        "2022年度组织生活会个人对照检查材料\n我是一名普通党员，检查如下。\n一、存在的问题\n"
        f"{body}二、原因分析\n一是学得不深。\n三、整改措施\n一是加强学习。\n"
    )


def outline(report: Report) -> list[tuple[str | None, list[str]]]:
    """The dimensions of a report's problems with the claims of their issues."""
    found = [part for section in report.sections if section.kind == "problems" for part in section.parts]
    return [(part.name, [point.claim for point in part.points if isinstance(point, Issue)]) for part in found]


WANTED = [(name, [ISSUES[i], ISSUES[(i + 1) % 4]]) for i, name in enumerate(NAMES)]


@pytest.mark.parametrize(("heading", "markers"), list(product((*RUN_IN, *ALONE), LISTS)))
def test_a_dimension_is_found_under_any_heading_that_names_it(heading: str, markers: str) -> None:
    (report,) = read(written(heading, LISTS[markers]))
    assert outline(report) == WANTED


@pytest.mark.parametrize(("heading", "markers"), list(product(ALONE, BULLETS)))
def test_issues_below_a_heading_of_its_own_line_need_no_number(heading: str, markers: str) -> None:
    (report,) = read(written(heading.rstrip("\n"), BULLETS[markers]))
    assert outline(report) == WANTED


def test_a_circled_digit_needs_no_comma_before_it() -> None:
    (report,) = read(written("（{han}）在{name}中", LISTS["①"]))
    assert outline(report) == WANTED


def test_dimensions_may_stand_one_after_the_other_in_one_paragraph() -> None:
    text = written("（{han}）在{name}上，", LISTS["①"])
    (report,) = read(text.replace("\n（二）", "（二）").replace("\n（三）", "（三）"))
    assert outline(report) == WANTED


def test_issues_that_begin_with_a_topic_stay_issues() -> None:
    (report,) = read(
        "组织生活会个人对照检查材料\n一、存在的问题\n一是在理论学习上，不够系统。读得少。二是在能力本领上，还有差距。不会用。\n"
        "二、原因分析\n一是学得不深。\n三、整改措施\n一是加强学习。\n"
    )
    assert outline(report) == [(None, ["在理论学习上，不够系统", "在能力本领上，还有差距"])]


def test_a_single_main_heading_with_a_topic_is_that_of_the_problems() -> None:
    (report,) = read(
        "组织生活会个人对照检查材料\n一、对照党章党规，查摆存在的突出问题\n（一）学得不深。平时少学。\n（二）调研不够。去得少。\n"
        "二、原因分析\n一是学得不深。\n三、整改措施\n一是加强学习。\n"
    )
    assert outline(report) == [(None, ["学得不深", "调研不够"])]
