"""The site on disk: docs/ from the pages, the MkDocs run, and the exchange of the old site for the new one."""

from .bundle import bundles
from .files import remove_tree, save
from .package import pack
from .publish import Published, publish, refresh, unfit
from .run import BuildFailed, command, surroundings, telling
from .spool import Spool, spool
from .write import Written, write

__all__ = [
    "BuildFailed",
    "Published",
    "Spool",
    "Written",
    "bundles",
    "command",
    "pack",
    "publish",
    "refresh",
    "remove_tree",
    "save",
    "spool",
    "surroundings",
    "telling",
    "unfit",
    "write",
]
