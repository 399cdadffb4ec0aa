"""The line on a page that leads to its comparison with another of its kind."""

from __future__ import annotations

from urllib.parse import quote

from .blocks import classed

KINDS = {"report": "报告", "year": "年度", "dimension": "维度", "framework": "框架"}


def invite(kind: str, id: str, up: str = "../") -> str:
    """A line such as 与另一份报告对比, which opens the page with this one chosen."""
    words = "与另一份报告对比" if kind == "report" else f"与另一{KINDS[kind]}对比"
    return classed(f'<a href="{up}compare/index.html#kind={kind}&amp;a={quote(id)}">{words}</a>', "dz-invite")
