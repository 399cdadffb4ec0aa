"""Tables as text: a ledger of issues and measures in the form that the parser reads, any other as it stands."""

from .grid import Cell, Row
from .plain import goes_on, heads, is_ledger, table_text

__all__ = ["Cell", "Row", "goes_on", "heads", "is_ledger", "table_text"]
