"""Plausibility of what was measured: indicators and survey; with place, time and budget beside."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lakip_nb.checks.aturan.kewajaran_anggaran import CAPAIAN_WAJAR
from lakip_nb.checks.finding import Finding
from lakip_nb.checks.material import Material
from lakip_nb.checks.rule import aturan
from lakip_nb.data.indikator import Indikator
from lakip_nb.kinerja import capaian
from lakip_nb.present import kata

_LOMPATAN_NILAI = 20  # points of a score between 0 and 100, within one year
_LOMPATAN_KALI = 5
_RENTANG = {"akip": (0, 100), "ikm": (25, 100)}


def _baris(material: Material) -> Iterator[tuple[Indikator, object, str]]:
    for row in material.laporan.tabel.indikator_tahun:
        item = material.laporan.indikator_ber_id(row.indikator_id)
        yield item, row, f"indikator_tahun.csv, {row.indikator_id}, {row.kecamatan}, {row.tahun}"


@aturan(
    "C01",
    "Capaian indikator mendekati 100%",
    "peringatan",
    f"Capaian di bawah {CAPAIAN_WAJAR[0]}% atau di atas {CAPAIAN_WAJAR[1]}% menandakan salah tulis atau target yang tidak tepat.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
)
def capaian_indikator(material: Material) -> Iterator[Finding]:
    """An achievement far from 100 percent."""
    low, high = CAPAIAN_WAJAR
    for item, row, place in _baris(material):
        value = capaian(row.realisasi, row.target, item.arah)
        if value is not None and not low <= value <= high:
            yield Finding(
                f"Capaian {item.singkatan} tahun {row.tahun} {kata.persen(value)} dari target {kata.ukuran(row.target, item.satuan)}.",
                place,
                "Periksa target dan realisasinya; bila benar, jelaskan dan tinjau targetnya.",
                row=row,
                kolom="realisasi",
                nilai={"target": row.target, "realisasi": row.realisasi},
            )


@aturan(
    "C02",
    "Nilai termasuk salah satu kelas skala",
    "catatan",
    "Skala tercetak menyisakan celah antarkelas dan tidak menyebut nilai di atas 100.",
    "Permendagri 86/2017, PermenPANRB 88/2021, PermenPANRB 14/2017",
)
def celah_skala(material: Material) -> Iterator[Finding]:
    """An achievement or a score that the printed scale does not name."""
    laporan = material.laporan
    for item in laporan.indikator:
        values = [(laporan.skala_capaian, item.capaian, "Capaian")]
        if item.baris.skema_predikat:
            values.append((laporan.skala(item.baris.skema_predikat), item.realisasi, "Nilai"))
        for skala, value, what in values:
            if skala is not None and value is not None and skala.di_celah(value):
                yield Finding(
                    f"{what} {item.singkatan} {kata.nilai(value)} tidak termasuk kelas mana pun yang tercetak pada skala {skala.nama}.",
                    f"indikator_tahun.csv, {item.id}, skala {skala.nama}",
                    "Kelasnya ditentukan dengan batas bawah tercetak; sebutkan kaidah ini dalam laporan.",
                    berkas=laporan.tabel.indikator_tahun[0].asal.file,
                    baris=next(
                        row.asal.row
                        for row in laporan.tabel.indikator_tahun
                        if (row.indikator_id, row.kecamatan, row.tahun) == (item.id, item.kecamatan, laporan.year)
                    ),
                    nilai={"nilai": str(value)},
                )


@aturan(
    "C03",
    "Nilai berada dalam rentang skalanya",
    "galat",
    "Nilai AKIP 0 sampai 100, IKM 25 sampai 100.",
    "PermenPANRB 88/2021, PermenPANRB 14/2017",
)
def luar_rentang(material: Material) -> Iterator[Finding]:
    """A score outside its scale, or a percentage above 100 of a whole."""
    for item, row, place in _baris(material):
        rentang = _RENTANG.get(item.baris.skema_predikat or "")
        for column in ("target", "realisasi") if rentang else ():
            value = getattr(row, column)
            if value is not None and not rentang[0] <= value <= rentang[1]:
                yield Finding(
                    f"{column.capitalize()} {item.singkatan} {kata.nilai(value)} di luar rentang {rentang[0]}–{rentang[1]}.",
                    f"{place}, {column}",
                    "Periksa tanda desimalnya.",
                    row=row,
                    kolom=column,
                    nilai={column: str(value)},
                )
    for row in material.laporan.tabel.indikator:
        rentang, value = _RENTANG.get(row.skema_predikat or ""), row.target_akhir_renstra
        if rentang and value is not None and not rentang[0] <= value <= rentang[1]:
            yield Finding(
                f"Target akhir {row.singkatan} {kata.nilai(value)} di luar rentang {rentang[0]}–{rentang[1]}.",
                f"indikator.csv, {row.id}, target akhir",
                "Periksa tanda desimalnya.",
                row=row,
                kolom="target_akhir_renstra",
                nilai={"target akhir": str(value)},
            )


@aturan(
    "C04",
    "Nilai antartahun tidak melompat",
    "peringatan",
    f"Perubahan lebih dari {_LOMPATAN_NILAI} poin nilai, atau lebih dari {_LOMPATAN_KALI} kali lipat, menyerupai angka yang bergeser.",
    "PermenPANRB 53/2014, kertas kerja reviu: keandalan data",
)
def lompatan(material: Material) -> Iterator[Finding]:
    """A value so far from the year before that digits may have slipped."""
    for item in material.laporan.indikator:
        for place in (item.kecamatan, *item.pembanding):
            for column in ("target", "realisasi"):
                known = [
                    (y, getattr(item.pada(y, place), column))
                    for y in sorted(y for p, y in item.pengukuran if p == place)
                ]
                for (before, old), (tahun, new) in pairwise((y, v) for y, v in known if v is not None):
                    if not _jump(old, new, scored=item.baris.skema_predikat is not None):
                        continue
                    row = next(
                        r
                        for r in material.laporan.tabel.indikator_tahun
                        if (r.indikator_id, r.kecamatan, r.tahun) == (item.id, place, tahun)
                    )
                    yield Finding(
                        f"{column.capitalize()} {item.singkatan} {place} berubah dari {kata.ukuran(old, item.satuan)} ({before}) "
                        f"menjadi {kata.ukuran(new, item.satuan)} ({tahun}).",
                        f"indikator_tahun.csv, {item.id}, {place}, {tahun}, {column}",
                        "Periksa apakah ada angka yang tertukar atau tanda desimal yang bergeser.",
                        row=row,
                        kolom=column,
                        nilai={str(before): str(old), str(tahun): str(new)},
                    )


def _jump(old: Decimal, new: Decimal, scored: bool) -> bool:
    if scored:
        return abs(new - old) > _LOMPATAN_NILAI
    return old > 0 and new > 0 and not Decimal(1) / _LOMPATAN_KALI <= new / old <= _LOMPATAN_KALI


@aturan(
    "C05",
    "Target tidak lebih ringan daripada tahun lalu",
    "peringatan",
    "Target yang mundur melemahkan perbaikan berkelanjutan dan perlu dijelaskan.",
    "PermenPANRB 53/2014, Bab III butir 2",
)
def target_turun(material: Material) -> Iterator[Finding]:
    """A target less ambitious than the year before."""
    for item in material.laporan.indikator:
        now, before = item.target, item.lalu.target
        if now is None or before is None or now == before or (now > before) == (item.arah == "naik"):
            continue
        row = next(
            r
            for r in material.laporan.tabel.indikator_tahun
            if (r.indikator_id, r.kecamatan, r.tahun) == (item.id, item.kecamatan, item.tahun)
        )
        yield Finding(
            f"Target {item.singkatan} {kata.ukuran(now, item.satuan)} lebih ringan daripada tahun lalu, {kata.ukuran(before, item.satuan)}.",
            f"indikator_tahun.csv, {item.id}, target",
            "Jelaskan alasannya, atau periksa targetnya.",
            row=row,
            kolom="target",
            nilai={"kini": str(now), "lalu": str(before)},
        )


@aturan(
    "C06",
    "Responden survei mencukupi",
    "peringatan",
    "Sampel yang terlalu kecil tidak mewakili penduduk yang dilayani.",
    "PermenPANRB 14/2017, tabel Krejcie dan Morgan",
)
def sampel(material: Material) -> Iterator[Finding]:
    """Fewer respondents than the population served asks for."""
    needed = material.laporan.survei.sampel_minimum
    for survei in material.laporan.tabel.ikm_survei:
        if (
            survei.tahun == material.laporan.year
            and survei.responden is not None
            and needed
            and survei.responden < needed
        ):
            yield Finding(
                f"Responden {kata.angka(survei.responden)} orang; menurut Krejcie dan Morgan, penduduk "
                f"{kata.angka(material.laporan.penduduk.total)} jiwa memerlukan {kata.angka(needed)} orang.",
                f"ikm_survei.csv, {survei.tahun}, responden",
                "Sebutkan keterbatasannya dalam laporan dan tambah responden pada survei berikutnya.",
                row=survei,
                kolom="responden",
                nilai={"responden": survei.responden, "diperlukan": str(needed)},
            )
