"""Parsing: a cleaned text becomes reports with sections, parts and points. Standard library only."""

from .lexicon import Lexicon
from .report import parse

__all__ = ["Lexicon", "parse"]
