"""The full-text index of the site: positions of every pair of characters, in files that a browser loads as scripts.

Built from the knowledge base, not from pages; a hit knows its report, sentence, dimension and patterns.
"""

from .build import index_files
from .guides import Guide
from .normalise import normalise

__all__ = ["Guide", "index_files", "normalise"]
