"""The text as the parser sees it: shadow, lines, markers, headings, judgements."""
