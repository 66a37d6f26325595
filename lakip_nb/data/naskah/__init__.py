"""The report that a place once published, read from a text, a PDF or a Word document."""

from lakip_nb.data.errors import NaskahError
from lakip_nb.data.naskah.document import Block, Caption, Naskah, Part
from lakip_nb.data.naskah.grid import PrintedRow, PrintedTable

__all__ = ["Block", "Caption", "Naskah", "NaskahError", "Part", "PrintedRow", "PrintedTable"]
