"""What is measured: each figure that a report can print, by name and keys, one module a subject."""
