"""The pages of the site: from the knowledge base to {path relative to docs/: text}."""

from .render import render

__all__ = ["render"]
