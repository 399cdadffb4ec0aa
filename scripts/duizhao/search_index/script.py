"""The files of the index: scripts that hand one value each to the page that loads them."""

from __future__ import annotations

import json


def script(name: str, *values: object) -> bytes:
    """A script that delivers values under the name of its file."""
    words = ",".join(json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in (name, *values))
    for end in ("\u2028", "\u2029"):  # older browsers end a line at them
        words = words.replace(end, f"\\u{ord(end):x}")
    return f"duizhaoDeliver({words})\n".encode("utf-8", "replace")
