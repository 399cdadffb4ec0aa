"""Addresses within the site."""

from __future__ import annotations

from ..model import Report


def page(report: Report, anchor: str = "") -> str:
    """The address of a report's page, or of a place on it: reports/2023-clerk.html#d1i2."""
    return f"reports/{report.id}.html" + (f"#{anchor}" if anchor else "")
