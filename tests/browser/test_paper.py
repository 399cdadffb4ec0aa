"""What comes out of the printer: all the text, no empty sheet, nothing beyond the edge, title and date on top."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import pypdfium2
import pytest
from browser import chromium, corpus
from duizhao.model import Issue
from playwright.sync_api import Browser, Page

A4 = (595, 842)  # points
MARGIN = 40  # points; the margins are 18 mm, of which the head and foot of a sheet take no part at the sides
DATE = re.compile(r"生成日期 \d{4}年\d{1,2}月\d{1,2}日")  # 生成日期 2025年3月1日
HYPHEN = "\ufffe"  # what the reader makes of a hyphen at the end of a line
SPACE = re.compile(r"\s+")  # the ends of lines on paper


@dataclass(frozen=True, slots=True)
class Sheet:
    """A printed page: its size, its words without white space, and the box around all its letters."""

    size: tuple[float, float]
    words: str
    box: tuple[float, float, float, float]  # left, bottom, right, top


Printed = Callable[[str], list[Sheet]]


@pytest.fixture
def options() -> dict[str, object]:
    """A visitor who reads in the dark and prints on white."""
    return {"color_scheme": "dark"}


@pytest.fixture(scope="module")
def printed(browser: Browser, folder: str) -> Iterator[Printed]:
    """Prints a page of the site as that visitor and reads the sheets, each page once."""
    watch = chromium.Watch((folder,))
    context = browser.new_context(color_scheme="dark")
    page = watch.over(context)

    @cache
    def sheets(path: str) -> list[Sheet]:
        page.goto(folder + path)
        document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
        return [_sheet(document[number]) for number in range(len(document))]

    yield sheets
    context.close()
    assert not watch.faults, watch.faults


def _sheet(leaf: pypdfium2.PdfPage) -> Sheet:
    text = leaf.get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars()) if text.get_text_range(at, 1).strip()]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    width, height = leaf.get_size()
    return Sheet(
        (round(width), round(height)), bare(text.get_text_range()), (min(lefts), min(bottoms), max(rights), max(tops))
    )


def bare(text: str) -> str:
    """A text without white space, and without the hyphens at the ends of lines."""
    return SPACE.sub("", text.replace(HYPHEN, ""))


def whole(sheets: list[Sheet]) -> str:
    """The words of all sheets."""
    return "".join(sheet.words for sheet in sheets)


def addresses(built: corpus.Built) -> dict[str, tuple[str, str]]:
    """What is printed, with the title and the id that its sheets must show."""
    report = next(r for r in built.base.reports if r.id == "2023-township-deputy")
    pattern, dimension = built.base.catalogue.patterns[0], built.base.frameworks.dimensions[0]
    return {
        f"reports/{report.id}.html": (report.title or "", report.id),
        f"patterns/{pattern.id}.html": (pattern.name, pattern.id),
        f"handbook/{dimension.key}.html": (f"{dimension.name}手册", dimension.id),
    }


def test_every_sheet_is_a4_has_words_and_none_beyond_the_margins(printed: Printed, built: corpus.Built) -> None:
    for path in (*addresses(built), "statistics/index.html", "reports/hostile.html"):
        for number, sheet in enumerate(printed(path), start=1):
            left, bottom, right, top = sheet.box
            assert sheet.size == A4, (path, number)
            assert left >= MARGIN and right <= A4[0] - MARGIN, (path, number)
            assert bottom > 0 and top < A4[1], (path, number)
            assert len(sheet.words) > 60, (path, number)  # the head and foot have 50


def test_every_sheet_has_its_number_and_the_title_and_date_stand_on_top(printed: Printed, built: corpus.Built) -> None:
    stamped = DATE.search((built.site / "bundle" / "site.css").read_text("utf-8"))
    assert stamped
    date = bare(stamped[0])
    for path, (title, id) in addresses(built).items():
        sheets = printed(path)
        assert bare(id) in sheets[0].words[:120], path
        for number, sheet in enumerate(sheets, start=1):
            assert bare(title) in sheet.words and date in sheet.words, (path, number)
            assert f"第{number}页，共{len(sheets)}页" in sheet.words, (path, number)


def test_a_printed_report_has_every_claim_and_every_sentence(printed: Printed, built: corpus.Built) -> None:
    report = next(r for r in built.base.reports if r.id == "2023-township-deputy")
    words = whole(printed(f"reports/{report.id}.html"))
    claims = [bare(point.claim) for point in report.points(Issue) if point.claim]
    assert len(claims) > 8 and [claim for claim in claims if claim not in words] == []
    leaves = [bare(leaf.text) for leaf in report.leaves()]
    pieces = [piece for leaf in leaves for piece in re.split("(?<=[。；])", leaf) if piece]
    torn = [piece for piece in pieces if piece not in words]
    assert len(torn) < len(pieces) / 8, torn  # the ends of sheets stand between the halves of a few


def test_a_printed_handbook_begins_a_sheet_with_every_pattern_and_has_its_whole_form(
    printed: Printed, built: corpus.Built
) -> None:
    sheets = printed("handbook/theory.html")
    words = whole(sheets)
    own = [p for p in built.base.catalogue.patterns if p.dimensions[0] == "theory"]
    assert len(own) > 5 and len(sheets) <= 3 * len(own)
    for pattern in own:
        name = bare(f"{pattern.id} {pattern.name}")
        assert (
            sum(name in sheet.words.split("表现")[0] and bare(pattern.what[:20]) in sheet.words for sheet in sheets)
            == 1
        )
        for line in (*pattern.signs, *pattern.pitfalls):
            assert bare(line) in words, (pattern.id, line)


def test_paper_has_no_navigation_and_no_buttons(printed: Printed, built: corpus.Built) -> None:
    for path in addresses(built):
        words = whole(printed(path))
        assert not [word for word in ("回到页面顶部", "跳转至", "首页›", "显示要点展开") if word in words], path


def test_ink_is_dark_on_paper_whatever_the_screen_is(page: Page, folder: str, built: corpus.Built) -> None:
    for path in addresses(built):
        page.goto(folder + path)
        page.emulate_media(media="print")
        inks = page.locator("article :is(h1, h2, p, li, td, .dz-kinds > *)").evaluate_all(
            "nodes => nodes.map(node => Math.max(...getComputedStyle(node).color.match(/\\d+/g).slice(0, 3).map(Number)))"
        )
        assert len(inks) > 20 and max(inks) < 120, path
