"""Tables of the annex: corrections, findings of the check, inputs and versions."""

from lakip_nb.data import manifest
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata
from lakip_nb.present.output import Titipan, berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks

STATUS = {"mengikuti_sumber": "Mengikuti isi sumber", "perlu_keputusan": "Perlu keputusan kantor"}

TEMUAN = {
    "galat": ("Galat", "Tidak mungkin benar"),
    "peringatan": ("Peringatan", "Sangat mungkin salah, atau memerlukan keputusan"),
    "catatan": ("Catatan", "Patut diketahui"),
    "diterima": ("Diterima", "Diterima kantor dengan alasan"),
}


@perlu(lambda laporan: laporan.tabel.koreksi)
@berlabel("tbl-koreksi")
def koreksi(laporan: Laporan) -> Tabel:
    """What the data takes otherwise than the published report prints; open decisions with their number."""
    waiting = {id(item.baris): f" (keputusan {item.nomor})" for item in laporan.keputusan}
    return Tabel(
        judul="Nilai yang diambil berbeda dari yang tercetak",
        stub=("No.", "Tempat"),
        kolom=(teks("Tercetak"), teks("Dipakai"), teks("Alasan"), teks("Status")),
        baris=[
            TableRow(
                (i, row.tempat), (row.tercetak, row.diambil, row.alasan, STATUS[row.status] + waiting.get(id(row), ""))
            )
            for i, row in enumerate(laporan.tabel.koreksi, start=1)
        ],
        rapat=True,
    )


@berlabel("tbl-pemeriksaan")
def pemeriksaan(laporan: Laporan) -> Tabel:
    """How many findings the check of this report has; the run puts the numbers in."""
    return Tabel(
        judul="Temuan pemeriksaan menurut tingkat",
        stub=("Tingkat",),
        kolom=(teks("Arti"), Kolom("Temuan", Titipan)),
        baris=[TableRow((name,), (meaning, f"temuan:{key}")) for key, (name, meaning) in TEMUAN.items()],
    )


@berlabel("tbl-masukan")
def masukan(laporan: Laporan) -> Tabel:
    """Every input of this report with its sha256, so that a reader can check it; the run puts it in.

    The program's many files count as one row, and so do the names of the other kecamatan, which
    only the checks look at; `manifest.json` lists them one by one.
    """
    listed = [*laporan.masukan, *(program := manifest.program_names())]
    shown = {
        manifest.PROGRAM: f"lakip_nb/ ({kata.angka(len(program))} berkas program)",
        manifest.OTHERS: "data/ (nama kecamatan lain)",
    }
    keys = dict.fromkeys(manifest.line(name, laporan.kecamatan) for name in listed)
    return Tabel(
        judul="Berkas masukan laporan ini dan sidik SHA-256-nya",
        stub=("Berkas",),
        kolom=(Kolom("SHA-256", Titipan, kelas=""),),
        baris=[TableRow((shown.get(key, key),), (f"sidik:{key}",)) for key in keys],
        catatan=(
            "Sidik program ialah SHA-256 dari daftar nama dan sidik tiap berkasnya; "
            "rinciannya ada dalam manifest.json.",
        ),
        rapat=True,
    )


@berlabel("tbl-versi")
def versi(laporan: Laporan) -> Tabel:
    """The programs this report was made with."""
    return Tabel(
        judul="Perangkat lunak pembuat laporan",
        stub=("Perangkat lunak",),
        kolom=(teks("Versi"),),
        baris=[TableRow((name,), (number,)) for name, number in manifest.versions().items()],
        rapat=True,
    )
