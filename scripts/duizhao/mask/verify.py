"""Whether anything that was built still holds a masked fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Final
from urllib.parse import unquote

from .cover import covered
from .policy import Hit, Term
from .terms import Terms

ESCAPE: Final = re.compile(r"\\u([0-9a-fA-F]{4})")  # \u5f20 for 张 in scripts
SHORTEST: Final = 3  # characters; a shorter fact may be part of any word


def telling(facts: Iterable[Term], own_words: str) -> list[Term]:
    """The facts that prove something where they are found: long enough, and no words of the program itself."""
    long = (term for term in facts if len("".join(term.text.split())) >= SHORTEST)
    return [term for term in long if _changes(term) and term.text.lower() not in own_words.lower()]


def leaks(files: Iterable[tuple[str, bytes]], facts: Iterable[Term], own_words: str) -> Iterator[tuple[str, Term]]:
    """The files that hold a fact, each with the first one found in it."""
    terms = Terms(telling(facts, own_words))
    for name, content in files:
        hit = next(terms.hits(plain(content.decode("utf-8", "replace"))), None)
        if hit:
            yield name, hit.term


def plain(text: str) -> str:
    """A text with its escapes undone: entities of HTML, those of scripts, percent signs of addresses."""
    if "\\u" in text:
        text = ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    if "&" in text:
        text = unescape(text)
    return unquote(text) if "%E" in text else text


def _changes(term: Term) -> bool:
    whole = Hit(0, len(term.text), term.kind, True, term)
    return covered(term.text, (whole,)) != term.text
