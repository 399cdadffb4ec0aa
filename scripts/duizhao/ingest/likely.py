"""Whether a decoded text can be a Chinese text, or is what a wrong codec makes of other bytes."""

from __future__ import annotations

import re
from functools import lru_cache

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
SAMPLE = 6_000  # characters from which the share of common ones is taken
ENOUGH = 20  # Han characters without which that share says nothing
TELLING = 100  # Han characters without which the share of frequent ones says nothing
FREQUENT_SHARE = 0.12  # reports have a share of about a third, wrong decodings of at most 0.08
# The 3755 characters of everyday use (GB 2312, rows 16 to 55)
COMMON = frozenset(
    bytes((row, cell)).decode("gb2312")
    for row in range(0xB0, 0xD8)
    for cell in range(0xA1, 0xFF)
    if (row, cell) < (0xD7, 0xFA)
)
# The most frequent characters of written Chinese, then of these reports, then their traditional forms
FREQUENT = frozenset(
    "的一是不了在人有我这个们中来上大为和国地到以时要就出会可也对生能而得于下自年过发后作用行所事成方多"
    "学习党政治组织问题够理论思想工作员领导干部干群众基层落实责任服务加强提高深入存差距缺乏意识能力精神主义"
    "個們國來時會對發過後學習黨組織問題夠論員領導幹群眾層實責務強識義"
)
# The 5401 characters of everyday use of Big5, rows A4 to C6, for texts in traditional characters
COMMON_TRADITIONAL = frozenset(
    bytes((row, cell)).decode("big5")
    for row in range(0xA4, 0xC7)
    for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    if (row, cell) < (0xC6, 0x7F)
)


def is_binary(text: str) -> bool:
    """True if a text has more control characters than an accident explains."""
    return len(CONTROL.findall(text)) > 2 + len(text) // 50


def is_chinese(text: str) -> bool:
    """True if a text is nearly all Han, Chinese punctuation and ASCII, and its Han are mostly those in everyday use."""
    if len(FOREIGN.findall(text)) * 10 > len(text):
        return False
    return han_count(text) < ENOUGH or common_share(text, COMMON) > 0.5


def is_garbled(text: str) -> bool:
    """True if a text has Han enough to tell, and hardly any that Chinese texts are full of, or is full of odd signs."""
    if han_count(text) >= TELLING:
        return common_share(text, FREQUENT) < FREQUENT_SHARE
    return len(FOREIGN.findall(text[:SAMPLE])) >= TELLING


def han_count(text: str) -> int:
    """How many Han characters the beginning of a text has."""
    return len(_han(text[:SAMPLE]))


def common_share(text: str, common: frozenset[str]) -> float:
    """The share of the Han characters at the beginning of a text that are in everyday use; 0 where there are none."""
    han = _han(text[:SAMPLE])
    return sum(map(common.__contains__, han)) / len(han) if han else 0.0


@lru_cache(maxsize=8)
def _han(text: str) -> tuple[str, ...]:
    return tuple(HAN.findall(text))


def is_damaged_utf8(octets: bytes) -> bool:
    """True if bytes are UTF-8 but for a few places; GB18030 would make wrong characters of them without complaint."""
    text = octets.decode("utf-8", "replace")
    return text.count("\ufffd") * 10 <= len(BEYOND_ASCII.findall(text))
