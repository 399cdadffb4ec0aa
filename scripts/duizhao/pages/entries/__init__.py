"""The entries of the catalogue: patterns, causes, remedies, criteria; trends and handbooks made of them."""
