"""Tables of the AKIP evaluation: its components, this year and over the years."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Literal

from lakip_nb.data.indikator import Indikator
from lakip_nb.data.laporan import Laporan
from lakip_nb.kinerja import jumlah
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.menunggu import menunggu
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu
from lakip_nb.present.tabel.indikator import beda_dari_resmi
from lakip_nb.present.tabel.table import Kolom, Tabel, TableRow, teks


@perlu(lambda laporan: any(row.nilai is not None for row in laporan.akip(laporan.year).komponen.values()))
@berlabel("tbl-komponen-akip")
def komponen_akip(laporan: Laporan) -> Tabel:
    """This year's component scores against their weights."""
    evaluasi, skala = laporan.akip(laporan.year), laporan.skala("akip")
    total, weight = evaluasi.nilai, jumlah(row.bobot for row in evaluasi.skema)
    scored = [(row, evaluasi.nilai_dari(row.komponen)) for row in evaluasi.skema]
    notes = beda_dari_resmi(laporan, "akip", total, "jumlah nilai komponen")
    if skala and total is not None:
        notes.insert(0, f"Predikat menurut jumlah nilai komponen: {kata.predikat(skala.predikat(total))}.")
    return Tabel(
        judul=f"Nilai komponen evaluasi AKIP, {laporan.year}",
        stub=("No.", "Komponen"),
        kolom=(Kolom("Bobot", kata.nilai), Kolom("Nilai", kata.nilai), Kolom("Nilai terhadap bobot (%)", kata.nilai)),
        baris=[TableRow((row.no, row.nama), (row.bobot, nilai, bagian(nilai, row.bobot))) for row, nilai in scored],
        total=[TableRow(("Nilai akuntabilitas kinerja",), (weight, total, bagian(total, weight)))] if scored else [],
        sumber=laporan.identitas.evaluator,
        rumus="Nilai akuntabilitas kinerja = jumlah nilai komponen",
        catatan=[*notes, *menunggu(laporan, "akip_komponen")],
    )


@perlu(lambda laporan: len(_years(laporan)) > 1)
@berlabel("tbl-komponen-akip-tahun")
def komponen_akip_tahun(laporan: Laporan) -> Tabel:
    """Component scores over the years, with the score that was announced."""
    indikator = next((item for item in laporan.indikator if item.baris.skema_predikat == "akip"), None)
    years = sorted(_years(laporan) | set(indikator.tahun_riwayat if indikator and _years(laporan) else ()))
    names = {row.komponen: row.nama for year in years for row in laporan.akip(year).skema}
    order = dict.fromkeys(row.komponen for year in reversed(years) for row in laporan.akip(year).skema)
    rows = [
        TableRow((no, names[komponen]), tuple(_score(laporan, komponen, year) for year in years))
        for no, komponen in enumerate(order, start=1)
    ]
    totals = [
        TableRow(("Jumlah komponen",), tuple(laporan.akip(year).nilai for year in years)),
        TableRow(("Nilai evaluasi",), tuple(indikator.pada(year).realisasi if indikator else None for year in years)),
    ]
    places = indikator.desimal if indikator else None
    written = partial(kata.takaran, desimal=places)
    return Tabel(
        judul="Nilai komponen evaluasi AKIP menurut tahun" + (f", {years[0]}–{years[-1]}" if years else ""),
        stub=("No.", "Komponen"),
        kolom=tuple(Kolom(str(year), written) for year in years) or (teks("Nilai"),),
        baris=rows,
        total=totals if rows else [],
        sumber=laporan.identitas.evaluator,
        catatan=list(_notes(laporan, indikator, years)),
    )


def _years(laporan: Laporan) -> set[int]:
    """The years up to this one whose components are known."""
    return {row.tahun for row in laporan.tabel.akip_komponen if row.tahun <= laporan.year}


def _score(laporan: Laporan, komponen: str, year: int) -> Decimal | Literal[""] | None:
    """The score of a component in a year; "" where that year's scheme does not have it."""
    evaluasi = laporan.akip(year)
    if evaluasi.skema and komponen not in {row.komponen for row in evaluasi.skema}:
        return ""
    return evaluasi.nilai_dari(komponen)


def _notes(laporan: Laporan, indikator: Indikator | None, years: Sequence[int]) -> Iterator[str]:
    components = {row.komponen for row in laporan.tabel.skema_akip}
    if any(_score(laporan, komponen, year) == "" for komponen in components for year in years):
        yield "Sel tanpa isi: komponen itu tidak dinilai menurut skema tahun tersebut."
    for year in years:
        total, official = laporan.akip(year).nilai, indikator.pada(year).realisasi if indikator else None
        if indikator and total is not None and official is not None and total != official:
            yield (
                f"Tahun {year}: jumlah komponen {kata.senilai(indikator, total)} berbeda "
                f"{kata.sejauh(indikator, total - official)} dari nilai evaluasi "
                f"{kata.senilai(indikator, official)}; perlu diperiksa pada LHE."
            )
    blank = [str(year) for year in years if not laporan.akip(year).komponen]
    if blank:
        yield f"Rincian komponen tahun {kata.rangkai(blank)} belum diketahui."
