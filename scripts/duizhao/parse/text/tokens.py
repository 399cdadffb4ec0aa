"""Tokens: the markers that begin a heading or a point (一、 （一） 一是 1. （1） ① 第一， 首先 ——), with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from .decimals import decimals

DIGITS = "零一二三四五六七八九"
ORIGIN = {"roman": "Ⅰ", "letter": "A"}
STEMS = "甲乙丙丁戊己庚辛壬癸"
FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
LINE_START = "line"
HEADING = "heading"  # before a marker that stands behind a heading on its line
STRONG = "。;!?:…"  # a marker after one of these begins something
WEAK = ",、"  # after these only in a running list: 一是…，二是…
LEADING = ("formal", "stem", "roman", "letter")  # styles that only begin lines: 壹、 甲、 Ⅰ、 A、
MAIN = ("part", *LEADING, "han")  # styles that number nothing but main headings

NAME = "(?:问题|表现|差距|短板|原因|措施|举措)"  # 问题一：
NOUN = "(?:[个点](?:问题|原因|表现|措施)?)?"  # 第一个问题是
# 第一个方面，我存在的主要问题 alone on its line, but not 第一个方面，学习抓得不紧
MATTER = r"个?方面[,、:. ]+(?=[^\n。;:!?]{0,14}(?:问题|不足|差距|原因|根源|剖析|方向|措施|打算)[。:]?(?:\n|\Z))"
MARKER = re.compile(
    r"[(\[] *(?P<paren>[一二三四五六七八九十]{1,3}) *[)\]] *[、.,:]?"  # （一） 【一】
    r"|[(\[] *(?P<numparen>\d{1,2}) *[)\]] *[、.,:]?"  # （1）
    r"|(?P<han>[一二三四五六七八九十]{1,3})(?P<mark> *[、.)](?:(?<=\))[、.]?)?| *是|要|(?=、))"  # 一、 一是 一要
    r"|第 *(?P<ordinal>[一二三四五六七八九十]{1,3}|\d{1,2}) *"
    rf"(?P<after>部分[、,.: ]*|{MATTER}|{NOUN}(?:[,、:.]|是))"  # 第一， 第一部分 第一个问题是
    r"|其 *(?P<those>[一二三四五六七八九十]) *[,、:是]"  # 其一，
    r"|(?P<num>\d{1,2}) *(?:[、)](?:(?<=\))[、.]?)?|\. *(?!\d)|\.(?=\d{1,4}[年月日个次名条天小项家件%]))"  # 1. 1、 1) 1.6月底前
    r"|(?P<circled>[①-⑳㈠-㈩⑴-⑽❶-❿])[、.]?"  # ①
    r"|(?P<side>一方面|另一方面|再一方面)[,、:]?"  # only where a stretch has no other markers
    r"|(?P<stem>[甲乙丙丁戊己庚辛壬癸])(?: *[、.:](?![乙丙])| +)"  # 甲、 but not 甲、乙、丙三家
    r"|(?P<formal>[壹贰叁肆伍陆柒捌玖拾]{1,3})(?: *[、.:]| +)"  # 壹、
    r"|(?P<roman>[Ⅰ-Ⅻ])(?: *[、.:]| +)"  # Ⅰ、
    r"|(?P<letter>[A-H]) *[、.)](?![A-Z\d乙])"  # A、
    rf"|[(\[]?{NAME}之?[( ]?(?P<named>[一二三四五六七八九十]{{1,3}}|\d{{1,2}}) *(?:[:.]|[)\]] *[:.]?|(?<= ))"  # 问题一：
    r"|(?P<first>首先|其次|再次|再者|最后)(?:[,、:]|(?:要|是)[,、:]?)"  # 首先，
    r"|(?P<check>[一二三四五六七八九十]{1,2})(?=[查看问找][^来到似,。]{2})"  # 一查政治信仰
)
# Bullets, those of Word's symbol fonts among them: each is a level of its own
SIGNS = "•●■◆▪◇□○·☆★※◎◦‣∙❖➢➤➔►▶▷▲△✓✔√✦✧⚫⚪\uf06c\uf06e\uf075\uf076\uf0a7\uf0b2\uf0b7\uf0d8\uf0fc"
BULLET = re.compile(rf"(?:—{{1,2}}|--+|－{{1,2}}|[{SIGNS}>]|[-*](?= ))(?![-*])[ ]*")  # —— 深入基层 · ➢ 深入基层
ORNAMENT = re.compile(r" *(?:#{1,6} +|> *)*(?:\*\*|__)?[ \"]*")  # before a marker: ## **一、
SKIPPED = ' "*#_>\t' + SIGNS
PLACES = "上中里"
FIRST_CIRCLED = "①㈠⑴❶"
# what a marker can begin with
STARTERS = (
    r"(\[一二三四五六七八九十第其首再最另问表差短原措举A-H甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾Ⅰ-Ⅻ\d①-⑳㈠-㈩⑴-⑽❶-❿"
)
HEADING_ENDS = "题足距因源析施算路况向"
# …不足。一 · 在廉洁自律上①
STARTER = re.compile(rf"[{re.escape(SKIPPED + STRONG + WEAK + HEADING_ENDS)}\n面{PLACES}][{STARTERS}]")
# （一） · 1. · 一是
FIRST = re.compile(r"\([一1]\)|1[.、]|一是")
# A heading that a first marker follows without any stop: 一、查摆的问题（一）…
HEADED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}(?:、|\))|第[一二三四五六七八九十]部分)[^。:;!?,\n(]{0,30}"
    r"(?:问题|不足|差距|原因|根源|分析|剖析|方向|措施|打算|思路|情况)"
)
LONGEST = 40  # such a heading is no longer than this
SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 4}
ANNOUNCING = ("方面", "问题", "不足", "差距")
SIDES = {"一方面": 1, "另一方面": 2, "再一方面": 3}


class Token(NamedTuple):
    """A marker in its place; number 0 where it has none."""

    style: str
    number: int
    start: int
    end: int
    before: str  # LINE_START, HEADING, or the character before it

    @property
    def at_line_start(self) -> bool:
        return self.before == LINE_START

    @property
    def bullet(self) -> bool:
        return self.number == 0

    @property
    def strong(self) -> bool:
        return self.before in (LINE_START, HEADING) or self.before in STRONG


def number(han: str) -> int:
    """The value of a Chinese numeral up to 99: 十二 -> 12."""
    if han.isdigit():
        return int(han)
    tens, ten, ones = han.rpartition("十")
    return (10 * (DIGITS.find(tens) if tens else 1) if ten else 0) + (DIGITS.find(ones) if ones else 0)


def style_of(match: re.Match[str]) -> tuple[str, int]:
    """The style and number of a matched marker."""
    group = match.lastgroup if match.lastgroup not in ("mark", "after") else ("han" if match["han"] else "ordinal")
    assert group is not None
    said = match[group]
    if group == "circled":
        return group, int(said) if said.isdecimal() else _circled(said)
    if group == "side":
        return group, SIDES[said]
    if group == "first":
        return "sequence", SEQUENCE.get(said, 3)
    if group == "han":
        kind = match["mark"].strip()
        return {"是": "is", "要": "must"}.get(kind, "paren" if kind.startswith(")") else "han"), number(said)
    if group == "ordinal":
        return ("part" if match["after"].startswith(("部分", "方面", "个方面")) else "ordinal"), number(said)
    if group == "stem":
        return group, STEMS.find(said) + 1
    if group in ORIGIN:
        return group, ord(said) - ord(ORIGIN[group]) + 1
    return group, number(said.translate(FORMAL) if group == "formal" else said)


def _circled(sign: str) -> int:
    for first in FIRST_CIRCLED:
        if 0 <= ord(sign) - ord(first) < 20:
            return ord(sign) - ord(first) + 1
    return 0


def _before(text: str, start: int) -> str | None:
    """What stands before a marker, None where nothing can begin there."""
    at = start
    while at and text[at - 1] in SKIPPED:
        at -= 1
    if not at or text[at - 1] == "\n":
        return LINE_START
    last = text[at - 1]
    if last in WEAK and text[at - 3 : at - 1] in ANNOUNCING:  # 在加强党性锤炼方面，首先，…
        return "。"
    if last in PLACES:
        return "," if text[start] in FIRST_CIRCLED else None
    if last == "面":
        return "。" if text[at - 2 : at] == "方面" else None
    if last in HEADING_ENDS:
        return HEADING if FIRST.match(text, start) and _behind_heading(text, at) else None
    return last if last in STRONG or last in WEAK else None


def _behind_heading(text: str, end: int) -> bool:
    """True if a numbered heading ends here."""
    return any(match.end() == end for match in HEADED.finditer(text, max(0, end - LONGEST), end))


def _bullets(text: str, lines: list[tuple[int, int]]) -> list[Token]:
    found: list[Token] = []
    for start, end in lines:
        ornament = ORNAMENT.match(text, start, end)
        bullet = BULLET.match(text, ornament.end() if ornament else start, end)
        if bullet and bullet.end() < end and not MARKER.match(text, bullet.end()):
            sign = text[bullet.start()]
            found.append(Token(sign if sign in SIGNS else "dash", 0, bullet.start(), bullet.end(), LINE_START))
    return found


def tokens(text: str, lines: list[tuple[int, int]]) -> list[Token]:
    """All markers of a shadow text that stand where something can begin; lines: (start, end) of its non-blank lines."""
    found = _bullets(text, lines)
    found += [Token(*numbered, LINE_START) for numbered in decimals(text)]
    for at in (0, *(starter.end() - 1 for starter in STARTER.finditer(text))):
        match = MARKER.match(text, at)
        before = _before(text, at) if match else None
        if not match or before is None:
            continue
        style, count = style_of(match)
        if before == LINE_START or style not in LEADING:
            found.append(Token(style, count, at, match.end(), before))
    return sorted(found, key=_place)


def _place(token: Token) -> int:
    return token.start
