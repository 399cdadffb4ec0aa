"""Charts as text: images in SVG that the style sheet colours, readable without colours, each with its table."""

from .bars import Bar, bars, columns
from .figure import Figure
from .heat import heat
from .lines import Curve, Slope, curves, slopes
from .stacked import Series, Stack, stacked

__all__ = [
    "Bar",
    "Curve",
    "Figure",
    "Series",
    "Slope",
    "Stack",
    "bars",
    "columns",
    "curves",
    "heat",
    "slopes",
    "stacked",
]
