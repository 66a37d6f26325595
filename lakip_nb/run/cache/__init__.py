"""What was done before and need not be done again.

Content alone decides, never a time. A chapter's result is remembered under what it was made from:
its code cells and live expressions, its parameters, the data and whatever else lies beside the
notebooks, the package, the libraries. Prose is not part of it: a changed sentence executes nothing.
Everything lies in `.lakip-cache/` of the project and may be deleted.

None of the caches at hand fits: jupyter-cache keys on all code cells and nothing else, joblib and
diskcache store pickles, which run whatever somebody put into them.
"""

FOLDER = ".lakip-cache"
