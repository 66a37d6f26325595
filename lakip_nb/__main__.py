"""`python -m lakip_nb`."""

import sys

from lakip_nb.cli import main

if __name__ == "__main__":
    sys.exit(main())
