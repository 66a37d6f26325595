"""Lists of what the report rests on: misi and regulations."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present.daftar.lists import items
from lakip_nb.present.output import Keluaran
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan: laporan.daftar("misi"))
def misi(laporan: Laporan) -> Keluaran:
    """The misi of the regional plan."""
    return items(laporan.daftar("misi"))


@perlu(lambda laporan: laporan.landasan_hukum)
def landasan_hukum(laporan: Laporan) -> Keluaran:
    """The regulations this report rests on, and which of them no longer hold."""
    texts = []
    for row in laporan.landasan_hukum:
        text = f"{row.sebutan} tentang {row.tentang}"
        notes = [row.catatan] if row.catatan else []
        if row.status == "dicabut":
            successor = laporan.peraturan(row.dicabut_oleh) if row.dicabut_oleh else None
            notes.append("dicabut" + (f" dengan {successor.sebutan}" if successor else ""))
        texts.append(text + (f" ({'; '.join(notes)})" if notes else ""))
    return items(texts)
