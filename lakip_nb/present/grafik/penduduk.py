"""The population by desa."""

from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.data.rows.penduduk import Desa
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.grafik.panels import Pair, panels
from lakip_nb.present.headlines import Peak, extremes, tempat
from lakip_nb.present.output import berlabel
from lakip_nb.present.perlu import perlu


@perlu(lambda laporan: laporan.penduduk.urut())
@berlabel("fig-penduduk-desa")
def penduduk_desa(laporan: Laporan) -> Gambar:
    """Population of each desa and kelurahan by sex, the largest first; persons."""
    whole = laporan.penduduk
    kinds = [jenis for jenis in ("desa", "kelurahan") if whole.jenis(jenis)] or ["desa"]
    jenis = " dan ".join(kinds)
    judul = f"Penduduk menurut {'/'.join(kinds)} dan jenis kelamin, {_periode(laporan)}"
    known = whole.urut()
    peaks = extremes((_nama(row), jumlah_desa(row)) for row in known)
    if peaks is None:
        return belum_tersedia(judul, f"data penduduk menurut {jenis}")
    unknown = [row for row in whole.desa if jumlah_desa(row) is None]
    pairs = [Pair(row.nama, (row.laki_laki, row.perempuan), jumlah_desa(row)) for row in (*known, *unknown)]
    total = Pair("Jumlah", (whole.laki_laki, whole.perempuan), whole.total)
    among = f"Di antara {kata.angka(len(known))} {jenis} yang datanya tersedia, " if unknown else ""
    note = f"Data penduduk {kata.rangkai(row.nama for row in unknown)} belum diketahui (–)."
    return Gambar(
        judul,
        _temuan_satu(peaks[0], among)
        if len(known) == 1
        else kata.besar(among + _temuan_desa(*peaks, whole.total, jenis)),
        lambda lebar: panels(pairs, ("Laki-laki", "Perempuan"), total, "jiwa", lebar),
        Data(
            (kata.besar(jenis), "Laki-laki", "Perempuan", "Jumlah"),
            [(pair.nama, *map(kata.angka, pair.nilai), kata.angka(pair.total)) for pair in pairs],
        ),
        bentuk="Diagram batang mendatar, laki-laki dan perempuan berdampingan",
        ukuran=f"Jiwa, {tempat(laporan)}, {_periode(laporan)}",
        sumber="data penduduk kecamatan, diolah",
        catatan=[note] if unknown else [],
    )


def _temuan_satu(only: Peak, among: str) -> str:
    whole = "Data penduduk baru tersedia untuk" if among else "Seluruh penduduk tinggal di"
    return f"{whole} {only.nama[0]}, {kata.angka(only.nilai)} jiwa"


def _temuan_desa(least: Peak, most: Peak, total: Decimal | None, jenis: str) -> str:
    people = f"{most.masing}{kata.angka(most.nilai)} jiwa"
    if most.semua:
        return f"penduduk setiap {jenis.replace(' dan ', ' atau ')} sama banyak, {people}"
    share = bagian(most.nilai, total)
    part = f" ({kata.persen(share)} dari seluruh penduduk)" if share is not None else ""
    few = f"{least.masing}{kata.angka(least.nilai)} jiwa"
    return f"{most.sebut(jenis)} berpenduduk terbanyak, {people}{part}; {least.sebut(jenis)} paling sedikit, {few}"


def _nama(row: Desa) -> str:
    named = row.nama.casefold().startswith(row.jenis)
    return row.nama if named else f"{row.jenis.capitalize()} {row.nama}"


def _periode(laporan: Laporan) -> str:
    per = laporan.identitas.penduduk_per
    return kata.bulan_tahun(per) if per else f"tahun {laporan.year}"
