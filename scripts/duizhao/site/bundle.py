"""The hand-written styles and scripts of docs/assets put together: a page asks for a few files and not for twenty.

site.css, head.js and site.js are loaded with every page; report, front and lists by the pages whose front matter names
them; the search when somebody searches, compare.js by the page 对比, lost.js by 404.html. A page's own styles come
before those of the whole site, its own scripts after. The order is that of dependence.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

COMMENTS: Final = {
    ".css": re.compile(r"/\*.*?\*/", re.DOTALL),  # /* on paper */
    ".js": re.compile(r"^[ \t]*(?://[^\n]*|/\*.*?\*/)", re.DOTALL | re.MULTILINE),  # on lines of their own: // n12
}
SPACE: Final = re.compile(r"^\s+", re.MULTILINE)  # "\n\n  " at the beginning of a line
BUNDLES: Final = {
    "site.css": ("theme", "tables", "pages", "entries", "charts", "compare", "search/button", "reach", "print"),
    "report.css": ("report", "marks", "layers", "reading/margin", "reading/card"),
    "front.css": ("front",),
    "search.css": ("search",),
    "head.js": ("head",),
    "lost.js": ("lost",),
    "site.js": ("filters", "keys", "paper", "moved", "search/open", "compare/open", "reach"),
    "lists.js": ("facets", "lattice", "places", "sources"),
    "report.js": tuple(f"reading/{name}" for name in ("common", "layers", "cite", "card", "steps", "outline")),
    "compare.js": tuple(f"compare/{name}" for name in ("load", "draw", "page")),
    "search.js": tuple(
        f"search/{name}"
        for name in (
            *("load", "digits", "normalise", "query", "lists", "packs", "find", "near", "names", "hits", "core"),
            *("show", "dialog", "rows", "sheet", "page", "arrival"),
        )
    ),
}


def bundles(docs: Path) -> dict[str, bytes]:
    """Every bundle by its path in docs/."""
    return {f"bundle/{name}": _joined(docs / "assets", name, parts) for name, parts in BUNDLES.items()}


def _joined(assets: Path, name: str, parts: tuple[str, ...]) -> bytes:
    suffix = Path(name).suffix
    return "\n".join(bare((assets / f"{part}{suffix}").read_text("utf-8"), suffix) for part in parts).encode()


def bare(text: str, suffix: str) -> str:
    """A style or script without its comments, indentation and blank lines; a page is lighter by a twentieth."""
    return SPACE.sub("", COMMENTS[suffix].sub("", text))
