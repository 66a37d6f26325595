"""Load at once what tables, charts and words otherwise load when they are first asked for."""

from lakip_nb.present import bab, kata
from lakip_nb.present.tabel.table import Tabel, TableRow, teks


def warm_up() -> None:
    """Make a table that nobody sees.

    For the process from which the kernels of a report are forked: templates and locales
    are there for all of them afterwards. Reads no data.
    """
    assert bab  # whatever a chapter's setup cell imports
    kata.angka(1)
    Tabel(judul="", stub=("",), kolom=(teks(""),), baris=[TableRow(("",), ("",))]).html()
