"""Noise rules: every example of the rule file goes or stays as it says, and no report loses a word to them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from duizhao.clean import clean
from duizhao.clean.rules import Rule, rules
from duizhao.model import restore
from hypothesis import given, settings
from hypothesis import strategies as st
from where import CASES, SAMPLES

TEXTS = sorted([*SAMPLES.glob("2*"), *CASES.glob("*.md")])
GONE = re.compile("⟦([^⟧]*)⟧")
# What came with the noise rules and stands in none of the samples and cases
NEW = {"jamming", "pinyin", "html remains", "blank lines"}
REPORT = "一、存在的问题\n一是学习不够深入。主要是结合实际不紧。\n二是调研不够。\n二、原因分析\n党性修养有所放松。\n"


def examples(scope: str) -> list[tuple[Rule, str]]:
    return [(rule, example) for rule in rules(scope) for example in rule.removes]


@pytest.mark.parametrize(("rule", "example"), examples("line"), ids=[example for _, example in examples("line")])
def test_a_line_of_noise_goes_with_its_line_end(rule: Rule, example: str) -> None:
    cleaned = clean(f"一是学习不够。\n{example}\n二是调研不够。\n")
    assert cleaned.text == "一是学习不够。\n二是调研不够。\n"
    assert [(piece.text, piece.reason) for piece in cleaned.removed] == [(f"{example}\n", rule.reason)]


@pytest.mark.parametrize(("rule", "example"), examples("inside"), ids=[example for _, example in examples("inside")])
def test_noise_inside_a_line_goes_and_what_stands_around_it_stays(rule: Rule, example: str) -> None:
    text = GONE.sub(r"\1", example)
    if rule.least > len(GONE.findall(example)):
        text *= rule.least
    cleaned = clean(text)
    kept = GONE.sub("", example)
    assert cleaned.text in (kept, kept * rule.least)
    assert {piece.reason for piece in cleaned.removed} == {rule.reason}
    assert restore(cleaned) == text


@pytest.mark.parametrize("rule", [*rules("line"), *rules("inside")], ids=lambda rule: rule.pattern.pattern[:40])
def test_what_only_looks_like_noise_stays(rule: Rule) -> None:
    assert rule.removes and rule.keeps
    is_line = rule in rules("line")
    for example in rule.keeps:
        assert not (rule.pattern.fullmatch(example) if is_line else list(rule.spans(example))), example


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_report_loses_anything_to_the_rules_for_copies_from_the_web(path: Path) -> None:
    assert not [piece for piece in clean(path.read_text("utf-8")).removed if piece.reason in NEW]


def test_a_page_footer_that_fell_into_a_sentence_goes() -> None:
    cleaned = clean("理论学习不够第 3 页 共 8 页深入，结合实际不紧。")
    assert cleaned.text == "理论学习不够深入，结合实际不紧。"


def test_a_report_of_a_forum_is_the_report_again() -> None:
    jammed = REPORT.replace("。主", "。% u4 K8 j主").replace("。\n二是", "。; P* C; l: A%\n二是")
    assert clean(jammed).text == REPORT


def test_a_report_of_a_mirror_with_pronunciation_is_the_report_again() -> None:
    annotated = REPORT.replace("学习", "学(xué)习(xí)").replace("调研", "调研diàoyán")
    assert clean(annotated).text == REPORT


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["学习", "。", "% u4 K8 j", "<p>", "&nbsp;", "(xi)", "xí", "\n", "第 1 页 共 2 页", " ", "##a##"]
        )
    )
)
def test_whatever_is_removed_can_be_put_back(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert restore(clean(text)) == text
