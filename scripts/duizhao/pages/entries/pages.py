"""Every generated file about the patterns, causes and remedies: pages, lists of places, scripts of their filters."""

from __future__ import annotations

from collections.abc import Iterator

from ..atlas import Atlas, entry_path
from ..places.lists import PlaceList, place_list_pages
from ..places.shared import shared_pages
from ..places.sieve import aspects, sieve, sieve_script
from .causes import cause_page, entry_list, remedy_page
from .criteria import criteria
from .index import entries_index, has_page, patterns_index, retired_page, stray_lists, unclassified
from .patterns import pattern_lists, pattern_page
from .trends import trends
from .wording import wording_pages


def entry_pages(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """The files one after the other, each with its path; none where the base was read without a catalogue."""
    catalogue = atlas.base.catalogue
    if not catalogue.patterns:
        return
    yield "patterns/index.md", patterns_index(atlas)
    yield "patterns/trends.md", trends(atlas)
    yield "patterns/criteria.md", criteria(atlas)
    yield "patterns/unclassified.md", unclassified(atlas)
    yield "causes/index.md", entries_index("C", catalogue.causes, atlas)
    yield "remedies/index.md", entries_index("R", catalogue.remedies, atlas)
    yield from _entries(atlas)
    yield from wording_pages(atlas)
    yield from ((entry_path(entry.id), retired_page(entry, atlas)) for entry in catalogue.retired if has_page(entry))
    for found in lists(atlas):
        yield from place_list_pages(found, atlas)
        if found.source and found.places:
            yield found.source, sieve_script(sieve(found.places, aspects(atlas)))


def _entries(atlas: Atlas) -> Iterator[tuple[str, str]]:
    for pattern in atlas.base.catalogue.patterns:
        yield entry_path(pattern.id), pattern_page(pattern, atlas)
        yield from shared_pages(pattern, atlas)
    yield from ((entry_path(cause.id), cause_page(cause, atlas)) for cause in atlas.base.catalogue.causes)
    yield from ((entry_path(remedy.id), remedy_page(remedy, atlas)) for remedy in atlas.base.catalogue.remedies)


def lists(atlas: Atlas) -> Iterator[PlaceList]:
    """All lists of places."""
    for pattern in atlas.base.catalogue.patterns:
        yield from pattern_lists(pattern, atlas)
    yield from (entry_list(cause, atlas) for cause in atlas.base.catalogue.causes)
    yield from (entry_list(remedy, atlas) for remedy in atlas.base.catalogue.remedies)
    yield from stray_lists(atlas)
