"""Each published figure beside the computed one: the verdict, and what explains it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from lakip_nb.checks.terbitan.asal import Angka, asal, target_tersirat
from lakip_nb.checks.terbitan.cetak import Tercetak, baca
from lakip_nb.checks.terbitan.pembulatan import SERATUS, dipaksa, ke_atas, pembulatan, sama, semua_terjelaskan
from lakip_nb.checks.ukuran.dasar import DESIMAL, Hasil
from lakip_nb.checks.ukuran.registry import UKURAN, KunciTidakDikenal, hitung, pecah, tulis
from lakip_nb.data import Laporan
from lakip_nb.data.rows.pemeriksaan import Terbitan
from lakip_nb.kinerja import jumlah

Putusan = Literal["sama", "pembulatan", "berbeda", "kosong", "tidak dapat dihitung"]
PUTUSAN: tuple[Putusan, ...] = ("sama", "pembulatan", "berbeda", "kosong", "tidak dapat dihitung")
"""Verdicts: equal; equal but for rounding; different; printed empty; no computed counterpart."""


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """A published figure and the computed one.

    `terhitung` is what this report says in its place; `keterangan` the rounding that explains the
    printed figure, or what it really is, empty where there is nothing to say; `salah` is set when
    the row names a measure or key that does not exist, and then nothing was compared.
    """

    baris: Terbitan
    terhitung: str
    putusan: Putusan
    keterangan: str = ""
    salah: str = ""


# Each rule and the page ask for the same comparison; a report is frozen, so its identity is the key.
@lru_cache(maxsize=2)
def bandingkan(laporan: Laporan) -> tuple[Perbandingan, ...]:
    """Compare every row of `terbitan.csv` with its computed measure, in the table's order."""
    rows = laporan.tabel.terbitan
    values = {row.no: _hitung(laporan, row) for row in rows}
    numbers = tuple(
        Angka(row, pecah(row.kunci_ukuran), baca(row.tercetak), None if value is None else Decimal(value))
        for row in rows
        if not isinstance(value := values[row.no], str | KunciTidakDikenal) and baca(row.tercetak).angka is not None
    )
    return tuple(_bandingkan(laporan, row, values[row.no], numbers) for row in rows)


def rekap(hasil: Sequence[Perbandingan]) -> dict[Putusan, int]:
    """How many figures have each verdict, in the order of `PUTUSAN`, without rows that name no measure."""
    return {putusan: sum(item.putusan == putusan and not item.salah for item in hasil) for putusan in PUTUSAN}


def _hitung(laporan: Laporan, row: Terbitan) -> Hasil | KunciTidakDikenal:
    try:
        return hitung(laporan, row.ukuran, pecah(row.kunci_ukuran))
    except KunciTidakDikenal as error:
        return error


def _bandingkan(
    laporan: Laporan, row: Terbitan, value: Hasil | KunciTidakDikenal, numbers: Sequence[Angka]
) -> Perbandingan:
    if isinstance(value, KunciTidakDikenal):
        return Perbandingan(row, "", "tidak dapat dihitung", salah=str(value))
    shown, cetak = tulis(value, UKURAN[row.ukuran].bentuk), baca(row.tercetak)
    if cetak.kosong:
        return Perbandingan(row, shown, "kosong", "hanya satuan yang tercetak" if cetak.teks == "%" else "")
    if value is None:
        if cetak.nihil:
            return Perbandingan(row, shown, "sama", "tercetak tanda hubung; datanya pun belum tersedia")
        return Perbandingan(row, shown, "tidak dapat dihitung", _tersirat(laporan, row, cetak))
    if isinstance(value, str):
        return Perbandingan(row, shown, "sama" if cetak.teks.casefold() == value.casefold() else "berbeda")
    return Perbandingan(row, shown, *_angka(laporan, row, cetak, Decimal(value), numbers))


def _angka(
    laporan: Laporan, row: Terbitan, cetak: Tercetak, value: Decimal, numbers: Sequence[Angka]
) -> tuple[Putusan, str]:
    """Verdict and explanation of a number that both sides have."""
    if cetak.nihil:
        return ("sama", "tanda hubung untuk nol") if value == 0 else ("berbeda", "tercetak tanda hubung")
    if cetak.angka is None:
        return "berbeda", "tidak dapat dibaca sebagai angka"
    if not cetak.ejaan_cocok:
        return "berbeda", f'angka dan kata bertentangan: "{cetak.ejaan}"'
    if sama(cetak.angka, value, DESIMAL[UKURAN[row.ukuran].bentuk]):
        return "sama", ""
    own = next(item for item in numbers if item.row.no == row.no)
    how = pembulatan(cetak.angka, cetak.desimal, value) if UKURAN[row.ukuran].bentuk in ("persen", "nilai") else None
    if how is None and UKURAN[row.ukuran].bagian:
        how = _dipaksa(own, numbers) or ke_atas(cetak.angka, cetak.desimal, value)
    return ("pembulatan", how) if how else ("berbeda", asal(laporan, own, numbers) or "")


def _dipaksa(own: Angka, numbers: Sequence[Angka]) -> str | None:
    """Whether a share was made to fit: all others of its column are explained by themselves."""
    column = [
        item
        for item in numbers
        if item.row.ukuran == own.row.ukuran
        and item.kunci[:1] == own.kunci[:1]
        and item.bagian_tempat == own.bagian_tempat
    ]
    others = [item for item in column if item is not own]
    if jumlah(item.nilai for item in column) is None or abs(sum(item.nilai for item in column) - SERATUS) > Decimal(
        "1e-9"
    ):
        return None  # not the whole column
    if not semua_terjelaskan((item.cetak.angka, item.cetak.desimal, item.nilai) for item in others):
        return None
    return dipaksa(own.cetak.angka, own.cetak.desimal, own.nilai, [item.cetak.angka for item in others])


def _tersirat(laporan: Laporan, row: Terbitan, cetak: Tercetak) -> str:
    if row.ukuran != "capaian":
        return ""
    key = pecah(row.kunci_ukuran)
    indikator = laporan.indikator_ber_id(key[0])
    realisasi = hitung(laporan, "realisasi", key)
    if realisasi is None or indikator.arah != "naik":
        return ""
    return target_tersirat(realisasi, cetak) or ""
