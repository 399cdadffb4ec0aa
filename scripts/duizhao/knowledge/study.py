"""From reports to knowledge: every point gets its catalogue entries, every issue the measures that answer it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from ..classify import Classifier
from ..model import Catalogue
from .base import KnowledgeBase
from .collector import collector_at_rest
from .copies import copies


@collector_at_rest()
def study(base: KnowledgeBase, catalogue: Catalogue) -> KnowledgeBase:
    """The knowledge base with its catalogue, the classification of every report, and the near-copies among them."""
    classifier = _classifier(catalogue)
    classified = {report.id: classifier.classify(report) for report in base.reports}
    return replace(base, catalogue=catalogue, classified=classified, copies=copies(base.reports))


@lru_cache(maxsize=1)
def _classifier(catalogue: Catalogue) -> Classifier:
    """The classifier of a catalogue, which takes half a second to make: one for all files of a run."""
    return Classifier(catalogue)
