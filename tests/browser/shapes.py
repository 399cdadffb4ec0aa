"""One page of each shape, taken from the finished site itself: a new kind of page is looked at without being listed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from browser import corpus
from duizhao.pages.phrasings.kind_words import KIND_WORDS

ENTRY = re.compile(r"\b[PCR]\d{2,3}\b")  # P012-all-1
SHEET = re.compile(r"-\d+$")  # remedies-3
YEAR = re.compile(r"\d{4}$")  # theory-2023, and theory-unknown
LIST = re.compile(r"^(all|year|level|framework)(-|$)")  # level-member
HEAVY = 36_000  # bytes: a page that says no more than a lighter one of its shape
FROM_THE_TOP = "404.html"  # is at home on a server only


def shapes(built: corpus.Built) -> dict[str, str]:
    """The address of one page by its shape, such as patterns/*-all: the fullest that is not heavy."""
    found: dict[str, list[str]] = {}
    known = tuple(sorted(_names(built), key=len, reverse=True))
    for path in sorted(built.site.rglob("*.html")):
        address = path.relative_to(built.site).as_posix()
        if address != FROM_THE_TOP:
            found.setdefault(_shape(address, known), []).append(address)
    return {shape: _fullest(built.site, addresses) for shape, addresses in found.items()}


def _names(built: corpus.Built) -> Iterator[str]:
    base = built.base
    yield from (report.id for report in base.reports)
    yield from (dimension.key for dimension in base.frameworks.dimensions)
    yield from (framework.id for framework in base.frameworks.frameworks)
    yield from (words.key for words in KIND_WORDS.values())


def _shape(address: str, known: tuple[str, ...]) -> str:
    folder, _, name = address.removesuffix(".html").rpartition("/")
    own = next((one for one in known if name == one or name.startswith(f"{one}-")), None)
    rest = SHEET.sub("", name[len(own) :] if own else ENTRY.sub("*", name))
    shape = YEAR.sub("year", rest)
    return f"{folder}/{'list' if LIST.match(shape) else ('*' if own else '') + shape}"


def _fullest(site: Path, addresses: list[str]) -> str:
    sizes = {address: (site / address).stat().st_size for address in addresses}
    light = [address for address in addresses if sizes[address] <= HEAVY]
    return max(light, key=sizes.__getitem__) if light else min(addresses, key=sizes.__getitem__)
