"""Load at once what tables, charts and words otherwise load when they are first asked for."""

from lakip_nb.present import bab, kata
from lakip_nb.present.grafik.canvas import Canvas
from lakip_nb.present.tabel.table import Tabel, TableRow, teks


def warm_up() -> None:
    """Make a table and a drawing that nobody sees.

    For the process from which the kernels of a report are forked: pandas, matplotlib, their
    templates, fonts and locales are there for all of them afterwards. Reads no data.
    """
    assert bab  # whatever a chapter's setup cell imports
    kata.angka(1)
    Tabel(label="tbl-contoh", judul="", stub=("",), kolom=(teks("", "grup"),), baris=[TableRow(("",), ("",))]).html()
    canvas = Canvas(10)
    canvas.garis([(0, 0), (1, 1)], "#000000")
    canvas.penanda(0, 0, "bulat", "#000000")
    canvas.persegi(0, 0, 1, 1, "#000000")
    canvas.teks(0, 0, "contoh", tebal=True, latar=True)
    canvas.teks(0, 0, "contoh", latar=True)
    canvas.svg("")
