"""How claims are phrased: topic, judgement, kind, hedges, strength and templates."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest
import yaml
from duizhao.classify.phrasing.analyse import Phrasing, analyse, unrecognised
from duizhao.classify.phrasing.judgements import KINDS, LONG, OPEN, PLAIN, SHORT
from duizhao.classify.phrasing.templates import Spot, templates
from duizhao.model import Cause, Issue
from hypothesis import given
from hypothesis import strategies as st
from structure import case, read
from where import CASES, GOLD, SAMPLES

CLAIMS = yaml.safe_load((GOLD / "phrasing.yml").read_text(encoding="utf-8"))
# Characters of which claims are made, so that random texts meet many rules.
ALPHABET = "理论学习对的在上与把不够有所存在差距还需加强得重轻多少没缺乏现象问题个别“”\"'，、。（） \n\u3000但虽X1é"
RECOGNISED = 0.97  # the share of real claims whose judgement has to be found
SLOWEST = 4_000  # claims a second; far below the 20,000 of a quiet machine, so that a busy one passes


def found(claim: str) -> Phrasing:
    """The phrasing of a claim that has one."""
    phrasing = analyse(claim)
    assert phrasing is not None, claim
    return phrasing


@pytest.mark.parametrize("gold", CLAIMS, ids=lambda gold: gold["claim"])
def test_a_claim_is_phrased_as_a_person_reads_it(gold: dict[str, object]) -> None:
    phrasing = found(str(gold["claim"]))
    read = {"topic": phrasing.topic, "judgement": phrasing.judgement, "kind": phrasing.kind}
    assert read | {"claim": phrasing.claim, "hedges": list(phrasing.hedges)} == gold


@pytest.mark.parametrize(
    ("claim", "form", "template"),
    [
        ("贯彻新发展理念还有不足", "有不足", "{主题}还有不足"),
        ("宗旨意识有所淡化", "有所…", "{主题}有所{变化}"),
        ("政治站位还需提升", "还需…", "{主题}还需{努力}"),
        ("对上级部署的领会不够深刻", "不够…", "对{对象}的{动作}不够{程度}"),
        ("对年轻干部关心不够", "不够", "对{对象}{动作}不够"),
        ("在班子建设上存在一定差距", "有差距", "{方面}上有差距"),
        ("群众工作方面缺乏办法", "缺乏…", "{方面}方面缺乏{所缺}"),
        ("党建与业务融合不够紧密", "不够…", "{甲}与{乙}结合不够{程度}"),
        ("理论学习抓得不紧", "不…", "{主题}{动作}得不{程度}"),
        ("学得不深", "不…", "{动作}得不{程度}"),
        ("攻坚克难的韧劲不足", "不足", "{事项}的{方面}不足"),
        ("缺乏担当的底气", "缺乏…", "缺乏{主题}"),
        ("重签约轻落地", "重…轻…", "重{偏重}轻{偏轻}"),
        ("落实整改打了“折扣”", "打折扣", "{主题}打折扣"),
    ],
)
def test_a_claim_has_a_form_and_a_template(claim: str, form: str, template: str) -> None:
    assert (found(claim).form, found(claim).template) == (form, template)


@pytest.mark.parametrize(
    ("claim", "strength"),
    [
        ("理论学习不够深入", "轻"),
        ("理论学习还有差距", "轻"),
        ("理论学习有差距", "中"),
        ("理论学习差距较大", "重"),
        ("理论学习流于形式", "重"),
        ("理论学习有时流于形式", "中"),
        ("理论学习严重不足", "重"),
    ],
)
def test_a_judgement_is_light_middling_or_heavy(claim: str, strength: str) -> None:
    assert found(claim).strength == strength


def test_a_strength_gives_its_reasons() -> None:
    reasons = found("执行制度有时打折扣").reasons
    assert len(reasons) == 2
    assert reasons[1] == "有模糊的词：有时"


def test_hedges_of_the_first_sentence_join_those_of_the_claim() -> None:
    phrasing = analyse("有时把关不严", "有的班子成员对材料一定程度上存在放松。")
    assert phrasing is not None
    assert phrasing.hedges == ("有时", "有的班子成员", "一定程度上")


@pytest.mark.parametrize("claim", ["", "，。", "认真学习党的创新理论", "坚持每周下村", "“”"])
def test_a_text_without_a_judgement_has_no_phrasing(claim: str) -> None:
    assert analyse(claim) is None


def test_claims_without_a_judgement_are_listed() -> None:
    assert unrecognised(["学习不深", "坚持下村", "作风不实", "读书"]) == ("坚持下村", "读书")


def test_traditional_characters_are_read_and_kept() -> None:
    phrasing = found("鬥爭精神還不夠強")
    assert (phrasing.topic, phrasing.judgement) == ("鬥爭精神", "還不夠強")


@given(st.one_of(st.text(alphabet=ALPHABET, max_size=60), st.text(max_size=60)))
def test_topic_and_judgement_lie_apart_inside_any_text(text: str) -> None:
    phrasing = analyse(text)
    if phrasing is None:
        return
    topic, judgement = phrasing.topic_span, phrasing.judgement_span
    assert 0 <= topic.start <= topic.end <= len(text)
    assert 0 <= judgement.start < judgement.end <= len(text)
    assert topic.end <= judgement.start or judgement.end <= topic.start
    assert phrasing.kind in KINDS
    assert phrasing.strength in ("轻", "中", "重")


def test_every_kind_has_a_judgement_and_a_claim_in_the_gold() -> None:
    assert {judgement.kind for judgement in (*SHORT, *LONG, *PLAIN, *OPEN)} == set(KINDS)
    assert {gold["kind"] for gold in CLAIMS} | {"过多"} == set(KINDS)


def test_the_table_of_templates_counts_reports_and_wordings_in_a_fixed_order() -> None:
    claims = ("学风不够实", "会风不够深入", "文风不够实", "宗旨意识有所淡化")
    uses = [(found(claim), Spot(f"r{i % 2}", f"i{i}")) for i, claim in enumerate(claims)]
    first, second = templates(uses)
    assert (first.template, first.count, first.reports) == ("{主题}不够{程度}", 3, 2)
    assert first.variants == (("不够实", 2), ("不够深入", 1))
    assert first.places == (Spot("r0", "i0"), Spot("r0", "i2"), Spot("r1", "i1"))
    assert second.template == "{主题}有所{变化}"
    assert templates(reversed(uses)) == (first, second)


@pytest.mark.parametrize(
    "piece", ["不够有所存在重", "还", "在一定程度上", "的", "对的", "不深、", "得", "在上,", "“", "个别"]
)
def test_a_long_text_is_analysed_quickly(piece: str) -> None:
    began = perf_counter()
    analyse(piece * 400)
    analyse(piece * 400 + "不够")
    assert perf_counter() - began < 2


def test_many_claims_are_analysed_in_a_second() -> None:
    claims = [str(gold["claim"]) for gold in CLAIMS] * 20
    began = perf_counter()
    unrecognised(claims)
    assert len(claims) / (perf_counter() - began) > SLOWEST


def claims_of(text: str) -> list[str]:
    """The claims of all issues and causes in a text."""
    return [point.claim for report in read(text) for kind in (Issue, Cause) for point in report.points(kind)]


def sample_claims() -> list[str]:
    """The claims of the shipped samples."""
    paths = sorted(SAMPLES.glob("*.[tm][xd]*"))
    return [claim for path in paths for claim in claims_of(path.read_text(encoding="utf-8"))]


def case_claims() -> list[str]:
    """The claims of the cases of the parser."""
    return [claim for path in sorted(CASES.glob("*.md")) for claim in claims_of(case(path)[0])]


@pytest.mark.parametrize("claims", [sample_claims, case_claims], ids=["samples", "cases"])
def test_nearly_every_claim_of_a_corpus_is_recognised(claims: Callable[[], list[str]]) -> None:
    made = claims()
    missed = unrecognised(made)
    assert len(made) > 300
    assert len(missed) <= (1 - RECOGNISED) * len(made), missed
