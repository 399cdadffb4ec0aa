"""All reports together: overview, lists, near copies, addresses of copies."""
