"""The scores of the components of the AKIP evaluation."""

from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.kinerja import bulat
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.headlines import Peak, di_antara, extremes, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan: any(row.nilai is not None for row in laporan.akip(laporan.year).komponen.values()))
@berlabel("fig-komponen-akip")
def komponen_akip(laporan: Laporan) -> Gambar:
    """Score of each AKIP component in percent of its weight, the farthest from it in focus."""
    year, evaluasi = laporan.year, laporan.akip(laporan.year)
    judul = f"Nilai komponen evaluasi AKIP terhadap bobotnya, {year}"
    scored = [(row.nama, row.bobot, evaluasi.nilai_dari(row.komponen)) for row in evaluasi.skema]
    rows = [(name, weight, value, bagian(value, weight)) for name, weight, value in scored]
    peaks = extremes((name, part) for name, _, _, part in rows)
    if peaks is None:
        return belum_tersedia(judul, f"nilai komponen evaluasi AKIP tahun {year}")
    least, most = peaks
    drawn = []
    for name, weight, value, part in rows:
        detail = f"bobot {kata.kinerja(weight)}"
        focus = part is not None and bulat(part) == least.nilai
        detail = detail if value is None else f"{kata.nilai(value)} dari {detail}"
        drawn.append(Bar(name, part, kata.persen(part), None if focus else style.ABU, detail))
    whole = ""
    if evaluasi.nilai is not None:
        weights = sum(weight for _, weight, _, _ in rows)
        whole = f"; nilai keseluruhan {kata.nilai(evaluasi.nilai)} dari {kata.kinerja(weights)}"
    return Gambar(
        judul,
        di_antara(_temuan(least, most), "komponen", any(part is None for *_, part in rows)),
        bars(drawn, penuh=Decimal(100)),
        Data(
            ("Komponen", "Nilai", "Bobot", "Persen dari bobot"),
            [(name, kata.nilai(value), kata.kinerja(weight), kata.persen(part)) for name, weight, value, part in rows],
        ),
        bentuk="Diagram batang mendatar, panjang penuh sama dengan bobot",
        ukuran=f"Persen dari bobot komponen, {tempat(laporan)}, tahun {year}{whole}",
        sumber=f"{laporan.identitas.evaluator}, diolah" if laporan.identitas.evaluator else None,
    )


def _temuan(least: Peak, most: Peak) -> str:
    if least.nilai >= 100:
        return "Semua komponen AKIP mencapai bobotnya"
    if least.semua:
        which = "Semua komponen AKIP" if len(least.nama) > 1 else least.nama[0]
        return f"{which} mencapai {kata.persen(least.nilai)} dari bobotnya"
    text = f"{least.sebut('komponen')} paling jauh dari bobotnya, {least.masing}{kata.persen(least.nilai)}"
    return f"{text}; {most.sebut('komponen')} paling dekat, {most.masing}{kata.persen(most.nilai)}"
