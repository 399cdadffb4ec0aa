"""The pages of the site: from the knowledge base to {path relative to docs/: text}."""

from .render import render, rendered

__all__ = ["render", "rendered"]
