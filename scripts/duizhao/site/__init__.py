"""The site on disk: docs/ from the pages, the MkDocs run, and the exchange of the old site for the new one."""

from .files import save
from .publish import Published, publish, unfit
from .run import BuildFailed, command, surroundings
from .write import Written, write

__all__ = ["BuildFailed", "Published", "Written", "command", "publish", "save", "surroundings", "unfit", "write"]
