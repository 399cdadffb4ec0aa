"""The knowledge base as files for other programs, spreadsheets and queries: JSON with its schema, CSV, SQLite."""

from __future__ import annotations

from ..knowledge import KnowledgeBase
from ..knowledge.wordings import wordings
from .catalogue import cues, entries, links
from .copies import copies_rows
from .database import database
from .knowledge import SCHEMA, knowledge
from .outline import outline, to_json, to_json_lines
from .phrasings import phrasings
from .sheet import sheet
from .sources import sources
from .tables import causes, issues, measures, reports

__all__ = ["exports", "outline", "to_json"]


def exports(base: KnowledgeBase) -> dict[str, bytes]:
    """Every export by its file name; the same base gives the same bytes."""
    found = wordings(base)
    return {
        "knowledge.json": to_json_lines(knowledge(base, found)),
        "knowledge.schema.json": SCHEMA.read_bytes(),
        "reports.csv": sheet(reports(base)),
        "issues.csv": sheet(issues(base)),
        "causes.csv": sheet(causes(base)),
        "measures.csv": sheet(measures(base)),
        "sources.csv": sheet(sources(base)),
        "copies.csv": sheet(copies_rows(base.copies)),
        "entries.csv": sheet(entries(base.catalogue)),
        "phrasings.csv": sheet(phrasings(found)),
        "links.csv": sheet(links(base.catalogue)),
        "cues.csv": sheet(cues(base.catalogue)),
        "knowledge.sqlite": database(base),
    }
