"""The command line: build, serve, show, check, export, bench."""

from .main import main

__all__ = ["main"]
