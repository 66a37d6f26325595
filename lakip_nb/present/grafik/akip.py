"""What the components of the AKIP evaluation lost of their weight."""

from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.kinerja import bulat
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.headlines import di_antara, peak, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan: any(row.nilai is not None for row in laporan.akip(laporan.year).komponen.values()))
@berlabel("fig-komponen-akip")
def komponen_akip(laporan: Laporan) -> Gambar:
    """Points that each AKIP component lost of its weight, the largest loss first and in focus."""
    year, evaluasi = laporan.year, laporan.akip(laporan.year)
    judul = f"Nilai yang hilang dari bobot komponen evaluasi AKIP, {year}"
    scored = [(row.nama, row.bobot, evaluasi.nilai_dari(row.komponen)) for row in evaluasi.skema]
    lost = {name: weight - value for name, weight, value in scored if value is not None}
    if not lost:
        return belum_tersedia(judul, f"nilai komponen evaluasi AKIP tahun {year}")
    rows = sorted(scored, key=lambda row: (row[0] not in lost, -lost.get(row[0], Decimal(0))))
    most = bulat(max(lost.values()))
    drawn, table = [], []
    for name, weight, value in rows:
        part, gone = bagian(value, weight), lost.get(name)
        focus = gone is not None and gone > 0 and bulat(gone) == most
        words = kata.TIDAK_ADA if gone is None else f"hilang {kata.nilai(gone)}"
        detail = "" if value is None else f"nilai {kata.nilai(value)}, {kata.persen(part)} dari bobot "
        colour = None if focus else style.ABU
        drawn.append(Bar(name, gone, words, colour, f"{detail or 'bobot '}{kata.kinerja(weight)}", weight))
        table.append((name, kata.kinerja(weight), kata.nilai(value), kata.nilai(gone), kata.persen(part)))
    whole = ""
    if evaluasi.nilai is not None:
        weights = sum(weight for _, weight, _ in scored)
        whole = f"; nilai keseluruhan {kata.nilai(evaluasi.nilai)} dari {kata.kinerja(weights)}"
    return Gambar(
        judul,
        di_antara(_temuan(lost), "komponen", len(lost) < len(scored)),
        lambda lebar: bars(drawn, lebar),
        Data(("Komponen", "Bobot", "Nilai", "Hilang", "Persen dari bobot"), table),
        bentuk="Diagram batang mendatar, panjang penuh sama dengan bobot",
        ukuran=f"Poin yang hilang dari bobot komponen, {tempat(laporan)}, tahun {year}{whole}",
        sumber=f"{laporan.identitas.evaluator}, diolah" if laporan.identitas.evaluator else None,
    )


def _temuan(lost: dict[str, Decimal]) -> str:
    most, total = peak(lost.items()), sum(lost.values(), Decimal(0))
    if most is None or most.nilai <= 0:
        return "Semua komponen AKIP mencapai bobotnya"
    points = kata.poin(most.nilai)
    if most.semua:
        which = "Setiap komponen AKIP" if len(lost) > 1 else most.nama[0]
        return f"{which} kehilangan {points} dari bobotnya"
    whole = f"dari {kata.poin(total)} yang hilang"
    if len(most.nama) > 1:
        return f"{most.sebut('komponen')} kehilangan nilai paling banyak, masing-masing {points} {whole}"
    return f"{most.nama[0]} kehilangan nilai paling banyak: {points} {whole} ({kata.persen(bagian(most.nilai, total))})"
