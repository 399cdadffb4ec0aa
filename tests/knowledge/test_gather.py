"""Sources become a knowledge base: ids are unique and stable, problems reach their reports, what is no report stays out."""

from __future__ import annotations

from duizhao.knowledge import KnowledgeBase, gather
from duizhao.model import Meta, Problem, Report, Source
from structure import lexicon

REPORT = """{title}
按照要求，现将个人对照检查情况汇报如下。
一、存在的问题
（一）理论学习方面。一是学用结合不够紧密。比如，学了不用。
（二）政治素质方面。一是政治站位不够高。
二、原因分析
（一）理论武装有所放松。学得不够。
三、整改措施
（一）加强学习。每周自学两小时。
"""
ONE = REPORT.format(title="2023年度主题教育专题民主生活会个人对照检查材料")
OTHER = ONE.replace("两小时", "三小时")
TWO = f"篇一：对照检查材料\n{ONE * 1}\n篇二：对照检查材料\n{ONE}"


def base(*sources: Source, problems: tuple[Problem, ...] = ()) -> KnowledgeBase:
    return gather(sources, lexicon().frameworks, problems)


def codes(report: Report) -> set[str]:
    return {problem.code for problem in report.problems}


def test_a_plain_file_name_is_the_reports_id_and_a_chinese_one_gives_a_short_hash() -> None:
    first, second = base(Source("a/2023-county.txt", ONE), Source("县委书记.txt", OTHER)).reports
    assert {len(first.id), len(second.id)} == {len("2023-county"), 11}
    assert base(Source("县委书记.txt", OTHER)).reports[0].id in (first.id, second.id)


def test_the_second_report_of_a_file_never_takes_the_id_of_another_file() -> None:
    found = base(Source("x.txt", TWO), Source("x-2.txt", ONE))
    ids = [report.id for report in found.reports]
    assert len(ids) == 3 and len(set(ids)) == 3
    assert {"x", "x-2"} <= set(ids)


def test_a_file_that_is_added_never_takes_the_address_of_another() -> None:
    (before,) = base(Source("b/x.txt", ONE)).reports
    after = base(Source("a/x.txt", ONE.replace("学用", "知行")), Source("b/x.txt", ONE)).reports
    assert before.id == "x" and "x" not in {report.id for report in after}
    assert len(after) == 2 and all("id-contested" in codes(report) for report in after)


def test_a_report_never_takes_the_address_of_a_list() -> None:
    names = ("all-1", "year-2023-1", "index")
    found = base(*(Source(f"{name}.txt", f"{ONE}{name}") for name in names), Source("all.txt", TWO))
    ids = {report.id for report in found.reports}
    assert len(ids) == 5 and not ids & {"all-1", "year-2023-1", "index", "all-2"}


def test_an_id_set_by_hand_keeps_an_address_whatever_else_is_called_so() -> None:
    added, kept = base(Source("a/x.txt", OTHER), Source("b/y.txt", ONE, meta=Meta(id="x"))).reports
    assert kept.id == "x" and "id-contested" not in codes(kept)
    assert added.id.startswith("x-") and "id-contested" in codes(added)


def test_an_id_set_by_hand_is_kept() -> None:
    (report,) = base(Source("县.txt", ONE, meta=Meta(id="county-2023"))).reports
    assert report.id == "county-2023"


def test_what_was_set_by_hand_wins_over_what_the_text_says() -> None:
    meta = Meta(title="题", year=2024, level="leadership", role="局长", framework="nd-2024")
    (report,) = base(Source("a.txt", ONE, meta=meta)).reports
    assert (report.title, report.year, report.level, report.roles, report.framework) == (
        "题", 2024, "leadership", ("局长",), "nd-2024",
    )  # fmt: skip


def test_a_warning_about_a_sidecar_reaches_its_reports_page() -> None:
    warning = Problem("a/x.meta.yml", 2, "meta-key-unknown", "未知的键")
    other = Problem("a/y.meta.yml", 2, "meta-key-unknown", "未知的键")
    (report,) = base(Source("a/x.txt", ONE), problems=(warning, other)).reports
    assert warning in report.problems and other not in report.problems


def test_empty_files_and_texts_that_are_no_reports_are_left_out_with_a_reason() -> None:
    novel = "从前有一座山，山里有一座庙。" * 40
    found = base(Source("empty.txt", "\n \n"), Source("novel.txt", novel), Source("good.txt", ONE))
    assert [report.source.path for report in found.reports] == ["good.txt"]
    assert {(p.path, p.code) for p in found.left_out} == {("empty.txt", "file-empty"), ("novel.txt", "not-a-report")}


def test_files_of_the_same_text_make_one_report_that_names_them_all() -> None:
    found = base(Source("a.txt", ONE), Source("b.docx", ONE.replace("\n", "\n\n  ")), Source("c.txt", OTHER))
    first, second = sorted(found.reports, key=lambda report: report.source.path)
    assert (first.source.path, first.source.copies) == ("a.txt", ("b.docx",))
    assert (second.source.path, second.source.copies) == ("c.txt", ())
    assert [(p.path, p.code, p.severity) for p in first.problems if p.code == "exact-copy"] == [
        ("b.docx", "exact-copy", "note")
    ]


def test_of_files_of_the_same_text_the_one_with_settings_is_kept() -> None:
    found = base(Source("a.txt", ONE), Source("b.txt", ONE, meta=Meta(id="kept", year=2022)), Source("c.txt", ONE))
    (report,) = found.reports
    assert (report.id, report.source.copies) == ("kept", ("a.txt", "c.txt"))


def test_files_of_the_same_text_with_different_settings_are_different_reports() -> None:
    found = base(Source("a.txt", ONE, meta=Meta(year=2021)), Source("b.txt", ONE, meta=Meta(year=2022)))
    assert sorted(report.year or 0 for report in found.reports) == [2021, 2022]


def test_each_of_several_empty_files_is_told() -> None:
    found = base(Source("a.txt", ""), Source("b.txt", " \n"), Source("good.txt", ONE))
    assert [(p.path, p.code) for p in found.left_out] == [("a.txt", "file-empty"), ("b.txt", "file-empty")]


def test_copies_of_what_is_no_report_are_each_left_out_with_the_reason() -> None:
    novel = "从前有一座山，山里有一座庙。" * 40
    found = base(Source("a.txt", novel), Source("b.txt", novel), Source("good.txt", ONE))
    assert [(p.path, p.code) for p in found.left_out] == [("a.txt", "not-a-report"), ("b.txt", "not-a-report")]


def test_two_years_in_one_report_are_reported_and_none_is_chosen() -> None:
    text = ONE.replace("按照要求", "按照2021年度民主生活会要求")
    (report,) = base(Source("a.txt", text)).reports
    assert report.year is None
    assert "year-contradiction" in {problem.code for problem in report.problems}


def test_two_posts_that_exclude_each_other_are_reported_and_both_are_kept() -> None:
    text = ONE.replace("学了不用。", "作为副县长，学了不用。作为县长，讲了不做。")
    (report,) = base(Source("a.txt", text)).reports
    assert {"副县长", "县长"} <= set(report.roles)
    assert "role-contradiction" in {problem.code for problem in report.problems}
