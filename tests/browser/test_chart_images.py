"""The charts as they are seen: letters inside the image and apart, bars that stand out, in light and dark, wide and narrow."""

from __future__ import annotations

import pytest
from browser import corpus
from browser.colours import contrast
from playwright.sync_api import Page

PAGES = ("statistics", "trends", "dimension", "pattern")
# The boxes of the words of every image, relative to the image: left, top, right, bottom, and the image's width
WORDS = """images => images.map(image => {
  const frame = image.getBoundingClientRect();
  const boxes = [...image.querySelectorAll('text')].filter(text => text.textContent).map(text => {
    const box = text.getBoundingClientRect();
    return [text.textContent, box.left - frame.left, box.top, box.right - frame.left, box.bottom];
  });
  return [frame.width, boxes];
})"""
INKS = """nodes => nodes.map(node => {
  const style = getComputedStyle(node), ink = style.stroke === 'none' ? style.fill : style.stroke;
  return [node.getAttribute('class'), ink, getComputedStyle(document.body).backgroundColor];
})"""
IMAGES = "figure.dz-chart svg[role=img]"
SCREENS = [
    {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    for width in (390, 1440)
    for scheme in ("light", "dark")
]
NAMES = [f"{screen['viewport']['width']} {screen['color_scheme']}" for screen in SCREENS]  # type: ignore[index]
Box = tuple[str, float, float, float, float]


def apart(one: Box, other: Box) -> bool:
    """Whether two words do not lie over one another; a pixel does not matter."""
    _, left, top, right, bottom = one
    return right <= other[1] + 1 or other[3] <= left + 1 or bottom <= other[2] + 3 or other[4] <= top + 3


@pytest.mark.parametrize("options", SCREENS, ids=NAMES)
def test_words_stand_inside_the_image_and_apart_and_bars_stand_out(
    page: Page, folder: str, built: corpus.Built
) -> None:
    for kind in PAGES:
        page.goto(folder + built.kinds[kind])
        images = page.locator(IMAGES).evaluate_all(WORDS)
        assert images, kind
        for width, boxes in images:
            assert [box[0] for box in boxes if box[1] < -2 or box[3] > width + 2] == [], kind
            assert not [(a[0], b[0]) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if not apart(a, b)], kind
        inks = page.locator(f"{IMAGES} :is(.bar, .piece, .point, .faint, .curve)").evaluate_all(INKS)
        weak = [(cls, ink) for cls, ink, ground in inks if contrast(ink, [ground]) < 3]
        assert inks and not weak, kind


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_the_table_of_a_chart_opens_without_scripts(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(folder + built.kinds["statistics"])
    table = page.locator("#issues-chart table")
    assert not table.is_visible()
    page.locator("#issues-chart summary").click()
    assert table.is_visible() and table.locator("tbody tr").count() > 10


def test_a_chart_is_told_to_those_who_do_not_see_it(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(folder + built.kinds["statistics"])
    image = page.get_by_role("img", name="问题数，按规范维度和年度")
    assert image.count() == 1
    assert "理论学习" in page.locator("#issues-chart-told").text_content()  # type: ignore[operator]
