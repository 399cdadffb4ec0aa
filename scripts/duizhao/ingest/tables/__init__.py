"""Tables as text: a ledger of issues and measures in the form that the parser reads, any other as it stands."""

from .grid import Cell, Row
from .plain import is_ledger, table_text

__all__ = ["Cell", "Row", "is_ledger", "table_text"]
