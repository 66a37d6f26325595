"""How a report comes to be: parameters, expansion, execution, and the order of it all.

papermill loads every registered engine while it is imported itself. Importing it here, before
any module of this package, lets that circle close whichever of the two is asked for first.
"""

import papermill  # noqa: F401
