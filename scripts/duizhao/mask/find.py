"""Where a text holds private facts, by the rules."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

from .checksums import CHECKS
from .lexicon import Lexicon, Rule
from .policy import Hit, Policy, Term

# Full-width ASCII in half-width, character for character: １３８Ａ -> 138A; other texts are as they are
HALF: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
PIECE: Final = re.compile(r"[^、,，\s]+(?:[ 　]+[一-龥](?![一-龥]))?")  # 李明 · 张 伟
NEAR: Final = 8  # characters before a number in which a word such as 编号 says what it is
NUMBERS: Final = ("phones", "ids", "cards")
NO_LAST: Final = "市县区镇乡村局委科处股站省厅组部"  # no name of a person ends so
NOT_FIRST: Final = "全各本我该每几数多两三四五某这那哪其此个有和与及在到是的"  # no name of a place begins so
NOT_INSIDE: Final = re.compile("[的了是不有个各这那某×＊*，。、]|进行|开展|工作|一些")  # 我的村 · 某某村
MASKED: Final = "某×＊"


def half(text: str) -> str:
    """The text in half-width characters, of the same length."""
    return text.translate(HALF)


def hits(text: str, lexicon: Lexicon, kinds: Collection[str], keep: Collection[str] = ()) -> Iterator[Hit]:
    """The facts of these kinds, rule by rule; two may overlap."""
    plain = half(text)
    for rule in lexicon.rules:
        if rule.kind in kinds:
            for found in rule.pattern.finditer(plain):
                yield from _kept(_of(found, plain, rule, lexicon), keep)


def wanted(policy: Policy, text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The facts that a policy wants masked, without the doubtful ones."""
    return (hit for hit in hits(text, lexicon, policy.kinds, policy.keep) if hit.certain)


def _kept(found: Iterator[Hit], keep: Collection[str]) -> Iterator[Hit]:
    for hit in found:
        words = hit.term.text
        if not any(each == words or (len(each) > 1 and each in words) for each in keep):
            yield hit


def _of(found: re.Match[str], plain: str, rule: Rule, lexicon: Lexicon) -> Iterator[Hit]:
    start, end = found.span("x")
    if rule.kind == "names":
        yield from _people(plain, start, end, rule, lexicon)
    elif _accepted(found, plain, rule, lexicon):
        tail = found.groupdict().get("tail") or ""
        term = Term(plain[start : end + len(tail)], rule.kind, 0, len(tail))
        yield Hit(start, end + len(tail), rule.kind, rule.certain, term)


def _people(plain: str, start: int, end: int, rule: Rule, lexicon: Lexicon) -> Iterator[Hit]:
    names = [name.span() for name in PIECE.finditer(plain, start, end)] if rule.split else [(start, end)]
    if all(_is_name(plain, at, to, lexicon) for at, to in names):
        for at, to in names:
            name = plain[at:to]
            head = lexicon.surname(name)
            term = Term(name, "names", head if head < len(name) and "·" not in name else 0)
            yield Hit(at, to, "names", rule.certain, term)


def _is_name(plain: str, at: int, to: int, lexicon: Lexicon) -> bool:
    name = "".join(plain[at:to].split())
    if len(name) <= lexicon.surname(name):  # a surname alone: 张书记, but not 高校长
        return plain[at : at + 2] not in lexicon.not_names
    known = any(person in plain[at : at + len(person)] or person in name for person in lexicon.public)
    common = name[:2] in lexicon.not_names or name[:3] in lexicon.not_names
    ends = name[-1] in NO_LAST or name[1:].startswith(lexicon.titles)
    return not (known or common or ends or any(char in name for char in MASKED))


def _accepted(found: re.Match[str], plain: str, rule: Rule, lexicon: Lexicon) -> bool:
    words = found["x"]
    if rule.check and not CHECKS[rule.check](words):
        return False
    if rule.kind in NUMBERS:
        before = plain[max(0, found.start() - NEAR) : found.start()]
        return not any(word in before for word in lexicon.numbers)
    if rule.kind == "places":
        return _is_place(words, found["tail"], lexicon)
    if rule.kind == "companies":
        return words not in lexicon.not_firms and _may_name(words, lexicon)
    return True


def _may_name(words: str, lexicon: Lexicon) -> bool:
    """Whether some words before 镇 or 集团 can be a name, and are not what leads up to it."""
    leading = words.startswith(lexicon.not_begun) or words.endswith(lexicon.not_ended)
    return not (leading or words[0] in NOT_FIRST or NOT_INSIDE.search(words))


def _is_place(words: str, tail: str, lexicon: Lexicon) -> bool:
    if words in lexicon.not_places or not _may_name(words, lexicon):
        return False
    ends = any(len(word) > 1 and words.endswith(word) for word in lexicon.not_places)
    return not (ends or words.endswith(lexicon.generic_places) or (words + tail).endswith(lexicon.generic_places))
