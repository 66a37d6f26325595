"""The schemes and scales of the reference tables hold together: weights, classes, and the years in which they hold."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from statistics import mode

from lakip_nb.checks.aturan.sebutan import skala
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, kelompok
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.acuan import KelasPredikat
from lakip_nb.present import kata

_PREDIKAT = {"akip": ("AA", "A", "BB", "B", "CC", "C", "D"), "ikm": ("A", "B", "C", "D")}
_TERENDAH = {"capaian": None, "akip": 0, "ikm": 25}


@aturan_data(
    "A40",
    "Bobot komponen AKIP berjumlah 100",
    "galat",
    "Bobot seluruh komponen dalam satu skema evaluasi berjumlah 100.",
    "PermenPANRB 88/2021 (sebelumnya 12/2015), bobot komponen",
    contoh="Bobot lima komponen evaluasi AKIP berjumlah 101, bukan 100.",
)
def bobot_skema(laporan: Laporan) -> Findings:
    """The weights of each AKIP scheme add up to 100."""
    for (skema,), rows in kelompok(laporan.tabel.skema_akip, "skema").items():
        total = sum((row.bobot for row in rows), Decimal(0))
        if total != 100:
            yield di(rows, "bobot", skema).temuan(
                f"Bobot {kata.angka(len(rows))} komponen evaluasi AKIP menurut "
                f"{_peraturan(laporan, rows[0].peraturan_id)} berjumlah {kata.kinerja(total)}, bukan 100.",
                "Cocokkan bobot dan banyaknya komponen dengan lampiran peraturan itu, lalu perbaiki yang berbeda.",
                {"jumlah": total},
            )


@aturan_data(
    "A41",
    "Kelas skala predikat bersambung",
    "galat",
    "Kelas skala tersusun dari yang terbaik tanpa tumpang tindih, dengan celah pembulatan paling besar satu.",
    "Permendagri 86/2017, PermenPANRB 88/2021, PermenPANRB 14/2017",
    contoh="Pada skala capaian, kelas Tinggi berakhir pada 80, sedangkan kelas Sangat Tinggi mulai dari 91.",
)
def skala_bersambung(laporan: Laporan) -> Findings:
    """The classes of a scale run from the top down to the lowest, without overlap or wide gap."""
    for rows in kelompok(laporan.tabel.skala_predikat, "skema", "peraturan_id").values():
        for row, column, pesan in _cacat_skala(sorted(rows, key=lambda row: row.urut)):
            values = ("batas_bawah", "batas_atas", "tahun_awal", "tahun_akhir")
            yield di(row, column, row.skema, row.peraturan_id, row.predikat, column).temuan(
                f"Pada skala {skala(row.skema)} menurut {_peraturan(laporan, row.peraturan_id)}, {pesan}",
                "Cocokkan batas, predikat, dan tahun berlakunya dengan naskah peraturan itu.",
                {name.replace("_", " "): str(getattr(row, name)) for name in values},
            )


def _cacat_skala(kelas: list[KelasPredikat]) -> Iterator[tuple[KelasPredikat, str, str]]:
    """What is wrong with a scale, best class first: the class, the column, and why."""
    best, lowest = kelas[0], kelas[-1]
    if best.batas_atas != 100:
        yield best, "batas_atas", f"kelas tertinggi berakhir pada {kata.kinerja(best.batas_atas)}, bukan 100."
    for row in kelas:
        if row.predikat not in _PREDIKAT.get(row.skema, (row.predikat,)):
            yield row, "predikat", f"“{row.predikat}” bukan salah satu predikatnya."
        if row.batas_bawah is not None and row.batas_bawah >= row.batas_atas:
            low, high = kata.kinerja(row.batas_bawah), kata.kinerja(row.batas_atas)
            yield row, "batas_bawah", f"batas bawah kelas {row.predikat}, {low}, tidak di bawah batas atasnya, {high}."
        if (row.tahun_awal, row.tahun_akhir) != (best.tahun_awal, best.tahun_akhir):
            yield row, "tahun_awal", f"tahun berlaku kelas {row.predikat} berbeda dengan kelas {best.predikat}."
    for upper, lower in pairwise(kelas):
        if upper.batas_bawah is None or not -1 <= lower.batas_atas - upper.batas_bawah <= 0:
            high, low = kata.kinerja(lower.batas_atas), kata.kinerja(upper.batas_bawah)
            yield (
                lower,
                "batas_atas",
                f"kelas {lower.predikat} berakhir pada {high}, tidak bersambung dengan kelas {upper.predikat} yang "
                f"mulai dari {low}.",
            )
    if lowest.batas_bawah != _TERENDAH[lowest.skema]:
        yield lowest, "batas_bawah", f"kelas terendah, {lowest.predikat}, tidak sampai ke nilai terendah."


@aturan_data(
    "A42",
    "Masa berlaku skala tidak bertumpuk dan tidak terputus",
    "galat",
    "Setiap tahun memakai tepat satu skala, dari peraturan yang sudah ada pada tahun itu.",
    "Aritmetika: masa berlaku yang bersambung",
    contoh="Skala AKIP yang lama dipakai sampai 2019, sedangkan skala penggantinya baru dipakai sejak 2021.",
)
def berlaku_sejak(laporan: Laporan) -> Findings:
    """A scale holds from the year of its regulation until the year before the next one."""
    issued = {row.id: row.tahun for row in laporan.tabel.peraturan}
    scales = kelompok(laporan.tabel.skala_predikat, "skema", "peraturan_id")
    # A single class with other years is A41's.
    years = {key: mode((row.tahun_awal, row.tahun_akhir) for row in rows) for key, rows in scales.items()}
    for (skema, peraturan), (start, end) in years.items():
        after = [first for (kind, _), (first, _) in years.items() if kind == skema and first > start]
        until = min(after) - 1 if after else None
        if start < issued[peraturan] or end != until:
            row = next(row for row in scales[skema, peraturan] if row.tahun_awal == start)
            wrong = [f"peraturan itu baru ditetapkan tahun {issued[peraturan]}"] if start < issued[peraturan] else []
            if end != until:
                wrong.append(f"skala sesudahnya dipakai sejak {until + 1}" if until else "tidak ada skala sesudahnya")
            yield di(row, "tahun_awal", skema, start).temuan(
                f"Skala {skala(skema)} menurut {_peraturan(laporan, peraturan)} dipakai {start}–{end or 'sekarang'}, "
                f"padahal {kata.rangkai(wrong)}.",
                "Perbaiki tahun pertama dan tahun terakhir pemakaian skala, supaya setiap tahun memakai satu skala.",
                {"tahun awal": start, "tahun akhir": end, "peraturan": _peraturan(laporan, peraturan)},
            )


def _peraturan(laporan: Laporan, kode: str) -> str:
    found = laporan.peraturan(kode)
    return found.sebutan if found else "peraturan yang belum terdaftar"
