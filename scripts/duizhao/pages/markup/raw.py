"""Long lists as raw HTML: for the Markdown engine one block, whatever its length, which makes a tenth of the work.

Its links lead to the finished pages (.html), which the engine does not check; the tests do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .escape import html, url


def raw_link(text: str, target: str, cls: str = "") -> str:
    """A link with plain text to a page that is named by its Markdown file."""
    path, _, anchor = target.partition("#")
    address = url(finished(path)) + (f"#{url(anchor)}" if anchor else "")
    kind = f' class="{cls}"' if cls else ""
    return f'<a{kind} href="{address}">{html(text)}</a>'


def finished(path: str) -> str:
    """The page of the site that a Markdown file becomes: reports/a.md -> reports/a.html."""
    return path.removesuffix(".md") + ".html"


def raw_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of ready-made cells."""
    names = "".join(f"<th>{name}</th>" for name in head)
    lines = "\n".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    return f"<table><thead><tr>{names}</tr></thead><tbody>\n{lines}\n</tbody></table>"
