"""The scores of the elements of the satisfaction survey on their scale."""

from collections.abc import Sequence
from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.kinerja import Skala, bulat, rata_rata
from lakip_nb.present import kata
from lakip_nb.present.grafik.bullets import Rentang
from lakip_nb.present.grafik.dots import Acuan, Dot, dots
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.headlines import Peak, di_antara, extremes, kecil, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu

_SKALA = Decimal(1), Decimal(4)
_TO_INDEX = 25
"""By so much a score on the scale becomes one of the index, whose classes are those of the scale."""


@perlu(lambda laporan: any(row.nilai is not None for row in laporan.survei.unsur))
@berlabel("fig-unsur-ikm")
def unsur_ikm(laporan: Laporan) -> Gambar:
    """Mean score (1 to 4) of each element among the classes, the lowest in focus; what the next class needs."""
    judul = f"Nilai unsur survei kepuasan masyarakat, {laporan.year}"
    rows = sorted(laporan.survei.unsur, key=lambda row: (row.nilai is None, -(row.nilai or 0), row.no))
    peaks = extremes((kecil(row.unsur), row.nilai) for row in rows)
    if peaks is None:
        return belum_tersedia(judul, f"nilai unsur survei kepuasan masyarakat tahun {laporan.year}")
    drawn, table, skala = [], [], laporan.skala("ikm")
    for row in rows:
        name = skala.predikat(row.nilai * _TO_INDEX) if skala and row.nilai is not None else None
        focus = row.nilai is not None and bulat(row.nilai) == peaks[0].nilai
        words = kata.nilai(row.nilai) + (f" ({name})" if name else "")
        drawn.append(Dot(row.unsur, row.nilai, words, focus))
        table.append((row.unsur, kata.nilai(row.nilai), name or kata.TIDAK_ADA))
    mean, need = rata_rata(row.nilai for row in rows), _perlu(laporan, skala)
    acuan = Acuan(need[1], f"{need[0]} mulai rata-rata {kata.nilai(need[1])}") if need else None
    now = f", kini {kata.nilai(mean)}" if mean is not None else ""
    goal = f"mutu {need[0]} memerlukan rata-rata {kata.nilai(need[1])}{now}" if need else ""
    average = f"; rata-rata {kata.nilai(mean)}" if mean is not None and len(rows) > 1 else ""
    heads = ("Unsur pelayanan", "Nilai", "Mutu")
    return Gambar(
        judul,
        di_antara(_temuan(*peaks, goal), "unsur", rows[-1].nilai is None),
        lambda lebar: dots(drawn, _SKALA, _rentang(skala, mean), acuan, lebar),
        Data(heads if skala else heads[:2], table if skala else [row[:2] for row in table]),
        bentuk="Diagram titik pada skala mutu pelayanan" + (f" dengan garis {acuan.teks}" if acuan else ""),
        ukuran=f"Nilai rata-rata unsur, skala 1 sampai 4, {tempat(laporan)}, tahun {laporan.year}{average}",
        sumber=_sumber(laporan),
    )


def _perlu(laporan: Laporan, skala: Skala | None) -> tuple[str, Decimal] | None:
    """The next better class of the index, and the mean of the unsur with which it begins."""
    above = skala.kelas_di_atas(laporan.survei.ikm) if skala and laporan.survei.ikm is not None else None
    if above is None or above.batas_bawah is None:
        return None
    need = laporan.survei.rata_rata_perlu(above.batas_bawah)
    return None if need is None else (above.predikat, need)


def _rentang(skala: Skala | None, mean: Decimal | None) -> Sequence[Rentang]:
    """The classes of the index on the scale of the scores, from one threshold to the next."""
    found, end = [], _SKALA[1]
    for kelas in skala.kelas if skala else ():
        start = max((kelas.batas_bawah or Decimal(0)) / _TO_INDEX, _SKALA[0])
        found.append(Rentang(start, end, kelas.predikat, mean is not None and start <= mean < end))
        end = start
    return found


def _temuan(least: Peak, most: Peak, goal: str) -> str:
    """The lowest, and what the next class needs, or where that is not known the highest."""
    if least.semua and len(least.nama) > 1:
        text = f"Semua unsur pelayanan bernilai sama, {kata.nilai(least.nilai)}"
    else:
        text = f"{kata.besar(least.sebut('unsur'))} bernilai terendah, {least.masing}{kata.nilai(least.nilai)}"
        goal = goal or (
            "" if least.semua else f"tertinggi {most.sebut('unsur')}, {most.masing}{kata.nilai(most.nilai)}"
        )
    return f"{text}; {goal}" if goal else text


def _sumber(laporan: Laporan) -> str:
    survey, app = laporan.survei, laporan.identitas.aplikasi_survei
    text = f"Survei Kepuasan Masyarakat tahun {laporan.year}" + (f" melalui aplikasi {app}" if app else "")
    people = f", {kata.angka(survey.responden)} responden" if survey.responden is not None else ""
    return f"{text}{people}, diolah"
