"""The few Markdown blocks that all pages are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .escape import md, url, yaml_text

Row = Sequence[str]

_RULES = {"l": "---", "c": ":-:", "r": "--:"}


def front(title: str, *hidden: str, styles: str = "", scripts: str = "") -> str:
    """The front matter: the title for the page's head, the sidebars to hide, the bundles that not every page loads."""
    hide = ["hide:", *(f"  - {side}" for side in hidden)] if hidden else []
    own = [f"{key}: {name}" for key, name in (("styles", styles), ("scripts", scripts)) if name]
    return "\n".join(("---", f"title: {yaml_text(title)}", *hide, *own, "---"))


def heading(level: int, text: str, anchor: str) -> str:
    """A heading of plain text with its anchor."""
    return f"{'#' * level} {md(text)} {{#{anchor}}}"


def link(text: str, target: str, cls: str = "") -> str:
    """A link with plain text."""
    return f"[{md(text)}]({url(target)})" + (f"{{ .{cls} }}" if cls else "")


def classed(text: str, cls: str) -> str:
    """A paragraph with a class."""
    return f"{text}\n{{: .{cls} }}"


def crumbs(*steps: str) -> str:
    """The way to this page: ready-made links and texts."""
    return classed(" › ".join(steps), "dz-crumbs")


def table(head: Row, rows: Iterable[Row], align: str = "") -> str:
    """A table of ready-made cells; `align` has one letter for each column: l, c or r."""
    rules = [_RULES[letter] for letter in align or "l" * len(head)]
    return "\n".join((_row(head), _row(rules), *map(_row, rows)))


def _row(cells: Row) -> str:
    return f"| {' | '.join(cell or ' ' for cell in cells)} |"


def facts(rows: Iterable[Row]) -> str:
    """A table of ready-made names and values; its head is for those who do not see the table."""
    return table(("项目", "内容"), ((f"{name} {{.dz-key}}", value) for name, value in rows))


def remark(text: str) -> str:
    """Ready-made words that stand back behind what they follow; nothing where there are none."""
    return f" *{text}*{{ .dz-remark }}" if text else ""


def bullets(lines: Iterable[str]) -> str:
    """A list of ready-made lines."""
    return "\n".join(f"- {line}" for line in lines)


def page(blocks: Iterator[str]) -> str:
    """The text of a page from its blocks."""
    return "\n\n".join(block for block in blocks if block) + "\n"
