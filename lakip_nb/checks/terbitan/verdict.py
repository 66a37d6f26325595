"""Rules D on the published report: each figure it prints against the computed one."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.checks.terbitan.comparison import Comparison, Putusan, compare

_DASAR = "Aritmetika atas data laporan; pembulatan setengah ke atas pada dua desimal"


def _finding(item: Comparison, pesan: str, saran: str) -> Finding:
    return Finding(
        pesan,
        item.row.tempat,
        saran,
        nilai={"tercetak": item.row.tercetak, "terhitung": item.computed},
        row=item.row,
        kolom="tercetak",
    )


def _with(material: Material, putusan: Putusan) -> Iterator[Comparison]:
    return (item for item in compare(material.laporan) if item.putusan == putusan)


@aturan(
    "D01",
    "Angka terbitan berbeda dengan hasil hitung",
    "peringatan",
    "Angka turunan yang tercetak dalam laporan terbitan tidak sama dengan hasil hitung "
    "dari data, dan tidak ada pembulatan yang menjelaskannya.",
    _DASAR,
)
def berbeda(material: Material) -> Iterator[Finding]:
    """A published figure that no rounding of the computed one gives."""
    saran = "Cocokkan dengan laporan terbitan; bila salinan dan datanya benar, ralat angka itu dalam laporan terbitan."
    for item in _with(material, "berbeda"):
        why = f" Penjelasan: {item.note}." if item.note else ""
        yield _finding(item, f"Tercetak {item.row.tercetak}, terhitung {item.computed}.{why}", saran)


@aturan(
    "D02",
    "Angka terbitan dibulatkan dengan cara lain",
    "catatan",
    "Angka tercetak hanya berbeda karena pembulatan: dipotong, dibulatkan ke desimal "
    "yang lebih sedikit, atau dipaksa agar kolom berjumlah 100.",
    _DASAR,
)
def dibulatkan(material: Material) -> Iterator[Finding]:
    """A published figure that a rounding other than the report's gives."""
    saran = "Bulatkan setengah ke atas pada dua desimal, dan biarkan kolom berjumlah 99,99 atau 100,01."
    for item in _with(material, "pembulatan"):
        pesan = f"Tercetak {item.row.tercetak}, terhitung {item.computed}. Penjelasan: {item.note}."
        yield _finding(item, pesan, saran)


@aturan(
    "D03",
    "Angka terbitan kosong",
    "peringatan",
    'Laporan terbitan menyebut suatu angka tanpa mencetaknya, misalnya "sebesar dan".',
    "Kelengkapan laporan: PermenPANRB 53/2014",
)
def kosong(material: Material) -> Iterator[Finding]:
    """A place where the published report leaves out the figure."""
    for item in _with(material, "kosong"):
        why = f" ({item.note})" if item.note else ""
        pesan = f"Angka tidak dicetak{why}; terhitung {item.computed}."
        yield _finding(item, pesan, "Lengkapi angka itu dalam laporan terbitan.")


@aturan(
    "D05",
    "Angka terbitan tidak dapat dihitung",
    "peringatan",
    "Laporan terbitan mencetak angka yang tidak dapat dihitung dari data, misalnya "
    "capaian atas target yang hanya berupa predikat.",
    "Capaian memerlukan target dan realisasi berupa angka: PermenPANRB 53/2014",
)
def tidak_terhitung(material: Material) -> Iterator[Finding]:
    """A published figure for which the data gives no value."""
    saran = "Lengkapi data yang diperlukan, atau hapus angka yang tidak berdasar itu."
    for item in _with(material, "tidak_dapat_dihitung"):
        why = f" {item.note[:1].upper()}{item.note[1:]}." if item.note else ""
        yield _finding(item, f"Tercetak {item.row.tercetak}, tetapi datanya tidak memberi angka.{why}", saran)


@aturan(
    "D04",
    "Baris terbitan.csv tidak menunjuk ukuran",
    "galat",
    "Kolom ukuran dan kunci_ukuran harus menunjuk ukuran yang dihitung laporan; baris yang salah tidak diperiksa.",
    "Kontrak tabel terbitan.csv",
)
def salah_tunjuk(material: Material) -> Iterator[Finding]:
    """A row of the table that names no measure, or a key that does not exist."""
    for item in _with(material, "salah_tunjuk"):
        yield Finding(
            f"Baris nomor {item.row.no} tidak dapat dibandingkan: {item.note}.",
            f"terbitan.csv, nomor {item.row.no}",
            "Pemelihara: perbaiki kolom ukuran atau kunci_ukuran; daftar ukuran ada dalam "
            "lakip_nb/checks/ukuran/registry.py.",
            nilai={"ukuran": item.row.ukuran, "kunci_ukuran": item.row.kunci_ukuran or ""},
            row=item.row,
            kolom="kunci_ukuran",
        )
