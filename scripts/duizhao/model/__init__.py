"""What the project talks about: sources, reports and their parts, frameworks, problems.

Only frozen records live here; every other package reads them and none changes them.
"""

from .classified import Answer, Classified, Commitment, Match
from .entry import Catalogue, Criterion, Cues, Field, Link, Pattern, PostClass, Remedy, Retired, RootCause
from .framework import Certainty, Dimension, Framework, FrameworkDimension, Frameworks, Variant
from .masking import Masked
from .point import Cause, Issue, Item, Measure, Passage, Point, Statement
from .problem import Problem, Severity
from .report import Part, Report, Section
from .source import Cleaned, Meta, Omission, Origin, Removed, Source, restore
from .unforeseen import unforeseen

__all__ = [
    "Answer",
    "Catalogue",
    "Cause",
    "Certainty",
    "Classified",
    "Cleaned",
    "Commitment",
    "Criterion",
    "Cues",
    "Dimension",
    "Field",
    "Framework",
    "FrameworkDimension",
    "Frameworks",
    "Issue",
    "Item",
    "Link",
    "Masked",
    "Match",
    "Measure",
    "Meta",
    "Omission",
    "Origin",
    "Part",
    "Passage",
    "Pattern",
    "Point",
    "PostClass",
    "Problem",
    "Remedy",
    "Removed",
    "Report",
    "Retired",
    "RootCause",
    "Section",
    "Severity",
    "Source",
    "Statement",
    "Variant",
    "restore",
    "unforeseen",
]
