"""The pages of the site: from the knowledge base to {path relative to docs/: text}."""

from .naming import report_name
from .render import render, rendered
from .search_page import search_labels

__all__ = ["render", "rendered", "report_name", "search_labels"]
