"""The pictures of README and guide, taken of a built site: python tests/browser/pictures.py [SITE [OUTDIR]]."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "scripts")]

from browser import chromium  # noqa: E402
from playwright.sync_api import Browser, Page  # noqa: E402

IMAGES = ROOT / "docs" / "guide" / "images"
REPORT = "reports/2015-bureau-director.html"


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of the site as somebody sees it after doing something there."""

    name: str
    path: str
    act: Callable[[Page], None] = lambda page: None
    scheme: Literal["light", "dark"] = "light"
    width: int = 1280
    height: int = 800


def search(page: Page) -> None:
    """Open the dialog and ask for a phrase."""
    page.keyboard.press("/")
    page.locator(".dz-search-dialog [type=search]").fill("学用")
    page.locator(".dz-search-dialog mark").first.wait_for()


def concordance(page: Page) -> None:
    """Ask for a word on the page 检索."""
    page.locator(".dz-search-page mark, main mark").first.wait_for()


def point(page: Page) -> None:
    """Rest on the first issue, so that its causes and measures show."""
    page.evaluate("document.querySelector('#d1i1').scrollIntoView(); scrollBy(0, -150)")
    page.locator("#n8").hover()
    page.wait_for_timeout(800)


def below(page: Page) -> None:
    """Scroll to the first issue."""
    page.evaluate("document.querySelector('#d1i1').scrollIntoView(); scrollBy(0, -150)")
    page.wait_for_timeout(300)


PICTURES = (
    Picture("front", "index.html"),
    Picture("pattern", "patterns/P002.html"),
    Picture("report", REPORT, point),
    Picture("search", "index.html", search),
    Picture("concordance", "search/index.html#q=%E8%B0%83%E7%A0%94", concordance),
    Picture("statistics", "statistics/index.html"),
    Picture("phone", REPORT, below, "dark", 390, 800),
)


def take(browser: Browser, site: Path, target: Path) -> None:
    """Write OUTDIR/NAME.png for each picture."""
    target.mkdir(parents=True, exist_ok=True)
    for each in PICTURES:
        size = {"width": each.width, "height": each.height}
        page = browser.new_page(color_scheme=each.scheme, reduced_motion="reduce", viewport=size)
        page.goto((site / each.path.partition("#")[0]).as_uri() + "".join(each.path.partition("#")[1:]))
        each.act(page)
        page.screenshot(path=target / f"{each.name}.png", animations="disabled")
        page.close()
    if packer := shutil.which("pngquant"):  # a third of the size, no difference to the eye
        pictures = [str(target / f"{each.name}.png") for each in PICTURES]
        subprocess.run([packer, "--force", "--ext", ".png", "--quality", "70-95", *pictures], check=True)


def main(words: list[str]) -> int:
    """Take the pictures of the project's own site, or of another one."""
    path, site = chromium.program(), Path(words[0]) if words else ROOT / "site"
    if path is None or not (site / "index.html").is_file():
        print("usage: pictures.py [SITE [OUTDIR]]; needs Chromium and a built site", file=sys.stderr)
        return 2
    with chromium.launched(path) as browser:
        take(browser, site, Path(words[1]) if len(words) > 1 else IMAGES)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
