"""Excel workbooks as a source of tables: opened with care, their cells as text, each with its place.

Imported only where a folder holds a workbook: openpyxl takes 0.2 s.
"""
