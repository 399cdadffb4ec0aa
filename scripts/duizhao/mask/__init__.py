"""Masking before publishing: private facts are found in parsed reports and covered, character by character.

The original is parsed; what is published is the report rebuilt with the same offsets and without the facts.
"""

from .corpus import Outcome, masked_reports
from .excerpt import excerpted
from .lexicon import Lexicon, shipped
from .policy import KINDS, Find, Policy
from .scan import finds
from .verify import leaks

__all__ = [
    "KINDS",
    "Find",
    "Lexicon",
    "Outcome",
    "Policy",
    "excerpted",
    "finds",
    "leaks",
    "masked_reports",
    "shipped",
]
