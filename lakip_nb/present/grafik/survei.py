"""The scores of the elements of the satisfaction survey."""

from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.kinerja import bulat, rata_rata
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Acuan, Bar, bars
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.headlines import Peak, di_antara, extremes, kecil, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan: any(row.nilai is not None for row in laporan.survei.unsur))
@berlabel("fig-unsur-ikm")
def unsur_ikm(laporan: Laporan) -> Gambar:
    """Mean score (1 to 4) of each element of the survey, the lowest in focus, with their mean."""
    judul = f"Nilai unsur survei kepuasan masyarakat, {laporan.year}"
    rows = sorted(laporan.survei.unsur, key=lambda row: (row.nilai is None, -(row.nilai or 0), row.no))
    peaks = extremes((kecil(row.unsur), row.nilai) for row in rows)
    if peaks is None:
        return belum_tersedia(judul, f"nilai unsur survei kepuasan masyarakat tahun {laporan.year}")
    drawn = []
    for row in rows:
        focus = row.nilai is not None and bulat(row.nilai) == peaks[0].nilai
        drawn.append(Bar(row.unsur, row.nilai, kata.nilai(row.nilai), None if focus else style.ABU))
    mean = rata_rata(row.nilai for row in rows)
    acuan = Acuan(mean, f"rata-rata {kata.nilai(mean)}") if mean is not None and len(rows) > 1 else None
    return Gambar(
        judul,
        di_antara(_temuan(*peaks), "unsur", rows[-1].nilai is None),
        bars(drawn, penuh=Decimal(4), acuan=acuan),
        Data(("Unsur pelayanan", "Nilai"), [(row.unsur, kata.nilai(row.nilai)) for row in rows]),
        bentuk="Diagram batang mendatar" + (f" dengan garis {acuan.teks}" if acuan else ""),
        ukuran=f"Nilai rata-rata unsur, skala 1 sampai 4, {tempat(laporan)}, tahun {laporan.year}",
        sumber=_sumber(laporan),
    )


def _temuan(least: Peak, most: Peak) -> str:
    if least.semua and len(least.nama) > 1:
        return f"Semua unsur pelayanan bernilai sama, {kata.nilai(least.nilai)}"
    text = f"{kata.besar(least.sebut('unsur'))} bernilai terendah, {least.masing}{kata.nilai(least.nilai)}"
    return text if least.semua else f"{text}; tertinggi {most.sebut('unsur')}, {most.masing}{kata.nilai(most.nilai)}"


def _sumber(laporan: Laporan) -> str:
    survey, app = laporan.survei, laporan.identitas.aplikasi_survei
    text = f"Survei Kepuasan Masyarakat tahun {laporan.year}" + (f" melalui aplikasi {app}" if app else "")
    people = f", {kata.angka(survey.responden)} responden" if survey.responden is not None else ""
    return f"{text}{people}, diolah"
