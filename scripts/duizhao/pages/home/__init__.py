"""The first page: opening, entrances, matrix of patterns."""
