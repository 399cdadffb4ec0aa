"""What a file's name says is used where the text is silent, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest
from duizhao.clean import clean
from duizhao.ingest import read
from duizhao.ingest.name_hints import hints
from duizhao.model import Meta, Report
from duizhao.parse import parse
from structure import lexicon
from where import SAMPLES

TWO = SAMPLES / "2023-two-reports.txt"
SILENT = """一、存在的主要问题
（一）理论方面。一是学习不够深入。比如，笔记抄得多。
（二）作风方面。一是调研走马观花。
二、原因分析
（一）修养放松。总觉得经过的事情多了。
三、整改措施
（一）加强学习。每月读一本书。
"""
SAID = "个人对照检查材料\n根据2022年度民主生活会的要求，作为镇党委书记，我作如下检查。\n" + SILENT


def report(folder: Path, path: str, text: str) -> Report:
    """The only report of a text that is stored under this path."""
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    (source,) = read([folder]).sources
    (found,) = parse(source, clean(source.text), lexicon(), "x")
    return found


@pytest.mark.parametrize(
    ("path", "year", "level", "role"),
    [
        ("2023年主题教育对照检查（副县长）.docx", 2023, "individual", "副县长"),
        ("某县委书记2023年度民主生活会个人对照检查材料.doc", 2023, "individual", "县委书记"),
        ("××镇党委书记_2025.docx", 2025, "individual", "镇党委书记"),
        ("党支部书记2023.txt", 2023, "individual", "党支部书记"),
        ("2022年度/县委班子.txt", 2022, "leadership", None),
        ("2023年机关党支部.pdf", 2023, "branch", None),
        ("2022/党员张三.txt", 2022, "member", None),
        ("2021年组织生活会党员个人检查.txt", 2021, "member", None),
        ("2019年度/2020年对照检查.txt", 2020, None, None),
        ("领导班子及个人2022.txt", 2022, None, None),
        ("班子成员个人.txt", None, "individual", None),
        ("2024-town-secretary.txt", 2024, None, None),
        ("压缩.zip/2024年/办公室主任.docx", 2024, "individual", "办公室主任"),
        # The day on which a file was stored is not the year of its meeting
        ("20240115镇长.txt", None, None, None),
        ("2024年1月民主生活会.txt", None, None, None),
        ("2024-01-15 发言.txt", None, None, None),
        ("2024.1.5发言.txt", None, None, None),
        # Two years say nothing
        ("2019、2020年对照检查.txt", None, None, None),
        ("2015-2023.txt", None, None, None),
        ("a.txt", None, None, None),
    ],
)
def test_a_name_says_year_level_and_post(path: str, year: int | None, level: str | None, role: str | None) -> None:
    assert hints(path.split("/")) == Meta(year=year, level=level, role=role)


def test_a_silent_text_takes_year_level_and_post_from_its_name(tmp_path: Path) -> None:
    found = report(tmp_path, "2031年（副局长）.txt", SILENT)
    assert (found.year, found.level, found.roles) == (2031, "individual", ("副局长",))
    told = {problem.code: problem.severity for problem in found.problems}
    assert [told[code] for code in ("year-from-name", "level-from-name", "role-from-name")] == ["note"] * 3
    assert "year-unknown" not in told and "level-unknown" not in told
    assert dict(found.evidence)["year"] == dict(found.evidence)["level"] == "取自文件名"


def test_what_the_text_says_counts_more_than_the_name(tmp_path: Path) -> None:
    found = report(tmp_path, "2031年某局党支部（副局长）.txt", SAID)
    assert (found.year, found.level, "副局长" in found.roles) == (2022, "individual", False)
    assert not [problem for problem in found.problems if problem.code.endswith("-from-name")]


def test_what_a_person_set_counts_more_than_the_name(tmp_path: Path) -> None:
    found = report(tmp_path, "2031年（副局长）.txt", f"---\nyear: 2030\nlevel: 支部\n---\n{SILENT}")
    assert (found.year, found.level, found.roles) == (2030, "branch", ())


def test_years_that_contradict_each_other_are_not_decided_by_the_name(tmp_path: Path) -> None:
    text = "2021年度民主生活会个人对照检查材料\n根据2022年度民主生活会的要求，我作如下检查。\n" + SILENT
    assert report(tmp_path, "2021年.txt", text).year is None


def test_the_name_of_a_file_with_several_reports_says_nothing_of_any(tmp_path: Path) -> None:
    text = TWO.read_text("utf-8").replace("2023", "").replace("年度", "")
    (tmp_path / "2031年（副部长）.txt").write_text(text, "utf-8")
    (source,) = read([tmp_path]).sources
    found = parse(source, clean(source.text), lexicon(), "x")
    assert len(found) == 2
    assert source.origin.hints.year == 2031
    assert not [problem for each in found for problem in each.problems if problem.code.endswith("-from-name")]
