"""The rows and cells of a table, as far as reading needs them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its first column, how many it spans, its lines; merged: it goes on with the cell above it."""

    column: int
    span: int
    lines: tuple[str, ...]
    merged: bool = False

    @property
    def text(self) -> str:
        """The text on one line."""
        return "".join(self.lines).strip()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells."""

    cells: tuple[Cell, ...]

    @property
    def filled(self) -> tuple[Cell, ...]:
        """The cells that say something."""
        return tuple(cell for cell in self.cells if cell.text)

    @property
    def width(self) -> int:
        """How many columns it reaches over."""
        return max((cell.column + cell.span for cell in self.cells), default=0)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the cells say."""
        return tuple(cell.text for cell in self.cells)
