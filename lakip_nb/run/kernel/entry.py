"""papermill's engine `lakip`, as its entry point names it.

papermill loads every registered engine while it is imported itself, and the engine's class needs
papermill. The circle closes, whichever of the two is asked for first, because papermill is
imported here, before the module with the class, and because the class is looked up when it is
asked for. So nothing else of `lakip_nb.run` has to load papermill, which takes seconds.
"""

from typing import Any


def __getattr__(name: str) -> Any:
    if name != "LakipEngine":
        raise AttributeError(name)
    from lakip_nb.run.kernel.engine import LakipEngine

    return LakipEngine


import papermill  # noqa: E402, F401
