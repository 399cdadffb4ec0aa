"""Pictures of each kind of page, to look at: python tests/browser/screenshots.py OUTDIR [FOLDER_OF_A_BUILT_COPY]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), str(TESTS.parent / "scripts")]

from browser import chromium, corpus  # noqa: E402
from playwright.sync_api import Browser  # noqa: E402

TALLEST = 2400  # pixels of a page that a picture shows
SIZES = {"desktop": (1440, "light"), "phone": (390, "light"), "dark": (1440, "dark")}


def take(browser: Browser, built: corpus.Built, target: Path) -> None:
    """Write OUTDIR/KIND-SIZE.png for each kind of page and each size."""
    for size, (width, scheme) in SIZES.items():
        context = browser.new_context()
        page = context.new_page()
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for kind, path in built.kinds.items():
            page.set_viewport_size({"width": width, "height": 900})
            page.goto((built.site / path).as_uri())
            height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
            page.set_viewport_size({"width": width, "height": height})
            page.screenshot(path=target / f"{kind}-{size}.png", animations="disabled")
        context.close()


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
