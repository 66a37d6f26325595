"""Plausibility of place and people: population, coordinates, height, temperature."""

import math
import re
from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.present import kata

RASIO_JENIS_KELAMIN = (Decimal("0.80"), Decimal("1.25"))
"""Men per woman outside which a desa is called out."""
_DESA_KALI = 6
_KM_PER_DERAJAT = 111.32
_DERAJAT = re.compile(r"(\d{1,3})°(?:(\d{1,2})'(?:(\d{1,2}(?:[.,]\d+)?)\")?)?")
_LINTANG, _BUJUR = (0, 12), (94, 142)  # Indonesia lies between 6° LU and 11° LS, 95° and 141° BT
_ELEVASI, _SUHU = (-10, 4900), (-5, 45)


@aturan(
    "C20",
    "Perbandingan laki-laki dan perempuan tiap desa wajar",
    "catatan",
    "Perbandingan di luar 80 sampai 125 laki-laki untuk 100 perempuan menandakan angka yang tertukar atau salah tulis.",
    "Rasio jenis kelamin Indonesia sekitar 102 (Sensus Penduduk 2020, BPS)",
)
def rasio_jenis_kelamin(material: Material) -> Iterator[Finding]:
    """A desa with many more men than women, or the other way round."""
    low, high = RASIO_JENIS_KELAMIN
    for row in material.laporan.tabel.desa:
        if not row.laki_laki or not row.perempuan:
            continue
        ratio = Decimal(row.laki_laki) / row.perempuan
        if not low <= ratio <= high:
            yield Finding(
                f"{kata.angka(row.laki_laki)} laki-laki dan {kata.angka(row.perempuan)} perempuan, "
                f"{kata.angka(ratio * 100)} laki-laki untuk 100 perempuan.",
                f"desa.csv, {row.nama}, jenis kelamin",
                "Periksa kedua angkanya dengan data kependudukan desa.",
                row=row,
                kolom="laki_laki",
                nilai={"laki_laki": row.laki_laki, "perempuan": row.perempuan},
            )


@aturan(
    "C21",
    "Jumlah penduduk tiap desa sepadan",
    "peringatan",
    f"Desa yang lebih dari {_DESA_KALI} kali nilai tengah, atau kurang dari seperenamnya, menyerupai angka yang bergeser.",
    "Aritmetika: perbandingan dengan nilai tengah",
)
def penduduk_janggal(material: Material) -> Iterator[Finding]:
    """A desa many times larger or smaller than the others."""
    known = [(row, jumlah_desa(row)) for row in material.laporan.tabel.desa if jumlah_desa(row) is not None]
    if len(known) < 3:
        return
    middle = median(total for _, total in known)
    for row, total in known:
        if not middle / _DESA_KALI <= total <= middle * _DESA_KALI:
            yield Finding(
                f"Berpenduduk {kata.angka(total)} jiwa, sedangkan nilai tengah semua desa dan kelurahan {kata.angka(Decimal(middle))} jiwa.",
                f"desa.csv, {row.nama}, jumlah",
                "Periksa apakah ada angka yang kurang atau lebih.",
                row=row,
                kolom="laki_laki",
                nilai={"jumlah": str(total)},
            )


@aturan(
    "C22",
    "Koordinat terbaca, urut, dan memuat luas wilayah",
    "peringatan",
    "Wilayah terletak di dalam rentang koordinatnya, jadi luasnya tidak melebihi luas rentang itu.",
    "Aritmetika: satu derajat lintang kira-kira 111 km",
)
def koordinat(material: Material) -> Iterator[Finding]:
    """Coordinates can be read, lie in Indonesia, and span about the area stated."""
    laporan = material.laporan
    facts = {row.kunci_: row for row in laporan.tabel.wilayah}
    sides = {}
    for axis, limits in (("lintang", _LINTANG), ("bujur", _BUJUR)):
        values = []
        for end in ("awal", "akhir"):
            key = f"{axis}_{end}"
            text = getattr(laporan.wilayah, key)
            value = None if text is None else _derajat(text)
            values.append(value)
            if text is not None and (value is None or not limits[0] <= value < limits[1]):
                yield Finding(
                    f'"{text}" bukan {axis} di Indonesia dalam bentuk derajat, menit, detik.',
                    f"wilayah.csv, {key}",
                    "Tulis misalnya 3°20'1\" untuk lintang dan 99°18'35\" untuk bujur.",
                    row=facts[key],
                    kolom="nilai",
                    nilai={key: text},
                )
        if None not in values and values[0] >= values[1] and "LS" not in (facts[f"{axis}_awal"].satuan or ""):
            yield Finding(
                f"{axis.capitalize()} awal tidak lebih kecil daripada {axis} akhir.",
                f"wilayah.csv, {axis}",
                "Tukar atau perbaiki keduanya.",
                row=facts[f"{axis}_awal"],
                kolom="nilai",
                nilai={axis: f"{getattr(laporan.wilayah, axis + '_awal')} {getattr(laporan.wilayah, axis + '_akhir')}"},
            )
        if None not in values:
            sides[axis] = abs(values[1] - values[0]) * _KM_PER_DERAJAT
    luas = laporan.wilayah.luas
    if len(sides) < 2 or not luas:
        return
    middle = math.radians(_derajat(laporan.wilayah.lintang_awal))
    box = Decimal(sides["lintang"] * sides["bujur"] * math.cos(middle) * 100)
    # The box holds the territory; a box many times larger is no place's outline either.
    if luas > box or box > 20 * luas:
        corners = [getattr(laporan.wilayah, f"{a}_{e}") for a in ("lintang", "bujur") for e in ("awal", "akhir")]
        yield Finding(
            f"Rentang koordinat membatasi {kata.angka(box)} hektare, sedangkan luas wilayah {kata.angka(luas)} hektare.",
            "wilayah.csv, koordinat dan luas",
            "Periksa koordinat dan luasnya pada peta.",
            row=facts["luas"],
            kolom="nilai",
            nilai={"luas": str(luas), "koordinat": " ".join(corners)},
        )


def _derajat(text: str) -> float | None:
    found = _DERAJAT.fullmatch(text.strip())
    if found is None:
        return None
    d, m, s = (float((part or "0").replace(",", ".")) for part in found.groups())
    return None if m >= 60 or s >= 60 else d + m / 60 + s / 3600


@aturan(
    "C23",
    "Ketinggian dan suhu urut dan mungkin",
    "galat",
    "Nilai terendah tidak melebihi nilai tertinggi.",
    "Aritmetika; puncak tertinggi Indonesia 4.884 mdpl",
)
def rentang_wilayah(material: Material) -> Iterator[Finding]:
    """Heights and temperatures rise from lowest to highest, within what the country has."""
    laporan = material.laporan
    facts = {row.kunci_: row for row in laporan.tabel.wilayah}
    for what, limits in (("elevasi", _ELEVASI), ("suhu", _SUHU)):
        low, high = (getattr(laporan.wilayah, f"{what}_{end}") for end in ("terendah", "tertinggi"))
        known = [value for value in (low, high) if value is not None]
        if any(not limits[0] <= value <= limits[1] for value in known) or (len(known) == 2 and low > high):
            yield Finding(
                f"{what.capitalize()} terendah {low} dan tertinggi {high} tidak mungkin.",
                f"wilayah.csv, {what}",
                "Periksa kedua angkanya.",
                row=facts.get(f"{what}_terendah") or facts[f"{what}_tertinggi"],
                kolom="nilai",
                nilai={"terendah": str(low), "tertinggi": str(high)},
            )


@aturan(
    "C24",
    "Kepadatan penduduk mungkin",
    "peringatan",
    "Kepadatan di luar 1 sampai 40.000 jiwa per km² menandakan satuan luas yang keliru.",
    "Aritmetika: penduduk dibagi luas",
)
def kepadatan(material: Material) -> Iterator[Finding]:
    """Persons per square kilometre of the territory."""
    luas, total = material.laporan.wilayah.luas, material.laporan.penduduk.total
    if not luas or not total:
        return
    density = total * 100 / luas
    if not 1 <= density <= 40000:
        yield Finding(
            f"Kepadatan {kata.angka(density)} jiwa per km² ({kata.angka(total)} jiwa pada {kata.angka(luas)} hektare).",
            "wilayah.csv, luas",
            "Luas ditulis dalam hektare; periksa satuannya.",
            row=next(row for row in material.laporan.tabel.wilayah if row.kunci_ == "luas"),
            kolom="nilai",
            nilai={"luas": str(luas), "penduduk": str(total)},
        )
