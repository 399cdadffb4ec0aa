"""Every shape of page in every width: nothing sticks out to the side, no words lie over others."""

from __future__ import annotations

import pytest
from browser import corpus
from browser.shapes import shapes
from playwright.sync_api import Page

WIDTHS = (390, 768, 1440, 1920)
# The lines of text in sight, cut to the boxes that they scroll in; and which of them lie over each other
OVERLAPS = """() => {
  const cut = (box, node) => {
    let [top, left, bottom, right] = [box.top, box.left, box.bottom, box.right];
    for (let at = node; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX === 'visible' && style.clipPath === 'none') continue;
      const held = at.getBoundingClientRect();
      [top, left] = [Math.max(top, held.top), Math.max(left, held.left)];
      [bottom, right] = [Math.min(bottom, held.bottom), Math.min(right, held.right)];
      if (style.clipPath !== 'none') right = left;
    }
    return { top, left, bottom, right };
  };
  const lines = [];
  const walker = document.createTreeWalker(document.querySelector('.md-container'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement;
    if (!node.data.trim() || !own.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const line = cut(box, own);
      if (line.right - line.left > 3 && line.bottom - line.top > 3) lines.push({ ...line, node });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const found = [];
  lines.forEach((upper, n) => {
    for (let at = n + 1; at < lines.length && lines[at].top < upper.bottom - 6; at++) {
      const lower = lines[at];
      if (lower.node === upper.node) continue;
      const over = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left);
      if (over > 3) found.push(`${upper.node.data.trim().slice(0, 20)} over ${lower.node.data.trim().slice(0, 20)}`);
    }
  });
  return found.slice(0, 5);
}"""
SPAN = "() => { scrollTo(500, 0); return Math.max(document.documentElement.scrollWidth, innerWidth + scrollX); }"
ON_TOP = "<p>甲乙丙丁</p><p style='margin-top: -3em'>戊己庚辛</p>"


def faults(page: Page, width: int) -> list[str]:
    """What is wrong with a page in a window of this width."""
    page.set_viewport_size({"width": width, "height": 900})
    wide = page.evaluate(SPAN)
    return [f"{width}: {line}" for line in ([f"{wide} wide"] if wide > width else []) + page.evaluate(OVERLAPS)]


@pytest.mark.parametrize("options", [{"reduced_motion": "reduce"}], ids=["still"])
def test_every_page_fits_every_width(page: Page, folder: str, built: corpus.Built) -> None:
    found = {}
    for shape, path in shapes(built).items():
        page.goto(folder + path)
        found[shape] = [fault for width in WIDTHS for fault in faults(page, width)]
    assert {shape: lines for shape, lines in found.items() if lines} == {}


@pytest.mark.parametrize("options", [{"reduced_motion": "reduce"}], ids=["still"])
def test_words_over_words_and_wide_boxes_are_found(page: Page, folder: str) -> None:
    page.goto(folder + "guide/index.html")
    page.locator("article").evaluate("(node, more) => node.insertAdjacentHTML('beforeend', more)", ON_TOP)
    assert faults(page, 1440) == ["1440: 戊己庚辛 over 甲乙丙丁"]
    page.locator("article").evaluate("node => (node.style.width = '3000px')")
    assert any(line.endswith("wide") for line in faults(page, 1440))
