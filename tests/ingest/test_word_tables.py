"""Tables of Word files: a ledger becomes issues and measures, any other table stays as it stands."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from duizhao.catalogue.load import load_catalogue
from duizhao.classify import Classifier
from duizhao.clean import clean
from duizhao.ingest.document import Document
from duizhao.ingest.tables.columns import kind_of
from duizhao.ingest.word import read_docx
from duizhao.model import Cause, Commitment, Issue, Measure, Report, Source
from duizhao.parse import Lexicon, parse
from word.build import cell, docx, family, level, listed, num, paragraph, row, table

CATALOGUE = load_catalogue()
LEXICON = Lexicon(CATALOGUE.frameworks)
TITLE = paragraph("某局领导班子2023年度民主生活会整改台账")
HEAD = row("序号", "存在问题", "原因分析", "整改措施", "责任人", "完成时限")
FIRST = row("1", "理论学习不够深入，学用脱节", "学习自觉性不强", "建立每周学习制度", "张某某", "2024年3月底前")
SECOND = row("2", "调查研究不够扎实。", "宗旨意识有所淡化", "每月到基层调研不少于两次。", "李某某", "2024年6月底前")
GOES_ON = cell("", "<w:vMerge/>")


def begins(text: str) -> str:
    """The first of several cells that are merged from top to bottom."""
    return cell(text, '<w:vMerge w:val="restart"/>')


def across(text: str, columns: int) -> str:
    """A cell over several columns."""
    return cell(text, f'<w:gridSpan w:val="{columns}"/>')


def read(body: str, **around: str) -> Document:
    document = read_docx(docx(body, **around))
    assert isinstance(document, Document)
    return document


def lines(body: str, **around: str) -> list[str]:
    return read(body, **around).text.removesuffix("\n").split("\n")


def parsed(body: str, **around: str) -> Report:
    """The only report of a file."""
    text = read(body, **around).text
    (report,) = parse(Source("a.docx", text), clean(text), LEXICON, "a")
    return report


def claims(report: Report) -> tuple[list[str], list[str], list[str]]:
    """The claims of issues, causes and measures."""
    issues, causes, measures = (list(report.points(kind)) for kind in (Issue, Cause, Measure))
    return [p.claim for p in issues], [p.claim for p in causes], [p.claim for p in measures]


def committed(report: Report) -> Mapping[str, Commitment]:
    return Classifier(CATALOGUE).classify(report).commitments


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *((name, "number") for name in ("序号", "编号", "No.")),
        *(
            (name, "issue")
            for name in ("问题", "存在问题", "查摆出的突出问题", "问题清单", "问题描述", "具体表现", "存在的差距和不足")
        ),
        *((name, "cause") for name in ("原因", "原因分析", "思想根源", "产生问题的原因", "根源剖析")),
        *((name, "measure") for name in ("措施", "整改措施", "具体整改举措", "整改方向", "努力方向", "措施及要求")),
        *((name, "dimension") for name in ("方面", "对照方面", "问题类型", "类别", "对照检查项目")),
        *(
            (name, "other")
            for name in ("责任人", "整改时限", "整改目标", "问题来源", "整改进展情况", "措施落实情况", "备注")
        ),
    ],
)
def test_a_column_is_known_by_its_name(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_a_ledger_becomes_issues_causes_and_measures() -> None:
    report = parsed(TITLE + table(HEAD, FIRST, SECOND))
    assert claims(report) == (
        ["理论学习不够深入，学用脱节", "调查研究不够扎实"],
        ["学习自觉性不强", "宗旨意识有所淡化"],
        ["建立每周学习制度", "每月到基层调研不少于两次"],
    )
    assert report.title == "某局领导班子2023年度民主生活会整改台账"


def test_a_measure_that_sounds_like_a_heading_begins_no_section() -> None:
    report = parsed(
        TITLE
        + table(
            row("存在问题", "整改措施"),
            row("学习形式单一。", "改进学习方式。每月讨论一次。"),
            row("会议记录不全。", "严肃组织生活。每季检查一次。"),
        )
    )
    assert claims(report)[::2] == (["学习形式单一", "会议记录不全"], ["改进学习方式", "严肃组织生活"])


def test_the_measures_of_a_ledger_have_their_commitments() -> None:
    report = parsed(TITLE + table(HEAD, FIRST, SECOND))
    first, second = (committed(report)[measure.id] for measure in report.points(Measure))
    assert (first.frequency, first.responsible, first.deadline) == (("每周",), ("责任人：张某某",), ("2024年3月底前",))
    assert (second.responsible, second.deadline) == (("责任人：李某某",), ("2024年6月底前",))


def test_the_names_of_the_columns_are_put_on_record() -> None:
    document = read(table(HEAD, FIRST, HEAD, SECOND))
    names = "序号\t存在问题\t原因分析\t整改措施\t责任人\t完成时限"
    assert [(each.text, each.reason) for each in document.omissions] == [(names, "table header")] * 2
    assert document.text.count("存在问题") == 2


def test_a_ledger_in_several_tables_is_one_though_its_names_stand_above_the_first_only() -> None:
    whole = read(table(HEAD, FIRST, SECOND))
    parted = read(table(HEAD, FIRST) + paragraph("") + table(SECOND))
    assert [line for line in parted.text.split("\n") if line] == whole.text.split("\n")[:-1]
    assert parted.omissions == whole.omissions


def test_a_table_behind_other_words_does_not_go_on_with_a_ledger() -> None:
    parted = read(table(HEAD, FIRST) + paragraph("附：") + table(SECOND))
    assert parted.text.count("存在问题：") == 1


def test_a_ledger_without_numbers_gets_them_by_row() -> None:
    rows = [
        row("问题", "整改措施", "责任人"),
        row("学习不够深入", "加强学习", "甲"),
        row("作风不够扎实", "改进作风", "乙"),
    ]
    assert lines(table(*rows)) == [
        *("存在问题：", "1. 学习不够深入", "整改措施：", "1. 加强学习", "责任人：甲"),
        *("存在问题：", "2. 作风不够扎实", "整改措施：", "2. 改进作风", "责任人：乙"),
    ]


def test_automatic_numbers_in_the_first_column_are_read() -> None:
    numbered = f"<w:tc>{listed('<w:r><w:t> </w:t></w:r>')}</w:tc>"
    body = table(HEAD, *(each.replace(cell(number), numbered) for each, number in ((FIRST, "1"), (SECOND, "2"))))
    found = lines(body, numbering=family(0, level(0, "decimal", "%1")) + num(1, 0))
    assert [line for line in found if "不够" in line] == ["1. 理论学习不够深入，学用脱节", "2. 调查研究不够扎实。"]


def test_rows_of_one_issue_are_several_measures_of_it() -> None:
    body = table(
        row("序号", "问题", "整改措施", "责任人"),
        row(begins("1"), begins("学习不够深入"), "建立学习制度", "甲"),
        row(GOES_ON, GOES_ON, "开展集中研讨", "乙"),
        row("2", "调研不够扎实", "深入基层", "丙"),
    )
    report = parsed(TITLE + body)
    assert claims(report) == (
        ["学习不够深入", "调研不够扎实"],
        [],
        ["建立学习制度", "开展集中研讨", "深入基层"],
    )
    people = [committed(report)[measure.id].responsible for measure in report.points(Measure)]
    assert people == [("责任人：甲",), ("责任人：乙",), ("责任人：丙",)]


def test_a_column_of_dimensions_becomes_headings() -> None:
    body = table(
        row("对照方面", "存在问题", "整改措施", "责任人"),
        row(begins("理论学习方面"), "学习不够深入", "建立学习制度", "甲"),
        row(GOES_ON, "学用结合不够紧密", "开展集中研讨", "甲"),
        row("工作作风方面", "调研不够扎实", "深入基层", "乙"),
    )
    report = parsed(TITLE + body)
    assert [(part.heading, [p.claim for p in part.points if type(p) is Issue]) for part in report.parts()] == [
        ("理论学习方面", ["学习不够深入", "学用结合不够紧密"]),
        ("工作作风方面", ["调研不够扎实"]),
    ]
    assert [part.dimension for part in report.parts()] == ["theory", "style"]


def test_a_row_over_the_whole_table_is_a_line_of_its_own() -> None:
    body = table(
        row(across("整改台账", 4)),
        row("序号", "问题", "整改措施", "责任人"),
        row(across("（一）理论学习方面", 4)),
        row("1", "学习不够深入", "加强学习", "甲"),
    )
    assert lines(body)[:3] == ["整改台账", "（一）理论学习方面", "存在问题："]


def test_names_in_two_rows_are_read_together() -> None:
    body = table(
        row(begins("序号"), begins("存在问题"), begins("整改措施"), across("落实", 2)),
        row(GOES_ON, GOES_ON, GOES_ON, "责任人", "完成时限"),
        row("1", "学习不够深入", "加强学习", "甲", "6月底前"),
    )
    assert lines(body)[-3:] == ["1. 加强学习", "责任人：甲", "完成时限：6月底前"]


def test_cells_that_are_numbered_by_themselves_keep_their_numbers() -> None:
    body = table(row("序号", "问题", "整改措施"), row("3", "学习不够深入", "1.每周学习。\n2.每月研讨。"))
    assert lines(body) == ["存在问题：", "3. 学习不够深入", "整改措施：", "1.每周学习。", "2.每月研讨。"]


def test_types_of_issues_name_the_issues_where_nothing_else_does() -> None:
    body = table(row("问题类型", "思想根源", "整改方向"), row("学习不够深入", "自觉性不强", "加强学习"))
    assert claims(parsed(TITLE + body)) == (["学习不够深入"], ["自觉性不强"], ["加强学习"])


def test_several_people_are_kept_on_one_line() -> None:
    body = table(row("问题", "整改措施", "责 任 人"), row("学习不够深入", "加强学习", "张某某\n李某某"))
    assert lines(body)[-1] == "责任人：张某某、李某某"


def test_a_list_of_issues_alone_needs_no_labels() -> None:
    body = table(row("序号", "问题"), row("1", "学习不够深入"), row("2", "作风不够扎实"))
    assert lines(body) == ["1. 学习不够深入", "2. 作风不够扎实"]


def test_a_ledger_under_the_measures_is_a_list_of_measures() -> None:
    text = (
        *("对照检查材料", "一、存在的主要问题", "1. 理论学习不够深入。", "2. 调查研究不够扎实。"),
        *("二、原因分析", "1. 学习自觉性不强。", "2. 宗旨意识有所淡化。", "三、整改措施"),
    )
    report = parsed(
        "".join(map(paragraph, text)) + table(HEAD, FIRST, SECOND) + paragraph("以上是我的对照检查，请批评指正。")
    )
    issues, causes, measures = claims(report)
    assert (len(issues), len(causes)) == (2, 2)
    assert measures == ["建立每周学习制度", "每月到基层调研不少于两次"]
    assert [bool(committed(report)[each.id].responsible) for each in report.points(Measure)] == [True, True]
    assert report.sections[-1].kind == "closing"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([row("第一段\n第二段")], ["第一段", "第二段"]),
        ([row("姓名", "张某某", "职务", "局长")], ["姓名\t张某某\t职务\t局长"]),
        ([row("理论学习方面", "一是" + "学习不够深入，" * 10)], ["理论学习方面", "一是" + "学习不够深入，" * 10]),
        ([row(across("题名", 2)), row("", "")], ["题名"]),
        ([row(f"<w:tc>{table(row('甲', '乙'))}<w:p/></w:tc>", "丙")], ["甲\t乙\t丙"]),
        ([row("问题"), row("学习不够深入")], ["问题", "学习不够深入"]),
    ],
)
def test_any_other_table_stays_as_it_stands(rows: list[str], expected: list[str]) -> None:
    assert lines(table(*rows)) == expected


def test_no_word_of_a_ledger_is_lost() -> None:
    document = read(table(HEAD, FIRST, SECOND))
    kept = document.text + "".join(each.text for each in document.omissions)
    for said in ("理论学习不够深入，学用脱节", "学习自觉性不强", "建立每周学习制度", "张某某", "2024年3月底前", "序号"):
        assert said in kept
