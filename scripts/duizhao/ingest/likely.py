"""Whether a decoded text can be a Chinese text, or is what a wrong codec makes of other bytes."""

from __future__ import annotations

import re

# \x00 · \x08 · \x1b, but no tab, line break, page break or the ^Z that old editors put at the end
CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]")
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")  # 对 · 㐀 · 𠮷
# ж · ぁ · é · a private character: everything but ASCII, Han, Chinese punctuation, and signs such as · × — … ① Ⅲ ■ ￥
FOREIGN = re.compile(
    r"[^\x09-\x0d\x1a\x20-\x7e\x85\xa0\xa7\xa8\xb0\xb1\xb7\xd7\xf7\u2010-\u2044\u2100-\u27bf"
    r"\u2e80-\u303f\u3105-\u312f\u31c0-\u31ef"
    r"\u3200-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef\U00020000-\U0003ffff]"
)
BEYOND_ASCII = re.compile(r"[^\x00-\x7f\ufffd]")  # 对 · é, but not the sign for what could not be decoded
SAMPLE = 20_000  # characters from which the share of common ones is taken
ENOUGH = 20  # Han characters without which that share says nothing
# The 3755 characters of everyday use (GB 2312, rows 16 to 55)
COMMON = frozenset(
    bytes((row, cell)).decode("gb2312")
    for row in range(0xB0, 0xD8)
    for cell in range(0xA1, 0xFF)
    if (row, cell) < (0xD7, 0xFA)
)


def is_binary(text: str) -> bool:
    """True if a text has more control characters than an accident explains."""
    return len(CONTROL.findall(text)) > 2 + len(text) // 50


def is_chinese(text: str) -> bool:
    """True if a text is nearly all Han, Chinese punctuation and ASCII, and its Han are mostly those in everyday use."""
    if len(FOREIGN.findall(text)) * 10 > len(text):
        return False
    han = HAN.findall(text[:SAMPLE])
    return len(han) < ENOUGH or sum(char in COMMON for char in han) * 2 > len(han)


def is_damaged_utf8(octets: bytes) -> bool:
    """True if bytes are UTF-8 but for a few places; GB18030 would make wrong characters of them without complaint."""
    text = octets.decode("utf-8", "replace")
    return text.count("\ufffd") * 10 <= len(BEYOND_ASCII.findall(text))
