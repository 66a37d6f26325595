"""Rules on the published report: each figure it prints against the computed one."""

from collections.abc import Iterator

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.checks.terbitan.banding import PUTUSAN, Perbandingan, Putusan, bandingkan, rekap

__all__ = ["PUTUSAN", "Perbandingan", "Putusan", "bandingkan", "rekap"]

_DASAR = "Aritmetika atas data laporan; pembulatan setengah ke atas pada dua desimal"
_PERIKSA_TABEL = (
    "Cocokkan dengan laporan terbitan; bila salinan dan datanya benar, ralat angka itu dalam laporan terbitan."
)


def _temuan(item: Perbandingan, pesan: str, saran: str) -> Finding:
    return Finding(
        pesan,
        item.baris.tempat,
        saran,
        nilai={"tercetak": item.baris.tercetak, "terhitung": item.terhitung},
        row=item.baris,
        kolom="tercetak",
    )


def _menurut(material: Material, putusan: Putusan) -> Iterator[Perbandingan]:
    return (item for item in bandingkan(material.laporan) if item.putusan == putusan and not item.salah)


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
    for item in _menurut(material, "berbeda"):
        why = f" Penjelasan: {item.keterangan}." if item.keterangan else ""
        yield _temuan(item, f"Tercetak {item.baris.tercetak}, terhitung {item.terhitung}.{why}", _PERIKSA_TABEL)


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
    for item in _menurut(material, "pembulatan"):
        text = f"Tercetak {item.baris.tercetak}, terhitung {item.terhitung}. Penjelasan: {item.keterangan}."
        yield _temuan(
            item,
            text,
            "Bulatkan setengah ke atas pada dua desimal, dan biarkan kolom berjumlah 99,99 atau 100,01.",
        )


@aturan(
    "D03",
    "Angka terbitan kosong",
    "peringatan",
    'Laporan terbitan menyebut suatu angka tanpa mencetaknya, misalnya "sebesar dan".',
    "Kelengkapan laporan: PermenPANRB 53/2014",
)
def kosong(material: Material) -> Iterator[Finding]:
    """A place where the published report leaves out the figure."""
    for item in _menurut(material, "kosong"):
        why = f" ({item.keterangan})" if item.keterangan else ""
        yield _temuan(
            item,
            f"Angka tidak dicetak{why}; terhitung {item.terhitung}.",
            "Lengkapi angka itu dalam laporan terbitan.",
        )


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
    for item in _menurut(material, "tidak dapat dihitung"):
        why = f" {item.keterangan[:1].upper()}{item.keterangan[1:]}." if item.keterangan else ""
        yield _temuan(
            item,
            f"Tercetak {item.baris.tercetak}, tetapi datanya tidak memberi angka.{why}",
            "Lengkapi data yang diperlukan, atau hapus angka yang tidak berdasar itu.",
        )


@aturan(
    "D04",
    "Baris terbitan.csv tidak menunjuk ukuran",
    "galat",
    "Kolom ukuran dan kunci_ukuran harus menunjuk ukuran yang dihitung laporan; baris yang salah tidak diperiksa.",
    "Kontrak tabel terbitan.csv",
)
def salah_tunjuk(material: Material) -> Iterator[Finding]:
    """A row of the table that names no measure, or a key that does not exist."""
    for item in bandingkan(material.laporan):
        if item.salah:
            yield Finding(
                f"Baris nomor {item.baris.no} tidak dapat dibandingkan: {item.salah}.",
                f"terbitan.csv, nomor {item.baris.no}",
                "Pemelihara: perbaiki kolom ukuran atau kunci_ukuran; daftar ukuran ada dalam lakip_nb/checks/ukuran/registry.py.",
                nilai={"ukuran": item.baris.ukuran, "kunci_ukuran": item.baris.kunci_ukuran or ""},
                row=item.baris,
                kolom="kunci_ukuran",
            )


_DASAR = "Aritmetika atas data laporan; pembulatan setengah ke atas pada dua desimal"
