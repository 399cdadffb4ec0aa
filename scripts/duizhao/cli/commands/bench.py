"""`bench`: run the project's benchmarks."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

from ..place import ROOT
from ..tell import Stop


def bench(arguments: Sequence[str]) -> int:
    """Run benchmarks/run.py with these arguments."""
    program = ROOT / "benchmarks" / "run.py"
    if not program.is_file():
        raise Stop("项目里没有 benchmarks/run.py，不能测量。")
    return subprocess.call([sys.executable, str(program), *arguments])
