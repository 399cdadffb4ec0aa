"""The pictures of README and guide: all that are shown are there, and the program that takes them knows them all."""

from __future__ import annotations

import re
from pathlib import Path

from browser.pictures import IMAGES, PICTURES, ROOT

# ![首页](images/front.png) · ![A pattern](docs/guide/images/pattern.png)
SHOWN = re.compile(r"!\[([^\]]+)\]\((?:docs/guide/)?images/(\w+)\.png\)")


def test_every_picture_that_is_shown_is_one_that_is_taken_and_has_words_beside_it() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "README.md", *Path(ROOT / "docs" / "guide").glob("*.md"))]
    shown = {name for text in texts for words, name in SHOWN.findall(text) if words}
    taken = {picture.name for picture in PICTURES}
    assert len(shown) >= 5
    assert shown <= taken
    assert {path.stem for path in IMAGES.glob("*.png")} == taken
