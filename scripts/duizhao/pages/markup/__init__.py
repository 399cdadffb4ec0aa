"""What every page is written with: blocks of Markdown, raw HTML, escaping, lists cut into pages."""
