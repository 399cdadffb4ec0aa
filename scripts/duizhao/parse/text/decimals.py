"""Decimal numbering, as engineers write it: 1 存在的问题, 1.1 理论学习方面, 1.1.1 学习不够系统."""

from __future__ import annotations

import re
from collections.abc import Iterator

UNITS = "年月日天周个次名人条项家件户处起份台套辆场期轮级版倍元万亿千百吨米公亩分秒小度号至~—%"  # 3.6万元 is no heading
# At the beginning of a line, behind its ornaments: 1.1 · 1.1.2、 · **2.3.
DECIMAL = re.compile(
    rf"^[ *#_>\"]*(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?![\d{UNITS}])[、.]? *(?=[^\s\d.])", re.M
)
# The number of a main heading: 2 原因分析
WHOLE = re.compile(rf"^[ *#_>\"]*(?P<number>\d{{1,2}})(?: +)(?=[^\s\d.、)(,。{UNITS}])", re.M)
FEWEST = 2  # one line that begins with a decimal is no numbering

Numbered = tuple[str, int, int, int]  # style, number, where it begins and where it ends


def decimals(text: str) -> Iterator[Numbered]:
    """The decimal numbers of a shadow text that number its headings: those that follow one another."""
    if ".1" not in text:
        return
    seen: set[tuple[int, ...]] = set()
    found: list[Numbered] = []
    for match in DECIMAL.finditer(text):
        number = tuple(map(int, match["number"].split(".")))
        if number[-1] == 1 or (*number[:-1], number[-1] - 1) in seen:
            seen.add(number)
            found.append((f"decimal{len(number)}", number[-1], match.start("number"), match.end()))
    if len(found) >= FEWEST:
        yield from found
        firsts = {number[0] for number in seen}
        for match in WHOLE.finditer(text):
            if int(match["number"]) in firsts:
                yield "num", int(match["number"]), match.start("number"), match.end()


def last_number(marker: str) -> int:
    """The last number of a decimal marker, 0 for another: 1.1.2 gives 2."""
    match = DECIMAL.match(marker.rstrip() + "_")
    return int(match["number"].rpartition(".")[2]) if match else 0
