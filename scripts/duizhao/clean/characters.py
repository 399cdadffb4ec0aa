"""Traditional characters and their simplified forms, one for one."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def simplified() -> dict[str, str]:
    """The simplified character for each traditional one: 學 -> 学."""
    traditional, plain, *_ = (Path(__file__).parent / "traditional.txt").read_text("utf-8").split("\n")
    return dict(zip(traditional, plain, strict=True))
