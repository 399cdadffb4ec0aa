"""Automatic numbers of Word: every format, levels, restarts, lists by style, as they would have been typed."""

from __future__ import annotations

import pytest
from duizhao.ingest.document import Document
from duizhao.ingest.numerals import written
from duizhao.ingest.word import read_docx
from word.build import begins, docx, family, level, listed, num, paragraph, style

HAN = level(0, "chineseCountingThousand", "%1、")
PAREN = level(1, "chineseCountingThousand", "（%2）")
POINT = level(2, "decimal", "%3.")


def lines(body: str, **around: str) -> list[str]:
    """The lines of a file that was read without a fault."""
    document = read_docx(docx(body, **around))
    assert isinstance(document, Document)
    return document.text.removesuffix("\n").split("\n")


def by_style(name: str, num: int | None = None, place: int | None = None, based_on: str = "") -> str:
    """A paragraph style that numbers its paragraphs."""
    inner = f'<w:ilvl w:val="{place}"/>' if place is not None else ""
    inner += f'<w:numId w:val="{num}"/>' if num is not None else ""
    return style(name, f"<w:pPr><w:numPr>{inner}</w:numPr></w:pPr>" if inner else "", based_on)


def styled(text: str, name: str, more: str = "") -> str:
    return paragraph(text, f'<w:pStyle w:val="{name}"/>{more}')


@pytest.mark.parametrize(
    ("format", "number", "expected"),
    [
        ("chineseCounting", 1, "一"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 21, "二十一"),
        ("chineseCounting", 105, "一〇五"),
        ("chineseCountingThousand", 12, "十二"),
        ("chineseCountingThousand", 20, "二十"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 305, "三百零五"),
        ("chineseCountingThousand", 2010, "二千零一十"),
        ("chineseLegalSimplified", 3, "叁"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("chineseLegalSimplified", 101, "壹佰零壹"),
        ("ideographLegalTraditional", 26, "貳拾陸"),
        ("japaneseCounting", 11, "十一"),
        ("japaneseCounting", 110, "百十"),
        ("japaneseLegal", 2, "弐"),
        ("taiwaneseCounting", 14, "十四"),
        ("taiwaneseCountingThousand", 30, "三十"),
        ("ideographDigital", 10, "一〇"),
        ("japaneseDigitalTenThousand", 12, "一二"),
        ("ideographTraditional", 3, "丙"),
        ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"),
        ("ideographZodiacTraditional", 13, "丙子"),
        ("ideographEnclosedCircle", 4, "㊃"),
        ("decimal", 7, "7"),
        ("decimalZero", 7, "07"),
        ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircleChinese", 5, "⑤"),
        ("decimalEnclosedCircle", 36, "㊱"),
        ("decimalEnclosedFullstop", 2, "⒉"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("numberInDash", 3, "- 3 -"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 3, "c"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 1999, "mcmxcix"),
        ("none", 5, ""),
        ("bullet", 5, ""),
        ("thaiCounting", 5, "5"),
        ("upperRoman", 0, "0"),
        ("upperLetter", 0, "0"),
        ("chineseCountingThousand", 123456, "123456"),
    ],
)
def test_a_number_is_written_in_its_format(format: str, number: int, expected: str) -> None:
    assert written(number, format) == expected


def test_levels_count_within_one_another() -> None:
    body = "".join(
        (
            *(
                listed("存在的问题"),
                listed("学习方面", level=1),
                listed("不够深入", level=2),
                listed("不够系统", level=2),
            ),
            *(
                listed("作风方面", level=1),
                listed("不够扎实", level=2),
                listed("原因分析"),
                listed("认识不足", level=1),
            ),
        )
    )
    assert lines(body, numbering=family(0, HAN, PAREN, POINT) + num(1, 0)) == [
        *("一、存在的问题", "（一）学习方面", "1. 不够深入", "2. 不够系统"),
        *("（二）作风方面", "1. 不够扎实", "二、原因分析", "（一）认识不足"),
    ]


def test_paragraphs_between_do_not_interrupt_a_list() -> None:
    body = listed("甲") + paragraph("中间") + listed("乙")
    assert lines(body, numbering=family(0, HAN) + num(1, 0)) == ["一、甲", "中间", "二、乙"]


def test_lists_of_one_family_count_together() -> None:
    body = listed("甲", 1) + listed("乙", 2) + listed("丙", 1)
    assert lines(body, numbering=family(0, HAN) + num(1, 0) + num(2, 0)) == ["一、甲", "二、乙", "三、丙"]


def test_lists_of_two_families_count_apart() -> None:
    body = listed("甲", 1) + listed("乙", 2) + listed("丙", 1)
    assert lines(body, numbering=family(0, HAN) + family(1, HAN) + num(1, 0) + num(2, 1)) == [
        *("一、甲", "一、乙", "二、丙"),
    ]


def test_a_list_begins_where_its_level_says() -> None:
    assert lines(listed("甲"), numbering=family(0, level(0, "decimal", "%1.", start=5)) + num(1, 0)) == ["5. 甲"]


def test_a_list_with_its_own_start_begins_anew_once() -> None:
    body = listed("甲", 1) + listed("乙", 1) + listed("丙", 2) + listed("丁", 2)
    numbering = family(0, HAN) + num(1, 0) + num(2, 0, begins(0, 1))
    assert lines(body, numbering=numbering) == ["一、甲", "二、乙", "一、丙", "二、丁"]


def test_an_inner_level_with_its_own_start_begins_there_after_every_outer_one() -> None:
    body = listed("甲") + listed("子", level=1) + listed("乙") + listed("丑", level=1)
    numbering = family(0, HAN, PAREN) + num(1, 0, begins(1, 3))
    assert lines(body, numbering=numbering) == ["一、甲", "（三）子", "二、乙", "（三）丑"]


def test_a_level_that_never_restarts_counts_on() -> None:
    body = listed("甲") + listed("子", level=1) + listed("乙") + listed("丑", level=1)
    inner = level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    assert lines(body, numbering=family(0, HAN, inner) + num(1, 0)) == ["一、甲", "1. 子", "二、乙", "2. 丑"]


def test_a_level_restarts_only_after_the_level_that_is_named() -> None:
    body = listed("甲") + listed("子", level=1) + listed("天", level=2) + listed("丑", level=1) + listed("地", level=2)
    inner = level(2, "decimal", "%3.", '<w:lvlRestart w:val="1"/>')
    found = lines(body + listed("乙") + listed("人", level=2), numbering=family(0, HAN, PAREN, inner) + num(1, 0))
    assert found == ["一、甲", "（一）子", "1. 天", "（二）丑", "2. 地", "二、乙", "1. 人"]


def test_a_label_shows_the_numbers_of_outer_levels() -> None:
    body = listed("甲") + listed("子", level=1)
    inner = level(1, "decimal", "%1.%2")
    assert lines(body, numbering=family(0, HAN, inner) + num(1, 0)) == ["一、甲", "一.1 子"]


def test_a_legal_label_shows_all_numbers_as_decimals() -> None:
    body = listed("甲") + listed("子", level=1)
    inner = level(1, "chineseCounting", "%1.%2", "<w:isLgl/>")
    assert lines(body, numbering=family(0, HAN, inner) + num(1, 0)) == ["一、甲", "1.1 子"]


def test_an_outer_level_that_is_passed_over_counts_with_its_start() -> None:
    body = listed("子", level=1) + listed("丑", level=1) + listed("甲")
    numbering = family(0, HAN, level(1, "decimal", "%1.%2")) + num(1, 0)
    assert lines(body, numbering=numbering) == ["一.1 子", "一.2 丑", "二、甲"]


@pytest.mark.parametrize(
    ("text", "suffix", "said", "expected"),
    [
        ("%1、", "tab", "甲", "一、甲"),
        ("（%1）", "space", "甲", "（一）甲"),
        ("第%1，", "nothing", "甲", "第一，甲"),
        ("%1是", "nothing", "学习不深", "一是学习不深"),
        ("%1.", "tab", "5个项目", "一. 5个项目"),
        ("%1.", "nothing", "5个项目", "一. 5个项目"),
        ("%1.", "nothing", "项目", "一.项目"),
        ("%1) ", "tab", "甲", "一) 甲"),
        ("", "tab", "甲", "甲"),
    ],
)
def test_a_gap_stands_behind_a_label_only_where_it_is_needed(text: str, suffix: str, said: str, expected: str) -> None:
    numbering = family(0, level(0, "chineseCounting", text, f'<w:suff w:val="{suffix}"/>')) + num(1, 0)
    assert lines(listed(said), numbering=numbering) == [expected]


@pytest.mark.parametrize(
    ("sign", "expected"), [("\uf06c", "● 甲"), ("\uf0b7", "• 甲"), ("o", "○ 甲"), ("—", "— 甲"), ("\uf001", "• 甲")]
)
def test_a_bullet_of_a_symbol_font_becomes_a_plain_one(sign: str, expected: str) -> None:
    assert lines(listed("甲"), numbering=family(0, level(0, "bullet", sign)) + num(1, 0)) == [expected]


def test_a_level_of_its_own_replaces_that_of_the_family() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimalEnclosedCircle", "%1")}</w:lvlOverride>'
    assert lines(listed("甲"), numbering=family(0, HAN) + num(1, 0, own)) == ["①甲"]


def test_a_custom_format_keeps_its_zeros() -> None:
    newer = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>'
    )
    assert lines(listed("甲"), numbering=family(0, newer) + num(1, 0)) == ["007 甲"]


def test_a_style_numbers_its_paragraphs() -> None:
    body = styled("甲", "标题一") + styled("子", "标题二") + styled("乙", "标题一") + styled("丑", "标题二")
    styles = by_style("标题一", 1) + by_style("标题二", 1, 1)
    numbering = family(0, HAN, PAREN) + num(1, 0)
    assert lines(body, numbering=numbering, styles=styles) == ["一、甲", "（一）子", "二、乙", "（一）丑"]


def test_a_style_that_is_based_on_another_is_numbered_like_it() -> None:
    styles = by_style("甲类", 1) + by_style("乙类", based_on="甲类") + by_style("丙类", based_on="乙类")
    assert lines(styled("甲", "丙类"), numbering=family(0, HAN) + num(1, 0), styles=styles) == ["一、甲"]


def test_a_style_has_the_level_that_is_tied_to_it() -> None:
    tied = level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="二级"/>')
    styles = by_style("二级", 1)
    assert lines(styled("甲", "二级"), numbering=family(0, HAN, tied) + num(1, 0), styles=styles) == ["（一）甲"]


def test_a_paragraph_of_a_numbered_style_can_be_without_a_number() -> None:
    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    body = styled("甲", "一级") + styled("中间", "一级", off) + styled("乙", "一级")
    assert lines(body, numbering=family(0, HAN) + num(1, 0), styles=by_style("一级", 1)) == ["一、甲", "中间", "二、乙"]


def test_the_default_style_numbers_paragraphs_without_a_style() -> None:
    default = style("正文", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', more='w:default="1"')
    assert lines(paragraph("甲"), numbering=family(0, HAN) + num(1, 0), styles=default) == ["一、甲"]


def test_a_list_can_stand_for_a_numbering_style() -> None:
    linking = family(0, more='<w:numStyleLink w:val="列表"/>')
    meant = family(1, HAN, more='<w:styleLink w:val="列表"/>')
    listing = style("列表", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering")
    assert lines(listed("甲"), numbering=linking + meant + num(1, 0) + num(2, 1), styles=listing) == ["一、甲"]


def test_an_empty_numbered_paragraph_counts_but_shows_no_number() -> None:
    body = listed("甲") + listed("<w:r/>") + listed("乙")
    assert lines(body, numbering=family(0, HAN) + num(1, 0)) == ["一、甲", "", "三、乙"]


@pytest.mark.parametrize(
    "broken", ["", family(0), num(1, 9), family(0, HAN) + num(1, 0, begins(0, 1)).replace("1", "x")]
)
def test_a_list_that_is_not_defined_numbers_nothing(broken: str) -> None:
    assert lines(listed("甲", 1, 4), numbering=broken) == ["甲"]


def test_numbers_in_a_table_count_with_those_of_the_text() -> None:
    body = listed("甲") + f"<w:tbl><w:tr><w:tc>{listed('乙')}</w:tc></w:tr></w:tbl>" + listed("丙")
    assert lines(body, numbering=family(0, HAN) + num(1, 0)) == ["一、甲", "二、乙", "三、丙"]
