"""Every generated file of docs/ that is a page, the navigation or the filter's script."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge import KnowledgeBase
from ..knowledge.tally import Tally, tally
from .atlas import Atlas, atlas
from .collection.aliases import alias_pages
from .collection.copies import copies_pages
from .collection.lists import list_pages, listings
from .collection.overview import filter_script, overview, unrecognised
from .compare import compare_files
from .downloads import downloads
from .entries.chips import patterns_of
from .entries.handbook import handbook_pages
from .entries.pages import entry_pages
from .frameworks.crosswalk import crosswalk
from .frameworks.dimensions import dimension_page, dimensions_index, keys
from .frameworks.frameworks import framework_page, frameworks_index
from .frameworks.issues import issue_pages
from .home.lattice import matrix_script
from .home.page import home
from .naming import dimension_path, framework_path, report_path
from .nav import nav
from .phrasings.pages import phrasing_pages
from .report.page import report_page
from .report.ways import neighbours
from .search_page import search_page
from .sources.masked import masked_pages
from .sources.pages import source_pages
from .start import start_pages
from .survey.page import survey


def render(base: KnowledgeBase) -> dict[str, str]:
    """The text of every page by its path relative to docs/; the same base gives the same texts."""
    return dict(rendered(base))


def rendered(base: KnowledgeBase) -> Iterator[tuple[str, str]]:
    """The pages one after the other, each with its path: thousands of texts need not be held at once."""
    counts = tally(base)
    known = atlas(base, counts)
    yield from _fixed(base, counts, known)
    yield from _reports(base, counts, known)
    yield from _knowledge(base, counts, known)
    yield from entry_pages(known)
    yield from handbook_pages(known)
    yield from phrasing_pages(known)
    yield from source_pages(known)
    yield from masked_pages(known)
    yield from copies_pages(base.copies)
    yield from compare_files(known)
    yield from start_pages(known)


def _fixed(base: KnowledgeBase, counts: Tally, known: Atlas) -> Iterator[tuple[str, str]]:
    yield ".nav.yml", nav(base)
    yield "index.md", home(known)
    yield "statistics/index.md", survey(known)
    yield "search/index.md", search_page(base)
    yield "downloads/index.md", downloads()
    yield "downloads/reports.js", filter_script(base, counts)
    if base.catalogue.patterns:
        yield "downloads/matrix.js", matrix_script(known)


def _reports(base: KnowledgeBase, counts: Tally, known: Atlas) -> Iterator[tuple[str, str]]:
    yield "reports/index.md", overview(base, counts)
    yield "reports/unrecognised.md", unrecognised(base)
    for listing in listings(base, counts):
        yield from list_pages(listing, base, counts)
    for report, near in neighbours(base.reports):
        yield report_path(report), report_page(report, known, near)
    yield from alias_pages(base)


def _knowledge(base: KnowledgeBase, counts: Tally, known: Atlas) -> Iterator[tuple[str, str]]:
    yield "dimensions/index.md", dimensions_index(base, counts)
    for key in keys(base, counts):
        yield dimension_path(key), dimension_page(key, base, counts, patterns_of(key, known))
    for key, year in counts.issues:
        yield from issue_pages(key, year, base, counts)
    yield "frameworks/index.md", frameworks_index(base, counts)
    yield "frameworks/crosswalk.md", crosswalk(base)
    for framework in base.frameworks.frameworks:
        yield framework_path(framework), framework_page(framework, known)
