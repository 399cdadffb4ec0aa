"""All reports together, with the frameworks: what the pages and the exports are made from."""

from .base import KnowledgeBase, Occurrence
from .gather import gather
from .study import study

__all__ = ["KnowledgeBase", "Occurrence", "gather", "study"]
