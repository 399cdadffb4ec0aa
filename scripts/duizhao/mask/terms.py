"""Known facts found wherever they stand, also with spaces inside: 张伟, 张 伟."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from .find import HALF
from .lexicon import Lexicon
from .policy import Hit, Policy, Term

SOLID: Final = re.compile(r"\S+")  # 张 and 伟 in 张 伟, 李建 and 国 in 李建\n国
NEVER: Final = re.compile(r"(?!)")  # fits nowhere: for no terms at all
FULL_CAPITALS: Final = range(0xFF21, 0xFF3B)  # Ａ to Ｚ
FOLD: Final = {**HALF, **{code: code + 32 for code in range(65, 91)}, **{code: code - 0xFEC0 for code in FULL_CAPITALS}}
SHORT: Final = 2  # characters of a name that must stand on one line


class Terms:
    """Many terms looked for at once: by their first two characters, so that the time hardly grows with their number."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, list[tuple[str, Term]]] = {}
        for term in sorted(set(terms), key=lambda term: (-len(term.text), term.text, term.kind)):
            written = _squeezed(term.text)[0]
            if len(written) >= SHORT:
                self._terms.setdefault(written[:2], []).append((written, term))
        firsts, seconds = ("".join(sorted({key[place] for key in self._terms})) for place in (0, 1))
        # [张李](?=[伟建]): where 张伟 or 李建 may begin
        self._starts = re.compile(f"[{re.escape(firsts)}](?=[{re.escape(seconds)}])") if self._terms else NEVER

    def hits(self, text: str) -> Iterator[Hit]:
        """Every occurrence of every term; of those that begin at one place the longest."""
        plain, places = _squeezed(text) if self._terms else ("", ())
        for found in self._starts.finditer(plain):
            at = found.start()
            for written, term in self._terms.get(plain[at : at + 2], ()):
                start, end = places[at], places[min(at + len(written), len(plain)) - 1] + 1
                if plain.startswith(written, at) and not (len(written) <= SHORT and "\n" in text[start:end]):
                    yield Hit(start, end, term.kind, True, term)
                    break


def _squeezed(text: str) -> tuple[str, Sequence[int]]:
    """A text in half-width small letters without white space, and where each of its characters stood."""
    folded = text.translate(FOLD)
    pieces = [piece.span() for piece in SOLID.finditer(folded)]
    if pieces == [(0, len(text))]:
        return folded, range(len(text))
    return "".join(folded.split()), [place for span in pieces for place in range(*span)]


def own_terms(policy: Policy, lexicon: Lexicon) -> Iterator[Term]:
    """The words that the office listed."""
    for name in policy.names:
        head = lexicon.surname(name)
        yield Term(name, "names", head if head < len(name) else 0)
    for kind, words in (("places", policy.places), ("companies", policy.companies), ("words", policy.words)):
        yield from (Term(word, kind, 0, _tail(word, kind)) for word in words)


# The word of the class at the end of a name
CLASS: Final = {
    # 街道 of 东湖街道
    "places": re.compile(r"(?<=.)(?:自治[区州县]|街道|社区|[省市县区旗镇乡村])$"),
    # 有限公司 of 恒泰建设有限公司
    "companies": re.compile(r"(?<=.)(?:(?:股份|责任)?有限(?:责任)?公司|集团公司|集团|(?:专业)?合作社|公司|厂)$"),
}


def _tail(word: str, kind: str) -> int:
    found = CLASS[kind].search(word) if kind in CLASS else None
    return len(found[0]) if found else 0
