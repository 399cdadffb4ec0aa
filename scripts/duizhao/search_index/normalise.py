"""The normalised stream of a text: what is searched, and what a query becomes before it is searched for.

Character by character, so that the browser (docs/assets/search/normalise.js) gets the same stream: compatibility forms
and capitals become plain, traditional characters simplified; quotes, brackets of titles and white space fall away, so
that phrases run across them; runs of any other marks and line ends become one BREAK.
"""

from __future__ import annotations

import re
import unicodedata

from ..clean.characters import simplified

BREAK = "\0"
DROPPED = frozenset("\"'`´“”‘’＂＇「」『』〝〞｢｣《》〈〉*＊")  # * masks a name inside a word: 王**同志
LINE_ENDS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
KEPT = frozenset("LNM")  # letters, numbers, marks that combine
BREAKS = re.compile(f"{BREAK}+")  # of 。” and a line end, three breaks become one


class Table(dict[int, str | None]):
    """What each character becomes, worked out when it first occurs."""

    def __missing__(self, code: int) -> str | None:
        found = _plain(chr(code))
        self[code] = found
        return found


def _plain(char: str) -> str | None:
    if char in DROPPED or unicodedata.category(char) == "Cf":
        return None
    if char in LINE_ENDS:
        return BREAK
    if char.isspace():
        return None
    forms = unicodedata.normalize("NFKC", char).lower()
    simpler = simplified()
    return "".join(simpler.get(form, form) if unicodedata.category(form)[0] in KEPT else BREAK for form in forms)


TABLE = Table()


def normalise(text: str) -> str:
    """The stream of a text: no BREAK at its ends, and never two of them together."""
    return BREAKS.sub(BREAK, text.translate(TABLE)).strip(BREAK)
