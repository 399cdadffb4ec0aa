"""Long lists as raw HTML: for the Markdown engine one block, whatever its length, which makes a tenth of the work.

Its links lead to the finished pages (.html), which the engine does not check; the tests do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...knowledge.evidence import Place
from ..places.place import claim_of, excerpt_of, place_address
from .escape import html, url


def raw_link(text: str, target: str, cls: str = "") -> str:
    """A link with plain text to a page that is named by its Markdown file."""
    path, _, anchor = target.partition("#")
    address = url(path.removesuffix(".md") + ".html") + (f"#{url(anchor)}" if anchor else "")
    kind = f' class="{cls}"' if cls else ""
    return f'<a{kind} href="{address}">{html(text)}</a>'


def raw_place(place: Place) -> str:
    """The claim of a place, linked to it."""
    return raw_link(claim_of(place.point), place_address(place), "dz-place")


def raw_line(place: Place, facts: Iterable[str] = ()) -> str:
    """An entry of a list: the claim with its link, an excerpt, and ready-made facts about it."""
    words = excerpt_of(place.point)
    told = "；".join(fact for fact in facts if fact)
    return (
        f"<li>{raw_place(place)}"
        + (f'<em class="dz-excerpt">{html(words)}</em>' if words else "")
        + (f'<em class="dz-remark">{told}</em></li>' if told else "</li>")
    )


def raw_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of ready-made cells."""
    names = "".join(f"<th>{name}</th>" for name in head)
    lines = "\n".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    return f"<table><thead><tr>{names}</tr></thead><tbody>\n{lines}\n</tbody></table>"
