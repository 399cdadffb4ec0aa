"""Made-up reports: what they say, how they are set, and a corpus of them."""
