"""The verbs, for those who type: no logic, only words, exit codes and progress.

Exit codes: 0 done; 1 the data or a notebook is faulty; 2 the command or a parameter is wrong;
130 interrupted with Ctrl-C.
"""

from collections.abc import Sequence


def main(args: Sequence[str] | None = None) -> int:
    """Run one command line (default: this process's) and return its exit code."""
    from lakip_nb.cli.commands import run

    return run(args)
