"""对比: two reports, years, dimensions or frameworks side by side; a page and the scripts that it loads."""

from .files import compare_files

__all__ = ["compare_files"]
