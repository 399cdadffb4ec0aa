"""What the elements of a page mean for its text: which break lines, which hide it, which have none."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

# Their text is no text of the page
SKIPPED: Final = frozenset(
    (
        *("script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math"),
        *("canvas", "select", "option", "button", "input", "textarea", "audio", "video", "map", "area", "link"),
        *("meta", "base", "applet", "xml"),
    )
)
INLINE: Final = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i"),
        *("img", "ins", "kbd", "label", "mark", "q", "rb", "ruby", "s", "samp", "small", "span", "strike"),
        *("strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr"),
    )
)
ANNOTATIONS: Final = frozenset(("rt", "rp"))  # how the words below them are pronounced
# display:none · visibility: hidden · font-size:0 · opacity:0 · mso-hide:all
HIDING: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?![.\d])|mso-hide\s*:\s*all", re.I
)
JAMMER: Final = re.compile(r"\bjammer\b", re.I)  # what forums put between sentences against copying
# top:120px, with position:absolute or a class of readers of documents
TOP: Final = re.compile(r"(?:^|[;\s])top\s*:\s*(-?\d+(?:\.\d+)?)", re.I)
PLACED: Final = re.compile(r"position\s*:\s*absolute|reader-word-layer", re.I)  # position: absolute


def tag_of(element: etree._Element) -> str:
    """The name of an element in small letters; empty for comments."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_inline(tag: str) -> bool:
    """True for an element that begins no line; those with a colon are Word's own."""
    return tag in INLINE or tag in ANNOTATIONS or ":" in tag


def names_of(element: etree._Element) -> str:
    """Class and id of an element in small letters."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".strip().lower()


def hidden_as(element: etree._Element) -> str:
    """Why a reader does not see an element as text; empty where he does."""
    if tag_of(element) in ANNOTATIONS:
        return "pinyin"
    is_hidden = element.get("hidden") is not None or HIDING.search(element.get("style") or "")
    return "hidden text" if is_hidden or JAMMER.search(element.get("class") or "") else ""


def top_of(element: etree._Element) -> float | None:
    """How far down an element is placed, where every line has its own place as in readers of documents."""
    style = element.get("style") or ""
    found = TOP.search(style)
    return float(found[1]) if found and PLACED.search(f"{style} {element.get('class') or ''}") else None
