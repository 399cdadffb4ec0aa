"""Where the cues leave open what a point is, the words of the catalogue's own text settle it; never more than that."""

from __future__ import annotations

from functools import cache

import pytest
from duizhao.catalogue.load import load_catalogue
from duizhao.classify import Classifier
from duizhao.classify.cues import Hit
from duizhao.classify.likeness import Likeness
from duizhao.classify.settle import settled
from duizhao.classify.weigh import weigh
from duizhao.model import Cues, Issue, Match, Passage, RootCause

OFTEN = "群众"  # what every entry below has


@cache
def classifier() -> Classifier:
    return Classifier(load_catalogue())


def patterns(claim: str, dimension: str, body: str = "") -> tuple[Match, ...]:
    parts = Passage(0, claim, "claim"), Passage(len(claim), body, "elaboration")
    return classifier().issue(Issue("d1i1", parts), dimension)[0]


def entry(id: str, sign: str) -> RootCause:
    return RootCause(id, "甲", "乙", (sign, OFTEN), Cues(), "丙", (), ())


def likeness(**signs: str) -> Likeness:
    """The likeness of these entries among twenty others that say something else."""
    others = {f"X{at}": chr(0x5000 + at) * 4 for at in range(20)}
    return Likeness([entry(id, sign) for id, sign in (signs | others).items()])


@pytest.mark.parametrize(
    ("claim", "dimension", "pattern"),
    [
        ("没人催就不学，有检查才补笔记", "theory", "P003"),
        ("外出没有按规定报告，回来才补", "politics", "P013"),
        ("多年一套流程，没有想过改", "ability", "P026"),
        ("打电话来咨询，我几句话就挂了", "people", "P050"),
    ],
)
def test_a_claim_without_a_deciding_cue_is_what_it_speaks_like(claim: str, dimension: str, pattern: str) -> None:
    assert patterns(claim, dimension)[0].id == pattern


def test_the_words_that_both_have_are_told() -> None:
    (match, *_) = patterns("外出没有按规定报告，回来才补", "politics")
    assert "按规定" in match.cues


@pytest.mark.parametrize(
    "claim",
    [
        "还存在其他一些问题",
        "有些方面还需要继续改进",
        "对此我深感惭愧",
        "思想上、行动上都有需要加强的地方",
        "今年下半年的情况比上半年好一些",
        "有时做得好，有时做得不好",
    ],
)
def test_a_claim_of_empty_words_is_like_nothing(claim: str) -> None:
    assert not patterns(claim, "style")


def test_what_a_clear_cue_decides_stays_so() -> None:
    hits = [Hit(0, 4, "A", "strong", "学用脱节", "学用脱节")]
    like = likeness(A="扶贫车间", B="学用脱节学用脱节")
    assert [match.id for match in settled(weigh(hits, []), like, "学用脱节", "", {})] == ["A"]


def test_of_two_cues_that_say_as_much_the_likeness_decides() -> None:
    hits = [Hit(0, 2, "A", "weak", "车间", "车间"), Hit(2, 4, "B", "weak", "停工", "停工")]
    for like, main in ((likeness(A="车间停工", B="水渠"), "A"), (likeness(A="水渠", B="车间停工"), "B")):
        assert settled(weigh(hits, []), like, "车间停工", "", {})[0].id == main


def test_what_a_word_of_the_claim_rules_out_is_not_found_by_likeness() -> None:
    hits = [Hit(0, 2, "A", "unless", "车间", "车间")]
    like = likeness(A="扶贫车间停工半年")
    assert settled(weigh([], []), like, "扶贫车间停工半年", "", {})[0].id == "A"
    assert not settled(weigh(hits, []), like, "扶贫车间停工半年", "", {})


def test_a_pair_that_all_entries_have_says_nothing() -> None:
    assert likeness(A="扶贫").of_claim("扶贫") and not likeness(A="扶贫").of_claim(OFTEN)


def test_words_are_joined_as_far_as_both_go_on_alike() -> None:
    assert likeness(A="扶贫车间停工").words("县里的扶贫车间关了", "A") == ("扶贫车间",)
