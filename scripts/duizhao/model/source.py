"""A source text as it was read, what was set about it by hand, and what cleaning took out of it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Meta:
    """What a person set by hand in front matter, NAME.meta.yml or folder.meta.yml; it wins over what was recognised."""

    id: str | None = None
    title: str | None = None
    year: int | None = None
    level: str | None = None
    role: str | None = None
    framework: str | None = None
    sample: bool = False
    publish: str = "full"  # or excerpt: only claims and the beginnings of all else are published


@dataclass(frozen=True, slots=True)
class Omission:
    """A piece of a file that is no part of its running text and was left out: a page header, hidden text, a menu.

    place: where it stood, in words a person can follow (第3页页眉); reason: a key of the words in pages (page header).
    """

    place: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """How a file became a text: its format, whether the encoding is certain, what was left out, what its name says.

    format: text, markdown, docx, doc, wps, rtf, pdf, html or mhtml; hints: from the file's name, for what the text
    does not say.
    """

    format: str = "text"
    certain: bool = True
    omissions: tuple[Omission, ...] = ()
    hints: Meta = field(default_factory=Meta)


@dataclass(frozen=True, slots=True)
class Source:
    """One file's text, decoded but otherwise untouched.

    path: relative to its source folder, `/`-separated; encoding: the codec that decoded it;
    text: without byte-order mark and front matter; first_line: the 1-based line of the file at which `text` starts;
    copies: the paths of other files with the same text, which were not read again.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    first_line: int = 1
    meta: Meta = field(default_factory=Meta)
    origin: Origin = field(default_factory=Origin)
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Removed:
    """A piece that cleaning took out; `start` is its place in the *cleaned* text, in code points."""

    start: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A source's text without noise; with `removed` put back (`restore`) it is the source's text again."""

    text: str
    removed: tuple[Removed, ...] = ()


def restore(cleaned: Cleaned) -> str:
    """The ingested text: the cleaned text with all removed pieces put back in their places."""
    pieces: list[str] = []
    at = 0
    for piece in cleaned.removed:
        pieces += (cleaned.text[at : piece.start], piece.text)
        at = piece.start
    return "".join(pieces) + cleaned.text[at:]
