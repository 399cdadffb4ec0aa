"""What a page shows on paper only."""

from __future__ import annotations

from ..words import SITE
from .escape import html


def letterhead(id: str) -> str:
    """The line above the title of a printed page: the site and the page's id; the style sheet adds the date."""
    return f'<div class="dz-letterhead">{SITE}<span>{html(id)}</span></div>'
