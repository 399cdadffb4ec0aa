"""The page of one report: facts, annotated text, marks beside it, chain, notes, ways on."""
