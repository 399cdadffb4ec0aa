"""Known facts found wherever they stand, also with spaces inside: 张伟, 张 伟."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from .find import half
from .lexicon import Lexicon
from .policy import Hit, Policy, Term

LOOSE: Final = re.compile(r"\s+")  # the spaces in 张 伟, the line end in 李建\n国
SHORT: Final = 2  # characters of a name that must stand on one line


class Terms:
    """Many terms looked for at once: by their first two characters, so that the time hardly grows with their number."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, list[Term]] = {}
        for term in sorted(set(terms), key=lambda term: (-len(term.text), term.text, term.kind)):
            if key := _squeezed(half(term.text))[0].lower():
                self._terms.setdefault(key[:2], []).append(term)

    def hits(self, text: str) -> Iterator[Hit]:
        """Every occurrence of every term."""
        if not self._terms:
            return
        plain, places = _squeezed(half(text))
        folded = "".join(char.lower() if char.isascii() else char for char in plain)
        known = self._terms
        for at in range(len(folded)):
            for term in known.get(folded[at : at + 2], ()) or known.get(folded[at], ()):
                if hit := _hit(term, folded, at, places, text):
                    yield hit
                    break


def _hit(term: Term, plain: str, at: int, places: list[int], text: str) -> Hit | None:
    wanted = LOOSE.sub("", half(term.text)).lower()
    if not plain.startswith(wanted, at):
        return None
    start, end = places[at], places[at + len(wanted) - 1] + 1
    if len(wanted) <= SHORT and "\n" in text[start:end]:
        return None
    return Hit(start, end, term.kind, True, term)


def _squeezed(text: str) -> tuple[str, list[int]]:
    """A text without white space, and where each of its characters stood."""
    places = [place for place, char in enumerate(text) if not char.isspace()]
    return "".join(map(text.__getitem__, places)), places


def own_terms(policy: Policy, lexicon: Lexicon) -> Iterator[Term]:
    """The words that the office listed."""
    for name in policy.names:
        head = lexicon.surname(name)
        yield Term(name, "names", head if head < len(name) else 0)
    for kind, words in (("places", policy.places), ("companies", policy.companies), ("words", policy.words)):
        yield from (Term(word, kind, 0, _tail(word, kind)) for word in words)


# The word of the class at the end of a name: 街道 of 东湖街道, 有限公司 of 恒泰建设有限公司
CLASS: Final = {
    "places": re.compile(r"(?<=.)(?:自治[区州县]|街道|社区|[省市县区旗镇乡村])$"),
    "companies": re.compile(r"(?<=.)(?:(?:股份|责任)?有限(?:责任)?公司|集团公司|集团|(?:专业)?合作社|公司|厂)$"),
}


def _tail(word: str, kind: str) -> int:
    found = CLASS[kind].search(word) if kind in CLASS else None
    return len(found[0]) if found else 0
