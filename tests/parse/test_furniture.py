"""What printing put around a report goes: tables of contents, running headers, headings that stand twice."""

from __future__ import annotations

import pytest
from duizhao.clean import clean
from duizhao.model import restore

TITLE = "2024年度民主生活会对照检查材料\n"
LISTED = ("一、存在的主要问题", "（一）带头增强党性方面", "二、原因分析", "三、整改措施")
BODY = (
    "按照要求，现报告如下。\n一、存在的主要问题\n（一）带头增强党性方面\n1.学习不深。缺少系统性。\n"
    "二、原因分析\n（一）信念松了。\n三、整改措施\n（一）加强学习。\n"
)
CONTENTS = {
    "leaders": "目    录\n" + "".join(f"{said}……………………{page}\n" for page, said in enumerate(LISTED, 1)),
    "dots and dashes around the page": "目录\n"
    + "".join(f"{said} ...... - {page} -\n" for page, said in enumerate(LISTED)),
    "tabs": "【目录】\n" + "".join(f"{said}\t{page}\n" for page, said in enumerate(LISTED)),
    "no page numbers": "目 录：\n" + "".join(f"{said}\n" for said in LISTED),
    "a list in Markdown": "## 目录\n" + "".join(f"- {said}\n" for said in LISTED),
    "an entry in two lines": "目录\n一、存在的主要\n问题……………1\n二、原因分析……………3\n",
    "no heading": "".join(f"{said}·············{page}\n" for page, said in enumerate(LISTED)),
}


@pytest.mark.parametrize("listed", CONTENTS.values(), ids=CONTENTS.keys())
def test_a_table_of_contents_goes(listed: str) -> None:
    cleaned = clean(TITLE + listed + BODY)
    assert cleaned.text == TITLE + BODY
    assert {piece.reason for piece in cleaned.removed} == {"table of contents"}
    assert restore(cleaned) == TITLE + listed + BODY


def test_a_line_that_only_speaks_of_a_table_of_contents_stays() -> None:
    text = TITLE + "目录\n材料共三件。\n" + BODY
    assert clean(text).text == text


def test_a_running_header_goes_and_the_sentence_that_the_page_tore_is_whole_again() -> None:
    header = "某某县水务局    民主生活会材料\n"
    text = header + TITLE + "按照要求，我作了检查；现将有\n\n— 1 —\n\n" + header + "关情况报告如下。\n一、问题\n— 2 —\n"
    assert clean(text).text == TITLE + "按照要求，我作了检查；现将有关情况报告如下。\n一、问题\n"
    assert restore(clean(text)) == text


def test_a_title_that_is_the_running_header_too_stays_once() -> None:
    text = TITLE + "按照要求报告。\n— 1 —\n" + TITLE + "一、问题\n— 2 —\n" + TITLE + "学习不够。\n"
    assert clean(text).text == TITLE + "按照要求报告。\n一、问题\n学习不够。\n"


def test_the_titles_of_several_reports_are_no_running_headers() -> None:
    one = TITLE + "按照要求报告。\n— 1 —\n一、问题\n— 2 —\n学习不够。\n— 3 —\n"
    assert clean(one * 2).text.count(TITLE) == 2


def test_a_heading_before_a_page_number_is_joined_to_nothing() -> None:
    text = TITLE + "一、带头严守纪律；维护党的团结统一方面\n— 1 —\n班子成员认识不够。\n"
    assert "方面\n班子" in clean(text).text


def test_a_heading_that_stands_twice_stands_once() -> None:
    text = TITLE + "一、存在的问题\n\n**一、存在的问题**\n一是学习不够。\n二、原因\n"
    assert clean(text).text.count("存在的问题") == 1
    assert restore(clean(text)) == text
