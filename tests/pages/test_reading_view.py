"""What the builder adds to a report's page for reading: consequences, ties, notes, contents, ways on."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from builders import report
from duizhao.catalogue.load import load_catalogue
from duizhao.classify.consequences import consequence
from duizhao.knowledge import KnowledgeBase, study
from duizhao.model import Answer, Catalogue, Issue, Measure, Report
from duizhao.pages import render
from duizhao.pages.report.ways import Neighbours, neighbours
from page_reader import read

TEXT = """关于会议的报告
一、存在的问题
（一）在“理论学习”方面。一是学习不系统。读书时断时续，导致遇事没有章法。二是调研不深入。比如，去年只下去两次，结果群众不认得。
二、原因分析
一是理论武装放松。忙于事务。
三、整改措施
一是坚持系统学习。每周读书，防止造成脱节。
"""


@cache
def catalogue() -> Catalogue:
    return load_catalogue()


def page_of(*reports: Report, answers: tuple[Answer, ...] = ()) -> str:
    """The page of the first of some reports, with the answers given."""
    base = study(KnowledgeBase(catalogue().frameworks, reports), catalogue())
    reading = replace(base.reading(reports[0]), answers=answers)
    known = replace(base, classified={**base.classified, reports[0].id: reading})
    return render(known)[f"reports/{reports[0].id}.md"]


@pytest.mark.parametrize(
    "text",
    [
        "没有规划，‖结果全县停工。",
        "措施不力，‖致使进度滞后。",
        "处置迟缓‖造成上访。",
        "，‖因此被退回三次。",
        "‖影响了工作。",
    ],
)
def test_a_consequence_begins_where_its_word_stands(text: str) -> None:
    assert consequence(text.replace("‖", "")) == text.index("‖")


@pytest.mark.parametrize(
    "text",
    ["考核，结果运用不够。", "没有造成影响。", "怕引发上访。", "解决引发的投诉。", "及时防止导致失误。", "结果“好”。"],
)
def test_what_only_looks_like_a_consequence_is_none(text: str) -> None:
    assert consequence(text) is None


def test_consequences_are_marked_in_issues_and_not_in_measures() -> None:
    text = page_of(report(TEXT))
    assert text.count('class="q"') == 2
    assert '<span class="q">导致遇事没有章法。</span>' in text


def test_an_issue_names_its_measures_and_a_measure_its_issues() -> None:
    found = report(TEXT)
    first, second = (issue.id for issue in found.points(Issue))
    (measure,) = (measure.id for measure in found.points(Measure))
    text = page_of(found, answers=(Answer(first, measure, ("学习",)), Answer("gone", "lost", ())))
    notes = text.split(f'id="{first}"')[1].split('<div class="dz-issue"')[0]
    assert "措施 1</summary>" in notes and f'class="dz-answer" href="#{measure}"' in notes
    assert "尚无对应措施" in text.split(f'id="{second}"')[1].split("</div></div>")[0]
    assert "回应问题 1</summary>" in text.split(f'id="{measure}"')[1]


def test_every_link_of_the_notes_has_its_target() -> None:
    found = report(TEXT)
    (measure,) = found.points(Measure)
    shown = read(page_of(found, answers=(Answer(next(found.points(Issue)).id, measure.id, ()),)))
    inner = [link[1:] for link in shown.links if link.startswith("#")]
    assert inner and set(inner) <= set(shown.ids)


def test_the_folded_contents_name_sections_and_parts_with_their_issues() -> None:
    text = page_of(report(TEXT)).split('<details class="dz-contents">')[1].split("</details>")[0]
    assert 'href="#sec-1"' in text and "（2）" in text


def test_each_report_has_the_one_before_and_the_one_after() -> None:
    one, two, three = (report(TEXT, id=id) for id in ("r1", "r2", "r3"))
    near = dict((found.id, beside) for found, beside in neighbours((one, two, three)))
    assert near == {"r1": Neighbours(None, two), "r2": Neighbours(one, three), "r3": Neighbours(two, None)}
    assert list(neighbours(())) == []


def test_a_page_ends_with_its_neighbours_and_its_source() -> None:
    end = page_of(*(report(TEXT, id=id, path=f"{id}.txt") for id in ("r1", "r2"))).split('class="dz-ways"')[1]
    assert 'rel="next" href="r2.html"' in end and 'rel="prev"' not in end
    assert "../sources/r1.html" in end
