"""The curated knowledge: the frameworks of the yearly meetings and the canonical dimensions.

`load.load` reads it and is the one place that needs YAML; all other modules here need the standard library only.
"""

from .fault import CatalogueError

__all__ = ["CatalogueError"]
