"""Masking: what is found, what is left alone, and that a masked report keeps every offset."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any, get_type_hints

import duizhao.model as model
import pytest
import yaml
from builders import report
from duizhao.clean import clean
from duizhao.cli.mask_file import parsed
from duizhao.cli.masking import shield
from duizhao.export import exports
from duizhao.knowledge import KnowledgeBase, gather
from duizhao.mask import KINDS, Policy, finds, masked_reports, shipped
from duizhao.mask.cover import covered
from duizhao.mask.find import hits
from duizhao.mask.lexicon import Rule
from duizhao.mask.terms import Terms, own_terms
from duizhao.mask.veil import Veil
from duizhao.mask.walk import CLOSED, rebuilt
from duizhao.model import Meta, Origin, Passage, Problem, Source, restore
from duizhao.pages.markup.escape import html
from duizhao.pages.markup.redacted import shown
from hypothesis import given
from hypothesis import strategies as st
from structure import lexicon as frameworks
from where import GOLD

LEXICON = shipped()
ALL = Policy(frozenset(kind for kind in KINDS if kind not in ("words", "amounts")))
JUDGED = yaml.safe_load((GOLD / "mask.yml").read_text("utf-8"))
BETWEEN = re.compile("⟦(.*?)⟧")  # ⟦张伟⟧
SIGNS = {"names": "某", "places": "某", "companies": "某"}
TEXT = """县农业局局长2023年度民主生活会个人对照检查材料

一、存在的主要问题
（一）理论学习方面
一是学得不深。比如，张建军同志提醒后才补了笔记，电话13812345678也没有回。
（二）工作作风方面
一是到李集镇走访少。张建军同志陪我去过一次。
二、原因分析
一是思想松懈。我把责任推给王芳，王芳同志受了委屈。
三、整改措施
一是每月到李集镇住两天。责任人：张建军
"""


def mask(text: str, policy: Policy = ALL) -> str:
    veil = Veil(policy, LEXICON, Terms(own_terms(policy, LEXICON)), Terms(()))
    return veil.cover(text)


@pytest.mark.parametrize("rule", LEXICON.rules, ids=lambda rule: f"{rule.kind}-{rule.masks[0]}")
def test_every_rule_does_what_its_examples_say(rule: Rule) -> None:
    for example in rule.masks:
        plain = BETWEEN.sub(r"\1", example)
        found = [hit for hit in hits(plain, LEXICON, [rule.kind]) if hit.certain or not rule.certain]
        want = BETWEEN.sub(lambda stretch: SIGNS.get(rule.kind, "×") * len(stretch[1]), example)
        assert covered(plain, found) == want
    for example in rule.keeps:
        assert not [hit for hit in hits(example, LEXICON, [rule.kind]) if hit.certain or not rule.certain], example


def gold_marks(sentence: str) -> tuple[str, set[tuple[int, int]]]:
    """The sentence without brackets, and the stretches that they held."""
    plain, marks = "", set()
    for place, piece in enumerate(re.split("[⟦⟧]", sentence)):
        if place % 2:
            marks.add((len(plain), len(plain) + len(piece)))
        plain += piece
    return plain, marks


def test_nearly_all_facts_of_the_gold_are_found_and_hardly_anything_else() -> None:
    right = missed = wrong = 0
    lines = [*JUDGED["facts"], *JUDGED["traps"]]
    for sentence in lines:
        plain, marks = gold_marks(sentence)
        found = {(hit.start, hit.end) for hit in hits(plain, LEXICON, ALL.kinds) if hit.certain}
        right += len(marks & found)
        missed += len(marks - found)
        wrong += len(found - marks)
    assert len(lines) > 100
    assert right / (right + missed) >= 0.95, f"recall: {missed} missed of {right + missed}"
    assert wrong / (right + wrong) < 0.05, f"precision: {wrong} wrong beside {right}"


@pytest.mark.parametrize("sentence", JUDGED["traps"])
def test_a_trap_stays_as_it_is(sentence: str) -> None:
    assert mask(sentence) == sentence


texts = st.lists(
    st.sampled_from(
        [BETWEEN.sub(r"\1", line) for line in (*JUDGED["facts"], *JUDGED["traps"])] + ["\n", "　", "，", "abc"]
    ),
    max_size=6,
).map("".join)


@given(texts)
def test_masking_keeps_the_length_and_every_line_end(text: str) -> None:
    assert len(mask(text)) == len(text)
    assert [place for place, char in enumerate(mask(text)) if char == "\n"] == [
        place for place, char in enumerate(text) if char == "\n"
    ]


@given(texts)
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@given(texts, st.lists(st.sampled_from(["张伟", "孙志刚", "李集镇", "恒泰集团", "走访", "abc"]), max_size=3))
def test_nothing_that_the_office_listed_remains(text: str, words: list[str]) -> None:
    assert not [word for word in words if word in mask(text, Policy(words=tuple(words)))]


def test_a_listed_name_is_found_with_spaces_in_it_and_keeps_its_surname() -> None:
    assert mask("请 欧阳 明\n和张　伟来", Policy(names=("欧阳明", "张伟"))) == "请 欧阳 某\n和张　某来"


def test_what_is_to_be_kept_is_kept() -> None:
    assert mask("到李集镇走访", Policy(ALL.kinds, keep=frozenset({"李集镇"}))) == "到李集镇走访"


def test_kinds_that_are_not_switched_on_are_left_alone() -> None:
    assert mask("张伟同志，13812345678", Policy(frozenset({"phones"}))) == "张伟同志，×××××××××××"


def base(*sources: Source, problems: tuple[Problem, ...] = ()) -> KnowledgeBase:
    return gather(sources, frameworks().frameworks, problems)


def test_a_masked_report_has_every_passage_where_it_was() -> None:
    (old,) = base(Source("a.txt", TEXT)).reports
    done = masked_reports([old], [], ALL, LEXICON)
    (new,) = done.reports
    assert [(p.start, p.end, p.role) for p in new.leaves()] == [(p.start, p.end, p.role) for p in old.leaves()]
    text = "".join(p.text for p in new.leaves())
    assert not [fact for fact in ("张建军", "李集镇", "13812345678", "王芳") if fact in text]
    assert new.source.text == text == restore(clean(new.source.text).__class__(text, new.removed))
    assert new.id == old.id == "a"


def test_what_is_told_of_masking_has_the_line_of_the_file_but_not_the_fact() -> None:
    done = masked_reports(base(Source("a.txt", TEXT)).reports, [], ALL, LEXICON)
    assert ("a.txt", 5, "names", "张建军") in {(f.path, f.line, f.kind, f.original) for f in done.finds}
    assert "张建军" not in repr(done.places)
    assert not [find for find in finds(done.reports, LEXICON) if find.certain]


def test_a_fact_that_one_report_shows_is_masked_in_all() -> None:
    other = TEXT.replace("张建军同志提醒后", "建议听了张建军的话")
    done = masked_reports(base(Source("a.txt", TEXT), Source("b.txt", other)).reports, [], ALL, LEXICON)
    assert all("张建军" not in repr(report) for report in done.reports)


def test_names_of_files_and_pages_hold_no_fact_and_stay_different() -> None:
    names = ("张伟", "张敏", "2023年度李红发言提纲")
    sources = [Source(f"材料/{name}.txt", f"{TEXT}{place}.补一次课。\n") for place, name in enumerate(names)]
    done = masked_reports(base(*sources).reports, [], Policy(frozenset({"names"})), LEXICON)
    assert {report.source.path for report in done.reports} == {
        "材料/张某.txt",
        "材料/张某（2）.txt",
        "材料/2023年度李某发言提纲.txt",
    }
    assert len({report.id for report in done.reports}) == 3
    assert not {report.id for report in done.reports} & {report.id for report in base(*sources).reports}


def test_a_copy_of_a_file_is_told_of_without_its_name() -> None:
    sources = (Source("a.txt", TEXT), Source("张伟.txt", TEXT))
    done = masked_reports(base(*sources).reports, [], Policy(frozenset({"names"})), LEXICON)
    assert done.reports[0].source.copies == ("张某.txt",)
    assert "张伟" not in repr(done.reports)


def test_problems_of_files_that_were_left_out_hold_no_fact() -> None:
    problem = Problem("张伟.txt", 0, "x", "张伟同志的文件打不开", "error")
    done = masked_reports([], [problem], ALL, LEXICON)
    assert (done.problems[0].path, done.problems[0].message) == ("张某.txt", "张某同志的文件打不开")


SECRET = "张建军同志"


def planted(kind: Any, depth: int = 0) -> Any:
    """A record with the secret in every text that is not of a closed list."""
    values: dict[str, Any] = {}
    hints = get_type_hints(kind)
    for field in fields(kind):
        values[field.name] = _value(hints[field.name], field.name, kind, depth)
    return kind(**values)


def _value(hint: Any, name: str, kind: Any, depth: int) -> Any:
    if name in CLOSED and not (name == "role" and kind is Meta):
        return "claim" if name == "role" else "x"
    arguments = [each for each in getattr(hint, "__args__", ()) if each not in (type(None), ...)]
    if is_dataclass(hint):
        return planted(hint, depth + 1)
    if hint is str or (str in arguments and "tuple" not in str(hint)):
        return SECRET
    if "tuple" in str(hint):
        inner = arguments[0]
        if inner is str or "tuple" in str(inner):
            return (SECRET,) if inner is str else ((SECRET, SECRET),)
        return (planted(inner, depth + 1),) if depth < 6 else ()
    return 0 if hint in (int, bool) else None


@pytest.mark.parametrize("kind", [model.Report, Source, Origin, Problem, Meta, model.Issue, model.Measure])
def test_no_text_of_any_record_escapes(kind: type) -> None:
    def passage(old: Passage) -> Passage:
        return Passage(old.start, mask(old.text), old.role)

    record = planted(kind)
    assert "张建军" in repr(record)
    assert "张建军" not in repr(rebuilt(record, mask, passage))


def test_a_new_field_with_a_closed_list_must_be_named_as_one() -> None:
    kinds = (
        model.Report,
        Source,
        Origin,
        Problem,
        Meta,
        model.Part,
        model.Section,
        Passage,
        model.Removed,
        model.Omission,
    )
    names = {field.name for kind in kinds for field in fields(kind)}
    assert names >= CLOSED
    assert {
        *("id", "role", "kind", "reason", "format", "encoding", "code", "severity"),
        *("dimension", "framework", "level", "publish"),
    } == CLOSED


def test_without_settings_nothing_is_masked_but_told_of() -> None:
    found = base(Source("a.txt", TEXT))
    same, privacy = shield(found, None)
    assert same is found
    assert {find.kind for find in privacy.left()} == {"names", "places", "phones"}


def test_an_excerpt_holds_claims_and_beginnings_only() -> None:
    long = "这一句很长" * 30
    text = TEXT.replace("电话13812345678也没有回", long)
    whole = base(Source("a.txt", text, meta=Meta(publish="excerpt")))
    cut, _ = shield(whole, None)
    claims = [p.text for p in cut.reports[0].leaves() if p.role == "claim"]
    assert claims == [p.text for p in whole.reports[0].leaves() if p.role == "claim"]
    assert all(len(p.text.strip()) <= 61 for p in cut.reports[0].leaves() if p.role != "claim")
    assert all(long[:70].encode() not in content for content in dict(exports(cut)).values())
    assert long[:70] not in repr(cut.reports)


def test_all_faults_of_the_settings_are_told_at_once_with_their_lines() -> None:
    _, faults = parsed("屏蔽: [姓名, 电活]\nname: [张伟]\n词语: [水]\n姓名: {a: b}\n保留: 延安\n")
    assert [(fault.line, fault.code) for fault in faults] == [
        (1, "mask-kind-unknown"),
        (2, "mask-key-unknown"),
        (3, "mask-value-wrong"),
        (4, "mask-value-wrong"),
    ]
    assert "names" in faults[1].message


def test_settings_are_read_in_chinese_and_in_english() -> None:
    policy, faults = parsed("屏蔽: [姓名, phones]\nnames:\n  - 张伟\n保留: [延安]\n")
    assert not faults
    assert policy == Policy(frozenset({"names", "phones"}), names=("张伟",), keep=frozenset({"延安"}))


def test_a_text_of_short_builders_is_masked_too() -> None:
    done = masked_reports([report("一、存在的问题\n（一）作风方面。\n一是张伟同志来过。")], [], ALL, LEXICON)
    assert "张伟" not in repr(done.reports)


@pytest.mark.parametrize("mark", ["某", "××", "＊＊＊", "**", "____", "xx", "XX", "□□"])
def test_a_mark_of_omission_is_shown_in_a_span_and_stays_in_the_text(mark: str) -> None:
    page = shown(f"在{mark}镇<走访>")
    assert f'<span class="dz-redacted" title="原文已隐去">{html(mark)}</span>' in page
    assert re.sub(r"</?span[^>]*>", "", page) == html(f"在{mark}镇<走访>")


@pytest.mark.parametrize("words", ["某些同志", "某种程度", "Excel 和 Axx", "*", "a_b"])
def test_what_is_no_mark_of_omission_is_shown_plainly(words: str) -> None:
    assert shown(words) == html(words)
