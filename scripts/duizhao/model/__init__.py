"""What the project talks about: sources, reports and their parts, frameworks, problems.

Only frozen records live here; every other package reads them and none changes them.
"""

from .framework import Certainty, Dimension, Framework, FrameworkDimension, Frameworks, Variant
from .point import Cause, Issue, Item, Measure, Passage, Point, Statement
from .problem import Problem, Severity
from .report import Part, Report, Section
from .source import Cleaned, Meta, Removed, Source, restore

__all__ = [
    "Cause",
    "Certainty",
    "Cleaned",
    "Dimension",
    "Framework",
    "FrameworkDimension",
    "Frameworks",
    "Issue",
    "Item",
    "Measure",
    "Meta",
    "Part",
    "Passage",
    "Point",
    "Problem",
    "Removed",
    "Report",
    "Section",
    "Severity",
    "Source",
    "Statement",
    "Variant",
    "restore",
]
