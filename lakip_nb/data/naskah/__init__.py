"""The report that a place once published, read from a text, a PDF or a Word document."""

from lakip_nb.data.errors import NaskahError
from lakip_nb.data.naskah.dokumen import Blok, Isi, Keterangan, Naskah
from lakip_nb.data.naskah.kisi import Baris, TabelNaskah

__all__ = ["Baris", "Blok", "Isi", "Keterangan", "Naskah", "NaskahError", "TabelNaskah"]
