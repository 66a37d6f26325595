"""Each published figure beside the computed one: the verdict, and what explains it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from lakip_nb.checks.terbitan.explanation import Figure, explain, implied_target
from lakip_nb.checks.terbitan.printed import Printed, read
from lakip_nb.checks.terbitan.rounding import HUNDRED, forced, rounding, rounding_up
from lakip_nb.checks.ukuran.measure import Nilai, UnknownKey
from lakip_nb.checks.ukuran.registry import UKURAN, hitung, pecah
from lakip_nb.data import Laporan
from lakip_nb.data.rows.pemeriksaan import Terbitan
from lakip_nb.kinerja import bulat, jumlah

Putusan = Literal["sama", "pembulatan", "berbeda", "kosong", "tidak_dapat_dihitung", "salah_tunjuk"]
PUTUSAN: tuple[Putusan, ...] = ("sama", "pembulatan", "berbeda", "kosong", "tidak_dapat_dihitung", "salah_tunjuk")
"""Verdicts: equal; equal but for rounding; different; printed empty; no computed counterpart; no such measure."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A published figure and the computed one.

    `computed` is what this report says in its place, "" where the row names a measure or key that
    does not exist; `note` the rounding that explains the printed figure, or what it really is, or
    what is wrong with the row; "" where there is nothing to say.
    """

    row: Terbitan
    computed: str
    putusan: Putusan
    note: str = ""


# Each rule and the page ask for the same comparison; a report is frozen, so its identity is the key.
@lru_cache(maxsize=2)
def compare(laporan: Laporan) -> tuple[Comparison, ...]:
    """Compare every row of `terbitan.csv` with its computed measure, in the table's order."""
    rows = laporan.tabel.terbitan
    values = {row.no: _value(laporan, row) for row in rows}
    figures = {row.no: figure for row in rows if (figure := _figure(row, values[row.no]))}
    return tuple(_compare(laporan, row, values[row.no], figures) for row in rows)


def _value(laporan: Laporan, row: Terbitan) -> Nilai | UnknownKey:
    try:
        return hitung(laporan, row.ukuran, pecah(row.kunci_ukuran))
    except UnknownKey as error:
        return error


def _figure(row: Terbitan, value: Nilai | UnknownKey) -> Figure | None:
    printed = read(row.tercetak)
    if printed.number is None or isinstance(value, str | UnknownKey):
        return None
    number = None if value is None else Decimal(value)
    return Figure(row, UKURAN[row.ukuran], pecah(row.kunci_ukuran), printed.text, printed.number, number)


def _compare(laporan: Laporan, row: Terbitan, value: Nilai | UnknownKey, figures: Mapping[int, Figure]) -> Comparison:
    if isinstance(value, UnknownKey):
        return Comparison(row, "", "salah_tunjuk", str(value))
    return Comparison(row, UKURAN[row.ukuran].tulis(value), *_verdict(laporan, row, value, figures))


def _verdict(laporan: Laporan, row: Terbitan, value: Nilai, figures: Mapping[int, Figure]) -> tuple[Putusan, str]:
    """Verdict and explanation of a figure whose measure exists."""
    printed = read(row.tercetak)
    if printed.empty:
        return "kosong", "hanya satuan yang tercetak" if printed.text == "%" else ""
    if value is None:
        if printed.dash:
            return "sama", "tercetak tanda hubung; datanya pun belum tersedia"
        return "tidak_dapat_dihitung", _implied(laporan, row, printed)
    if isinstance(value, str):
        return "sama" if printed.text.casefold() == value.casefold() else "berbeda", ""
    if printed.dash:
        return ("sama", "tanda hubung untuk nol") if value == 0 else ("berbeda", "tercetak tanda hubung")
    if printed.number is None:
        return "berbeda", "tidak dapat dibaca sebagai angka"
    if not printed.words_agree:
        return "berbeda", f'angka dan kata bertentangan: "{printed.words}"'
    return _verdict_of_number(laporan, figures[row.no], Decimal(value), figures)


def _verdict_of_number(
    laporan: Laporan, figure: Figure, value: Decimal, figures: Mapping[int, Figure]
) -> tuple[Putusan, str]:
    """Verdict and explanation of a number that both sides have."""
    number, ukuran = figure.number, figure.ukuran
    if number == bulat(value, ukuran.desimal):
        return "sama", ""
    how = rounding(number, value) if ukuran.desimal else None
    if how is None and ukuran.bagian:
        how = _forced(figure, value, figures) or rounding_up(number, value)
    return ("pembulatan", how) if how else ("berbeda", explain(laporan, figure, figures.values()))


def _forced(figure: Figure, value: Decimal, figures: Mapping[int, Figure]) -> str | None:
    """Whether a share was made to fit: all others of its column are explained by themselves."""
    others = [
        (other.number, other.value)
        for other in figures.values()
        if (other.ukuran, other.kunci[:1], other.part) == (figure.ukuran, figure.kunci[:1], figure.part)
        and other is not figure
    ]
    total = jumlah((value, *(share for _, share in others)))
    if total is None or abs(total - HUNDRED) > Decimal("1e-9"):
        return None  # not the whole column
    if not all(
        share is not None and (rounding(number, share) or rounding_up(number, share)) for number, share in others
    ):
        return None
    return forced(figure.number, value, [number for number, _ in others])


def _implied(laporan: Laporan, row: Terbitan, printed: Printed) -> str:
    if row.ukuran != "capaian":
        return ""
    keys = pecah(row.kunci_ukuran)
    indikator, realisasi = laporan.indikator_ber_id(keys[0]), hitung(laporan, "realisasi", keys)
    if not isinstance(realisasi, Decimal) or indikator is None or indikator.arah != "naik":
        return ""
    return implied_target(realisasi, printed.number) or ""
