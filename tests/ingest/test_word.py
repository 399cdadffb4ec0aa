"""Reading Word files: all of the text in its order, and on record whatever is no part of it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest
from duizhao.ingest import read as read_folders
from duizhao.ingest.document import Document
from duizhao.ingest.word import read_docx
from hypothesis import given
from hypothesis import strategies as st
from word.build import cell, docx, family, level, listed, num, paragraph, row, run, style, table

# Every character that XML can hold, but for controls and line breaks
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"), max_size=40)
BOX = "<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>"
OLD_BOX = "<w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>"
PICTURE = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图1" descr="{}"/><a:blip/></wp:inline></w:drawing></w:r>'


def field(instruction: str, result: str = "") -> str:
    """A field in its pieces."""
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def read(body: str, **around: str) -> Document:
    """A file that was read."""
    document = read_docx(docx(body, **around))
    assert isinstance(document, Document), document
    return document


def text(content: str, **around: str) -> str:
    """The text of a file of one paragraph."""
    return read(paragraph(content), **around).text.removesuffix("\n")


def omitted(document: Document) -> list[tuple[str, str, str]]:
    return [(each.place, each.text, each.reason) for each in document.omissions]


def codes(document: Document) -> list[str]:
    return [note.code for note in document.notes]


@given(st.lists(TEXT, max_size=6))
def test_every_text_without_control_characters_comes_back(paragraphs: list[str]) -> None:
    written, octets = python_docx.Document(), BytesIO()
    for each in paragraphs:
        written.add_paragraph(each)
    written.save(octets)
    document = read_docx(octets.getvalue())
    assert isinstance(document, Document)
    assert document.text == "\n".join(paragraphs) + "\n"
    assert not document.omissions and not document.notes


def test_a_file_of_python_docx_is_read_with_its_table_and_breaks() -> None:
    written, octets = python_docx.Document(), BytesIO()
    written.add_heading("对照检查材料", 0)
    written.add_paragraph("甲\n乙\t丙")
    written.add_table(1, 2).rows[0].cells[1].text = "丁"
    written.sections[0].header.paragraphs[0].text = "内部资料"
    written.save(octets)
    document = read_docx(octets.getvalue())
    assert isinstance(document, Document)
    assert document.text == "对照检查材料\n甲\n乙\t丙\n丁\n"
    assert omitted(document) == [("页眉", "内部资料", "page header")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (run("甲") + "<w:r><w:br/></w:r>" + run("乙"), "甲\n乙"),
        (run("甲") + '<w:r><w:br w:type="page"/></w:r>' + run("乙"), "甲\n乙"),
        (run("甲") + "<w:r><w:cr/><w:tab/></w:r>" + run("乙"), "甲\n\t乙"),
        (run("甲") + "<w:r><w:lastRenderedPageBreak/></w:r>" + run("乙"), "甲乙"),
        (run("2023") + "<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>" + run("2024"), "2023-2024"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "✓"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FF"/></w:r>', "□"),
        ('<w:r><w:sym w:font="宋体" w:char="x"/></w:r>', "□"),
        (f'<w:hyperlink r:id="r9">{run("链接")}</w:hyperlink>', "链接"),
        (f"<w:smartTag><w:smartTag>{run('名称')}</w:smartTag></w:smartTag>", "名称"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt>", "控件"),
        (f'<w:fldSimple w:instr="DATE">{run("今日")}</w:fldSimple>', "今日"),
        (field(' HYPERLINK "http://a" ', run("甲")) + run("乙"), "甲乙"),
        (field(r" EQ \o\ac(○,3) ") + run("乙"), "③乙"),
        (field(r"eq \o\ac(□,甲)") + run("乙"), "甲乙"),
        (field(" PAGE ") + run("乙"), "乙"),
        (field(" IF " + "1", run("甲" + "乙")), "甲乙"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>", "x=1"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("甲"), "甲"),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("甲"), "甲"),
    ],
)
def test_what_stands_in_a_paragraph_becomes_its_text(content: str, expected: str) -> None:
    assert text(content) == expected


def test_a_paragraph_in_a_content_control_is_read() -> None:
    body = f"<w:sdt><w:sdtContent>{paragraph('甲')}{paragraph('乙')}</w:sdtContent></w:sdt>"
    assert read(body).text == "甲\n乙\n"


def test_what_a_content_control_shows_before_it_is_filled_in_is_left_out() -> None:
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('单击输入')}</w:sdtContent></w:sdt>"
    assert omitted(read(paragraph(run("甲") + control))) == [("“甲”一段", "单击输入", "placeholder")]


def test_tracked_changes_are_read_as_accepted() -> None:
    content = run("认识") + f"<w:ins>{run('不够')}</w:ins><w:del><w:r><w:delText>有些不</w:delText></w:r></w:del>"
    document = read(paragraph(content + run("到位")))
    assert document.text == "认识不够到位\n"
    assert omitted(document) == [("“认识不够到位”一段", "有些不", "deleted text")]
    assert codes(document) == ["tracked-changes"]


def test_moved_text_stands_where_it_was_moved_to() -> None:
    body = paragraph(f"<w:moveFrom>{run('甲')}</w:moveFrom>{run('乙')}") + paragraph(
        f"<w:moveTo>{run('甲')}</w:moveTo>"
    )
    document = read(body)
    assert document.text == "乙\n甲\n"
    assert [reason for *_, reason in omitted(document)] == ["deleted text"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    body = listed("甲") + paragraph("乙", "<w:rPr><w:del/></w:rPr>") + listed("丙")
    assert read(body, numbering=family(0, level(0, "chineseCounting", "%1、")) + num(1, 0)).text == "一、甲\n二、乙丙\n"


def test_a_heading_that_runs_in_stands_in_one_line_with_what_follows() -> None:
    body = listed("甲。").replace("<w:numPr>", "<w:rPr><w:vanish/><w:specVanish/></w:rPr><w:numPr>") + paragraph("乙")
    assert read(body, numbering=family(0, level(0, "chineseCounting", "%1、")) + num(1, 0)).text == "一、甲。乙\n"


def test_a_deleted_row_is_no_row() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('')}</w:tr>"
    assert read(table(row("甲", "乙"), gone)).text == "甲\t乙\n"


@pytest.mark.parametrize(
    ("properties", "paragraph_style", "shown"),
    [
        ("<w:vanish/>", "", False),
        ('<w:vanish w:val="0"/>', "隐", True),
        ('<w:rStyle w:val="字隐"/>', "", False),
        ("", "隐", False),
        ("", "隐之子", False),
        ('<w:rStyle w:val="字隐"/>', "隐", True),
        ('<w:rStyle w:val="无此样式"/>', "", True),
    ],
)
def test_hidden_text_is_left_out_and_put_on_record(properties: str, paragraph_style: str, shown: bool) -> None:
    hides = "<w:rPr><w:vanish/></w:rPr>"
    styles = style("隐", hides) + style("隐之子", "", "隐") + style("字隐", hides, kind="character")
    named = f'<w:pStyle w:val="{paragraph_style}"/>' if paragraph_style else ""
    document = read(paragraph(run("甲", '<w:vanish w:val="0"/>') + run("乙", properties), named), styles=styles)
    assert document.text == ("甲乙\n" if shown else "甲\n")
    assert omitted(document) == ([] if shown else [("“甲”一段", "乙", "hidden text")])


def test_comments_headers_and_footers_are_left_out_and_put_on_record() -> None:
    document = read(
        paragraph(run("甲") + '<w:r><w:commentReference w:id="1"/></w:r>'),
        comments=f'<w:comment w:id="1" w:author="张某某">{paragraph("再具体些")}</w:comment>',
        header=paragraph("内部") + paragraph("资料"),
        footer=paragraph(run("第") + field(" PAGE ", run("1")) + run("页")),
    )
    assert document.text == "甲\n"
    assert omitted(document) == [
        ("页眉", "内部\n资料", "page header"),
        ("页脚", "第1页", "page footer"),
        ("批注（张某某）", "再具体些", "comment"),
    ]


def test_notes_stand_behind_their_paragraph() -> None:
    def reference(kind: str, id: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{id}"/></w:r>'

    document = read(
        paragraph(run("甲") + reference("footnote", 2) + run("乙。") + reference("endnote", 3)) + paragraph("丙"),
        footnotes=f'<w:footnote w:id="0" w:type="separator">{paragraph("线")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("注一")}{paragraph("续")}</w:footnote>',
        endnotes=f'<w:endnote w:id="3">{paragraph("注二")}</w:endnote>',
    )
    assert document.text == "甲乙。\n〔脚注：注一 续〕\n〔尾注：注二〕\n丙\n"
    assert codes(document) == ["text-moved"]


def test_a_note_in_a_table_stands_behind_the_table() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = table(row(f"<w:tc>{paragraph(run('甲') + reference)}</w:tc>", "乙")) + paragraph("丙")
    found = read(body, footnotes=f'<w:footnote w:id="2">{paragraph("注")}</w:footnote>')
    assert found.text == "甲\t乙\n〔脚注：注〕\n丙\n"


def test_a_text_box_is_read_once_though_it_is_stored_twice() -> None:
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{BOX}</w:drawing></mc:Choice>'
        f"<mc:Fallback>{OLD_BOX}</mc:Fallback></mc:AlternateContent>"
    ).format(paragraph("盒"), paragraph("盒"))
    document = read(paragraph("首") + paragraph(run("甲") + f"<w:r>{both}</w:r>" + run("乙")) + paragraph("丙"))
    assert document.text == "首\n甲乙\n盒\n丙\n"
    assert codes(document) == ["text-moved"]


def test_a_text_box_that_hangs_on_the_first_line_is_the_title_above_it() -> None:
    boxed = paragraph(run("甲") + f"<w:r>{OLD_BOX.format(paragraph('对照检查材料'))}</w:r>")
    assert read(paragraph("") + boxed + paragraph("乙")).text == "\n对照检查材料\n甲\n乙\n"


def test_a_text_box_that_is_stored_in_the_old_way_only_is_read() -> None:
    boxed = paragraph(run("甲") + f"<w:r>{OLD_BOX.format(paragraph('盒'))}</w:r>")
    assert read(paragraph("首") + boxed).text == "首\n甲\n盒\n"


def test_paragraphs_that_only_older_programs_have_are_read() -> None:
    both = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{paragraph('甲')}</mc:Fallback></mc:AlternateContent>"
    assert read(both + paragraph("乙")).text == "甲\n乙\n"


def test_a_diagram_is_put_on_record() -> None:
    diagram = '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'
    document = read(paragraph(run("甲") + f"<w:r><w:drawing>{diagram}</w:drawing></w:r>"))
    assert omitted(document) == [("“甲”一段", "（图片）", "picture")]


def test_letters_drawn_as_a_picture_are_read() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="对照检查材料"/></v:shape></w:pict></w:r>'
    assert read(paragraph(art)).text == "对照检查材料\n\n"


def test_a_picture_is_put_on_record() -> None:
    document = read(paragraph(run("甲") + PICTURE.format("单位公章")))
    assert omitted(document) == [("“甲”一段", "单位公章", "picture")]


def test_a_table_of_contents_is_left_out_and_put_on_record() -> None:
    begin, end = field(' TOC \\o "1-3" ', run("一、存在的问题\t1")).split(run("一、存在的问题\t1"))
    body = (
        paragraph(begin + run("一、存在的问题\t1"))
        + paragraph(run("二、原因分析\t2") + end)
        + paragraph("一、存在的问题")
    )
    document = read(body)
    assert document.text.split() == ["一、存在的问题"]
    assert omitted(document) == [("目录", "一、存在的问题\t1\n二、原因分析\t2", "table of contents")]


def test_a_table_of_contents_in_a_content_control_is_left_out_with_its_heading() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    inner = paragraph("目录") + paragraph(field(" TOC ", run("一、存在的问题 1")))
    document = read(f"<w:sdt>{gallery}<w:sdtContent>{inner}</w:sdtContent></w:sdt>" + paragraph("甲"))
    assert document.text == "甲\n"
    assert omitted(document) == [("目录", "目录\n一、存在的问题 1", "table of contents")]


def test_the_pronunciation_above_characters_is_left_out() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('xí')}</w:rt><w:rubyBase>{run('习')}</w:rubyBase></w:ruby></w:r>"
    document = read(paragraph(run("学") + ruby))
    assert (document.text, omitted(document)) == ("学习\n", [("“学习”一段", "xí", "pinyin")])


def test_an_embedded_part_of_another_format_is_told() -> None:
    assert codes(read(paragraph("甲") + '<w:altChunk r:id="r5"/>')) == ["word-part-unread"]


def test_nothing_of_the_text_is_lost() -> None:
    """Every character of the body stands in the text or on record."""
    body = paragraph(run("甲") + run("乙", "<w:vanish/>") + f"<w:del>{run('丙')}</w:del>") + table(row("丁", "戊"))
    document = read(body, header=paragraph("己"))
    kept = document.text + "".join(each.text for each in document.omissions)
    assert sorted(kept.replace("\n", "").replace("\t", "")) == sorted("甲乙丙丁戊己")


def test_what_nobody_need_mend_is_told_as_a_note(tmp_path: Path) -> None:
    body = paragraph(run("甲") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    (tmp_path / "a.docx").write_bytes(docx(body, footnotes=f'<w:footnote w:id="2">{paragraph("注")}</w:footnote>'))
    assert [(each.code, each.severity) for each in read_folders([tmp_path]).problems] == [("text-moved", "note")]
