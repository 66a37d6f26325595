"""The verbs, for those who type: no logic, only words, exit codes and progress.

Exit codes: 0 done; 1 the data or a notebook is faulty; 2 the command or a parameter is wrong;
130 interrupted with Ctrl-C.
"""

from lakip_nb.cli.entry import main

__all__ = ["main"]
