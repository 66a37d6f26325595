"""The contract of each table: one frozen row model per CSV file.

A model's fields are the columns, in order. `None` is an empty cell. Every row knows the file
and the line it came from (`asal`), so that a figure can be followed back to its cell.
"""
