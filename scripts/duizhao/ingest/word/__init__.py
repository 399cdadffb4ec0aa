"""Read Word files: .docx by itself, with its automatic numbers; .doc, .wps, .rtf and .odt through LibreOffice."""

from .office import read_with_office
from .reader import read_docx

__all__ = ["read_docx", "read_with_office"]
