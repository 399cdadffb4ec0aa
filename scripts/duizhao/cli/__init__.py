"""The command line: a module for each command, and what the commands share."""

from .main import main

__all__ = ["main"]
