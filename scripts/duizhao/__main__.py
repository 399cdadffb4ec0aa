"""`python -m duizhao COMMAND …`: the command line."""

import sys

if __name__ == "__main__":  # a process that reads files for this one imports the module as well
    try:
        from .cli import main

        code = main()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
