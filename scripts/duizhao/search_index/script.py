"""The files of the index: scripts that hand one value each to the page that loads them."""

from __future__ import annotations

import json

LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})  # older browsers end a line at them


def script(name: str, *values: object) -> bytes:
    """A script that delivers values under the name of its file."""
    words = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in (name, *values))
    return f"duizhaoDeliver({words.translate(LINE_ENDS)})\n".encode("utf-8", "replace")
