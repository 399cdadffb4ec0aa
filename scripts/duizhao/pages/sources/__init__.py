"""来源与清洗: the summary of all source files, the page of each, what was masked."""
