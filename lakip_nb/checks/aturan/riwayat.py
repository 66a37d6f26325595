"""The years of a report: as last year told them, complete, none too late, no jumps and no easier target."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from lakip_nb.checks.aturan.indikator import di_luar_skala
from lakip_nb.checks.aturan.sebutan import isi_tabel, sebutan, tabel_dari
from lakip_nb.checks.aturan.vocabulary import Findings, aturan_data, bersama, di, di_luar, pada, tahun_dari
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.laporan import Laporan
from lakip_nb.data.rows.akip import AkipKomponen
from lakip_nb.data.rows.indikator import IndikatorTahun
from lakip_nb.data.rows.survei import IkmSurvei, IkmUnsur
from lakip_nb.present import kata

_LOMPATAN_NILAI = 20  # points of a score between 0 and 100, within one year
_LOMPATAN_KALI = 5
_KOLOM = ("target", "target_predikat", "realisasi", "realisasi_predikat")


@aturan(
    "B02",
    "Riwayat sama dengan laporan tahun lalu",
    "peringatan",
    "Target dan realisasi tahun yang sudah dilaporkan tidak berubah tanpa penjelasan.",
    "PermenPANRB 53/2014, perbandingan dengan tahun lalu",
    contoh="Realisasi IKM tahun 2023 kini 83,52, sedangkan laporan tahun lalu menyebut 83,25.",
)
def riwayat(material: Material) -> Findings:
    """What last year's report said of a year, this one repeats."""
    if material.laporan_lalu is None:
        return
    before = {(r.indikator_id, r.kecamatan, r.tahun): r for r in material.laporan_lalu.tabel.indikator_tahun}
    for row in material.laporan.tabel.indikator_tahun:
        old = before.get((row.indikator_id, row.kecamatan, row.tahun))
        for column in _KOLOM if old else ():
            was, now = getattr(old, column), getattr(row, column)
            # Later years are not yet known in last year's report; its blanks say nothing.
            if was is not None and was != now:
                what, _, kind = column.partition("_")
                item = material.laporan.indikator_ber_id(row.indikator_id)
                unit = item.satuan if item else "nilai"
                name = f"{kind} {what} {sebutan(row, material.laporan)} tahun {row.tahun}".strip()
                yield pada(row, column, column).temuan(
                    f"{kata.besar(name)} kini {_sel(now, unit)}, sedangkan laporan tahun lalu menyebut "
                    f"{_sel(was, unit)}.",
                    "Pakai yang sudah dilaporkan tahun lalu; bila memang dikoreksi, jelaskan di bawah tabelnya.",
                    {"kini": str(now), "lalu": was},
                )


def _sel(value: Decimal | str | None, unit: str) -> str:
    return kata.ukuran(value, unit) if isinstance(value, Decimal) else value or "kosong"


@aturan_data(
    "B05",
    "Riwayat lengkap selama periode Renstra",
    "catatan",
    "Laporan membandingkan kinerja tahun ini dengan beberapa tahun terakhir dan target jangka menengah.",
    "PermenPANRB 53/2014, Bab III butir 2 dan 3",
    contoh="Riwayat selama Renstra belum lengkap: IKM tahun 2021 tanpa target dan realisasi.",
)
def riwayat_kosong(laporan: Laporan) -> Findings:
    """Each year of the Renstra has target and realisasi of every indicator."""
    places, named = [], []
    for item in laporan.indikator:
        for tahun in item.tahun_renstra:
            row = item.pada(tahun).baris
            known = {name.removesuffix("_predikat") for name in _KOLOM if getattr(row, name, None) is not None}
            missing = [name for name in ("target", "realisasi") if name not in known]
            if missing:
                places.append(di(row or laporan.tabel.indikator_tahun, None, item.id, tahun, "kelengkapan"))
                named.append(f"{item.singkatan} tahun {tahun} tanpa {kata.rangkai(missing)}")
    if places:
        yield bersama(
            places,
            f"Riwayat selama periode Renstra belum lengkap: {'; '.join(named)}.",
            "Lengkapi dari laporan tahun itu; bila memang belum diukur, jelaskan di bawah tabel riwayatnya.",
            {"kosong": "; ".join(named)},
        )


@aturan_data(
    "B06",
    "Setiap angka menyangkut tahun yang dilaporkan",
    "galat",
    "Laporan tidak memuat tahun sesudahnya, dan rincian nilai menyangkut tahun yang nilainya dilaporkan.",
    "PermenPANRB 53/2014, periode laporan",
    contoh="Tabel nilai komponen AKIP memuat tahun 2025, padahal laporan ini tentang tahun 2024.",
)
def tahun_lain(laporan: Laporan) -> Findings:
    """No row is of a year after the report's, or of a year in which the indicator has no row."""
    tabel = laporan.tabel
    measured: dict[str, set[int]] = {"ikm": set(), "akip": set()}
    for item in laporan.indikator:
        own = {tahun for place, tahun in item.pengukuran if place == item.kecamatan}
        measured[item.baris.skema_predikat or ""] = own
    tables: tuple[tuple[Sequence[IndikatorTahun | IkmSurvei | IkmUnsur | AkipKomponen], set[int] | None], ...] = (
        (tabel.indikator_tahun, None),
        (tabel.ikm_survei, measured["ikm"]),
        (tabel.ikm_unsur, measured["ikm"]),
        (tabel.akip_komponen, measured["akip"]),
    )
    for rows, years in tables:
        for tahun in tahun_dari(rows):
            place = di(next(row for row in rows if row.tahun == tahun), "tahun", tahun, "tahun")
            if tahun > laporan.year:
                yield place.temuan(
                    f"Tabel “{isi_tabel(tabel_dari(rows[0]))}” memuat tahun {tahun}, padahal laporan ini tentang tahun "
                    f"{laporan.year}.",
                    "Perbaiki tahunnya, atau hapus barisnya bila milik laporan tahun berikutnya.",
                )
            elif years is not None and tahun not in years:
                yield place.temuan(
                    f"Tabel “{isi_tabel(tabel_dari(rows[0]))}” memuat tahun {tahun}, tetapi target dan realisasi "
                    "indikatornya pada tahun itu tidak ada.",
                    "Perbaiki tahunnya, atau tambahkan target dan realisasi indikator tahun itu.",
                )


@aturan_data(
    "C04",
    "Nilai antartahun tidak melompat jauh",
    "peringatan",
    f"Perubahan lebih dari {_LOMPATAN_NILAI} poin nilai, atau lebih dari {_LOMPATAN_KALI} kali lipat, "
    "biasanya berarti tanda desimal yang bergeser atau angka yang tertukar.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
    contoh="Realisasi waktu layanan berubah dari 3 hari (2023) menjadi 21 hari (2024).",
)
def lompatan(laporan: Laporan) -> Findings:
    """A value so far from the year before that digits may have slipped."""
    for item in laporan.indikator:
        scored = item.baris.skema_predikat is not None
        for place in (item.kecamatan, *item.pembanding):
            found = (p.baris for p in item.pengukuran.values() if p.kecamatan == place)
            rows = sorted((row for row in found if row), key=lambda row: row.tahun)
            for column in ("target", "realisasi"):
                known = [(row, value) for row in rows if (value := getattr(row, column)) is not None]
                for (before, old), (row, new) in pairwise(known):
                    if _melompat(old, new, scored) and not di_luar_skala(item, old, new):
                        yield pada(row, column, column).temuan(
                            f"{column.capitalize()} {sebutan(row, laporan)} berubah dari "
                            f"{kata.senilai(item, old)} ({before.tahun}) menjadi "
                            f"{kata.senilai(item, new)} ({row.tahun}).",
                            "Cocokkan kedua angkanya dengan dokumen asal; bila benar, jelaskan perubahan sebesar itu.",
                            {str(before.tahun): old, str(row.tahun): new},
                            berat=None if place == item.kecamatan else "catatan",
                        )


def _melompat(old: Decimal, new: Decimal, scored: bool) -> bool:
    if scored:
        return abs(new - old) > _LOMPATAN_NILAI
    return old > 0 and new > 0 and di_luar(new / old, (Decimal(1) / _LOMPATAN_KALI, _LOMPATAN_KALI))


@aturan_data(
    "C05",
    "Target tidak lebih ringan daripada tahun lalu",
    "peringatan",
    "Target yang mundur melemahkan perbaikan berkelanjutan dan perlu dijelaskan.",
    "PermenPANRB 53/2014, Bab III butir 2",
    contoh="Target IKM 83,00, lebih ringan daripada target tahun lalu, 84,00.",
)
def target_turun(laporan: Laporan) -> Findings:
    """A target less ambitious than the year before; a jump is told by C04."""
    for item in laporan.indikator:
        row, now, before = item.kini.baris, item.target, item.lalu.target
        if row is None or now is None or before is None:
            continue
        jump = _melompat(before, now, item.baris.skema_predikat is not None)
        if (now < before if item.arah == "naik" else now > before) and not jump:
            yield di(row, "target", item.id, "target").temuan(
                f"Target {item.singkatan} tahun {item.tahun}, {kata.senilai(item, now)}, lebih ringan daripada "
                f"target tahun lalu, {kata.senilai(item, before)}.",
                "Cocokkan dengan perjanjian kinerja; bila benar, jelaskan alasannya dalam Bab II.",
                {"kini": now, "lalu": before},
            )
