"""The table of facilities."""

from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.menunggu import menunggu
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks


@perlu(lambda laporan: laporan.tabel.sarana)
@berlabel("tbl-sarana")
def sarana(laporan: Laporan) -> Tabel:
    """Facilities with their condition and year."""
    return Tabel(
        judul=f"Sarana dan prasarana {laporan.identitas.instansi}, {laporan.year}",
        stub=("No.", "Uraian"),
        kolom=(teks("Satuan"), Kolom("Jumlah", kata.angka), teks("Kondisi"), Kolom("Tahun pengadaan")),
        baris=[
            TableRow((row.no, row.uraian), (row.satuan, row.jumlah, row.kondisi, row.tahun_pengadaan))
            for row in laporan.tabel.sarana
        ],
        sumber=laporan.identitas.sumber_pegawai,
        catatan=menunggu(laporan, "sarana"),
    )
