"""What editors keep: frameworks and dimensions, patterns, causes, remedies and the rest, in YAML beside this code.

`load` reads it and is the one module that needs YAML; all others here need the standard library only.
"""

from .fault import CatalogueError

__all__ = ["CatalogueError"]
