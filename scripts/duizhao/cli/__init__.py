"""The command line: its options and words, and what the commands share; each command is a module in commands."""

from .main import main

__all__ = ["main"]
