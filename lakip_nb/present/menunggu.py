"""What a signed page says of values that still wait for a decision of the office."""

import re

from lakip_nb.data.keputusan import Sel
from lakip_nb.data.laporan import Laporan

_NUMBERED = re.compile(r"(?:Tabel|Gambar|Subbab|Bab|Halaman) [\dIVX][^,]*, ")
"""Where a text stands in the source, whose numbers are not those of this report."""


def menunggu(laporan: Laporan, *tabel: str, kunci: str | None = None) -> list[str]:
    """A note that names the open decisions on rows of the data tables, for the foot of what shows them; or none.

    `kunci` is the beginning of the rows' key: an indikator, whose rows alone are then meant.
    """
    found = [
        _NUMBERED.sub("", item.baris.tempat, count=1)
        for item in laporan.keputusan
        if item.menyangkut(Sel(name, cell.kolom, kunci) for name in tabel for cell in item.sel)
    ]
    return [f"Sementara, menunggu keputusan kantor: {'; '.join(found)}."] if found else []
