"""Word files with automatic numbers, read by us and by the common libraries: which keep what a reader of Word sees."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from io import BytesIO
from typing import Final

from duizhao.ingest.document import Document
from duizhao.ingest.word import read_docx

from .figure import Figure
from .suites import Outcome, Plan, Tell
from .workplace import ROOT, Workplace

sys.path.append(str(ROOT / "tests"))
from word.build import begins, docx, family, level, listed, num, paragraph, row, run, style, table

# "**一、** 甲" is "一、甲": emphasis and white space of Markdown are no fault
DECORATION: Final = re.compile(r"[\s*_#|>\\\-]+")
FORMATS: Final = {
    "chineseCounting": "一二三",
    "chineseCountingThousand": "一二三",
    "chineseLegalSimplified": "壹贰叁",
    "ideographLegalTraditional": "壹貳參",
    "japaneseCounting": "一二三",
    "taiwaneseCounting": "一二三",
    "ideographDigital": "一二三",
    "ideographTraditional": "甲乙丙",
    "ideographZodiac": "子丑寅",
    "decimal": "123",
    "decimalFullWidth": "１２３",
    "decimalEnclosedCircle": "①②③",
    "decimalEnclosedFullstop": "⒈⒉⒊",
    "decimalEnclosedParen": "⑴⑵⑶",
    "upperLetter": "ABC",
    "lowerLetter": "abc",
    "upperRoman": ("I", "II", "III"),
    "lowerRoman": ("i", "ii", "iii"),
}
WORDS: Final = ("学习不深", "作风不实", "担当不足")
HAN, PAREN = level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCountingThousand", "（%2）")
ONE: Final = num(1, 0)
Reader = Callable[[bytes], str]


@dataclass(frozen=True, slots=True)
class Case:
    """A Word file and the lines that Word shows, in order."""

    group: str
    octets: bytes
    lines: tuple[str, ...]


def cases() -> Iterator[Case]:
    """All files, by group."""
    for format, signs in FORMATS.items():
        numbering = family(0, level(0, format, "%1、")) + ONE
        lines = tuple(f"{sign}、{word}" for sign, word in zip(signs, WORDS, strict=True))
        yield Case("formats of numbers", docx("".join(map(listed, WORDS)), numbering=numbering), lines)
    yield from (_case("levels, starts and restarts", *each) for each in _levels())
    yield from (_case("numbers by style", *each) for each in _styles())
    yield from (Case("text beside the paragraphs", octets, lines) for octets, lines in _beside())


def _case(group: str, body: str, numbering: str, lines: tuple[str, ...], styles: str = "") -> Case:
    around = {"styles": styles} if styles else {}
    return Case(group, docx(body, numbering=numbering, **around), lines)


def _levels() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    nested = listed("甲") + listed("子", level=1) + listed("乙") + listed("丑", level=1)
    both = family(0, HAN, PAREN) + ONE
    yield nested, both, ("一、甲", "（一）子", "二、乙", "（一）丑")
    yield listed("甲") + paragraph("中间") + listed("乙"), both, ("一、甲", "中间", "二、乙")
    yield listed("甲", 1) + listed("乙", 2), both + num(2, 0), ("一、甲", "二、乙")
    yield listed("甲", 1) + listed("乙", 2), both + family(1, HAN) + num(2, 1), ("一、甲", "一、乙")
    yield listed("甲", 1) + listed("乙", 2), both + num(2, 0, begins(0, 1)), ("一、甲", "一、乙")
    yield nested, family(0, HAN, PAREN) + num(1, 0, begins(1, 3)), ("一、甲", "（三）子", "二、乙", "（三）丑")
    yield listed("甲"), family(0, level(0, "decimal", "%1.", start=5)) + ONE, ("5.甲",)
    onward = level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    yield nested, family(0, HAN, onward) + ONE, ("一、甲", "1.子", "二、乙", "2.丑")
    legal = level(1, "chineseCounting", "%1.%2", "<w:isLgl/>")
    yield nested, family(0, HAN, legal) + ONE, ("一、甲", "1.1子", "二、乙", "2.1丑")
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimalEnclosedCircle", "%1")}</w:lvlOverride>'
    yield listed("甲"), family(0, HAN) + num(1, 0, own), ("①甲",)
    spoken = level(0, "chineseCounting", "%1是", '<w:suff w:val="nothing"/>')
    yield listed("学习不深") + listed("作风不实"), family(0, spoken) + ONE, ("一是学习不深", "二是作风不实")


def _styles() -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    def named(text: str, name: str, more: str = "") -> str:
        return paragraph(text, f'<w:pStyle w:val="{name}"/>{more}')

    def numbered(name: str, place: int = 0) -> str:
        return style(name, f'<w:pPr><w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="1"/></w:numPr></w:pPr>')

    both = family(0, HAN, PAREN) + ONE
    two = numbered("first") + numbered("second", 1)
    yield named("甲", "first") + named("子", "second"), both, ("一、甲", "（一）子"), two
    derived = numbered("first") + style("other", based_on="first")
    yield named("甲", "other") + named("乙", "other"), both, ("一、甲", "二、乙"), derived
    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    yield named("甲", "first") + named("中间", "first", off) + named("乙", "first"), both, ("一、甲", "二、乙"), two


def _beside() -> Iterator[tuple[bytes, tuple[str, ...]]]:
    note = f'<w:footnote w:id="2">{paragraph("脚注文字")}</w:footnote>'
    yield docx(paragraph(run("甲") + '<w:r><w:footnoteReference w:id="2"/></w:r>'), footnotes=note), ("甲", "脚注文字")
    box = (
        f"<w:r><w:drawing><wps:txbx><w:txbxContent>{paragraph('框内文字')}</w:txbxContent></wps:txbx></w:drawing></w:r>"
    )
    yield docx(paragraph("题名") + paragraph(run("甲") + box)), ("题名", "甲", "框内文字")
    kept = f'<w:ins w:id="1" w:author="a">{run("增补的话")}</w:ins>'
    gone = '<w:del w:id="2" w:author="a"><w:r><w:delText>删去的话</w:delText></w:r></w:del>'
    yield docx(paragraph(run("甲") + kept + gone)), ("甲增补的话",)
    yield docx(paragraph("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>")), ("甲", "乙")
    yield docx(table(row("会前", "学习"), row("会后", "整改"))), ("会前学习", "会后整改")


def kept(read: Reader, case: Case) -> bool:
    """True if every line of a file stands in what a reader made of it, in order, each on a line of its own."""
    found = (DECORATION.sub("", line) for line in read(case.octets).splitlines())
    return all(any(DECORATION.sub("", line) in shown for shown in found) for line in case.lines)


def ours(octets: bytes) -> str:
    """The text as the project reads it."""
    read = read_docx(octets)
    return read.text if isinstance(read, Document) else ""


def others() -> Iterator[tuple[str, Reader]]:
    """The libraries that are installed."""
    if find_spec("docx"):
        opened = import_module("docx").Document
        yield "python-docx", lambda octets: "\n".join(str(each.text) for each in opened(BytesIO(octets)).paragraphs)
    if find_spec("mammoth"):
        mammoth = import_module("mammoth")
        yield "mammoth", lambda octets: str(mammoth.convert_to_markdown(BytesIO(octets)).value)
    if find_spec("markitdown"):
        marking = import_module("markitdown").MarkItDown()
        yield "markitdown", lambda octets: str(marking.convert_stream(BytesIO(octets), file_extension=".docx"))
    if find_spec("docx2python"):
        unpack = import_module("docx2python").docx2python
        yield "docx2python", lambda octets: str(unpack(BytesIO(octets)).text)


def readers(place: Workplace, plan: Plan, tell: Tell) -> Outcome:
    """How many of the files come out of each reader as Word shows them."""
    found, all_cases = Outcome(), tuple(cases())
    for name, read in (("duizhao", ours), *others()):
        tell(f"read Word files with {name}")
        right = [case.group for case in all_cases if kept(read, case)]
        groups = dict.fromkeys(case.group for case in all_cases)
        of = {group: sum(case.group == group for case in all_cases) for group in groups}
        note = "; ".join(f"{group} {right.count(group)} of {of[group]}" for group in groups)
        title = name if name == "duizhao" else f"… {name} {version(name)}"
        least = len(all_cases) if name == "duizhao" else None
        found.figures.append(Figure(f"Word files kept: {title}", len(right), "", least, "least", note))
    return found
