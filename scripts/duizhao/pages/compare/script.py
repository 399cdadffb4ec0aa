"""The scripts that the page 对比 loads: each hands over one value under a name."""

from __future__ import annotations

import json

FOLDER = "compare"
# What could end a script or a line of it, as it may stand in a string
ESCAPED = {ord("<"): "\\u003c", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def script(name: str, value: object) -> tuple[str, str]:
    """The path and text of a script that hands over a value."""
    words = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(ESCAPED)
    text = f"duizhaoCompare({json.dumps(name)},{words});\n"
    return f"{FOLDER}/{name}.js", text.encode("utf-8", "replace").decode()
