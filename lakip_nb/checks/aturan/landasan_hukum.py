"""The legal basis: what a report cites is in force, not younger than the report, and complete."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding, keterangan, pada
from lakip_nb.checks.rule import aturan_data
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.acuan import Peraturan
from lakip_nb.data.rows.perencanaan import LandasanHukum
from lakip_nb.present import kata


@aturan_data(
    "B14",
    "Peraturan tugas dan fungsi dikutip sebagai landasan hukum",
    "peringatan",
    "Peraturan yang menjadi sumber tugas kecamatan adalah landasan laporannya.",
    "UU 12/2011, kesesuaian rujukan",
)
def peraturan_tugas(laporan: Laporan) -> Iterator[Finding]:
    """The regulation on the kecamatan's tasks is known, and cited as legal basis."""
    code = laporan.identitas.peraturan_tugas
    cited = {row.peraturan_id for row in laporan.tabel.landasan_hukum}
    if code is None or (laporan.peraturan(code) and (code in cited or not cited)):
        return
    wrong = "dikutip sebagai landasan hukum" if laporan.peraturan(code) else "ada pada data/acuan/peraturan.csv"
    yield keterangan(laporan.tabel.identitas, "peraturan_tugas").temuan(
        f'Peraturan tugas "{code}" tidak {wrong}.',
        "Tambahkan pada landasan_hukum.csv atau peraturan.csv, atau perbaiki kodenya.",
        {"peraturan_tugas": code},
    )


@aturan_data(
    "C30",
    "Landasan hukum masih berlaku",
    "peringatan",
    "Laporan tidak bersandar pada peraturan yang sudah dicabut.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
)
def dicabut(laporan: Laporan) -> Iterator[Finding]:
    """A legal basis that no longer holds."""
    for row, peraturan in _dikutip(laporan):
        later = laporan.peraturan(peraturan.dicabut_oleh or "")
        # A regulation repealed after the report's year was in force when the year was accounted for.
        if peraturan.status == "dicabut" and not (later and later.tahun > laporan.year):
            yield pada(row, "peraturan_id").temuan(
                f"{peraturan.sebutan} sudah dicabut" + (f" dengan {later.sebutan}." if later else "."),
                "Ganti dengan peraturan yang berlaku.",
                {"status": peraturan.status},
            )


@aturan_data(
    "C31",
    "Keberlakuan landasan hukum sudah dipastikan",
    "catatan",
    "Peraturan yang keberlakuannya diragukan diperiksa sebelum dikutip.",
    "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan",
)
def belum_dipastikan(laporan: Laporan) -> Iterator[Finding]:
    """A legal basis of which nobody has confirmed that it holds."""
    for row, peraturan in _dikutip(laporan):
        later = laporan.peraturan(peraturan.dicabut_oleh or "")
        if peraturan.status == "belum_dipastikan" and not (later and later.tahun > laporan.year):
            note = f": {peraturan.catatan}." if peraturan.catatan else "."
            yield pada(row, "peraturan_id").temuan(
                f"Keberlakuan {peraturan.sebutan} belum dipastikan{note}",
                "Pastikan keberlakuannya, lalu perbarui status pada data/acuan/peraturan.csv.",
                {"status": peraturan.status},
            )


@aturan_data(
    "C32",
    "Landasan hukum tidak lebih muda daripada laporan",
    "galat",
    "Laporan tidak mungkin mengutip peraturan yang belum ada.",
    "Urutan waktu",
)
def peraturan_kemudian(laporan: Laporan) -> Iterator[Finding]:
    """A legal basis younger than the report."""
    signed = laporan.identitas.tanggal
    for row, peraturan in _dikutip(laporan):
        if peraturan.tahun > signed.year:
            yield pada(row, "peraturan_id", "tahun").temuan(
                f"{peraturan.sebutan} lebih muda daripada laporan tertanggal {kata.tanggal(signed)}.",
                "Periksa nomor dan tahunnya.",
                {"tahun": peraturan.tahun},
            )


def _dikutip(laporan: Laporan) -> Iterator[tuple[LandasanHukum, Peraturan]]:
    for row in laporan.tabel.landasan_hukum:
        if peraturan := laporan.peraturan(row.peraturan_id):
            yield row, peraturan
