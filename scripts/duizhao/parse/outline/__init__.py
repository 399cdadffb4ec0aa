"""The main divisions of a report: title, sections, parts, closing."""
