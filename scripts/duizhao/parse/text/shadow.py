"""The shadow: a text of the same length in which every spelling of a thing looks the same.

All matching happens on the shadow, so that its offsets hold for the text itself: full-width letters, digits and marks
become ASCII, every quote becomes `"`, every line end `\n`, every other space ` `, traditional characters simplified.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ...clean.characters import simplified

QUOTES = "“”‘’「」『』〝〞＂＇'\"｢｣´`"
LINE_ENDS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
COMPATIBLE = ((0x2E80, 0x2FDF), (0xFE30, 0xFE6F), (0xFF01, 0xFF5E), (0xF900, 0xFAFF))
COMMON = "，：；（）！？“”‘’\u3000"
# a full stop of the keyboard behind Chinese: 不够深入. 服务社员.2017年6月底前 but not behind a numeral: 一. 存在的问题
ENGLISH_STOP = re.compile(
    r"(?<=[\u4e00-\u9fff\"%])(?<![一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸])\.(?!\.)"
)
HEADING = 200  # a text shorter than this is looked through before it is replaced
KEPT_APART = "。、《》…—"


def _compatible() -> dict[int, str]:
    """Characters of the compatibility blocks whose plain form is one character: （ -> (, １ -> 1, ⼀ -> 一."""
    plain: dict[int, str] = {}
    for first, last in COMPATIBLE:
        for code in range(first, last + 1):
            form = unicodedata.normalize("NFKC", chr(code))
            if len(form) == 1 and ord(form) != code:
                plain[code] = form
    return plain


def _plain() -> dict[int, str]:
    table = _compatible()
    table |= {ord(c): " " for c in map(chr, range(0x3001)) if c.isspace()}
    table |= {ord(c): "\n" for c in LINE_ENDS}
    table |= {ord(c): '"' for c in QUOTES}
    table |= {ord("〔"): "(", ord("〕"): ")", ord("【"): "(", ord("】"): ")", ord("︰"): ":", ord("∶"): ":"}
    return {code: form for code, form in table.items() if chr(code) not in KEPT_APART and chr(code) != form}


@cache
def _forms() -> dict[str, str]:
    """Every character that the shadow shows in another form."""
    return simplified() | {chr(code): form for code, form in _plain().items()}


@cache
def _rare() -> re.Pattern[str]:
    """Finds out whether a text has anything but the usual full-width marks."""
    return re.compile("[" + re.escape("".join(set(_forms()) - set(COMMON))) + "]")


@cache
def _any() -> re.Pattern[str]:
    """Finds out whether a text has anything that the shadow shows in another form."""
    return re.compile("[" + re.escape("".join(_forms())) + "]")


def shadow(text: str) -> str:
    """The shadow of a text: same length, character for character."""
    if len(text) < HEADING and not _any().search(text) and "." not in text:
        return text  # a heading that was cut out of a shadow
    forms = _forms()
    rare = frozenset(forms).intersection(text) if _rare().search(text) else ()
    for character in (*COMMON, *rare):  # a few replacements are far quicker than str.translate
        text = text.replace(character, forms[character])
    return ENGLISH_STOP.sub("。", text) if "." in text else text
