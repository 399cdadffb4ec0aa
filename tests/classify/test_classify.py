"""Claims get the pattern that a reader would give them, with the words that decided."""

from __future__ import annotations

from functools import cache

import pytest
from duizhao.catalogue.load import load_catalogue
from duizhao.classify import Classifier
from duizhao.classify.cues import Index
from duizhao.knowledge import KnowledgeBase, gather, study
from duizhao.knowledge.suggest import suggest
from duizhao.model import Classified, Cues, Issue, Report, Source
from structure import lexicon, read


@cache
def classifier() -> Classifier:
    return Classifier(load_catalogue())


def classified(dimension: str, claim: str, body: str = "") -> tuple[Report, Classified]:
    """A report with one issue, classified."""
    text = (
        f"一、存在的问题\n（一）{dimension}方面。一是{claim}。{body}\n二、原因分析\n（一）理论武装有所放松。学得不够。\n"
        "三、整改措施\n（一）加强理论学习。每周自学两小时，通读原著。\n"
    )
    (report,) = read(text)
    return report, classifier().classify(report)


def main_pattern(dimension: str, claim: str, body: str = "") -> str | None:
    report, found = classified(dimension, claim, body)
    (issue,) = report.points(Issue)
    matches = found.patterns[issue.id]
    return matches[0].id if matches else None


CLAIMS = [
    # two claims that say the same get the same pattern
    ("理论学习", "学用结合不够紧密", "P002"),
    ("理论学习", "理论联系实际还有差距", "P002"),
    ("理论学习", "学习不够系统深入", "P001"),
    ("政治素质", "政治站位还需提高", "P010"),
    ("政治素质", "对“两个确立”的领悟不够深刻", "P009"),
    ("能力本领", "民主集中制执行得不够好", "P015"),
    ("担当作为", "斗争精神有所减退", "P033"),
    ("担当作为", "攻坚克难的劲头不足", "P034"),
    ("担当作为", "忧患意识和底线思维不强", "P040"),
    ("工作作风", "调查研究不够深入", "P047"),
    ("工作作风", "联系群众不够紧密", "P048"),
    ("廉洁自律", "“一岗双责”履行不到位", "P062"),
    ("廉洁自律", "家风家教抓得不够严", "P069"),
    # the same word under another dimension is another pattern
    ("能力本领", "创新意识不强", "P026"),
    ("担当作为", "创新意识不强", "P039"),
    # patterns that have a close neighbour
    ("政治素质", "党委把方向的作用发挥不够", "P081"),
    ("廉洁自律", "村务公开不够及时", "P082"),
    ("廉洁自律", "专项资金使用监管不严", "P083"),
    ("政治素质", "立德树人抓得不够实", "P084"),
    ("工作作风", "接访时缺乏耐心", "P050"),
    ("理论学习", "啃原著的耐心不足", "P001"),
    ("廉洁自律", "对年轻干部严管不够", "P063"),
]


@pytest.mark.parametrize(("dimension", "claim", "pattern"), CLAIMS, ids=[f"{c[0]}-{c[1]}" for c in CLAIMS])
def test_a_claim_gets_the_pattern_that_a_reader_would_give_it(dimension: str, claim: str, pattern: str) -> None:
    assert main_pattern(dimension, claim) == pattern


def test_a_match_keeps_the_words_that_decided() -> None:
    report, found = classified("政治素质", "政治站位不够高")
    (issue,) = report.points(Issue)
    assert any("站位" in cue for cue in found.patterns[issue.id][0].cues)


def test_what_matches_nothing_is_not_forced() -> None:
    assert main_pattern("工作作风", "村口的石狮子擦得不亮") is None


def test_an_issue_has_at_most_one_main_pattern_and_two_more() -> None:
    report, found = classified("工作作风", "调查研究不深入、联系群众不紧密、文风会风不实、为基层减负不够")
    (issue,) = report.points(Issue)
    assert 1 <= len(found.patterns[issue.id]) <= 3


def test_causes_and_measures_get_their_types() -> None:
    _, found = classified("理论学习", "学得不深")
    assert found.causes["c1"][0].id == "C02"
    assert found.remedies["m1"][0].id == "R01"


def test_of_overlapping_cues_of_one_entry_only_the_longest_counts() -> None:
    index = Index([("X", Cues(weak=("谋划", "谋划不够")))])
    assert [hit.cue for hit in index.hits("统筹谋划不够")] == ["谋划不够"]


def test_a_weak_cue_inside_a_strong_one_of_its_entry_counts_no_more() -> None:
    index = Index([("X", Cues(strong=("全局意识",), weak=("全局", "意识不强")))])
    assert [hit.cue for hit in index.hits("全局意识不强")] == ["全局意识", "意识不强"]


def test_one_weak_cue_of_another_dimension_is_not_enough() -> None:
    assert main_pattern("理论学习", "园区的门敲得少") is None


def test_a_measure_with_a_telling_body_gets_its_type_from_that() -> None:
    text = (
        "一、存在的问题\n（一）理论学习方面。一是学得不深。不够。\n二、整改措施\n（一）说到做到。每季度回头看一次。\n"
    )
    (report,) = read(text)
    assert classifier().classify(report).remedies["m1"][0].id == "R19"


def test_a_gap_in_a_cue_stays_inside_one_clause() -> None:
    index = Index([("X", Cues(strong=("学…脱节",)))])
    assert index.hits("学用有些脱节") and not index.hits("学得多,用得少,脱节")


def test_a_choice_in_a_cue_stands_for_each_of_its_words() -> None:
    index = Index([("X", Cues(strong=("(群众|百姓)…(难事|难题)",)))])
    assert [hit.cue for hit in index.hits("替百姓办难事")] == ["百姓…难事"]
    assert not index.hits("替百姓办喜事")


def test_a_cue_with_a_choice_is_told_as_the_catalogue_writes_it_as_well() -> None:
    index = Index([("X", Cues(weak=("(推|拖)着办",)))])
    assert [hit.written for hit in index.hits("难的推着办,易的拖着办")] == ["(推|拖)着办"] * 2


def test_suggestions_name_recurring_clauses_of_unclassified_claims_and_silent_cues() -> None:
    body = "按照2023年度民主生活会要求，现将个人对照检查情况汇报如下。\n一、存在的问题\n（一）工作作风方面。一是村口石狮子擦得不亮。{}\n二、原因分析\n（一）理论武装放松。不学。\n三、整改措施\n（一）加强学习。每周两小时。\n"
    sources = [Source(f"{name}.txt", body.format(name)) for name in ("a", "b")]
    base = study(gather(sources, lexicon().frameworks), load_catalogue())
    found = suggest(base)
    assert any("石狮子" in one.clause and one.count == 2 for one in found.recurring)
    assert found.silent and all(entry for entry, _ in found.silent)


def test_a_base_that_was_not_studied_has_no_matches() -> None:
    (report,) = read("一、存在的问题\n（一）理论学习方面。一是学得不深。\n")
    assert KnowledgeBase(lexicon().frameworks, (report,)).reading(report) == Classified()
