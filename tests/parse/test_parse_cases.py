"""Every layout that tests/cases describes, and every shipped sample, has the structure that a person gave it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from duizhao.model import Measure
from structure import case, differences, read
from where import CASES, GOLD, SAMPLES


@pytest.mark.parametrize("path", sorted(CASES.glob("*.md")), ids=lambda path: path.stem)
def test_a_case_has_the_structure_that_it_describes(path: Path) -> None:
    text, wanted = case(path)
    reports = read(text, path.name)
    assert len(reports) == len(wanted)
    faults = [fault for report, one in zip(reports, wanted, strict=True) for fault in differences(report, one)]
    assert not faults, "\n".join(faults)


def samples() -> list[tuple[str, list[dict[str, Any]]]]:
    """Each sample's file stem with the structures of its reports."""
    wanted: dict[str, list[dict[str, Any]]] = {}
    for path in sorted(GOLD.glob("samples-*.yml")):
        for name, structure in yaml.safe_load(path.read_text("utf-8")).items():
            wanted.setdefault(str(name).partition("#")[0], []).append(structure)
    return sorted(wanted.items())


@pytest.mark.parametrize(("stem", "wanted"), samples(), ids=[stem for stem, _ in samples()])
def test_a_sample_has_the_structure_that_its_author_gave_it(stem: str, wanted: list[dict[str, Any]]) -> None:
    (path,) = SAMPLES.glob(f"{stem}.*")
    reports = read(path.read_text("utf-8"), path.name)
    assert len(reports) == len(wanted)
    faults = [fault for report, one in zip(reports, wanted, strict=True) for fault in differences(report, one)]
    assert not faults, "\n".join(faults)


def test_every_sample_has_a_structure_on_record() -> None:
    files = {path.stem for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md")}
    assert files == {stem for stem, _ in samples()}
    assert len(files) >= 20


def test_a_topic_before_the_claim_is_no_claim() -> None:
    (report,) = read(
        "一、存在问题\n1、学习上：理论学习不够系统，浅尝辄止。\n2、工作上：创新意识不强。\n二、原因剖析\n1、学得不深。\n"
    )
    assert [p.claim for part in report.parts() for p in part.points] == ["理论学习不够系统", "创新意识不强"]


def test_a_short_sentence_that_is_all_of_a_point_is_its_claim() -> None:
    (report,) = read(
        "一、存在问题\n（一）党员意识方面。一是参加组织生活不够自觉，请假多。二是学习不够系统，总是前紧后松。书只读了三章。\n"
        "二、原因剖析\n一是自律标准不高，以为小节无碍。\n"
    )
    claims = [p.claim for section in report.sections for p in section.points()]
    assert claims == ["参加组织生活不够自觉，请假多", "学习不够系统", "自律标准不高，以为小节无碍"]


def test_the_claim_of_a_ledgers_entry_is_the_remedy_or_before_a_list_of_remedies_the_problem() -> None:
    (report,) = read(
        "一、存在问题\n一是学得不够。\n二是服务不够。\n二、原因剖析\n1、学得不深。\n三、整改清单\n"
        "问题一：学得不够\n整改措施：每月学一次；按时到会\n责任人：某某\n"
        "问题二：服务不够\n整改措施：\n1.每周走访一次。\n2.按月公示。\n责任人：某某\n"
    )
    found = [(m.claim, [item.claim for item in m.items]) for m in report.points(Measure) if isinstance(m, Measure)]
    assert found == [("每月学一次", []), ("服务不够", ["每周走访一次", "按月公示"])]


def test_an_example_in_the_claims_own_sentence_ends_the_claim() -> None:
    (report,) = read(
        "一、存在问题\n（一）担当作为方面\n1.抓落实不到位，例如3个项目进度滞后。\n二、原因剖析\n1、责任心不强。\n"
    )
    ((issue,),) = (part.points for part in report.parts())
    assert (issue.claim, len(issue.examples)) == ("抓落实不到位", 1)


def test_a_sentence_that_only_speaks_of_aspects_is_no_dimension() -> None:
    (report,) = read(
        "党支部组织生活会个人剖析材料\n我是一名普通党员，根据2022年度组织生活会要求，围绕六个方面检视如下：\n"
        "一、政治信仰方面。学习不深。\n二、党员意识方面。参加组织生活不够积极。\n三、理论学习方面。学习不系统。\n整改措施：一是加强学习。\n"
    )
    assert [section.kind for section in report.sections] == ["title", "preface", "problems", "remedies"]
    assert [part.name for part in report.parts()] == ["政治信仰", "党员意识", "理论学习"]


def test_a_main_heading_may_be_a_dimension_with_its_problems() -> None:
    (report,) = read(
        "2021年度组织生活会个人对照检查材料\n根据要求，我作如下检查。\n一、对照党中央号召要求存在的问题\n学习党史不够深入。\n"
        "二、对照入党誓词存在的问题\n奉献精神有所淡化。\n三、问题产生的原因\n（一）学习不够。\n四、今后努力方向\n（一）加强学习。\n"
    )
    assert [part.name for part in report.parts()] == ["号召", "入党誓词"]


ONE = (
    "按照要求，我认真学习，广泛征求意见，与班子成员谈心谈话，对照要求作了检查，现报告如下。\n一、存在的问题\n（一）理论学习方面。一是学习不够系统。只读摘编。\n"
    "二、原因分析\n（一）信念有所松懈。\n三、整改措施\n（一）加强学习。每周读书。\n以上发言，请批评指正。\n"
)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2022年度民主生活会个人发言提纲\n副县长 韩某\n", "2022年度民主生活会个人发言提纲\n宣传部部长 姜某\n"),
        ("", "**县委办主任2023年度组织生活会对照检查材料（初稿）**\n"),
        ("某局党性分析报告\n", "某局领导班子对照检查材料\n"),
    ],
)
def test_a_second_title_behind_a_whole_report_begins_another(first: str, second: str) -> None:
    found = read(first + ONE + second + ONE)
    assert [report.start for report in found] == [0, len(first + ONE)]
    assert [len(list(report.points(Measure))) for report in found] == [1, 1]


def test_a_title_that_pages_repeat_begins_no_report() -> None:
    title = "某局领导班子对照检查材料\n"
    assert len(read(title + ONE.replace("二、原因", title + "二、原因").replace("三、", title + "三、"))) == 1
    assert len(read(title + ONE + "附件\n" + title + "一、整改措施\n1.学习。\n")) == 1


def test_a_campaign_in_the_title_dates_a_report_that_says_no_year() -> None:
    titles = {"党纪学习教育专题民主生活会个人对照检查材料\n": 2024, "民主生活会个人对照检查材料\n": None}
    assert {title: read(title + ONE)[0].year for title in titles} == titles


def test_a_post_in_a_line_of_its_own_above_the_title_is_the_authors() -> None:
    (report,) = read("某县林业和草原局局长\n2024年度民主生活会\n个人对照检查材料\n一、存在的主要问题\n学习不深。\n")
    assert (report.title, report.roles) == (
        "某县林业和草原局局长2024年度民主生活会个人对照检查材料",
        ("局长", "县林业和草原局局长"),
    )


def test_the_head_of_an_official_paper_is_no_part_of_the_title() -> None:
    head = "中共某县某局党组文件\n某党组〔2025〕3号\n内部资料 注意保存\n附件1：\n"
    (report,) = read(f"{head}某局2024年度民主生活会对照检查材料\n一、存在的主要问题\n学习不深。\n")
    assert report.title == "某局2024年度民主生活会对照检查材料"
    assert report.sections[0].kind == "title"


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("如城区段河道清障，涉及32户，只拆除了9户。", 1),
        ("如下乡调研时走马观花。如有的项目拖了两年。", 2),
        ("\n　　如饮水工程管护，多年靠财政兜底。", 1),
        ("如处理不好，就会影响稳定。", 0),
        ("如果不抓紧，工作就会落后。如今干劲不如从前。", 0),
        ("工作没有如期完成。", 0),
    ],
)
def test_a_mere_ru_that_begins_a_sentence_begins_an_example_unless_it_is_a_condition(told: str, count: int) -> None:
    (report,) = read(f"一、存在问题\n（一）担当作为方面\n1.攻坚克难不够。{told}\n二、原因剖析\n1、责任心不强。\n")
    ((issue,),) = (part.points for part in report.parts())
    assert len(issue.examples) == count


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ("主要存在一个问题，即政治敏锐性不强。有村民传播歪曲言论。", "政治敏锐性不强"),
        ("存在的突出问题就是政治敏锐性不强。有村民传播歪曲言论。", "政治敏锐性不强"),
        ("最大的短板是政治敏锐性不强。", "政治敏锐性不强"),
        ("能够严守纪律，做到令行禁止。但仍存在一个不足，就是政治敏锐性不强。", "政治敏锐性不强"),
        ("政治敏锐性不强。存在的问题是会上不发言。", "政治敏锐性不强"),
        ("群众反映的问题是否解决跟踪不够。满意率低。", "群众反映的问题是否解决跟踪不够"),
    ],
)
def test_what_announces_a_dimensions_only_issue_is_not_of_its_claim(told: str, claim: str) -> None:
    (report,) = read(
        f"一、存在问题\n（一）关于对党忠诚老实方面。{told}\n（二）关于担当负责方面。一是有畏难情绪。二是创新不够。\n"
        "二、原因剖析\n1、学得不深。\n"
    )
    first, _ = report.parts()
    assert [point.claim for point in first.points] == [claim]
