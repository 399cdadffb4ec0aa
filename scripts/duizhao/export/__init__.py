"""The knowledge base as files for other programs, spreadsheets and queries: JSON with its schema, CSV, SQLite."""

from __future__ import annotations

from collections.abc import Iterator

from ..knowledge import KnowledgeBase
from ..knowledge.wordings import wordings
from .catalogue import cues, entries, links
from .copies import copies_rows
from .database import database
from .json_text import to_json, to_json_lines
from .knowledge import SCHEMA, knowledge
from .outline import outline
from .phrasings import phrasings
from .sheet import sheet
from .sources import sources
from .tables import causes, issues, measures, reports

__all__ = ["exports", "outline", "to_json"]


def exports(base: KnowledgeBase) -> Iterator[tuple[str, bytes]]:
    """Every export with its file name, one after the other: some are large; the same base gives the same bytes."""
    found = wordings(base)
    yield "knowledge.json", to_json_lines(knowledge(base, found))
    yield "knowledge.schema.json", SCHEMA.read_bytes()
    yield "reports.csv", sheet(reports(base))
    yield "issues.csv", sheet(issues(base))
    yield "causes.csv", sheet(causes(base))
    yield "measures.csv", sheet(measures(base))
    yield "sources.csv", sheet(sources(base))
    yield "copies.csv", sheet(copies_rows(base.copies))
    yield "entries.csv", sheet(entries(base.catalogue))
    yield "phrasings.csv", sheet(phrasings(found))
    yield "links.csv", sheet(links(base.catalogue))
    yield "cues.csv", sheet(cues(base.catalogue))
    yield "knowledge.sqlite", database(base)
