"""What the pages of phrasings share: the wordings of a base, the list of every kind, and the addresses in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...classify.phrasing.judgements import KINDS
from ...knowledge.evidence import Place
from ...knowledge.wordings import Usage, Wording, Wordings, wordings
from ..atlas import Atlas
from ..markup.blocks import link
from ..markup.escape import md
from ..places.place import dimension_of, origin
from ..places.sieve import Sieve, anchor, script_path, sieve_box
from ..places.tiers import Addresses, Row, TierList, addresses
from .kind_words import KIND_WORDS
from .strengths import KEYS, STRENGTH, strength_sieve

FOLDER = "phrasings"
SOME_WORDINGS = 4


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of judgement with its templates, the list of its issues and where each part of the list begins."""

    name: str
    usages: tuple[Usage, ...]
    wordings: tuple[Wording, ...]
    sieve: Sieve
    addresses: Addresses

    @property
    def key(self) -> str:
        return KIND_WORDS[self.name].key

    @property
    def stem(self) -> str:
        """The name of the list's pages without number."""
        return f"{self.key}-all"

    @property
    def source(self) -> str:
        """The script of the list's filter, relative to docs/."""
        return script_path(self.key)


@dataclass(frozen=True, slots=True)
class Lexis:
    """All kinds, the commonest first, and the wordings that they were made from."""

    atlas: Atlas
    wordings: Wordings
    kinds: tuple[Kind, ...]

    @property
    def total(self) -> int:
        """The number of all issues."""
        return self.wordings.total


def lexis(atlas: Atlas) -> Lexis:
    """Look everything up once."""
    found = wordings(atlas.base)
    kinds = (_kind(name, found, atlas) for name in KINDS)
    return Lexis(atlas, found, tuple(sorted(kinds, key=lambda kind: -len(kind.wordings))))


def _kind(name: str, found: Wordings, atlas: Atlas) -> Kind:
    usages, mine = found.usages.get(name, ()), found.of(name)
    stem = f"{KIND_WORDS[name].key}-all"
    return Kind(name, usages, mine, strength_sieve(mine, atlas), addresses(stem, _rows(usages)))


def _rows(usages: Sequence[Usage]) -> tuple[Row, ...]:
    return tuple(
        Row(usage.form, usage.template.template, wording.phrasing.judgement, wording.place)
        for usage in usages
        for wording in usage.wordings
    )


def kind_link(kind: Kind) -> str:
    """A link to the page of a kind."""
    return link(kind.name, f"{kind.key}.md")


def count_link(count: int, address: str) -> str:
    """A number that opens as many places; plain where it is none."""
    return link(str(count), address) if count else "0"


def value_link(kind: Kind, facet: str, value: str, cls: str = "") -> str:
    """How many issues of a kind have a facet's value, linked to them; nothing where there are none."""
    found = kind.sieve.counts[facet].get(value, 0)
    return link(str(found), f"{kind.stem}-1.md#{anchor(facet, value)}", cls) if found else ""


def grade_links(kind: Kind) -> tuple[str, ...]:
    """The numbers of light, middling and heavy issues of a kind."""
    return tuple(value_link(kind, STRENGTH, key) or "0" for key in KEYS.values())


def common_words(counts: Mapping[str, int] | Sequence[tuple[str, int]]) -> str:
    """The commonest wordings of a judgement with their numbers; ready for Markdown."""
    pairs = counts.items() if isinstance(counts, Mapping) else counts
    ranked = sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
    more = " 等" if len(ranked) > SOME_WORDINGS else ""
    return "、".join(md(words) + (f" ×{n}" if n > 1 else "") for words, n in ranked[:SOME_WORDINGS]) + more


def kind_list(kind: Kind, lexis: Lexis) -> TierList:
    """The list of all issues of a kind."""
    frameworks = lexis.atlas.base.frameworks
    grades = {(w.place.report.id, w.place.point.id): w.phrasing.strength for w in kind.wordings}

    def facts(place: Place) -> tuple[str, ...]:
        grade = grades[place.report.id, place.point.id]
        return origin(place), dimension_of(place, frameworks), f"力度：{grade}"

    way = (link("表述", "index.md"), link(kind.name, f"{kind.key}.md"), "全部实例")
    box = sieve_box(kind.source, kind.sieve)
    return TierList(FOLDER, kind.stem, f"{kind.name}：全部实例", way, _rows(kind.usages), facts, box)
