"""How every kind of page looks: language, title, dark, contrast."""

from __future__ import annotations

import pytest
from browser import corpus
from browser.colours import colour, contrast, light
from browser.shapes import shapes
from playwright.sync_api import Page

READ = "article *, .md-tabs__link, .md-nav__link, .md-copyright"
# Text colour, the backgrounds from the text out to the page and how much shows through, of up to 400 elements in sight
# with text of their own; pictures have colours of their own, and what is switched off may be faint
COLOURS = """nodes => nodes.filter(node => node.checkVisibility() && node.getClientRects().length && !node.closest('svg, :disabled')
    && [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim())).slice(0, 400).map(node => {
  const grounds = [];
  let shows = 1;
  for (let at = node; at; at = at.parentElement) {
    grounds.push(getComputedStyle(at).backgroundColor);
    shows *= getComputedStyle(at).opacity;
  }
  const name = node.tagName + '.' + node.className + ' ' + node.innerText.slice(0, 20);
  return [name, getComputedStyle(node).color, grounds, shows];
})"""
SIZES = "nodes => nodes.map(node => getComputedStyle(node).fontSize)"


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert round(contrast("rgb(0, 0, 0)", ["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"])) == 21
    assert round(contrast("rgb(0, 0, 0)", ["rgb(255, 255, 255)"], 0.5), 1) == 4
    assert round(contrast("rgb(119, 119, 119)", ["rgb(255, 255, 255)"]), 1) == 4.5


@pytest.mark.parametrize("options", [{"java_script_enabled": False}])
def test_every_page_has_a_language_a_title_and_one_heading(page: Page, folder: str, built: corpus.Built) -> None:
    for kind, path in built.kinds.items():
        page.goto(folder + path)
        assert page.locator("html").get_attribute("lang") == "zh", kind
        assert page.locator("h1").count() == 1, kind
        assert page.locator("h1").inner_text().strip() in page.title(), kind


@pytest.mark.parametrize("options", [{"color_scheme": "light"}, {"color_scheme": "dark"}], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(
    page: Page, folder: str, built: corpus.Built, options: dict[str, object]
) -> None:
    for shape, path in shapes(built).items():
        page.goto(folder + path)
        ground = light(colour(page.evaluate("getComputedStyle(document.body).backgroundColor")))
        assert ground < 0.05 if options["color_scheme"] == "dark" else ground > 0.85, shape
        colours = page.locator(READ).evaluate_all(COLOURS)
        weak = [(name, text) for name, text, grounds, shows in colours if contrast(text, grounds, shows) < 4.5]
        assert len(colours) > 12 and weak == [], shape


def test_all_headings_of_one_level_on_a_guide_page_have_one_size(page: Page, folder: str, built: corpus.Built) -> None:
    page.goto(folder + built.kinds["problems"])
    for level in ("h2", "h3"):
        sizes = page.locator(f"article {level}").evaluate_all(SIZES)
        assert len(sizes) > 2 and len(set(sizes)) == 1, level
