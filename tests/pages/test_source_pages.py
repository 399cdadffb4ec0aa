"""来源与清洗: every file has its page and its row, and what was removed, left out and doubted stands there."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from functools import cache

from checkouts import REPORT
from duizhao.catalogue.load import load_frameworks
from duizhao.export import exports
from duizhao.knowledge import KnowledgeBase, gather
from duizhao.knowledge.gather import report_id
from duizhao.knowledge.provenance import files
from duizhao.model import Omission, Origin, Problem, Source
from duizhao.pages import render
from page_reader import read

FOOTED = REPORT.format(year=2023).replace("\n二、原因", "\n第 3 页 共 5 页\n二、原因")
TWO = "篇一：甲\n\n" + REPORT.format(year=2023) + "\n篇二：乙\n\n" + REPORT.format(year=2022)
OTHER = FOOTED + "\n　　以上报告，请批评指正。\n"
HEADER = Omission("第1页页眉", "<b>内部资料</b>", "page header")


@cache
def base() -> KnowledgeBase:
    """Three files with four reports, a copy of one of them, and one that could not be read."""
    unread = Problem("坏.pdf", 0, "format-unsupported", "暂不能读取", "error")
    footed = Source("老林/林场.docx", FOOTED, "gb18030", origin=Origin("docx", certain=False, omissions=(HEADER,)))
    sources = [footed, Source("two.txt", TWO), Source("forest.txt", OTHER), Source("又一份.txt", OTHER)]
    known = gather(sources, load_frameworks(), (unread,))
    first, *others = known.reports
    doubt = Problem(first.source.path, 7, "year-unclear", "年度有两个", "warning")
    return replace(known, reports=(replace(first, problems=(doubt,)), *others))


@cache
def pages() -> dict[str, str]:
    return render(base())


def page_of(path: str) -> str:
    """The page of a file, by its path in the source folder."""
    (file,) = (file for file in files(base()) if file.path == path)
    return pages()[f"sources/{file.reports[0].id}.md"]


def test_every_file_that_gave_a_report_has_one_page() -> None:
    found = {path for path in pages() if path.startswith("sources/")}
    kept = [file for file in files(base()) if file.reports]
    assert len(kept) == 3 and sum(len(file.reports) for file in kept) == len(base().reports) == 4
    assert found == {"sources/index.md", "sources/all-1.md", *(f"sources/{file.reports[0].id}.md" for file in kept)}


def test_the_page_of_a_file_names_its_copies_and_the_copy_leads_to_it() -> None:
    assert "又一份.txt" in read(page_of("forest.txt")).text
    (copy,) = (file for file in files(base()) if file.path == "又一份.txt")
    assert copy.copy_of and copy.copy_of.source.path == "forest.txt"
    alias = report_id("又一份.txt")
    assert f"../reports/{alias}.md" in page_of("forest.txt")
    assert f"({copy.copy_of.id}.md){{ .dz-moved }}" in pages()[f"reports/{alias}.md"]
    assert f"[又一份.txt]({copy.copy_of.id}.md)" in pages()["sources/all-1.md"].replace("&#46;", ".")


def test_the_page_of_a_file_tells_how_it_was_read() -> None:
    told = read(page_of("老林/林场.docx")).text
    assert "Word 文档（docx）" in told and "GB18030（推定，请核对有无乱码）" in told


def test_the_page_of_a_file_shows_what_was_removed_and_left_out() -> None:
    told = read(page_of("老林/林场.docx")).text
    assert "页码行" in told and "第 3 页 共 5 页" in told
    assert "第1页页眉" in told and "<b>内部资料</b>" in told


def test_the_page_of_a_file_with_two_reports_tells_of_both() -> None:
    told = read(page_of("two.txt"))
    assert {"r1", "r2"} <= set(told.ids)
    assert told.text.count("查看正文") == 2


def test_what_is_doubted_stands_on_the_page_of_the_file_and_of_the_report() -> None:
    first = base().reports[0]
    assert "年度有两个" in page_of(first.source.path)
    assert "年度有两个" in pages()[f"reports/{first.id}.md"]


def test_a_report_leads_to_the_page_of_its_file() -> None:
    for file in files(base()):
        for report in file.reports:
            assert f"../sources/{file.reports[0].id}.md" in pages()[f"reports/{report.id}.md"]


def test_the_list_and_the_table_have_a_row_for_every_file() -> None:
    rows = list(csv.DictReader(io.StringIO(dict(exports(base()))["sources.csv"].decode("utf-8-sig"))))
    script = pages()["downloads/sources.js"]
    told = json.loads(script[script.index("rows:") + 5 : script.rindex("}")])
    paths = [file.path for file in files(base())]
    assert [row["文件"] for row in rows] == [row[0] for row in told] == paths
    assert all(path.split("/")[-1] in read(pages()["sources/all-1.md"]).text for path in paths)
    assert {row["文件"]: row["错误"] for row in rows}["坏.pdf"] == "1"


def test_the_totals_are_those_of_the_files() -> None:
    text = pages()["sources/index.md"]
    assert "共 5 个文件，收入 3 个，得到 4 份报告；内容与其他文件完全相同、不再重复收入的 1 个" in read(text).text
    removals = sum(len(report.removed) for report in base().reports)
    assert removals == 2 and f"| 页码行 | {removals} | 2 |" in text
    assert "| 页眉页脚 | 1 | 1 |" in text


def test_hundreds_of_files_stay_in_short_pages() -> None:
    report = base().reports[0]
    many = tuple(replace(report, id=f"r{n}", source=replace(report.source, path=f"{n:04}.txt")) for n in range(300))
    for path, text in render(KnowledgeBase(base().frameworks, many)).items():
        if path.startswith("sources/"):
            assert text.count("\n| ") <= 110, path
