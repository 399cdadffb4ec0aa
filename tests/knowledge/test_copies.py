"""Near-copies: the same report under another title, shared paragraphs; and reports of a genre that share only phrases."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from checkouts import REPORT
from duizhao.catalogue.load import load_frameworks
from duizhao.ingest import read as read_sources
from duizhao.knowledge import KnowledgeBase, gather
from duizhao.knowledge.copies import MANY, Copy, copies, told
from duizhao.model import Source
from duizhao.pages import render
from page_reader import read
from where import SAMPLES


@cache
def samples() -> KnowledgeBase:
    return gather(read_sources([SAMPLES]).sources, load_frameworks())


def found(*texts: str) -> tuple[Copy, ...]:
    """The near-copies among the samples and some more texts."""
    more = gather([Source(f"more-{n}.txt", text) for n, text in enumerate(texts)], load_frameworks())
    return copies((*samples().reports, *more.reports))


def text(name: str) -> str:
    return (SAMPLES / name).read_text("utf-8")


def test_reports_that_were_written_apart_are_no_copies() -> None:
    assert copies(samples().reports) == ()


def test_a_report_with_another_title_and_other_numbers_is_a_copy() -> None:
    own = text("2023-township-deputy.txt")
    other = re.sub(r"\d", "7", own.replace("个人对照检查材料", "个人检视剖析材料"))
    (pair,) = found(other)
    assert pair.share > 0.95
    assert {pair.one.id, pair.other.id} == {"2023-township-deputy", "more-0"}


def test_a_report_of_which_a_third_was_taken_over_is_told() -> None:
    own, taken = text("2023-township-deputy.txt").split("\n"), text("2021-clerk-member.txt").split("\n")
    mixed = "\n".join((*taken, *own[len(own) // 2 :]))
    pairs = {frozenset((pair.one.id, pair.other.id)): pair.share for pair in found(mixed)}
    assert pairs[frozenset(("2021-clerk-member", "more-0"))] > 0.9
    assert 0.2 < pairs[frozenset(("2023-township-deputy", "more-0"))] < 0.8


def test_a_sentence_that_many_reports_have_is_no_sign_of_copying() -> None:
    one, *_ = gather([Source("r.txt", REPORT.format(year=2023))], load_frameworks()).reports
    many = [replace(one, id=f"r{number}") for number in range(MANY + 1)]
    assert copies(many) == ()
    assert len(copies(many[:3])) == 3


def test_numbers_and_marks_hide_nothing() -> None:
    assert told("3月15日前，完成“十二项”整改。") == told("5月20日前完成三项整改")


def test_a_pair_stands_side_by_side_with_its_shared_sentences_linked() -> None:
    one = REPORT.format(year=2023)
    base = gather([Source("a.txt", one), Source("b.txt", one.replace("林场场长", "苗圃主任"))], load_frameworks())
    pages = render(replace(base, copies=copies(base.reports)))
    listed, shown = read(pages["reports/copies-1.md"]), read(pages["reports/copy-001.md"])
    assert "copy-001.md" in listed.links and "%" in listed.text
    anchors = [link[1:] for link in shown.links if link.startswith("#")]
    assert len(anchors) >= 14 and set(anchors) <= set(shown.ids)


def test_where_there_are_none_the_page_says_so() -> None:
    assert "没有发现近似的材料" in render(samples())["reports/copies-1.md"]
