"""Read web pages: the report out of the page, and what stands around it on record."""

from .opening import Opened, opened
from .reader import read_html

__all__ = ["Opened", "opened", "read_html"]
