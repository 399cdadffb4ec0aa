"""Classification: which patterns, causes and remedies of the catalogue a report's points are. Standard library only."""

from .classify import Classifier

__all__ = ["Classifier"]
