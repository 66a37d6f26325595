"""The population by desa, agama and suku."""

from collections.abc import Sequence
from decimal import Decimal

from lakip_nb.data import Laporan
from lakip_nb.data.penduduk import jumlah_desa
from lakip_nb.data.rows.base import Row
from lakip_nb.data.rows.penduduk import Desa, PendudukKelompok
from lakip_nb.kinerja.komposisi import bagian
from lakip_nb.present import kata
from lakip_nb.present.grafik import style
from lakip_nb.present.grafik.bars import Bar, bars
from lakip_nb.present.grafik.figure import Data, Gambar, belum_tersedia
from lakip_nb.present.grafik.panels import Pair, panels
from lakip_nb.present.headlines import Peak, berkas, di_antara, extremes, peak, sebagian, tempat
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
    note = f"Data penduduk {kata.rangkai(row.nama for row in unknown)} belum tersedia (–)."
    return Gambar(
        judul,
        _temuan_satu(peaks[0], among)
        if len(known) == 1
        else kata.besar(among + _temuan_desa(*peaks, whole.total, jenis)),
        panels(pairs, ("Laki-laki", "Perempuan"), total, "jiwa"),
        Data(
            (kata.besar(jenis), "Laki-laki", "Perempuan", "Jumlah"),
            [(pair.nama, *map(kata.angka, pair.nilai), kata.angka(pair.total)) for pair in pairs],
        ),
        bentuk="Diagram batang mendatar, laki-laki dan perempuan berdampingan",
        ukuran=f"Jiwa, {tempat(laporan)}, {_periode(laporan)}",
        sumber=_sumber(whole.desa),
        catatan=[note] if unknown else [],
    )


@perlu(lambda laporan: laporan.penduduk.terbesar("agama"))
@berlabel("fig-penduduk-agama")
def penduduk_agama(laporan: Laporan) -> Gambar:
    """Population by agama, the largest group in focus; persons and percent."""
    return _kelompok(laporan, "agama", "beragama")


@perlu(lambda laporan: laporan.penduduk.terbesar("suku"))
@berlabel("fig-penduduk-suku")
def penduduk_suku(laporan: Laporan) -> Gambar:
    """Population by suku, the largest group in focus; persons and percent."""
    return _kelompok(laporan, "suku", "bersuku")


def _kelompok(laporan: Laporan, dimensi: str, kerja: str) -> Gambar:
    judul = f"Penduduk menurut {dimensi}, {_periode(laporan)}"
    rows = sorted(laporan.penduduk.menurut(dimensi), key=_order)
    most = peak((row.kategori, row.jumlah) for row in rows)
    if most is None:
        return belum_tersedia(judul, f"data penduduk menurut {dimensi}")
    share = {row.kategori: laporan.penduduk.bagian(row) for row in rows}
    drawn = [
        Bar(
            row.kategori,
            None if row.jumlah is None else Decimal(row.jumlah),
            _jiwa(row.jumlah, share[row.kategori]),
            None if row.kategori in most.nama else style.ABU,
        )
        for row in rows
    ]
    unknown = [row.kategori for row in rows if row.jumlah is None]
    measure = "Jiwa" if unknown else "Jiwa dan bagian dari seluruh penduduk"
    note = f"Bagian tidak dihitung karena data {kata.rangkai(unknown)} belum tersedia."
    return Gambar(
        judul,
        di_antara(_temuan_kelompok(most, share[most.nama[0]], dimensi, kerja), "kelompok", bool(unknown)),
        bars(drawn),
        Data(
            (dimensi.capitalize(), "Jiwa", "Bagian"),
            [(row.kategori, kata.angka(row.jumlah), kata.persen(share[row.kategori])) for row in rows],
        ),
        bentuk="Diagram batang mendatar",
        ukuran=f"{measure}, {tempat(laporan)}, {_periode(laporan)}",
        sumber=_sumber(rows),
        catatan=[note] if unknown else [],
    )


def _temuan_kelompok(most: Peak, share: Decimal | None, dimensi: str, kerja: str) -> str:
    if most.semua and len(most.nama) > 1:
        return f"Semua kelompok {dimensi} sama besar, masing-masing {kata.angka(most.nilai)} jiwa"
    if len(most.nama) > 1 or share is None:
        names = kata.besar(most.sebut(f"kelompok {dimensi}"))
        return f"{names} merupakan kelompok {dimensi} terbesar, {most.masing}{kata.angka(most.nilai)} jiwa"
    if share < 50:
        return f"Kelompok {dimensi} terbesar, {most.nama[0]}, mencakup {kata.persen(share)} penduduk"
    part = "" if share == 100 else f" ({kata.persen(share)})"
    return f"{sebagian(share)} penduduk{part} {kerja} {most.nama[0]}"


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


def _order(row: PendudukKelompok) -> tuple[bool, bool, int, int]:
    rest = any(word.startswith("lain") for word in row.kategori.casefold().split())
    # What is left over stands last, however large, and the unknown after the known.
    return row.jumlah is None, rest, -(row.jumlah or 0), row.no


def _jiwa(jumlah: int | None, share: Decimal | None) -> str:
    return kata.angka(jumlah) if share is None else f"{kata.angka(jumlah)} ({kata.persen(share)})"


def _periode(laporan: Laporan) -> str:
    per = laporan.identitas.penduduk_per
    return kata.bulan_tahun(per) if per else f"tahun {laporan.year}"


def _sumber(rows: Sequence[Row]) -> str | None:
    file = berkas(rows)
    return f"data penduduk kecamatan ({file}), diolah" if file else None
