"""Reads a generated page as a browser would: its text, its anchors, its links."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown

# As in mkdocs.yml, and with what another engine or a later hand might add
EXTENSIONS = ("attr_list", "tables", "admonition", "toc", "fenced_code", "def_list", "footnotes", "abbr", "md_in_html")
VOID = {"br", "hr", "img", "input", "meta", "link"}


@dataclass
class Page(HTMLParser):
    """What a page shows and where it leads."""

    text: str = ""
    annotated: str = ""  # what stands inside the boxes of a report's text, without the marks of its points
    tags: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    open: list[set[str]] = field(default_factory=list)  # the classes of the elements around

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.tags.append(tag)
        self.ids += [str(known["id"])] if "id" in known else []
        self.links += [str(known["href"])] if "href" in known else []
        if tag not in VOID:
            self.open.append(set((known.get("class") or "").split()))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        around = set().union(*self.open)
        if "dz-text" in around and "dz-kinds" not in around:
            self.annotated += data.replace("\n", "")


def without_front(text: str) -> str:
    """A page's Markdown without its front matter."""
    return text.split("\n---\n", 1)[1] if text.startswith("---\n") else text


def read(text: str) -> Page:
    """A page of Markdown, rendered and read."""
    page = Page()
    page.feed(markdown.markdown(without_front(text), extensions=list(EXTENSIONS)))
    page.close()
    return page
