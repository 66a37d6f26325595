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
    contoh="Kendaraan roda 2 tercatat diadakan tahun 2025, padahal laporan ini tentang tahun 2024.",
)
def tahun_pengadaan(laporan: Laporan) -> Findings:
    """What is owned was bought in a year that can be."""
    for row in laporan.tabel.sarana:
        if di_luar(row.tahun_pengadaan, (_TAHUN_TERTUA, laporan.year)):
            yield pada(row, "tahun_pengadaan", "tahun").temuan(
                f"{row.uraian} tercatat diadakan tahun {row.tahun_pengadaan}, "
                + (
                    f"padahal laporan ini tentang tahun {laporan.year}."
                    if (row.tahun_pengadaan or 0) > laporan.year
                    else f"sebelum tahun {_TAHUN_TERTUA}."
                ),
                "Cocokkan tahun pengadaannya dengan kartu inventaris barang.",
                {"tahun": row.tahun_pengadaan},
            )
