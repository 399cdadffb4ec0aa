"""Read folders of reports: the only package that opens source files.

Texts come out as they stand in the files; what could not be read, or not as a person meant it, comes out as problems.
"""

from .reading import Reading, read

__all__ = ["Reading", "read"]
