"""The frameworks of the years and the canonical dimensions: their pages, issues, matrix and crosswalk."""
