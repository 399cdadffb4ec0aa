"""How Word writes a number in each of its formats: 12 is 十二, 壹拾贰, ⑫, xii or l."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

ZERO_HAN: Final = "〇一二三四五六七八九"
PLAIN: Final = ("零一二三四五六七八九", "十百千")
LEGAL: Final = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟")
LEGAL_TRADITIONAL: Final = ("零壹貳參肆伍陸柒捌玖", "拾佰仟")
LEGAL_JAPANESE: Final = ("〇壱弐参四伍六七八九", "拾百阡")
STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
Writer = Callable[[int], str]
FULL_WIDTH: Final = str.maketrans("0123456789", "０１２３４５６７８９")


def written(number: int, format: str) -> str:
    """A number as a format writes it; as decimal where the format has no sign for it or is not known."""
    if format in ("none", "bullet"):
        return ""
    return WRITERS.get(format, str)(number) if 0 <= number < 10_000 else str(number)


def _counted(number: int, signs: tuple[str, str], leading_one: bool, linked: bool) -> str:
    """Numbers up to 9999 with signs for ten, hundred and thousand: 一百零二; linked: a gap is bridged by a zero."""
    digits, units = signs
    if number == 0:
        return digits[0]
    out = ""
    for place, figure in zip(range(len(str(number)) - 1, -1, -1), map(int, str(number)), strict=True):
        if figure:
            bridge = digits[0] if linked and out and out[-1] == "\0" else ""
            out = out.rstrip("\0") + bridge + digits[figure] + (units[place - 1] if place else "")
        elif out:
            out += "\0"
    out = out.rstrip("\0")
    return out[1:] if not leading_one and 10 <= number < 20 else out


def _counting(number: int) -> str:
    """一 … 十 … 九十九, then digit by digit."""
    return _counted(number, PLAIN, False, True) if 0 < number < 100 else _digits(number)


def _japanese(number: int) -> str:
    """Neither a zero nor a one before a unit: 百一, 千十."""
    text = _counted(number, PLAIN, False, False)
    return text.replace("一十", "十").replace("一百", "百").replace("一千", "千")


def _digits(number: int) -> str:
    return "".join(ZERO_HAN[int(figure)] for figure in str(number))


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    out = ""
    for worth, sign in ROMAN:
        out += sign * (number // worth)
        number %= worth
    return out


def _letter(number: int) -> str:
    """A … Z, AA, BB …"""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number else "0"


def _signs(first: str, count: int) -> Writer:
    """A run of characters that each stand for a number, the first for 1."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= count else str(number)


def _among(signs: str) -> Writer:
    return lambda number: signs[number - 1] if 1 <= number <= len(signs) else str(number)


def _circled(number: int) -> str:
    """① … ⑳ ㉑ … ㊿"""
    for first, low, high in (("①", 1, 20), ("㉑", 21, 35), ("㊱", 36, 50)):
        if low <= number <= high:
            return chr(ord(first) + number - low)
    return str(number)


def _cycle(number: int) -> str:
    """甲子 … 癸亥"""
    return STEMS[(number - 1) % 10] + BRANCHES[(number - 1) % 12] if number else "0"


def _legal(signs: tuple[str, str], linked: bool = True) -> Writer:
    return lambda number: _counted(number, signs, True, linked)


def _thousand(number: int) -> str:
    return _counted(number, PLAIN, False, True)


WRITERS: Final[Mapping[str, Writer]] = {
    **dict.fromkeys(("chineseCounting", "taiwaneseCounting"), _counting),
    **dict.fromkeys(("chineseCountingThousand", "taiwaneseCountingThousand"), _thousand),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _digits),
    "japaneseCounting": _japanese,
    "chineseLegalSimplified": _legal(LEGAL),
    "ideographLegalTraditional": _legal(LEGAL_TRADITIONAL),
    "japaneseLegal": _legal(LEGAL_JAPANESE, False),
    "ideographTraditional": _among(STEMS),
    "ideographZodiac": _among(BRANCHES),
    "ideographZodiacTraditional": _cycle,
    "ideographEnclosedCircle": _signs("㊀", 10),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    "decimalEnclosedFullstop": _signs("⒈", 20),
    "decimalEnclosedParen": _signs("⑴", 20),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), lambda number: str(number).translate(FULL_WIDTH)),
    "decimalZero": "{:02d}".format,
    "numberInDash": "- {} -".format,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
}
