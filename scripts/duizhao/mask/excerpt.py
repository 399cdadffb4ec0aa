"""A report of which only an excerpt is published: its claims, and the beginnings of all else."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..model import Passage, Report
from .report import text_of
from .walk import rebuilt

LONGEST: Final = 60  # characters of a passage that is no claim
MORE: Final = "…"


def excerpted(report: Report) -> Report:
    """The report with its claims whole and everything else cut short; where each passage begins stays."""
    new: Report = rebuilt(report, shortened, _passage)
    source = replace(new.source, text=text_of(new), path=report.source.path, meta=report.source.meta)
    return replace(new, title=report.title, source=source)


def _passage(passage: Passage) -> Passage:
    return passage if passage.role == "claim" else replace(passage, text=shortened(passage.text))


def shortened(text: str) -> str:
    """At most 60 characters of a text, with its white space at the end."""
    kept = text.rstrip()
    return text if len(kept) <= LONGEST else f"{kept[:LONGEST]}{MORE}{text[len(kept) :]}"
