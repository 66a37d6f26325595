"""What the office owns was bought in a year that can be."""

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di_luar, pada
from lakip_nb.data.laporan import Laporan

_TAHUN_TERTUA = 1945


@aturan_data(
    "C39",
    "Tahun pengadaan sarana mungkin",
    "galat",
    "Sarana yang dilaporkan sudah diadakan sampai tahun laporan.",
    "Urutan waktu",
)
def tahun_pengadaan(laporan: Laporan) -> Findings:
    """What is owned was bought in a year that can be."""
    for row in laporan.tabel.sarana:
        if di_luar(row.tahun_pengadaan, (_TAHUN_TERTUA, laporan.year)):
            yield pada(row, "tahun_pengadaan", "tahun").temuan(
                f"{row.uraian} diadakan tahun {row.tahun_pengadaan}.",
                "Perbaiki tahun pengadaannya.",
                {"tahun": row.tahun_pengadaan},
            )
