"""A module for each command, and what only one of them needs: the live preview, the outline as a tree."""
