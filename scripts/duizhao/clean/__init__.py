"""Cleaning: noise is taken out of a source's text, visibly and reversibly. Standard library only."""

from .clean import clean

__all__ = ["clean"]
