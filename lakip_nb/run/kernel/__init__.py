"""Warm kernels: forked from one process that has imported once what chapters need.

A kernel of its own costs a second of imports for every chapter. Here the server imports while the
run still reads its data, and every kernel is a fork of it: ready in a moment, alone in its own
process, with nothing shared but pages of memory that nobody writes to.

`multiprocessing`'s forkserver does not fit: it needs a second process to track resources, and it
imports the program's main module in every child, so that any script that builds a report outside
`if __name__ == "__main__"` would fail.

Only on Linux; everywhere else, and whenever the server cannot be had, kernels are ordinary ones.
The outputs are the same.
"""
