"""Source text made harmless: it shows as the same characters and does nothing, in Markdown, HTML and page titles."""

from __future__ import annotations

import json
import re
from urllib.parse import quote

PUNCTUATION = "!\"#$%&'()*+-/:;<=>?@[\\]^_`{|}~"

_VISIBLE = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10, 13)}
_UNPRINTABLE = {code: "�" for code in (*range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)}
_HTML = {ord(char): f"&#{ord(char)};" for char in PUNCTUATION + "\t\n\r"} | _VISIBLE | _UNPRINTABLE
_MARKDOWN = _HTML | {ord("."): "&#46;"}

# A run of white space, such as "\n　　" between the two lines of a title
SPACE = re.compile(r"\s+")

# Characters that have no shape, such as the zero-width space U+200B inside a word
INVISIBLE = re.compile("[\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\ufeff]+")

_SHOWN = {ord("\n"): "↵", ord("\r"): "", ord("\t"): "⇥"}


def html(text: str) -> str:
    """The text for a raw HTML block: numeric entities for all ASCII punctuation but the full stop and the comma."""
    return text.translate(_HTML)


def md(text: str) -> str:
    """The text for a place inside a line of Markdown; runs of white space become one space."""
    return SPACE.sub(" ", text).strip().translate(_MARKDOWN)


def md_verbatim(text: str) -> str:
    """The text for a place inside a line of Markdown, with every space kept and what cannot be seen made visible."""
    return INVISIBLE.sub(_code_point, text.translate(_SHOWN)).translate(_MARKDOWN | {32: "&#32;"})


def _code_point(found: re.Match[str]) -> str:
    return "".join(f"[U+{ord(char):04X}]" for char in found[0])


def url(path: str) -> str:
    """A path for a link's target, percent-encoded."""
    return quote(path, safe="/.#-_")


def yaml_text(text: str) -> str:
    """A text as a YAML string that the theme can put into the page's head as it is."""
    return json.dumps(md(text), ensure_ascii=False)


def script_value(value: object) -> str:
    """A value as a JavaScript literal that stays inside its script."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
