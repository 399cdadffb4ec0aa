"""Places of the texts: one as a line, all of an entry in lists, filters and figures."""
