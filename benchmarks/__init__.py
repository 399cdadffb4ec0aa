"""What the project's performance claims rest on: made-up reports, and programs that measure with them."""
