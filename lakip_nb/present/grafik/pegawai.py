"""The civil servants by golongan and sex."""

from collections.abc import Sequence

from lakip_nb.data import Laporan
from lakip_nb.data.pegawai import hitung
from lakip_nb.data.rows.pegawai import GOLONGAN, Pegawai
from lakip_nb.present import kata
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.grafik.panels import Pair, panels
from lakip_nb.present.headlines import Peak, peak, sebagian, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu

_SEX = ("Laki-laki", "Perempuan")
_UNKNOWN = "Belum tercatat"


@perlu(lambda laporan: any(row.golongan for row in laporan.kepegawaian.pns))
@berlabel("fig-pegawai-golongan")
def pegawai_golongan(laporan: Laporan) -> Gambar:
    """Civil servants by golongan, the highest first, and sex; persons."""
    judul = f"PNS menurut golongan dan jenis kelamin, {laporan.year}"
    pns, levels = laporan.kepegawaian.pns, list(reversed(GOLONGAN))
    most = peak((level, hitung(pns, golongan=level) or None) for level in levels)
    if most is None:
        return belum_tersedia(judul, "data PNS menurut golongan")
    rows = [_pair(f"Golongan {level}", pns, golongan=level) for level in levels]
    if hitung(pns, golongan=None):
        rows.append(_pair(_UNKNOWN, pns, golongan=None))
    return Gambar(
        judul,
        _temuan(most, len(pns)),
        lambda lebar: panels(rows, _SEX, _pair("Jumlah", pns), "orang", lebar),
        Data(
            ("Golongan", *_SEX, "Jumlah"),
            [(row.nama, *map(kata.angka, row.nilai), kata.angka(row.total)) for row in rows],
        ),
        bentuk="Diagram batang mendatar, laki-laki dan perempuan berdampingan",
        ukuran=f"Orang, PNS pada kantor {tempat(laporan)}, tahun {laporan.year}",
        sumber="data kepegawaian kecamatan, diolah",
        catatan=_tanpa_jenis_kelamin(pns),
    )


def _pair(name: str, pns: Sequence[Pegawai], **nilai: str | None) -> Pair:
    men, women = (hitung(pns, **nilai, jenis_kelamin=sex) for sex in "LP")
    return Pair(name, (men, women), hitung(pns, **nilai))


def _temuan(most: Peak, total: int) -> str:
    number = int(most.nilai)
    if number == total:
        return f"Seluruh PNS ({kata.angka(total)} orang) bergolongan {most.nama[0]}"
    if len(most.nama) > 1:
        return f"PNS terbanyak bergolongan {kata.rangkai(most.nama)}, masing-masing {kata.angka(number)} orang"
    share = most.nilai * 100 / total
    opening = f"{sebagian(share)} PNS" if share > 50 else "PNS terbanyak"
    people = f"{kata.angka(number)} dari {kata.angka(total)} orang, {kata.persen(share)}"
    return f"{opening} bergolongan {most.nama[0]} ({people})"


def _tanpa_jenis_kelamin(pns: Sequence[Pegawai]) -> list[str]:
    unknown = hitung(pns, jenis_kelamin=None)
    return [f"Jenis kelamin {kata.angka(unknown)} PNS belum tercatat."] if unknown else []
