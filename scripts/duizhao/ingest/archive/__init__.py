"""Zip archives as folders: their files are read one by one from the archive and never written to disk."""

from .contents import Entry, entries
from .member import Member, unpacked

__all__ = ["Entry", "Member", "entries", "unpacked"]
