"""Rules N: a finished report, as a place published it, held against itself; no data is needed."""
