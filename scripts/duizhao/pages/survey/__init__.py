"""统计: the whole collection in charts."""
