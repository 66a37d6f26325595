"""Targets against what had been reached: already met, below the class held, never raised; shares above the whole."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, pada
from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_PERCENT = {"%", "persen", "persentase"}
_MENANTANG = "PermenPANRB 53/2014: target yang menantang dan dapat dicapai; Bab III butir 2"


@aturan_data(
    "H31",
    "Target melampaui yang sudah dicapai tahun lalu",
    "peringatan",
    "Target yang sudah dicapai tahun lalu tercapai tanpa usaha; kemundurannya perlu alasan.",
    _MENANTANG,
    "Target AKIP 2024 68,00 (B) tidak di atas realisasi 2023, 71,25 (BB).",
)
def sudah_dicapai(laporan: Laporan) -> Findings:
    """This year's target asks for no more than last year's result, by number or by class."""
    for item in laporan.indikator:
        row, last = item.kini.baris, item.lalu
        if row is None or _best(item, item.target):
            continue
        if item.target is not None and last.realisasi is not None:
            met = item.target <= last.realisasi if item.arah == "naik" else item.target >= last.realisasi
            easier = (
                last.target is not None
                and item.target != last.target
                and (item.target < last.target) == (item.arah == "naik")
            )
            if met and not easier:  # an easier target than last year's has a rule of its own
                yield di(row, "target", item.id, "sudah dicapai").temuan(
                    f"Target {item.singkatan} tahun {item.tahun} {_called(item, item.target, item.tahun)} tidak "
                    f"lebih baik daripada realisasi tahun {item.tahun - 1}, "
                    f"{_called(item, last.realisasi, item.tahun - 1)}.",
                    "Tetapkan target yang melampaui hasil tahun lalu, atau jelaskan mengapa tidak.",
                    {"target": item.target, "realisasi lalu": last.realisasi},
                )


def _called(item: Indikator, value: Decimal, year: int) -> str:
    label = item.predikat_nilai(value, year)
    return kata.senilai(item, value) + (f" ({label})" if label else "")


def _best(item: Indikator, value: Decimal | None) -> bool:
    """Whether a target cannot be better: all of a share, nothing of a burden."""
    if value is None:
        return False
    return value <= 0 if item.arah == "turun" else item.satuan.casefold() in _PERCENT and value >= 100


@aturan_data(
    "H32",
    "Target dinaikkan dari tahun ke tahun",
    "catatan",
    "Target yang tetap, atau yang kelasnya di bawah kelas yang sudah dicapai, tidak meminta perbaikan.",
    _MENANTANG,
    "Target AKIP 70,00 sama dengan tahun 2022.",
)
def tidak_dinaikkan(laporan: Laporan) -> Findings:
    """A target that stayed the same; earlier targets of a class below the one held the year before."""
    for item in laporan.indikator:
        row = item.kini.baris
        same = row is not None and item.target is not None and item.target == item.lalu.target
        unmet = item.lalu.tercapai is False
        if row is not None and same and unmet and not _best(item, item.target):
            yield di(row, "target", item.id, "sama").temuan(
                f"Target {item.singkatan} {kata.senilai(item, item.target)} sama dengan tahun {item.tahun - 1}.",
                "Jelaskan mengapa target tidak dinaikkan.",
                {"target": item.target, "target lalu": item.lalu.target},
            )
        below = list(_below_class(item))
        if below:
            said = kata.rangkai(f"{now} tahun {year} (sudah {before} tahun {year - 1})" for year, now, before in below)
            place = di(item.pada(below[0][0]).baris or laporan.tabel.indikator_tahun, "target", item.id, "kelas target")
            yield place.temuan(
                f"Target {item.singkatan} berkelas di bawah kelas yang sudah dicapai setahun sebelumnya: {said}.",
                "Jelaskan mengapa target lebih rendah daripada yang sudah dicapai.",
                {str(year): f"{now} {before}" for year, now, before in below},
            )


def _below_class(item: Indikator) -> Iterator[tuple[int, str, str]]:
    """Years before this one whose target is of a worse class than the result of the year before: year and classes."""
    for year in range(item.renstra[0] + 1, item.tahun):
        scale, old = item.skala_nilai.get(year), item.skala_nilai.get(year - 1)
        now, then = item.pada(year), item.pada(year - 1)
        target = now.target_label or item.predikat_nilai(now.target, year)
        held = then.realisasi_label or item.predikat_nilai(then.realisasi, year - 1)
        order = [kelas.predikat for kelas in scale.kelas] if scale and old else []
        if target in order and held in order and order.index(target) > order.index(held):
            yield year, target or "", held or ""


@aturan_data(
    "H33",
    "Indikator berbentuk persentase paling tinggi 100%",
    "peringatan",
    "Bagian tidak melebihi keseluruhan.",
    "Aritmetika: bagian dari keseluruhan",
    "Realisasi Persentase aset tercatat 104,00%.",
)
def persen_indikator(laporan: Laporan) -> Findings:
    """A share of more than 100 percent, aimed at or reached."""
    for item in laporan.indikator:
        shares = item.satuan.casefold() in _PERCENT and item.nama.casefold().startswith("persen")
        for row in laporan.tabel.indikator_tahun if shares else ():
            for column in ("target", "realisasi"):
                value = getattr(row, column)
                if row.indikator_id == item.id and value is not None and value > 100:
                    yield pada(row, column, column, "persen").temuan(
                        f"{column.capitalize()} {item.nama} tahun {row.tahun} {kata.persen(value)}, "
                        "lebih dari seluruhnya.",
                        "Periksa angkanya; capaian terhadap target bukan realisasinya.",
                        {column: value},
                    )


_LEAP = Decimal(5)
"""Percent by which another kecamatan's target seldom moves within a year."""


@aturan_data(
    "H91",
    "Target pembanding bergerak wajar",
    "catatan",
    "Target kecamatan pembanding yang turun atau melonjak dalam setahun biasanya angka tahun, indikator, atau "
    "kecamatan lain.",
    "PermenPANRB 53/2014, Bab III butir 4",
    "Target AKIP Muara Damai turun dari 69,00 menjadi 65,00.",
)
def target_pembanding(laporan: Laporan) -> Findings:
    """Another kecamatan's target of this year that is easier than its last one, or far harder."""
    targets = {(row.indikator_id, row.kecamatan, row.tahun): row.target for row in laporan.tabel.indikator_tahun}
    for row in laporan.tabel.indikator_tahun:
        item, last = (
            laporan.indikator_ber_id(row.indikator_id),
            targets.get((row.indikator_id, row.kecamatan, row.tahun - 1)),
        )
        if row.kecamatan == laporan.identitas.kecamatan or row.tahun != laporan.year or item is None:
            continue
        if row.target is None or not last or row.target == last:
            continue
        easier = (row.target < last) == (item.arah == "naik")
        if easier or abs(row.target / last - 1) * 100 >= _LEAP and abs(row.target - last) > 1:
            yield pada(row, "target", "pembanding").temuan(
                f"Target {item.singkatan} Kecamatan {row.kecamatan} berubah dari {kata.nilai(last)} "
                f"({laporan.year - 1}) menjadi {kata.nilai(row.target)}.",
                "Cocokkan dengan laporan kecamatan itu.",
                {"kini": row.target, "lalu": last},
            )
