"""Read PDF files: their letters and places become lines, lines become paragraphs; heads, feet and watermarks go."""

from .reader import read_pdf

__all__ = ["read_pdf"]
