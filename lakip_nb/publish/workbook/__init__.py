"""Workbooks that we write: the one in which an analyst types, and the tables of a report as shown.

Imported only by the verbs that write one: XlsxWriter takes 0.1 s.
"""
