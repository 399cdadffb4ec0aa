"""The annotated text of a report as HTML: every sentence with its anchor, every role with its class.

The text between the tags is the report's text, character for character but for the line ends; labels are drawn by CSS.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from ...classify.consequences import consequence
from ...knowledge.sentences import Fragment, Line, Sentence, cut
from ...model import Cause, Issue, Item, Measure, Passage, Point, Statement
from ..markup.escape import html
from ..markup.redacted import shown

CLASSES = {
    "marker": "m",
    "claim": "c",
    "mark": "k",
    "heading": "h",
    "subheading": "s",
    "lead": "l",
    "elaboration": "e",
    "example": "x",
}

# A sentence of these roles only is hidden as a whole with the layer of claims; fewer tags make a faster build.
CLAIMING = ("marker", "claim", "mark")
CLAIM = ' class="p"'

KINDS: dict[type[Point], tuple[str, str]] = {
    Issue: ("issue", "问题"),
    Cause: ("cause", "原因"),
    Statement: ("statement", "说明"),
    Measure: ("measure", "措施"),
    Item: ("step", "措施分项"),
}


def box(parts: Iterable[str], cls: str = "dz-text") -> str:
    """A raw HTML block; without any blank line, so that every Markdown engine takes it whole."""
    inner = "\n".join(parts)
    return f'<div class="{cls}">\n{inner}\n</div>' if inner else ""


# In points of these kinds it is marked what came of the matter; in measures the same words tell what must not come.
TELLING = (Issue, Cause)
TOLD = ("elaboration", "example")


def paragraphs(passages: tuple[Passage, ...], numbers: Iterator[int], tells: bool = False) -> Iterator[str]:
    """One paragraph for each line of the passages; where the text `tells`, its consequences are marked."""
    for line in cut(passages, numbers):
        yield f"<p{_line_class(line)}>{''.join(_sentence(sentence, tells) for sentence in line)}</p>"


def _line_class(line: Line) -> str:
    headed = any(f.role == "heading" for sentence in line for f in sentence.fragments)
    return ' class="hd"' if headed else ""


def point(point: Point, numbers: Iterator[int], marks: Mapping[str, str] = MappingProxyType({})) -> str:
    """A point with its anchor and permalink, a measure with its items inside; `marks` are ready-made HTML by id."""
    name, label = KINDS.get(type(point), ("point", "条目"))
    inner = [*paragraphs(point.passages, numbers, isinstance(point, TELLING)), marks.get(point.id, "")]
    if isinstance(point, Measure):
        inner += [_item(item, numbers, marks) for item in point.items]
    anchor = html(point.id)
    permalink = f'<a class="dz-here" href="#{anchor}" title="本条固定链接" aria-label="{label}固定链接"></a>'
    return f'<div class="dz-{name}" id="{anchor}">{permalink}{"".join(inner)}</div>'


def _item(item: Item, numbers: Iterator[int], marks: Mapping[str, str]) -> str:
    inner = "".join(paragraphs(item.passages, numbers)) + marks.get(item.id, "")
    return f'<div class="dz-step" id="{html(item.id)}">{inner}</div>'


def _sentence(sentence: Sentence, tells: bool) -> str:
    first = sentence.fragments[0]
    if all(f.role == first.role and not f.opens for f in sentence.fragments[1:]):
        inner = _words(sentence.text, tells and first.role in TOLD)
        return f'<span id="{sentence.anchor}"{_class_of(first)}>{inner}</span>'
    whole = all(f.role in CLAIMING for f in sentence.fragments)
    inner = "".join(_fragment(f, tells, bare=whole and f.role == "mark") for f in sentence.fragments)
    return f'<span id="{sentence.anchor}"{CLAIM if whole else ""}>{inner}</span>'


def _fragment(fragment: Fragment, tells: bool, bare: bool) -> str:
    cls = "" if bare else _class_of(fragment)
    inner = _words(fragment.text, tells and fragment.role in TOLD)
    return f"<span{cls}>{inner}</span>" if cls else inner


def _words(text: str, tells: bool) -> str:
    """The words, with what came of the matter in a tag of its own."""
    at = consequence(text) if tells else None
    return shown(text) if at is None else f'{shown(text[:at])}<span class="q">{shown(text[at:])}</span>'


def _class_of(fragment: Fragment) -> str:
    cls = CLASSES.get(fragment.role)
    if cls is None:
        return ""
    return f' class="{cls} o"' if fragment.opens and fragment.role == "example" else f' class="{cls}"'
