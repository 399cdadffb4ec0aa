"""`python -m duizhao COMMAND …`: the command line."""

import sys

try:
    from .cli import main

    code = main()
except KeyboardInterrupt:
    code = 130
sys.exit(code)
