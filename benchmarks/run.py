"""The project's benchmarks: `python3 scripts bench [SUITE] [--reports N] [--quick] [--to DIR]`.

SUITE: parse, classify, build, growth, stock, ingest, phrasings, agreement, answers, readers, search, weight or all.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # from wherever it is run

from benchmarks.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
