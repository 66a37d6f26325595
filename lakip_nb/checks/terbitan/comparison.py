"""Each published figure beside the computed one: the verdict, and what explains it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from lakip_nb.checks.terbitan.explanation import explain, implied_target
from lakip_nb.checks.terbitan.figure import Figure, Sebab
from lakip_nb.checks.terbitan.printed import Printed, read
from lakip_nb.checks.terbitan.rounding import HUNDRED, forced, rounding, rounding_up
from lakip_nb.checks.ukuran.measure import Nilai, UnknownKey
from lakip_nb.checks.ukuran.registry import UKURAN, hitung, pecah
from lakip_nb.data import Laporan
from lakip_nb.data.rows.pemeriksaan import Terbitan
from lakip_nb.kinerja import bulat, jumlah

Putusan = Literal[
    "sama", "pembulatan", "rumus_lain", "bergantung", "berbeda", "kosong", "tidak_dapat_dihitung", "salah_tunjuk"
]
PUTUSAN: tuple[Putusan, ...] = (
    "sama", "pembulatan", "rumus_lain", "bergantung", "berbeda", "kosong", "tidak_dapat_dihitung", "salah_tunjuk"
)  # fmt: skip
"""Verdicts: equal; equal but for rounding; right by another formula; different, but resting on what the office
has not decided; different; printed empty; no computed counterpart; no such measure."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A published figure and the computed one.

    `computed` is what this report says in its place, "" where the row names a measure or key that
    does not exist; `note` the rounding that explains the printed figure, or what it really is, or
    what is wrong with the row; "" where there is nothing to say. `figure` is there where both sides
    are numbers, `sebab` where it can be told what a differing one really is. `bergantung` are the
    open decisions on which the computed side rests.
    """

    row: Terbitan
    computed: str
    putusan: Putusan
    note: str = ""
    figure: Figure | None = None
    sebab: Sebab | None = None
    bergantung: tuple[int, ...] = ()

    @property
    def terhitung(self) -> str:
        """The computed side in a sentence; what rests on an open decision is called provisional."""
        if not self.bergantung:
            return f"terhitung {self.computed}"
        return f"sementara dihitung {self.computed} ({bersandar(self.bergantung)})"


def bersandar(nomor: tuple[int, ...]) -> str:
    """On which open decisions something rests: `bergantung pada keputusan 5 dan 7`."""
    *first, last = map(str, nomor)
    return f"bergantung pada keputusan {', '.join(first)} dan {last}" if first else f"bergantung pada keputusan {last}"


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
    computed, printed = UKURAN[row.ukuran].tulis(value), read(row.tercetak)
    if value is not None and row.no in figures and printed.words_agree:
        return _compare_numbers(laporan, computed, figures[row.no], Decimal(str(value)), figures)
    putusan, note = _verdict(laporan, row, value, printed)
    rests = () if putusan == "sama" or value is None or printed.number is not None else _decisions(laporan, row)
    if putusan == "berbeda" and rests:
        putusan = "bergantung"
    return Comparison(row, computed, putusan, note, bergantung=rests)


def _verdict(laporan: Laporan, row: Terbitan, value: Nilai, printed: Printed) -> tuple[Putusan, str]:
    """Verdict and explanation of a figure that is no number on one side."""
    if printed.empty:
        return "kosong", "hanya satuan yang tercetak" if printed.text == "%" else ""
    if value is None:
        if printed.dash:
            return "sama", "tercetak tanda hubung; datanya pun belum tersedia"
        return "tidak_dapat_dihitung", _implied(laporan, row, printed)
    if isinstance(value, str):
        return "sama" if printed.text.casefold() == value.casefold() else "berbeda", ""
    if printed.dash:
        return ("sama", "tanda hubung untuk nol") if value == 0 else ("berbeda", "tercetak sebagai tanda hubung")
    if printed.number is None:
        return "berbeda", "tidak dapat dibaca sebagai angka"
    return "berbeda", f"bertentangan dengan katanya, “{printed.words}”"


def _compare_numbers(
    laporan: Laporan, computed: str, figure: Figure, value: Decimal, figures: Mapping[int, Figure]
) -> Comparison:
    """A figure that is a number on both sides."""
    number, ukuran, row = figure.number, figure.ukuran, figure.row
    if number == bulat(value, ukuran.desimal):
        return Comparison(row, computed, "sama", figure=figure)
    how = rounding(number, value) if ukuran.desimal else None
    if how is None and ukuran.bentuk == "bagian":
        how = _forced(figure, value, figures) or rounding_up(number, value)
    if how:
        return Comparison(row, computed, "pembulatan", how, figure)
    sebab, rests = explain(laporan, figure, figures.values()), _decisions(laporan, row)
    putusan: Putusan = "berbeda"
    open_ = sebab is None or not sebab.tanpa_keputusan(ukuran)
    if rests and open_ and not _confirmed(figure, value, figures):
        putusan = "bergantung"
    elif sebab and sebab.jenis == "rumus":
        putusan = "rumus_lain"
    return Comparison(row, computed, putusan, sebab.teks if sebab else "", figure, sebab, rests)


def _confirmed(figure: Figure, value: Decimal, figures: Mapping[int, Figure]) -> bool:
    """Whether the published report itself prints the computed value in another place: then this one is wrong."""
    return any(
        (other.ukuran, other.kunci) == (figure.ukuran, figure.kunci)
        and other.number == bulat(value, other.ukuran.desimal)
        for other in figures.values()
    )


def _decisions(laporan: Laporan, row: Terbitan) -> tuple[int, ...]:
    cells = tuple(UKURAN[row.ukuran].membaca(laporan, *pecah(row.kunci_ukuran))) if laporan.keputusan else ()
    return tuple(item.nomor for item in laporan.keputusan if item.menyangkut(cells))


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
    """Why there is no computed figure, and what the printed one would take."""
    keys = pecah(row.kunci_ukuran)
    if row.ukuran.startswith("efisiensi"):
        if row.ukuran == "efisiensi_mata" and hitung(laporan, "realisasi_mata", keys) == 0:
            return "tidak ada yang dilaksanakan, dan anggaran yang tidak dibelanjakan bukan efisiensi"
        ways = UKURAN[row.ukuran].menurut(laporan, keys)
        other = next((way for way, value in ways if value is not None and bulat(value) == printed.number), None)
        if other:
            return f"menurut {other}; rumus laporan ini, {ways[0][0]}, tidak memberi hasil di sini"
        return "efisiensi tidak dinyatakan bila tidak ada yang dilaksanakan atau capaiannya tidak diketahui"
    indikator = laporan.indikator_ber_id(keys[0]) if row.ukuran == "capaian" else None
    if indikator is None:
        return ""
    found = indikator.pada(int(keys[1]), *keys[2:])
    label = f"targetnya hanya predikat {found.target_label}" if found.target is None and found.target_label else None
    behind = implied_target(found.realisasi, printed.number) if found.realisasi and indikator.arah == "naik" else None
    return "; ".join(filter(None, (label, behind)))
