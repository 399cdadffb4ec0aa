"""The year of a report that does not name it: its date decides, where it stands under the title or at the end."""

from __future__ import annotations

import pytest
from duizhao.model import Report
from structure import read

PLAIN = "一、存在问题\n1.学习不够主动。读书少。\n2.服务不够热情。\n二、原因剖析\n1.学得不深。\n三、整改措施\n1.每周自学半天。\n"
FOUR = "（一）形式主义方面\n1.文山会海。\n（二）官僚主义方面\n1.下乡少。\n（三）享乐主义方面\n1.怕吃苦。\n（四）奢靡之风方面\n1.浪费纸张。\n"
FOUR_WINDS = f"党的群众路线教育实践活动个人对照检查材料\n{{}}\n{{}}\n一、存在问题\n{FOUR}二、原因\n1.学得不深。\n"


def only(text: str) -> Report:
    (report,) = read(text)
    return report


def codes(report: Report) -> set[str]:
    return {problem.code for problem in report.problems}


@pytest.mark.parametrize(
    ("title", "signed", "year"),
    [
        ("以案促改专题民主生活会班子对照检查材料", "中共某某公司委员会\n2024年6月", 2024),
        ("巡察整改专题民主生活会对照检查材料", "某某局党组（2023年2月20日）", 2023),
        ("主题教育专题民主生活会对照检查材料", "2024年1月9日", 2023),
        ("年度民主生活会个人对照检查材料", "汇报人：张××　2025年2月10日", 2024),
        ("年度组织生活会个人对照检查材料", "李××\n二〇二六年一月六日", 2025),
        ("民主生活会对照检查材料", "2020年12月28日", 2020),
        ("年度民主生活会对照检查材料", "2020年8月", None),
        ("年度民主生活会对照检查材料", "2024年X月X日", None),
        ("以案促改专题民主生活会对照检查材料", "2024.6.18", 2024),
        ("以案促改专题民主生活会对照检查材料", "2024年X月X日", 2024),
        ("对照检查材料", "2024年6月", None),
        ("以案促改专题民主生活会对照检查材料", "责任人：张××\n完成时限：2024年6月", None),
        ("以案促改专题民主生活会对照检查材料", "发布时间：2024年6月3日", None),
        ("以案促改专题民主生活会对照检查材料", "某某文秘网 2024年6月3日", None),
    ],
)
def test_the_date_of_a_signature_tells_the_year(title: str, signed: str, year: int | None) -> None:
    report = only(f"{title}\n\n{PLAIN}\n{signed}\n")
    assert report.year == year
    said = dict(report.evidence).get("year", "")
    assert "文末日期" in said if year else not said


def test_the_date_under_a_title_tells_the_year_with_its_words() -> None:
    report = only(f"以案促改专题民主生活会对照检查材料\n县水利局　张××\n（2024年6月3日）\n{PLAIN}")
    assert (report.year, dict(report.evidence)["year"]) == (2024, "据题下日期（2024年6月3日）推定")


def test_a_deadline_as_the_last_line_of_a_table_is_no_date_of_the_report() -> None:
    rows = "责任人\n时间\n每周自学\n张××\n2024年6月\n走访农户\n李××\n2024年9月\n"
    assert only(f"以案促改专题民主生活会对照检查材料\n{PLAIN}{rows}").year is None


@pytest.mark.parametrize(
    ("dated", "preface", "year"),
    [
        ("（2014年7月18日）", "现汇报如下。", 2014),
        ("（2013年11月18日）", "现汇报如下。", 2013),
        ("（2014年1月8日）", "现汇报如下。", 2013),
        ("张××", "第二批教育实践活动开展以来，我边学边改。", 2014),
        ("张××", "现汇报如下。", 2013),
    ],
)
def test_the_second_batch_of_the_campaign_of_two_years_belongs_to_the_second(
    dated: str, preface: str, year: int
) -> None:
    assert only(FOUR_WINDS.format(dated, preface)).year == year


def test_the_second_year_of_a_campaign_of_two_years_is_no_contradiction() -> None:
    report = only("2014年" + FOUR_WINDS.format("（2014年8月）", "现汇报如下。"))
    assert report.year == 2014
    assert not {"year-framework", "year-date"} & codes(report)


@pytest.mark.parametrize(
    ("signed", "told"), [("2024年1月9日", False), ("2023年12月9日", False), ("2021年1月9日", True)]
)
def test_a_year_in_the_title_wins_and_a_date_that_contradicts_it_is_told(signed: str, told: bool) -> None:
    report = only(f"2023年度民主生活会个人对照检查材料\n{PLAIN}\n{signed}\n")
    assert report.year == 2023
    assert ("year-date" in codes(report)) is told
