"""The knowledge base as files for other programs and for spreadsheets: JSON with its schema, CSV tables."""

from __future__ import annotations

from ..knowledge import KnowledgeBase
from .knowledge import SCHEMA, knowledge
from .outline import outline, to_json, to_json_lines
from .sheet import sheet
from .tables import causes, issues, measures, reports

__all__ = ["exports", "outline", "to_json"]


def exports(base: KnowledgeBase) -> dict[str, bytes]:
    """Every export by its file name; the same base gives the same bytes."""
    return {
        "knowledge.json": to_json_lines(knowledge(base)),
        "knowledge.schema.json": SCHEMA.read_bytes(),
        "reports.csv": sheet(reports(base)),
        "issues.csv": sheet(issues(base)),
        "causes.csv": sheet(causes(base)),
        "measures.csv": sheet(measures(base)),
    }
