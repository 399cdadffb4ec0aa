"""表述: the pages of the kinds of judgement, their templates, and the hedges."""
