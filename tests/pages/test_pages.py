"""The pages: nothing of a text is lost, lists are bounded, links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from builders import report
from duizhao.knowledge.sentences import sentences
from duizhao.model import Problem, Removed, Report
from duizhao.pages import render
from page_reader import read
from sample_pages import HAND_WRITTEN, base_of, samples
from where import ROOT

# A row of a table of reports, such as "| [题名](../reports/a.md){ .dz-title } | 2023年 |"
ROW = re.compile(r"^\| \[.*\.dz-title", re.M)
# A line of a list of issues, such as "- [要点](../reports/a.md#d1i2){ .dz-claim }"
ISSUE = re.compile(r"^- \[.*\.dz-claim", re.M)

TEXT = """按照通知要求，现将情况报告如下：
　　第二段<b>**村4组</b>。

一、存在的问题
（一）在“理论学习”方面。平时能够学习。一是学用脱节。原文{{ x }}。比如，读书`少`。再比如，笔记|少！
二是不够系统。只读“摘要。”没有读原著
（二）在工作作风方面。一是下基层少。
二、原因分析
一是理想信念有所松懈。忙于事务。
三、整改措施
一是每周读书。下一步每月自查。比如，列出清单。
"""


def example(**fields: object) -> Report:
    return report(TEXT, **({"year": 2023, "framework": "ztjy-2023-1", "level": "individual"} | fields))  # type: ignore[arg-type]


@cache
def many() -> Mapping[str, str]:
    return render(base_of(*(example(id=f"r{n}", year=2013 + n % 3 if n % 7 else None) for n in range(1000))))


def on_one_line(found: Report) -> str:
    return "".join(leaf.text for leaf in found.leaves()).replace("\n", "")


def test_the_annotated_text_is_the_reports_text() -> None:
    found = example()
    assert on_one_line(found) == TEXT.replace("\n", "")
    assert read(render(base_of(found))["reports/r1.md"]).annotated == on_one_line(found)


def test_the_annotated_text_of_every_sample_is_the_samples_text() -> None:
    pages = render(base_of(*samples()))
    assert samples()
    for found in samples():
        assert read(pages[f"reports/{found.id}.md"]).annotated == on_one_line(found), found.id


def test_sentences_are_numbered_in_the_order_of_the_text() -> None:
    found = tuple(sentences(example()))
    assert [sentence.number for sentence in found] == list(range(1, len(found) + 1))
    assert all(TEXT.startswith(sentence.text, sentence.start) for sentence in found)
    assert "只读“摘要。”" in [sentence.text for sentence in found]


def test_every_sentence_has_its_anchor_on_the_page() -> None:
    found = example()
    ids = read(render(base_of(found))["reports/r1.md"]).ids
    assert [id for id in ids if re.fullmatch(r"n\d+", id)] == [sentence.anchor for sentence in sentences(found)]


def test_anchors_are_unique_on_every_page() -> None:
    for path, text in render(base_of(example(), *samples())).items():
        if path.endswith(".md"):
            ids = read(text).ids
            assert len(ids) == len(set(ids)), path


def test_all_links_lead_to_a_page_and_an_anchor_that_exist() -> None:
    removed = (Removed(0, "\n", "hard wrap"), Removed(40, "##paidbegin##", "paywall mark"))
    texts = render(
        base_of(replace(example(), removed=removed), example(id="r2", year=None, framework=None), *samples())
    )
    pages = {path: read(text) for path, text in texts.items() if path.endswith(".md")}
    for path, page in pages.items():
        for link in page.links:
            target, _, anchor = link.partition("#")
            named = f"{target.removesuffix('.html')}.md" if target.endswith(".html") else target
            at = normpath(PurePosixPath(path).parent / unquote(named)) if target else path
            anchor = "" if anchor.startswith("kind=") else anchor  # what 对比 is to show
            assert at in texts or at in HAND_WRITTEN, (path, link)
            assert not anchor or anchor in pages[at].ids, (path, link)


def test_no_page_refers_to_another_host() -> None:
    assets = [path.read_text("utf-8") for path in (ROOT / "docs" / "assets").rglob("*.[cj]s*")]
    assert len(assets) > 20
    for text in (*render(base_of(example())).values(), *assets):
        assert "http:" not in text
        assert "https:" not in text


def test_lists_of_a_thousand_reports_have_at_most_a_hundred_rows() -> None:
    for path, text in many().items():
        assert len(ROW.findall(text)) <= 80, path
        assert len(ISSUE.findall(text)) <= 80, path
    assert all(f"reports/all-{n}.md" in many() for n in range(1, 14))
    assert sum(len(ROW.findall(many()[f"reports/all-{n}.md"])) for n in range(1, 14)) == 1000


def test_the_size_of_a_page_does_not_grow_with_the_number_of_reports() -> None:
    few = render(base_of(*(example(id=f"r{n}", year=2013 + n % 3 if n % 7 else None) for n in range(40))))
    for path in ("index.md", "reports/index.md", "dimensions/index.md", "dimensions/theory.md", "reports/r1.md"):
        assert len(many()[path]) < len(few[path]) + 200, path


def test_every_issue_is_listed_once() -> None:
    listed = sum(len(ISSUE.findall(text)) for path, text in many().items() if re.search(r"-\d+\.md$", path))
    assert listed == 3000


def test_the_same_base_gives_the_same_pages_in_the_same_order() -> None:
    base = base_of(example(), *samples())
    assert list(render(base).items()) == list(render(base).items())


def test_an_empty_base_has_all_fixed_pages() -> None:
    pages = render(base_of())
    assert "目前没有这样的文件" in pages["reports/unrecognised.md"]
    assert {"index.md", ".nav.yml", "frameworks/crosswalk.md", "downloads/reports.js"} <= pages.keys()


def test_a_file_that_was_left_out_is_named_with_its_reason() -> None:
    left_out = (Problem("甲/坏|文件.txt", 3, "no-report", "没有找到*存在问题*。", "error"),)
    shown = read(render(base_of(left_out=left_out))["reports/unrecognised.md"]).text
    assert "甲/坏|文件.txt" in shown
    assert "没有找到*存在问题*。" in shown


def test_a_report_without_a_title_gets_a_description() -> None:
    shown = read(render(base_of(example(roles=("县长",))))["reports/r1.md"]).text
    assert "（无题名）2023年 县长 对照检查材料" in shown


def test_a_sample_is_marked() -> None:
    assert "虚构样例" in render(base_of(example(sample=True)))["reports/r1.md"]
    assert "虚构样例" not in render(base_of(example()))["reports/r1.md"]


def test_a_report_without_year_is_listed_under_the_unknown_year() -> None:
    assert "[年度未定]" in render(base_of(example(year=None)))["dimensions/theory.md"]


def test_a_title_that_is_a_script_stays_a_title() -> None:
    pages = render(base_of(example(title="</title><script>alert(1)</script>")))
    plain = {path: text.replace("</title><desc ", "") for path, text in pages.items()}  # the names of charts
    assert not [path for path, text in plain.items() if "<script" in text or "</title" in text]
