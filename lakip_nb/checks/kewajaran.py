"""Plausibility of what was measured: indicators and survey; with place, time and budget beside."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lakip_nb.checks import kewajaran_anggaran, kewajaran_waktu, kewajaran_wilayah
from lakip_nb.checks.bahan import Bahan
from lakip_nb.checks.kewajaran_anggaran import CAPAIAN_WAJAR
from lakip_nb.checks.temuan import Aturan, Temuan, pada
from lakip_nb.data.indikator import Indikator
from lakip_nb.kinerja import capaian
from lakip_nb.present import kata

_LOMPATAN_NILAI = 20  # points of a score between 0 and 100, within one year
_LOMPATAN_KALI = 5
_RENTANG = {"akip": (0, 100), "ikm": (25, 100)}


def _baris(bahan: Bahan) -> Iterator[tuple[Indikator, object, str]]:
    for row in bahan.laporan.tabel["indikator_tahun"]:
        item = bahan.laporan.indikator_ber_id(row.indikator_id)
        yield item, row, f"indikator_tahun.csv, {row.indikator_id}, {row.kecamatan}, {row.tahun}"


def capaian_indikator(bahan: Bahan) -> Iterator[Temuan]:
    """An achievement far from 100 percent."""
    low, high = CAPAIAN_WAJAR
    for item, row, place in _baris(bahan):
        value = capaian(row.realisasi, row.target, item.arah)
        if value is not None and not low <= value <= high:
            yield Temuan(
                f"Capaian {item.singkatan} tahun {row.tahun} {kata.persen(value)} dari target {kata.ukuran(row.target, item.satuan)}.",
                place,
                "Periksa target dan realisasinya; bila benar, jelaskan dan tinjau targetnya.",
                **pada(row, "realisasi"),
                nilai={"target": row.target, "realisasi": row.realisasi},
            )


def celah_skala(bahan: Bahan) -> Iterator[Temuan]:
    """An achievement or a score that the printed scale does not name."""
    laporan = bahan.laporan
    for item in laporan.indikator:
        values = [(laporan.skala_capaian, item.capaian, "Capaian")]
        if item.baris.skema_predikat:
            values.append((laporan.skala(item.baris.skema_predikat), item.realisasi, "Nilai"))
        for skala, value, what in values:
            if skala is not None and value is not None and skala.di_celah(value):
                yield Temuan(
                    f"{what} {item.singkatan} {kata.nilai(value)} tidak termasuk kelas mana pun yang tercetak pada skala {skala.nama}.",
                    f"indikator_tahun.csv, {item.id}, skala {skala.nama}",
                    "Kelasnya ditentukan dengan batas bawah tercetak; sebutkan kaidah ini dalam laporan.",
                    berkas=laporan.tabel["indikator_tahun"][0].asal.file,
                    baris=next(
                        row.asal.row
                        for row in laporan.tabel["indikator_tahun"]
                        if (row.indikator_id, row.kecamatan, row.tahun) == (item.id, item.kecamatan, laporan.year)
                    ),
                    nilai={"nilai": str(value)},
                )


def luar_rentang(bahan: Bahan) -> Iterator[Temuan]:
    """A score outside its scale, or a percentage above 100 of a whole."""
    for item, row, place in _baris(bahan):
        rentang = _RENTANG.get(item.baris.skema_predikat or "")
        for column in ("target", "realisasi") if rentang else ():
            value = getattr(row, column)
            if value is not None and not rentang[0] <= value <= rentang[1]:
                yield Temuan(
                    f"{column.capitalize()} {item.singkatan} {kata.nilai(value)} di luar rentang {rentang[0]}–{rentang[1]}.",
                    f"{place}, {column}",
                    "Periksa tanda desimalnya.",
                    **pada(row, column),
                    nilai={column: str(value)},
                )
    for row in bahan.laporan.tabel["indikator"]:
        rentang, value = _RENTANG.get(row.skema_predikat or ""), row.target_akhir_renstra
        if rentang and value is not None and not rentang[0] <= value <= rentang[1]:
            yield Temuan(
                f"Target akhir {row.singkatan} {kata.nilai(value)} di luar rentang {rentang[0]}–{rentang[1]}.",
                f"indikator.csv, {row.id}, target akhir",
                "Periksa tanda desimalnya.",
                **pada(row, "target_akhir_renstra"),
                nilai={"target akhir": str(value)},
            )


def lompatan(bahan: Bahan) -> Iterator[Temuan]:
    """A value so far from the year before that digits may have slipped."""
    for item in bahan.laporan.indikator:
        for place in (item.kecamatan, *item.pembanding):
            for column in ("target", "realisasi"):
                known = [(y, getattr(item.pada(y, place), column)) for y in sorted(y for p, y in item.pengukuran if p == place)]
                for (before, old), (tahun, new) in pairwise((y, v) for y, v in known if v is not None):
                    if not _jump(old, new, scored=item.baris.skema_predikat is not None):
                        continue
                    row = next(
                        r
                        for r in bahan.laporan.tabel["indikator_tahun"]
                        if (r.indikator_id, r.kecamatan, r.tahun) == (item.id, place, tahun)
                    )
                    yield Temuan(
                        f"{column.capitalize()} {item.singkatan} {place} berubah dari {kata.ukuran(old, item.satuan)} ({before}) "
                        f"menjadi {kata.ukuran(new, item.satuan)} ({tahun}).",
                        f"indikator_tahun.csv, {item.id}, {place}, {tahun}, {column}",
                        "Periksa apakah ada angka yang tertukar atau tanda desimal yang bergeser.",
                        **pada(row, column),
                        nilai={str(before): str(old), str(tahun): str(new)},
                    )


def _jump(old: Decimal, new: Decimal, scored: bool) -> bool:
    if scored:
        return abs(new - old) > _LOMPATAN_NILAI
    return old > 0 and new > 0 and not Decimal(1) / _LOMPATAN_KALI <= new / old <= _LOMPATAN_KALI


def target_turun(bahan: Bahan) -> Iterator[Temuan]:
    """A target less ambitious than the year before."""
    for item in bahan.laporan.indikator:
        now, before = item.target, item.lalu.target
        if now is None or before is None or now == before or (now > before) == (item.arah == "naik"):
            continue
        row = next(r for r in bahan.laporan.tabel["indikator_tahun"] if (r.indikator_id, r.kecamatan, r.tahun) == (item.id, item.kecamatan, item.tahun))
        yield Temuan(
            f"Target {item.singkatan} {kata.ukuran(now, item.satuan)} lebih ringan daripada tahun lalu, {kata.ukuran(before, item.satuan)}.",
            f"indikator_tahun.csv, {item.id}, target",
            "Jelaskan alasannya, atau periksa targetnya.",
            **pada(row, "target"),
            nilai={"kini": str(now), "lalu": str(before)},
        )


def sampel(bahan: Bahan) -> Iterator[Temuan]:
    """Fewer respondents than the population served asks for."""
    needed = bahan.laporan.sampel_minimum
    for survei in bahan.laporan.tabel["ikm_survei"]:
        if survei.tahun == bahan.laporan.year and survei.responden is not None and needed and survei.responden < needed:
            yield Temuan(
                f"Responden {kata.angka(survei.responden)} orang; menurut Krejcie dan Morgan, penduduk "
                f"{kata.angka(bahan.laporan.penduduk.total)} jiwa memerlukan {kata.angka(needed)} orang.",
                f"ikm_survei.csv, {survei.tahun}, responden",
                "Sebutkan keterbatasannya dalam laporan dan tambah responden pada survei berikutnya.",
                **pada(survei, "responden"),
                nilai={"responden": survei.responden, "diperlukan": str(needed)},
            )


_UKUR = (
    Aturan(
        "C01", "Capaian indikator mendekati 100%", "peringatan",
        f"Capaian di bawah {CAPAIAN_WAJAR[0]}% atau di atas {CAPAIAN_WAJAR[1]}% menandakan salah tulis atau target yang tidak tepat.",
        "PermenPANRB 53/2014, kertas kerja reviu: keandalan data", capaian_indikator,
    ),
    Aturan(
        "C02", "Nilai termasuk salah satu kelas skala", "catatan",
        "Skala tercetak menyisakan celah antarkelas dan tidak menyebut nilai di atas 100.",
        "Permendagri 86/2017, PermenPANRB 88/2021, PermenPANRB 14/2017", celah_skala,
    ),
    Aturan(
        "C03", "Nilai berada dalam rentang skalanya", "galat",
        "Nilai AKIP 0 sampai 100, IKM 25 sampai 100.",
        "PermenPANRB 88/2021, PermenPANRB 14/2017", luar_rentang,
    ),
    Aturan(
        "C04", "Nilai antartahun tidak melompat", "peringatan",
        f"Perubahan lebih dari {_LOMPATAN_NILAI} poin nilai, atau lebih dari {_LOMPATAN_KALI} kali lipat, menyerupai angka yang bergeser.",
        "PermenPANRB 53/2014, kertas kerja reviu: keandalan data", lompatan,
    ),
    Aturan(
        "C05", "Target tidak lebih ringan daripada tahun lalu", "peringatan",
        "Target yang mundur melemahkan perbaikan berkelanjutan dan perlu dijelaskan.",
        "PermenPANRB 53/2014, Bab III butir 2", target_turun,
    ),
    Aturan(
        "C06", "Responden survei mencukupi", "peringatan",
        "Sampel yang terlalu kecil tidak mewakili penduduk yang dilayani.",
        "PermenPANRB 14/2017, tabel Krejcie dan Morgan", sampel,
    ),
)  # fmt: skip

ATURAN = (*_UKUR, *kewajaran_anggaran.ATURAN, *kewajaran_wilayah.ATURAN, *kewajaran_waktu.ATURAN)
"""The rules of this family."""
