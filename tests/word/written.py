"""One report, written once, in the forms in which Word can hold it."""

from __future__ import annotations

from io import BytesIO
from typing import Final

import docx as python_docx

from .build import docx, family, level, listed, num, paragraph, style

# (level of the heading or list, None for a plain paragraph; text)
REPORT: Final = (
    (None, "个人对照检查材料"),
    (None, "根据会议安排，我对照要求作了认真检查，现将有关情况报告如下。"),
    (0, "存在的主要问题"),
    (1, "理论学习方面"),
    (2, "学习不够系统。平时忙于事务，缺少静下心来的时间。比如，去年下半年的集中学习，我有三次没有参加。"),
    (2, "学用结合不够紧密。讲道理多，拿办法少。"),
    (1, "工作作风方面"),
    (2, "调查研究不够深入。到村里多是看点，很少住下来。"),
    (2, "抓落实不够到底。5个项目中有2个没有按时完工。"),
    (0, "产生问题的原因分析"),
    (1, "理想信念有所弱化。放松了对主观世界的改造。"),
    (1, "宗旨意识有所淡化。对群众的难处体会不深。"),
    (0, "整改措施"),
    (1, "坚持每周学习。每周五下午学习半天，由本人带头。"),
    (1, "改进工作作风。每月下村不少于两次，年底前办好10件实事。"),
    (None, "以上是我的对照检查，不妥之处请批评指正。"),
)
HAN: Final = "一二三四五六七八九十"
NAMES: Final = ("一级", "二级", "三级")
NUMBERING: Final = family(
    0,
    level(0, "chineseCountingThousand", "%1、", '<w:pStyle w:val="一级"/>'),
    level(1, "chineseCountingThousand", "（%2）", '<w:pStyle w:val="二级"/>'),
    level(2, "decimal", "%3.", '<w:pStyle w:val="三级"/>'),
) + num(1, 0)


def typed() -> tuple[str, ...]:
    """The lines of the report with their numbers."""
    counts = [0, 0, 0]
    lines: list[str] = []
    for place, text in REPORT:
        if place is not None:
            counts[place] += 1
            counts[place + 1 :] = [0] * (2 - place)
            count = counts[place]
            text = (f"{HAN[count - 1]}、", f"（{HAN[count - 1]}）", f"{count}. ")[place] + text
        lines.append(text)
    return tuple(lines)


def with_typed_numbers() -> bytes:
    """The report as python-docx writes it, its numbers typed."""
    document, octets = python_docx.Document(), BytesIO()
    for line in typed():
        document.add_paragraph(line)
    document.save(octets)
    return octets.getvalue()


def with_automatic_numbers() -> bytes:
    """The report with automatic numbers, set paragraph by paragraph."""
    body = "".join(paragraph(text) if place is None else listed(text, 1, place) for place, text in REPORT)
    return docx(body, numbering=NUMBERING.replace("w:pStyle", "w:nsid"), styles=style("正文", more='w:default="1"'))


def with_numbers_by_style() -> bytes:
    """The report with automatic numbers that come from its styles."""
    styles = "".join(
        style(
            name,
            f'<w:name w:val="{name}"/><w:pPr><w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="1"/></w:numPr></w:pPr>',
        )
        for place, name in enumerate(NAMES)
    )
    body = "".join(
        paragraph(text) if place is None else paragraph(text, f'<w:pStyle w:val="{NAMES[place]}"/>')
        for place, text in REPORT
    )
    return docx(body, numbering=NUMBERING, styles=styles)


def as_rtf() -> bytes:
    """The report as Word writes RTF, with automatic numbers."""
    levels = (r"\'02\'00\u12289 ?;", r"\'03\u-248 ?\'01\u-247 ?;", r"\'02\'02.;")
    places = (r"\'01;", r"\'02;", r"\'01;")
    formats = (37, 37, 0)
    listed_levels = "".join(
        rf"{{\listlevel\levelnfc{format}\leveljc0\levelfollow0\levelstartat1{{\leveltext{text}}}{{\levelnumbers{at}}}}}"
        for format, text, at in zip(formats, levels, places, strict=True)
    )
    body = "".join(
        (rf"\pard\plain\ls1\ilvl{place} " if place is not None else r"\pard\plain ") + _escaped(text) + "\\par\n"
        for place, text in REPORT
    )
    return (
        r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}"
        rf"{{\*\listtable{{\list\listtemplateid1{listed_levels}{{\listname ;}}\listid100}}}}"
        r"{\*\listoverridetable{\listoverride\listid100\listoverridecount0\ls1}}" + body + "}"
    ).encode("ascii")


def _escaped(text: str) -> str:
    """Text in RTF: every character beyond ASCII by its number, which is signed."""
    return "".join(c if c.isascii() else rf"\u{ord(c) - (ord(c) > 0x7FFF) * 0x10000} ?" for c in text)
