"""Pictures of each shape of page, to look at: python tests/browser/screenshots.py OUTDIR [FOLDER_OF_A_BUILT_COPY]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Literal

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent / "scripts")]

from browser import chromium, corpus  # noqa: E402
from browser.shapes import shapes  # noqa: E402
from playwright.sync_api import Browser  # noqa: E402

TALLEST = 2400  # pixels of a page that a picture shows
WIDTHS = (390, 768, 1440, 1920)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def take(browser: Browser, built: corpus.Built, target: Path) -> None:
    """Write OUTDIR/SHAPE-WIDTH-SCHEME.png for each shape of page, each width, light and dark."""
    for scheme in SCHEMES:
        page = browser.new_page(color_scheme=scheme, reduced_motion="reduce")
        for shape, path in shapes(built).items():
            page.goto((built.site / path).as_uri())
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                page.set_viewport_size({"width": width, "height": height})
                page.screenshot(path=target / f"{_file(shape)}-{width}-{scheme}.png", animations="disabled")
        page.close()


def _file(shape: str) -> str:
    return shape.strip("/").replace("/", "-").replace("*", "one")  # patterns/*-all: patterns-one-all


def main(words: list[str]) -> int:
    """Build a copy of the project unless one is given, and take the pictures."""
    path = chromium.program()
    if not words or path is None:
        print("usage: screenshots.py OUTDIR [FOLDER_OF_A_BUILT_COPY]; needs Chromium", file=sys.stderr)
        return 2
    target = Path(words[0])
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium.launched(path) as browser:
        root = Path(words[1]) if len(words) > 1 else Path(folder)
        if len(words) == 1:
            corpus.build(root)
        take(browser, corpus.read(root), target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
