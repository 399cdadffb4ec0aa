"""Templates with their slots set off: {主题}不够{程度}."""

from __future__ import annotations

import re

from .escape import html, md

# A slot of a template: {主题} in {主题}不够{程度}
SLOT = re.compile(r"\{([^{}]+)\}")


def slotted(template: str) -> str:
    """A template ready for Markdown, each slot as a box of its own."""
    pieces = SLOT.split(template)
    return "".join(f"*{md(piece)}*{{ .dz-slot }}" if n % 2 else md(piece) for n, piece in enumerate(pieces))


def raw_slotted(template: str) -> str:
    """A template ready for HTML, each slot as a box of its own."""
    pieces = SLOT.split(template)
    return "".join(
        f'<em class="dz-slot">{html(piece)}</em>' if n % 2 else html(piece) for n, piece in enumerate(pieces)
    )
