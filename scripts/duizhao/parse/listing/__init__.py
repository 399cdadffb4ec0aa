"""What a report lists: the markers that belong together, claims, examples, points."""
