"""The same settings and pages give the same site with MkDocs and with its successor Zensical."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from posixpath import normpath

import pytest
from browser import corpus

# Zensical puts the target of its link "skip to content" into the article, MkDocs before it
OWN_IDS = {"__skip"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Article(HTMLParser):
    """What stands in the article of a page: ids, targets of links, and text, each in order."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    text: str = ""
    depth: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if self.depth:
            self.ids += [str(known["id"])] if known.get("id", "") not in {"", *OWN_IDS} else []
            self.links += [str(known["href"])] if "href" in known else []
        if tag not in VOID and (self.depth or tag == "article"):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag not in VOID:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        self.text += "".join(data.split()) if self.depth else ""


def target(page: str, link: str) -> str:
    """Where a link of a page leads; one engine writes ../reports/x.html for x.html."""
    path, mark, anchor = link.partition("#")
    return f"{normpath(f'{PurePosixPath(page).parent}/{path}') if path else page}{mark}{anchor}"


def targets(page: str, article: Article) -> list[str]:
    """Where the links of an article lead."""
    return [target(page, link) for link in article.links]


def articles(site: Path) -> dict[str, Article]:
    """The article of every page by the page's path."""
    found = {}
    for path in site.rglob("*.html"):
        page = Article()
        page.feed(path.read_text("utf-8"))
        page.close()
        found[path.relative_to(site).as_posix()] = page
    return found


@pytest.fixture(scope="session")
def other(built: corpus.Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as Zensical makes it from the same docs/ and mkdocs.yml."""
    if find_spec("zensical") is None:
        pytest.skip("Zensical is not installed")
    root = tmp_path_factory.mktemp("zensical")
    shutil.copytree(built.root / "docs", root / "docs")
    shutil.copytree(built.root / "scripts" / "theme", root / "scripts" / "theme")
    shutil.copy(built.root / "mkdocs.yml", root)
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", errors="replace", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def test_both_engines_make_the_same_pages_with_the_same_places_links_and_words(site: Path, other: Path) -> None:
    ours, theirs = articles(site), articles(other)
    assert ours.keys() == theirs.keys()
    for path, page in ours.items():
        assert page.ids == theirs[path].ids, path
        assert targets(path, page) == targets(path, theirs[path]), path
        assert page.text == theirs[path].text, path
    assert sum(len(page.ids) for page in ours.values()) > 1000


def test_both_engines_copy_the_downloads_and_style_sheets_unchanged(site: Path, other: Path) -> None:
    copied = [path.relative_to(site) for path in site.glob("downloads/*.[!h]*")] + [Path("assets/theme.css")]
    assert len(copied) > 6
    copied += [path.relative_to(site) for path in (*site.glob("search/*.js"), *site.glob("search/*/*.js"))]
    assert all((site / path).read_bytes() == (other / path).read_bytes() for path in copied)
