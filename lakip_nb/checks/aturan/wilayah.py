"""The territory: its neighbours and parts, where it lies, how high, how warm, how densely settled."""

import math
import re
from decimal import Decimal

from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, di, di_luar, kelompok, keterangan
from lakip_nb.data.laporan import Laporan
from lakip_nb.present import kata

_ARAH = ("Utara", "Selatan", "Barat", "Timur")
_KM_PER_DERAJAT = 111.32
_DERAJAT = re.compile(r"(\d{1,3})°(?:(\d{1,2})'(?:(\d{1,2}(?:[.,]\d+)?)\")?)?")
_SUMBU = {"lintang": (0, 12), "bujur": (94, 142)}  # Indonesia lies between 6° LU and 11° LS, 95° and 141° BT
_MUNGKIN = {"elevasi": (-10, 4900), "suhu": (-5, 45)}
_NAMA = {"elevasi": "Ketinggian", "suhu": "Suhu"}
_SATUAN = {"elevasi": "mdpl", "suhu": "°C"}
_KEPADATAN = (1, 40000)


@aturan_data(
    "A03",
    "Keempat batas wilayah disebut",
    "peringatan",
    "Wilayah kecamatan dibatasi di utara, selatan, barat, dan timur.",
    "Aritmetika: empat arah mata angin",
    contoh="Batas wilayah sebelah Selatan tidak disebut.",
)
def batas_wilayah(laporan: Laporan) -> Findings:
    """Each of the four sides has a neighbour."""
    rows = laporan.tabel.batas
    for arah in _ARAH if rows else ():
        if arah not in {row.arah for row in rows}:
            yield di(rows, "arah", arah).temuan(
                f"Batas wilayah sebelah {arah} tidak disebut.",
                "Tambahkan wilayah atau perairan yang berbatasan di sana.",
            )


@aturan_data(
    "H46",
    "Batas pada sisi yang berhadapan berlainan",
    "catatan",
    "Satu wilayah jarang membatasi kecamatan dari dua sisi yang berhadapan; biasanya satu baris tersalin.",
    "Peta wilayah kecamatan",
    "Batas Utara dan Selatan sama-sama Kecamatan Sei Suka.",
)
def batas_berhadapan(laporan: Laporan) -> Findings:
    """Two opposite sides with one neighbour."""
    sides = kelompok(laporan.tabel.batas, "arah")
    for one, other in (("Utara", "Selatan"), ("Barat", "Timur")):
        names = [{row.nama.casefold() for row in sides.get((side,), [])} for side in (one, other)]
        if names[0] & names[1]:
            row = next(row for row in sides[(other,)] if row.nama.casefold() in names[0])
            yield di(row, "nama", one, other).temuan(
                f"Batas {one} dan {other} sama-sama {row.nama}.",
                "Periksa pada peta apakah keduanya benar.",
                {"nama": row.nama},
            )


@aturan_data(
    "A04",
    "Jumlah lingkungan dan dusun sepadan dengan kelurahan dan desa",
    "peringatan",
    "Kelurahan terbagi atas lingkungan dan desa atas dusun; bagian tidak mungkin lebih sedikit daripada induknya.",
    "Aritmetika: sedikitnya satu bagian pada tiap induk",
    contoh="Tercatat 1 lingkungan untuk 2 kelurahan.",
)
def lingkungan_dusun(laporan: Laporan) -> Findings:
    """A kelurahan has at least one lingkungan, a desa at least one dusun."""
    for key, jenis in (("lingkungan", "kelurahan"), ("dusun", "desa")):
        count, parts = getattr(laporan.wilayah, key), len(laporan.penduduk.jenis(jenis))
        if count is not None and (count < parts or (count and not parts)):
            yield keterangan(laporan.tabel.wilayah, key).temuan(
                f"Tercatat {kata.angka(count)} {key} untuk {kata.angka(parts)} {jenis}.",
                f"Cocokkan jumlah {key} dengan data pemerintahan desa dan kelurahan, lalu perbaiki yang keliru.",
                {key: count, jenis: parts},
            )


@aturan_data(
    "C22",
    "Koordinat terbaca, urut, dan memuat luas wilayah",
    "peringatan",
    "Wilayah terletak di dalam rentang koordinatnya, jadi luasnya tidak melebihi luas rentang itu.",
    "Aritmetika: satu derajat lintang kira-kira 111 km",
    contoh="Rentang koordinatnya seluas 3.400 hektare, sedangkan luas wilayahnya 21.300 hektare.",
)
def koordinat(laporan: Laporan) -> Findings:
    """Coordinates can be read, lie in Indonesia, and span about the area stated."""
    facts = {row.kunci_: row for row in laporan.tabel.wilayah}
    corners: list[str] = []
    spans: list[tuple[float, float]] = []
    for axis, (lowest, highest) in _SUMBU.items():
        texts = {key: getattr(laporan.wilayah, key) for key in (f"{axis}_awal", f"{axis}_akhir")}
        start, end = (None if text is None else _derajat(text) for text in texts.values())
        for (key, text), value in zip(texts.items(), (start, end), strict=True):
            if text is not None and (value is None or not lowest <= value < highest):
                yield keterangan(laporan.tabel.wilayah, key).temuan(
                    f"Letak “{text}” bukan {axis} di Indonesia dalam bentuk derajat, menit, detik.",
                    "Tulis misalnya 3°20'1\" untuk lintang dan 99°18'35\" untuk bujur.",
                    {key: text},
                )
        if start is None or end is None:
            continue
        first = facts[f"{axis}_awal"]
        if start >= end and "LS" not in (first.satuan or ""):
            yield di(first, "nilai", axis).temuan(
                f"{axis.capitalize()} awal, {texts[f'{axis}_awal']}, tidak lebih kecil daripada {axis} akhir, "
                f"{texts[f'{axis}_akhir']}.",
                "Tukar keduanya, atau cocokkan dengan peta.",
                {axis: " ".join(texts.values())},
            )
        corners += texts.values()
        spans.append((start, end))
    luas = laporan.wilayah.luas
    if len(spans) < 2 or not luas:
        return
    box = _hektare(*spans)
    # The box holds the territory; a box many times larger is no place's outline either.
    if luas > box or box > 20 * luas:
        yield di(facts["luas"], "nilai", "koordinat dan luas").temuan(
            f"Rentang koordinatnya seluas {kata.angka(box)} hektare, sedangkan luas wilayahnya "
            f"{kata.angka(luas)} hektare.",
            "Cocokkan koordinat dan luasnya dengan peta; salah satunya tidak mungkin benar.",
            {"luas": luas, "koordinat": " ".join(corners)},
            juga=[keterangan(laporan.tabel.wilayah, f"{axis}_{end}") for axis in _SUMBU for end in ("awal", "akhir")],
        )


def _derajat(text: str) -> float | None:
    found = _DERAJAT.fullmatch(text.strip())
    if found is None:
        return None
    d, m, s = (float((part or "0").replace(",", ".")) for part in found.groups())
    return None if m >= 60 or s >= 60 else d + m / 60 + s / 3600


def _hektare(lintang: tuple[float, float], bujur: tuple[float, float]) -> Decimal:
    """The area between two parallels and two meridians, in degrees."""
    height, width = (abs(end - start) * _KM_PER_DERAJAT for start, end in (lintang, bujur))
    return Decimal(height * width * math.cos(math.radians(lintang[0])) * 100)


@aturan_data(
    "C23",
    "Ketinggian dan suhu urut dan mungkin",
    "galat",
    "Nilai terendah tidak melebihi nilai tertinggi.",
    "Aritmetika; puncak tertinggi Indonesia 4.884 mdpl",
    contoh="Suhu terendah 43 °C, padahal suhu tertingginya 34 °C.",
)
def rentang_wilayah(laporan: Laporan) -> Findings:
    """Heights and temperatures rise from lowest to highest, within what the country has."""
    facts = {row.kunci_: row for row in laporan.tabel.wilayah}
    for what, limits in _MUNGKIN.items():
        low, high = (getattr(laporan.wilayah, f"{what}_{end}") for end in ("terendah", "tertinggi"))
        if di_luar(low, limits) or di_luar(high, limits) or (None not in (low, high) and low > high):
            row = facts.get(f"{what}_terendah") or facts[f"{what}_tertinggi"]
            yield di(row, "nilai", what).temuan(
                f"{_NAMA[what]} terendah {_ukur(low, what)} dan tertinggi {_ukur(high, what)} tidak mungkin.",
                "Cocokkan kedua angkanya dengan sumbernya; mungkin keduanya tertukar.",
                {"terendah": str(low), "tertinggi": str(high)},
            )


def _ukur(value: int | None, what: str) -> str:
    return "(tidak disebut)" if value is None else f"{kata.angka(value)} {_SATUAN[what]}"


@aturan_data(
    "C24",
    "Kepadatan penduduk mungkin",
    "peringatan",
    "Kepadatan di luar 1 sampai 40.000 jiwa per km² menandakan satuan luas yang keliru.",
    "Aritmetika: penduduk dibagi luas",
    contoh="Kepadatan 88.229 jiwa per km²: 18.528 jiwa pada luas 21 hektare.",
)
def kepadatan(laporan: Laporan) -> Findings:
    """Persons per square kilometre of the territory."""
    luas, total = laporan.wilayah.luas, laporan.penduduk.total
    density = total * 100 / luas if luas and total else None
    if di_luar(density, _KEPADATAN):
        yield keterangan(laporan.tabel.wilayah, "luas").temuan(
            f"Kepadatan penduduknya {kata.angka(density)} jiwa per km²: {kata.angka(total)} jiwa pada luas "
            f"{kata.angka(luas)} hektare.",
            "Luas wilayah ditulis dalam hektare, bukan km²; perbaiki satuannya atau jumlah penduduknya.",
            {"luas": luas, "penduduk": total},
        )
