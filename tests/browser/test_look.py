"""How every kind of page looks: language, title, dark, contrast."""

from __future__ import annotations

import re

import pytest
from browser import corpus
from browser.shapes import shapes
from playwright.sync_api import Page

# rgb(27, 24, 22) · rgba(242, 180, 143, 0.12)
COLOUR = re.compile(r"rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)")
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
Colour = tuple[float, float, float, float]


def colour(text: str) -> Colour:
    """The parts of a computed colour."""
    match = COLOUR.fullmatch(text)
    assert match, text
    red, green, blue, alpha = match.groups()
    return float(red), float(green), float(blue), float(alpha or 1)


def over(upper: Colour, lower: Colour) -> Colour:
    """The colour that shows where one lies over another."""
    alpha = upper[3]
    red, green, blue = (u * alpha + w * (1 - alpha) for u, w in zip(upper[:3], lower[:3], strict=True))
    return red, green, blue, 1


def light(seen: Colour) -> float:
    """The relative luminance of a colour."""
    parts = (part / 255 for part in seen[:3])
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(text: str, grounds: list[str], shows: float = 1) -> float:
    """The contrast of a text, which may let something show through, with what lies below it."""
    ground: Colour = (255, 255, 255, 1)
    for layer in reversed(grounds):
        ground = over(colour(layer), ground)
    red, green, blue, alpha = colour(text)
    lights = sorted((light(over((red, green, blue, alpha * shows), ground)), light(ground)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


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
