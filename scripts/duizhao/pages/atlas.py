"""What the pages of the catalogue share: the base, its evidence, and the names and addresses of entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..knowledge import KnowledgeBase
from ..knowledge.evidence import Evidence, Shared, Spread, evidence, shared, spread_by_framework
from ..knowledge.facets import Facet, facets
from ..knowledge.tally import Tally
from .markup.blocks import link
from .markup.paging import ROWS
from .naming import dimension_name
from .words import NOT_KNOWN, level_name, year_name

FOLDERS = {"P": "patterns", "C": "causes", "R": "remedies"}


@dataclass(frozen=True, slots=True)
class Atlas:
    """The knowledge base with everything that is looked up for the pages of patterns, causes and remedies."""

    base: KnowledgeBase
    tally: Tally
    evidence: Evidence
    facets: Mapping[str, Facet]
    names: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]  # of the values of each facet
    shared: Mapping[tuple[str, str], tuple[Shared, ...]]  # by pattern and causes or remedies
    by_framework: Mapping[str | None, Mapping[str, Spread]]  # of each pattern
    first_of: Mapping[str, str]  # the id of the first report of each file


def atlas(base: KnowledgeBase, tally: Tally) -> Atlas:
    """Look everything up once."""
    found = evidence(base)
    patterns = base.catalogue.patterns
    return Atlas(
        base,
        tally,
        found,
        facets(base),
        base.names,
        _labels(base, tally),
        shared(found, patterns),
        spread_by_framework(found, patterns),
        {report.source.path: report.id for report in reversed(base.reports)},
    )


def _labels(base: KnowledgeBase, tally: Tally) -> dict[str, Mapping[str, str]]:
    return {
        "year": {str(year or "unknown"): year_name(year) for year in tally.years},
        "level": {level or "unknown": level_name(level) for level in tally.levels},
        "framework": {framework.id: framework.name for framework in base.frameworks.frameworks}
        | {"unknown": NOT_KNOWN},
        "dimension": {key or "unknown": dimension_name(base.frameworks, key) for key, _ in tally.issues},
        "field": {field.id: field.name for field in base.catalogue.fields},
        "post": {post.id: post.name for post in base.catalogue.posts},
    }


def entry_path(id: str) -> str:
    """The page of a pattern, cause or remedy, relative to docs/: patterns/P001.md."""
    return f"{FOLDERS[id[0]]}/{id}.md"


def entry_link(id: str, names: Mapping[str, str], up: str = "../", cls: str = "") -> str:
    """A link to an entry, with its id and name."""
    return link(f"{id} {names.get(id, '')}".strip(), up + entry_path(id), cls)


def list_stem(id: str, kind: str = "all") -> str:
    """The name of the pages of places of an entry without number and folder: P001-all."""
    return f"{id}-{kind}"


def list_path(id: str, kind: str = "all", number: int = 1) -> str:
    """A page of places of an entry, relative to docs/: patterns/P001-all-1.md."""
    return f"{FOLDERS[id[0]]}/{list_stem(id, kind)}-{number}.md"


def sheet_of(place: int) -> int:
    """The number of the page on which the row with this place (from 0) stands."""
    return place // ROWS + 1


def main_dimensions(atlas: Atlas) -> list[str]:
    """The dimensions that are the main one of some pattern, in the order that all pages keep."""
    main = {pattern.dimensions[0] for pattern in atlas.base.catalogue.patterns}
    return [dimension.key for dimension in atlas.base.frameworks.dimensions if dimension.key in main]
