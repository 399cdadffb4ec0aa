"""Which markers of a stretch form its main list, and which are nested in examples, leads or elaborations."""

from __future__ import annotations

from collections.abc import Callable

from ..text.layout import Layout
from ..text.tokens import Token

Judge = Callable[[Token], bool]  # says whether what a marker begins looks like a point of the wanted kind


def _fits(expected: int, token: Token) -> bool:
    if token.style == "sequence":
        return token.number == expected or (expected >= 2 and token.number >= 3)
    return token.number == expected


def _continues_later(rest: list[Token], number: int) -> bool:
    """True if a later marker bears this number before the list could have gone beyond it."""
    return any(token.number == number for token in rest)


def main_list(tokens: list[Token], judge: Judge) -> list[Token]:
    """The main list among markers of one style: nested lists (1 2 inside 1) are left out, lost numbers allowed."""
    if tokens and tokens[0].bullet:
        return [token for token in tokens if token.at_line_start]
    own_lines = _on_own_lines(tokens)
    chosen: list[Token] = []
    last = nested = 0  # the numbers that the main list and a list nested in it have come to
    for i, token in enumerate(tokens):
        outer = _fits(last + 1, token)
        rest = tokens[i + 1 :]
        if (own_lines and last and not token.at_line_start and not outer) or _is_nested(
            token, chosen, rest, outer, nested, judge
        ):
            nested = token.number
        elif token.strong or (outer and chosen):
            chosen.append(token)
            last, nested = token.number, 0
    return chosen


def _on_own_lines(tokens: list[Token]) -> bool:
    """True if the points of the list begin lines; then a marker inside a line is nested."""
    lines = [token for token in tokens if token.at_line_start]
    low = [token for token in tokens if token.number <= len(lines) + 1]
    return len(lines) >= 2 and len(lines) * 2 >= len(low)


def _is_nested(token: Token, chosen: list[Token], rest: list[Token], outer: bool, nested: int, judge: Judge) -> bool:
    """True if a marker begins or continues a list inside the point that is open: 比如，一是…；二是…."""
    if token.number == 1 and chosen:
        begins_weakly = not token.strong or token.before in ";:" or not judge(token)
        return begins_weakly or (not token.at_line_start and _continues_later(rest, chosen[-1].number + 1))
    if not (nested and _fits(nested + 1, token)):
        return False
    return not outer or (not token.at_line_start and (token.before in ";,、" or _same_again(rest, token)))


def _same_again(rest: list[Token], token: Token) -> bool:
    later = next((t for t in rest if t.strong and t.number <= token.number), None)
    return later is not None and later.number == token.number


def _runs(tokens: list[Token]) -> list[list[Token]]:
    """Markers cut before every 1."""
    runs: list[list[Token]] = []
    for token in tokens:
        if not runs or token.number == 1:
            runs.append([])
        runs[-1].append(token)
    return runs


def _without_lead(tokens: list[Token], judge: Judge) -> list[Token]:
    """Markers without the lists of a positive lead: 能够做到一是…，二是…。但仍有不足：一是…."""
    runs = _runs(tokens)
    while len(runs) > 1 and not any(map(judge, runs[0])) and any(map(judge, runs[1])):
        runs = runs[1:]
    return [token for run in runs for token in run]


def points_in(layout: Layout, start: int, end: int, judge: Judge, skip: tuple[str, ...] = ()) -> list[Token]:
    """The markers that begin the points of a stretch, in order; skip: styles that stand for something outer."""
    styles: dict[str, list[Token]] = {}
    for token in _opened(layout, layout.tokens_in(start, end), start):
        if token.style not in skip:
            styles.setdefault(token.style, []).append(token)
    styles = {style: found for style, found in styles.items() if _usable(style, found)}
    if len(styles) > 1 or not _sides_alone(layout, styles.get("side", []), start):
        styles.pop("side", None)
    for style in _ordered(styles, judge):
        tokens = [t for t in _without_lead(styles[style], judge) if t.strong or t.number > 1]
        chosen = main_list(tokens, judge)
        if chosen:
            return chosen
    return []


def _opened(layout: Layout, tokens: tuple[Token, ...], start: int) -> tuple[Token, ...]:
    """Markers of a stretch of which one at its very beginning begins a list even behind a comma: 在廉洁自律上，①…"""
    first = tokens[0] if tokens else None
    if first is None or first.strong or first.number != 1 or layout.shadow[start : first.start].strip(' "*,'):
        return tokens
    return (first._replace(before="。"), *tokens[1:])


def _sides_alone(layout: Layout, sides: list[Token], start: int) -> bool:
    """True if 一方面…另一方面 is all the structure of a stretch: it stands at its beginning."""
    return bool(sides) and not layout.shadow[start : sides[0].start].strip(' \n"*,。:')


def _usable(style: str, tokens: list[Token]) -> bool:
    if tokens[0].bullet:
        return True
    if style in ("sequence", "must", "check"):
        return len(tokens) >= 2 and any(token.number == 1 and token.strong for token in tokens)
    return any(token.strong for token in tokens)


def _ordered(styles: dict[str, list[Token]], judge: Judge) -> list[str]:
    """Styles, the main one first: the first to occur, unless its markers only list what was done well."""
    names = list(styles)
    for i, first in enumerate(names[:-1]):
        other = names[i + 1]
        before = all(token.start < styles[other][0].start for token in styles[first])
        if before and not any(map(judge, styles[first])) and any(map(judge, styles[other])):
            continue
        return [first, *(name for name in names if name != first)]
    return names[-1:] + names[:-1]
