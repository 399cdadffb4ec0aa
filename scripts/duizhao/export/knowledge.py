"""The whole knowledge base as one value: dimensions, frameworks, the catalogue, reports, and the files left out."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Final

from .. import __version__
from ..knowledge import KnowledgeBase
from ..knowledge.wordings import Wordings
from ..model import Classified, Report
from .catalogue import catalogue_record
from .outline import Record, matches_record, outline, problem_record
from .phrasings import phrasings_record
from .places import page

SCHEMA: Final = Path(__file__).with_name("knowledge.schema.json")
FORMAT: Final = 1  # counts up when a reader of the file would have to change


def knowledge(base: KnowledgeBase, found: Wordings) -> Record:
    """The value of knowledge.json, as knowledge.schema.json describes it."""
    return {
        "format": FORMAT,
        "generator": f"duizhao {__version__}",
        "dimensions": [asdict(dimension) for dimension in base.frameworks.dimensions],
        "frameworks": [asdict(framework) for framework in base.frameworks.frameworks],
        "catalogue": catalogue_record(base.catalogue),
        "phrasings": phrasings_record(found),
        # one after the other: together they are large
        "reports": (_report(report, base.reading(report)) for report in base.reports),
        "left_out": [{"path": problem.path, **problem_record(problem)} for problem in base.left_out],
    }


def _report(report: Report, reading: Classified) -> Record:
    return {
        **outline(report, reading=reading),
        "page": page(report),
        "sample": report.source.meta.sample,
        "publish": report.source.meta.publish,
        "copies": list(report.source.copies),
        "encoding": report.source.encoding,
        "fields": {id: matches_record(found) for id, found in reading.fields.items()},
        "posts": matches_record(reading.posts),
        "evidence": [{"field": field, "words": words} for field, words in report.evidence],
        "text": "".join(leaf.text for leaf in report.leaves()),
    }
