"""What a report says of itself: framework, year, meeting, level, posts."""
